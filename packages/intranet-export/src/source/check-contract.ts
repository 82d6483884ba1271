import type { Database } from 'better-sqlite3';
import { DiscferryError, type Finding } from '@discferry/shared-schema';
import { z } from 'zod';
import { ANSWER_COLUMNS, ANSWER_VIEW } from './answer-view.js';
import { contractColumns, documentViews } from './document-views.js';
import { EXPORT_VIEWS } from './export-views.js';

/** What a source has beside the views of cases. */
export interface Contract {
  readonly hasDocuments: boolean;
  readonly hasAnswers: boolean;
}

const columnSchema = z.object({ name: z.string() });

/**
 * Checks that a database offers every export view with every column, before a single row is read. The
 * views about documents may be missing, all of them or none: with some, an office that has documents
 * would look like one that has none of their approvals. So may the view of answers.
 * @throws E_SOURCE_CONTRACT with all that is missing
 */
export function checkContract(database: Database): Contract {
  const columnsOf = (view: string) =>
    database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(view)
      .map((row) => columnSchema.parse(row).name);
  const missing = (view: string, columns: readonly string[]): readonly Finding[] => {
    const present = columnsOf(view);
    if (present.length === 0)
      return [{ path: view, expected: 'an export view', actual: 'nothing' }];
    return columns
      .filter((column) => !present.includes(column))
      .map((column) => ({ path: `${view}.${column}`, expected: 'a column', actual: 'nothing' }));
  };
  const hasDocuments = documentViews.some((view) => columnsOf(view).length > 0);
  const hasAnswers = columnsOf(ANSWER_VIEW).length > 0;
  const findings = [
    ...Object.entries(EXPORT_VIEWS).flatMap(([view, columns]) => missing(view, columns)),
    ...(hasDocuments ? documentViews.flatMap((view) => missing(view, contractColumns(view))) : []),
    ...(hasAnswers ? missing(ANSWER_VIEW, ANSWER_COLUMNS) : []),
  ];
  if (findings.length > 0) throw new DiscferryError('E_SOURCE_CONTRACT', {}, { findings });
  return { hasDocuments, hasAnswers };
}
