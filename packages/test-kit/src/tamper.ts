/** As much of a better-sqlite3 connection as tampering takes. */
export interface TamperedDatabase {
  prepare(sql: string): {
    all(...values: unknown[]): unknown[];
    run(...values: unknown[]): unknown;
    pluck(): { all(...values: unknown[]): unknown[] };
    safeIntegers(): { all(...values: unknown[]): unknown[] };
  };
  exec(sql: string): unknown;
}

export type TamperedRow = Readonly<Record<string, unknown>>;

/** Every table that keeps rows of its own; shadows of a full-text index are not among them. */
export function tamperTables(database: TamperedDatabase): readonly string[] {
  return database
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .pluck()
    .all() as string[];
}

/** Columns of a table and those of its key. */
export function tamperColumns(
  database: TamperedDatabase,
  table: string,
): { readonly all: readonly string[]; readonly key: readonly string[] } {
  const columns = database
    .prepare(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`)
    .all() as { name: string; pk: number }[];
  return {
    all: columns.map(({ name }) => name),
    key: columns.filter(({ pk }) => pk > 0).map(({ name }) => name),
  };
}

/** Some rows of a table, whole numbers as BigInt. */
export function tamperRows(
  database: TamperedDatabase,
  table: string,
  limit: number,
): readonly TamperedRow[] {
  const rows = database.prepare(`SELECT * FROM "${table}" LIMIT ${String(limit)}`);
  return rows.safeIntegers().all() as TamperedRow[];
}

/**
 * What somebody with a plain SQLite shell does first: takes all triggers away.
 * @returns what puts them back as they were
 */
export function takeTriggersAway(database: TamperedDatabase): () => void {
  const triggers = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all() as { name: string; sql: string }[];
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  return () => {
    for (const { sql } of triggers) database.exec(sql);
  };
}

/** Does something while there are no triggers. */
export function behindTriggers(database: TamperedDatabase, work: () => void): void {
  database.exec('PRAGMA foreign_keys = OFF; BEGIN');
  const putBack = takeTriggersAway(database);
  work();
  putBack();
  database.exec('COMMIT');
}

/** Puts one row in the place of another: null takes away, or adds. */
export function exchangeRow(
  database: TamperedDatabase,
  table: string,
  { from, to }: { readonly from: TamperedRow | null; readonly to: TamperedRow | null },
): void {
  const { all, key } = tamperColumns(database, table);
  if (from !== null) {
    const cells = key.map((name) => ({ name, ...boundAs(from[name]) }));
    const condition = cells.map(({ name, mark }) => `"${name}" IS ${mark}`).join(' AND ');
    database
      .prepare(`DELETE FROM "${table}" WHERE ${condition}`)
      .run(...cells.map(({ value }) => value));
  }
  if (to === null) return;
  const cells = all.map((name) => boundAs(to[name]));
  const marks = cells.map(({ mark }) => mark).join(', ');
  database
    .prepare(
      `INSERT INTO "${table}" (${all.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`,
    )
    .run(...cells.map(({ value }) => value));
}

/** Bytes that are to be a text go in as bytes: they may be none in UTF-8. */
function boundAs(value: unknown): { readonly mark: string; readonly value: unknown } {
  return isRawText(value)
    ? { mark: 'CAST(? AS TEXT)', value: value.rawText }
    : { mark: '?', value };
}

/** A text by its bytes. */
interface RawText {
  readonly rawText: Buffer;
}

function isRawText(value: unknown): value is RawText {
  return typeof value === 'object' && value !== null && 'rawText' in value;
}

/** The row with the least that can be changed in one of its cells: one bit of its last byte, or one more. */
export function withEditedCell(row: TamperedRow, column: string): TamperedRow {
  return { ...row, [column]: edited(row[column]) };
}

function edited(cell: unknown): unknown {
  if (cell === null) return '';
  // Far enough not to meet another row's key.
  if (typeof cell === 'bigint') return cell + 1_000_003n;
  if (typeof cell === 'number') return cell + 1;
  if (typeof cell === 'string') return { rawText: flipped(Buffer.from(cell)) } satisfies RawText;
  return flipped(cell as Buffer);
}

function flipped(bytes: Buffer): Buffer {
  if (bytes.length === 0) return Buffer.of(0x30);
  const copy = Buffer.from(bytes);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}

/** A row with something in every column, for a table that has none. */
export function madeUpRow(database: TamperedDatabase, table: string): TamperedRow {
  const columns = database
    .prepare(`SELECT name, type FROM pragma_table_info('${table}')`)
    .all() as { name: string; type: string }[];
  const cellOf = (type: string): unknown =>
    /int/i.test(type) ? 7n : /blob/i.test(type) ? Buffer.of(7) : '7';
  return Object.fromEntries(columns.map(({ name, type }) => [name, cellOf(type)]));
}
