import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const PAGE_ROWS = 500;
const rowsSchema = z.array(z.tuple([z.string(), z.string()]));

/**
 * Reads the second column of a query page by page, in the order of the first, so that memory stays
 * small and the database is free for other work in between.
 * @param select a query of two columns whose condition holds `key > ?` for the first one
 */
export function* columnInPages(database: Database, select: string): Generator<string> {
  const page = database.prepare(`${select} ORDER BY 1 LIMIT ${String(PAGE_ROWS)}`).raw();
  for (let last = ''; ;) {
    const rows = rowsSchema.parse(page.all(last));
    for (const [, value] of rows) yield value;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE_ROWS) return;
    [last] = end;
  }
}

const rangeSchema = z.object({ first: z.string().nullable(), last: z.string().nullable() });

/** Some of the keys of a table in order: all from the first to the last of them. */
export interface KeyRange {
  readonly first: string;
  readonly last: string;
}

/** The keys of a table whose key is `record_key`, parted into ranges that fit into memory. */
export function* keyRanges(database: Database, table: 'change'): Generator<KeyRange> {
  const range = database.prepare(
    `SELECT min(record_key) AS first, max(record_key) AS last FROM (
       SELECT record_key FROM ${table} WHERE record_key > ?
       ORDER BY record_key LIMIT ${String(PAGE_ROWS)})`,
  );
  for (let after = ''; ;) {
    const { first, last } = rangeSchema.parse(range.get(after));
    if (first === null || last === null) return;
    yield { first, last };
    after = last;
  }
}
