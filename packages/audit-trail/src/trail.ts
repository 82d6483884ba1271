import { canonicalJson, sha256Hex, type CanonicalValue } from '@discferry/package-format';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** What an entry of the audit trail tells: who did what with which package, and when. */
export interface AuditEntry {
  /** Instant. */
  readonly at: string;
  readonly operator: string;
  /** One word: `import`, `export`, `refuse`, `discard`. */
  readonly action: string;
  /** What it was done with: a package id as a rule. */
  readonly subject: string;
  /** Counts, codes, digests; never anything of a person. */
  readonly detail: Readonly<Record<string, CanonicalValue>>;
}

/** The digest before the first entry. */
export const TRAIL_START = '0'.repeat(64);

/**
 * The tables of the audit trail (审计链) and of the sums over the seals. Only adding to the trail is
 * possible; `seal_total` holds number of rows and sum for each sealed table, and under the name of the
 * trail itself how many entries there are and the digest of the last. May run twice: migrations that were
 * killed do.
 */
export const TRAIL_TABLES = `
  CREATE TABLE IF NOT EXISTS audit_entry (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- Canonical JSON.
    detail TEXT NOT NULL,
    -- SHA-256 over seal_total and over sqlite_schema, as they stood when the entry was made.
    tables TEXT NOT NULL,
    shape TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
  );
  CREATE TRIGGER IF NOT EXISTS audit_entry_stays BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit trail is never shortened'); END;
  CREATE TRIGGER IF NOT EXISTS audit_entry_is_final BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;

  CREATE TABLE IF NOT EXISTS seal_total (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    sum BLOB NOT NULL
  ) WITHOUT ROWID;
  INSERT OR IGNORE INTO seal_total VALUES ('audit_entry', 0, zeroblob(32));
`;

const rowSchema = z.object({
  id: z.number(),
  at: z.string(),
  operator: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
  tables: z.string(),
  shape: z.string(),
  previous: z.string(),
  digest: z.string(),
});

/** An entry as the table keeps it. */
export type EntryRow = Readonly<z.infer<typeof rowSchema>>;

/**
 * Adds an entry, in the transaction of what it tells of, after all else that this changes: the entry
 * also says how every sealed table stood then.
 * @throws TypeError outside a transaction
 */
export function appendEntry(database: Database, entry: AuditEntry): void {
  if (!database.inTransaction) throw new TypeError('an entry needs the transaction it tells of');
  const last = lastEntry(database);
  const row = {
    id: (last?.id ?? 0) + 1,
    at: entry.at.toWellFormed(),
    operator: entry.operator.toWellFormed(),
    action: entry.action.toWellFormed(),
    subject: entry.subject.toWellFormed(),
    detail: canonicalJson(entry.detail),
    tables: tablesDigest(database),
    shape: shapeDigest(database),
    previous: last?.digest ?? TRAIL_START,
  };
  const digest = entryDigest(row);
  database
    .prepare(
      `INSERT INTO audit_entry VALUES
         (@id, @at, @operator, @action, @subject, @detail, @tables, @shape, @previous, @digest)`,
    )
    .run({ ...row, digest });
  database
    .prepare(`UPDATE seal_total SET rows = ?, sum = ? WHERE name = 'audit_entry'`)
    .run(row.id, Buffer.from(digest, 'hex'));
}

/**
 * The digest of the last entry, 64 hexadecimal digits: it stands for the whole trail and every sealed row.
 * Known to somebody else, it cannot be replaced.
 */
export function trailHead(database: Database): string {
  return lastEntry(database)?.digest ?? TRAIL_START;
}

/** The digest of an entry: SHA-256 over the canonical JSON of everything else in it. */
export function entryDigest({
  id,
  at,
  operator,
  action,
  subject,
  detail,
  tables,
  shape,
  previous,
}: Omit<EntryRow, 'digest'>): string {
  const fields = { id, at, operator, action, subject, detail, tables, shape, previous };
  return sha256Hex(canonicalJson(fields));
}

/** Every entry in its order, one at a time. Cells that are no text come as they are stored. */
export function* readEntries(database: Database): Generator<Readonly<Record<string, unknown>>> {
  const rows = database.prepare('SELECT * FROM audit_entry ORDER BY id').iterate();
  for (const row of rows) yield row as Readonly<Record<string, unknown>>;
}

/** The row, or undefined where a cell holds what no entry can. */
export function entryRowOf(row: unknown): EntryRow | undefined {
  return rowSchema.safeParse(row).data;
}

function lastEntry(database: Database): EntryRow | undefined {
  return entryRowOf(database.prepare('SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1').get());
}

/** SHA-256 over names, numbers of rows and sums of the sealed tables. */
export function tablesDigest(database: Database): string {
  const rows = database
    .prepare(
      `SELECT name, rows, hex(sum) FROM seal_total WHERE name <> 'audit_entry' ORDER BY name`,
    )
    .raw()
    .all();
  return sha256Hex(JSON.stringify(rows));
}

/** SHA-256 over what the database is made of: tables, indexes, triggers. Statistics are no part of it. */
export function shapeDigest(database: Database): string {
  const rows = database
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name`,
    )
    .raw()
    .all();
  return sha256Hex(JSON.stringify(rows));
}
