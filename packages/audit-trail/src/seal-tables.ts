import type { Database } from 'better-sqlite3';
import { sealRowsSql, sealTableSql, sealTriggers } from './seal-schema.js';
import { quoted, sealedTables, sealsOf, type SealedTable } from './sealed-tables.js';
import { bytesOf, emptySum } from './row-sum.js';
import { appendEntry, type AuditEntry } from './trail.js';

export interface SealOptions {
  /** Tables without seals: what they hold can be computed again from others. */
  readonly unsealed: ReadonlySet<string>;
}

/**
 * Seals every table that has no seals yet, or whose columns are others now, with the rows in it, and
 * says so in the trail. To be called after migrations, and by nothing else: whoever seals again what was
 * sealed makes an edit by hand look right. The trail's own tables (TRAIL_TABLES) must be there.
 */
export function sealTables(database: Database, { unsealed }: SealOptions): void {
  const seal = database.transaction(() => {
    takeAwayOrphans(database, unsealed);
    const sealed = sealedTables(database, unsealed).filter((table) => {
      if (hasTriggers(database, table)) return false;
      sealTable(database, table);
      return true;
    });
    if (sealed.length === 0) return;
    const detail = Object.fromEntries(sealed.map(({ name }) => [name, rowsOf(database, name)]));
    appendEntry(database, { ...byProgram(database), action: 'seal', subject: '', detail });
  });
  seal();
}

/** Adds the entry that migrations are done, `last` the last of them. */
export function noteMigration(database: Database, last: string): void {
  const note = database.transaction(() => {
    const entry = { ...byProgram(database), action: 'migrate', subject: last, detail: {} };
    appendEntry(database, entry);
  });
  note();
}

/** Migrations know no operator and are given no time: SQLite's own clock has to do. */
function byProgram(database: Database): Pick<AuditEntry, 'at' | 'operator'> {
  const now = database.prepare(`SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')`).pluck().get();
  return { at: String(now), operator: '' };
}

function hasTriggers(database: Database, table: SealedTable): boolean {
  const sqlOf = database
    .prepare(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck();
  return [...sealTriggers(table)].every(([name, sql]) => sqlOf.get(name) === sql);
}

function sealTable(database: Database, table: SealedTable): void {
  const triggers = sealTriggers(table);
  for (const name of triggers.keys()) database.exec(`DROP TRIGGER IF EXISTS ${quoted(name)}`);
  database.exec(`DROP TABLE IF EXISTS ${quoted(sealsOf(table))}`);
  database
    .prepare('INSERT OR REPLACE INTO seal_total VALUES (?, 0, ?)')
    .run(table.name, bytesOf(emptySum()));
  database.exec(sealTableSql(table));
  for (const sql of triggers.values()) database.exec(sql);
  database.exec(sealRowsSql(table));
}

/** What was kept of tables that a migration took away. */
function takeAwayOrphans(database: Database, unsealed: ReadonlySet<string>): void {
  const there = new Set(sealedTables(database, unsealed).map(({ name }) => name));
  const known = database
    .prepare(`SELECT name FROM seal_total WHERE name <> 'audit_entry'`)
    .pluck()
    .all()
    .map(String);
  for (const name of known.filter((one) => !there.has(one))) {
    database.exec(`DROP TABLE IF EXISTS ${quoted(`seal_${name}`)}`);
    database.prepare('DELETE FROM seal_total WHERE name = ?').run(name);
  }
}

function rowsOf(database: Database, name: string): number {
  return Number(database.prepare('SELECT rows FROM seal_total WHERE name = ?').pluck().get(name));
}
