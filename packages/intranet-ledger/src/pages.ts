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
