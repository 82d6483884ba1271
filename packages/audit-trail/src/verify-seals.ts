import type { Database } from 'better-sqlite3';
import { digestText, keyText, type AuditFinding } from './finding.js';
import { addSeal, bytesOf, emptySum, type RowSum } from './row-sum.js';
import { sealTableSql, sealTriggers } from './seal-schema.js';
import type { SealOptions } from './seal-tables.js';
import {
  quoted,
  sameKey,
  sealedTables,
  sealExpression,
  sealsOf,
  type SealedTable,
} from './sealed-tables.js';

export interface VerifySealsOptions extends SealOptions {
  /** Told after each row; may throw to stop. */
  readonly progress?: () => void;
}

/**
 * Holds every row against its seal, the seals against rows, and the sums against both. One row is in
 * memory at a time. The connection must be prepared, and inside a transaction if others may write.
 */
export function* verifySeals(
  database: Database,
  { unsealed, progress = () => undefined }: VerifySealsOptions,
): Generator<AuditFinding> {
  const tables = sealedTables(database, unsealed);
  yield* strangeTotals(database, new Set(tables.map(({ name }) => name)));
  for (const table of tables) {
    const gone = [...missingTable(database, table)];
    yield* gone;
    if (gone.length === 0) yield* verifyRows(database, table, progress);
  }
  // Last, for these are many when somebody took all away, and a row is what people look for.
  for (const table of tables) yield* missingTriggers(database, table);
}

/** Sums of tables that are not there. */
function* strangeTotals(database: Database, names: ReadonlySet<string>): Generator<AuditFinding> {
  const rows = database.prepare(`SELECT name FROM seal_total WHERE name <> 'audit_entry'`);
  for (const name of rows.pluck().all().map(String)) {
    if (names.has(name)) continue;
    const key = keyText(['name'], [name]);
    const [expected, actual] = ['a table of that name', 'none'];
    yield { table: 'seal_total', key, problem: 'contradiction', expected, actual };
  }
}

/** The seals of a table that are not there, or not as they were made. */
function* missingTable(database: Database, table: SealedTable): Generator<AuditFinding> {
  const seals = sealsOf(table);
  const made = sqlOf(database, seals);
  if (made === sealTableSql(table)) return;
  yield {
    table: table.name,
    key: null,
    problem: 'seal-missing',
    expected: `the seals in ${seals}`,
    actual: made === undefined ? 'none' : 'another table',
  };
}

/** The triggers that should watch a table and do not. */
function* missingTriggers(database: Database, table: SealedTable): Generator<AuditFinding> {
  for (const [name, sql] of sealTriggers(table)) {
    const there = sqlOf(database, name);
    if (there === sql) continue;
    yield {
      table: table.name,
      key: `trigger ${name}`,
      problem: 'seal-missing',
      expected: 'the trigger',
      actual: there === undefined ? 'none' : 'another trigger',
    };
  }
}

function sqlOf(database: Database, name: string): unknown {
  return database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name);
}

/** Counted and added up while the rows are read. */
interface Counted {
  rows: number;
  readonly sum: RowSum;
}

function* verifyRows(
  database: Database,
  table: SealedTable,
  progress: () => void,
): Generator<AuditFinding> {
  const names = table.key.map(({ name }) => name);
  const rows: Counted = { rows: 0, sum: emptySum() };
  const seals: Counted = { rows: 0, sum: emptySum() };
  for (const { key, made, seal } of rowsWithSeals(database, table)) {
    count(rows, made);
    if (seal !== null) count(seals, seal);
    if (seal === null || Buffer.compare(made, seal) !== 0) {
      yield {
        table: table.name,
        key: keyText(names, key),
        problem: seal === null ? 'row-added' : 'row-changed',
        expected: seal === null ? 'no such row' : `seal ${digestText(seal)}`,
        actual: `seal ${digestText(made)}`,
      };
    }
    progress();
  }
  for (const { key, seal } of sealsWithoutRow(database, table)) {
    count(seals, seal);
    yield {
      table: table.name,
      key: keyText(names, key),
      problem: 'row-removed',
      expected: `seal ${digestText(seal)}`,
      actual: 'no such row',
    };
    progress();
  }
  yield* totalFindings(database, table, { rows, seals });
}

function count(counted: Counted, seal: Uint8Array): void {
  counted.rows += 1;
  addSeal(counted.sum, seal);
}

/** Rows and seals may agree because both were edited: the sums over them were made with the originals. */
function* totalFindings(
  database: Database,
  table: SealedTable,
  { rows, seals }: { readonly rows: Counted; readonly seals: Counted },
): Generator<AuditFinding> {
  const total = database
    .prepare('SELECT rows, sum FROM seal_total WHERE name = ?')
    .raw()
    .get(table.name) as readonly [rows: unknown, sum: unknown] | undefined;
  const [expectedRows, expectedSum] = total ?? [null, null];
  for (const [name, counted] of [
    [table.name, rows],
    [sealsOf(table), seals],
  ] as const) {
    const sum = bytesOf(counted.sum);
    if (counted.rows === expectedRows && isSame(expectedSum, sum)) continue;
    yield {
      table: name,
      key: null,
      problem: 'rows-replaced',
      expected: `${String(expectedRows)} rows, sum ${digestText(expectedSum)}`,
      actual: `${String(counted.rows)} rows, sum ${digestText(sum)}`,
    };
  }
}

function isSame(stored: unknown, sum: Uint8Array): boolean {
  return stored instanceof Uint8Array && Buffer.compare(stored, sum) === 0;
}

interface SealedRow {
  readonly key: readonly unknown[];
  /** The seal that the row has by what stands in it. */
  readonly made: Uint8Array;
  /** The seal that was put on it; null when there is none. */
  readonly seal: Uint8Array | null;
}

function* rowsWithSeals(database: Database, table: SealedTable): Generator<SealedRow> {
  const key = table.key.map(({ name }) => `row.${quoted(name)}`).join(', ');
  const rows = database
    .prepare(
      `SELECT ${sealExpression(table, 'row')}, sealed.seal, ${key}
       FROM ${quoted(table.name)} AS row
       LEFT JOIN ${quoted(sealsOf(table))} AS sealed ON ${sameKey(table, 'sealed', 'row')}`,
    )
    .raw()
    .iterate();
  for (const row of rows) {
    const [made, seal, ...cells] = row as [Uint8Array, unknown, ...unknown[]];
    yield { key: cells, made, seal: seal === null ? null : blobOf(seal) };
  }
}

function* sealsWithoutRow(
  database: Database,
  table: SealedTable,
): Generator<{ readonly key: readonly unknown[]; readonly seal: Uint8Array }> {
  const key = table.key.map(({ name }) => `sealed.${quoted(name)}`).join(', ');
  const rows = database
    .prepare(
      `SELECT sealed.seal, ${key} FROM ${quoted(sealsOf(table))} AS sealed
       WHERE NOT EXISTS (
         SELECT 1 FROM ${quoted(table.name)} AS row WHERE ${sameKey(table, 'row', 'sealed')})`,
    )
    .raw()
    .iterate();
  for (const row of rows) {
    const [seal, ...cells] = row as [unknown, ...unknown[]];
    yield { key: cells, seal: blobOf(seal) };
  }
}

/** Whoever edits a seal may put a text or a number there. */
function blobOf(cell: unknown): Uint8Array {
  return cell instanceof Uint8Array ? cell : Buffer.from(String(cell));
}
