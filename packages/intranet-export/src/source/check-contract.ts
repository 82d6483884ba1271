import type { Database } from 'better-sqlite3';
import { DiscferryError, type Finding } from '@discferry/shared-schema';
import { z } from 'zod';
import { EXPORT_VIEWS } from './export-views.js';

const columnSchema = z.object({ name: z.string() });

/**
 * Checks that a database offers every export view with every column, before a single row is read.
 * @throws E_SOURCE_CONTRACT with all that is missing
 */
export function checkContract(database: Database): void {
  const findings: Finding[] = [];
  for (const [view, columns] of Object.entries(EXPORT_VIEWS)) {
    const present = database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(view)
      .map((row) => columnSchema.parse(row).name);
    if (present.length === 0) {
      findings.push({ path: view, expected: 'an export view', actual: 'nothing' });
      continue;
    }
    for (const column of columns) {
      if (present.includes(column)) continue;
      findings.push({ path: `${view}.${column}`, expected: 'a column', actual: 'nothing' });
    }
  }
  if (findings.length > 0) throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
}
