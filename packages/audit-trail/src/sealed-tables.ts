import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** A table whose rows are sealed, as SQLite describes it. */
export interface SealedTable {
  readonly name: string;
  /** In the order of the table. */
  readonly columns: readonly string[];
  /** The columns of the primary key, with their types. */
  readonly key: readonly KeyColumn[];
  /** Whether the key is the number by which SQLite itself finds the row. */
  readonly keyIsRowid: boolean;
}

interface KeyColumn {
  readonly name: string;
  readonly type: string;
}

/** Tables by which rows and trail are watched; they watch each other. */
const WATCHING = /^(seal_|audit_entry$)/;

const tableSchema = z.object({ name: z.string(), wr: z.number() });
const columnSchema = z.object({ name: z.string(), type: z.string(), pk: z.number() });

/**
 * The tables of a database whose rows are sealed: all there are, but those named, SQLite's own, and
 * virtual tables with their shadows. A table is found by being there, so that none is forgotten.
 * @throws TypeError when one has no primary key: VACUUM may number its rows anew
 */
export function sealedTables(
  database: Database,
  unsealed: ReadonlySet<string>,
): readonly SealedTable[] {
  const tables = database
    .prepare(
      `SELECT name, wr FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .all()
    .map((row) => tableSchema.parse(row));
  return tables
    .filter(({ name }) => !WATCHING.test(name) && !unsealed.has(name))
    .map(({ name, wr }) => describe(database, name, wr === 0));
}

function describe(database: Database, name: string, hasRowid: boolean): SealedTable {
  const columns = database
    .prepare('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(name)
    .map((row) => columnSchema.parse(row));
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const [first] = key;
  if (first === undefined) throw new TypeError(`table ${name} has no primary key`);
  return {
    name,
    columns: columns.map((column) => column.name),
    key,
    keyIsRowid: hasRowid && key.length === 1 && first.type.toUpperCase() === 'INTEGER',
  };
}

/** A name as SQL takes it, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * SQL for the seal of a row: SHA-256 over the table's name and every column, each with its type and
 * length before it, so that NULL, 0, '0' and '' all differ and nothing can move from one column into the
 * next. Texts count as the bytes that are stored, also where these are no text.
 * @param row what the row is called in the statement: `NEW`, or an alias
 */
export function sealExpression({ name, columns }: SealedTable, row: string): string {
  const parts = columns.map((column) => {
    const cell = `${row}.${quoted(column)}`;
    return `CASE typeof(${cell})
      WHEN 'text' THEN 't' || octet_length(${cell}) || ':' || ${cell}
      WHEN 'blob' THEN 'b' || octet_length(${cell}) || ':' || ${cell}
      ELSE quote(${cell}) || ';' END`;
  });
  const title = `'${name.replaceAll("'", "''")}' || char(10)`;
  return `row_seal(CAST(${[title, ...parts].join(' || ')} AS BLOB))`;
}

/** SQL that a row of the seals belongs to a row of the table. */
export function sameKey({ key }: SealedTable, one: string, other: string): string {
  return key
    .map((column) => `${one}.${quoted(column.name)} = ${other}.${quoted(column.name)}`)
    .join(' AND ');
}

/** The table that holds the seals. */
export function sealsOf({ name }: SealedTable): string {
  return `seal_${name}`;
}
