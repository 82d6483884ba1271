import { defineCommand, paragraph } from '@discferry/cli-kit';
import { INBOX_TABLES, INBOX_TABLES_SQL } from '../schema/appointment-tables.js';
import { EXPORT_VIEWS, EXPORT_VIEWS_SQL } from '../schema/export-views.js';
import { texts } from '../texts.js';

export const viewsCommand = defineCommand({
  name: 'views',
  summary: texts.viewsSummary,
  examples: [
    { line: 'business-system views', says: texts.viewsExample },
    { line: 'business-system views --json', says: texts.viewsExampleJson },
  ],
  run: () =>
    Promise.resolve({
      data: {
        views: EXPORT_VIEWS,
        sql: EXPORT_VIEWS_SQL,
        tables: INBOX_TABLES,
        tablesSql: INBOX_TABLES_SQL,
      },
      view: [...Object.values(INBOX_TABLES_SQL), ...Object.values(EXPORT_VIEWS_SQL)].map(
        (statement) => paragraph(statement.replace(/\s+/g, ' ').trim()),
      ),
    }),
});
