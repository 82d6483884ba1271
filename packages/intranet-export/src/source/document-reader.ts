import type { Database } from 'better-sqlite3';
import {
  CONTENT_COLUMN,
  DOCUMENT_ORDER,
  DOCUMENT_VIEWS,
  documentViews,
  type DocumentView,
  type SourceDocuments,
} from './document-views.js';
import type { SourceRow } from './export-views.js';

/** A content beyond this is not taken into memory; no document is that long. */
const MAX_CONTENT_BYTES = 20_000_000;

/** Reads what belongs to the documents of some cases, by case number. */
export type ReadDocuments = (
  caseNumbers: readonly string[],
) => (caseNumber: string) => SourceDocuments;

/** Reads the document views, all but the contents at once for a page of cases. */
export function documentReader(
  database: Database,
  guarded: <Result>(read: () => Result) => Result,
): ReadDocuments {
  const selects = documentViews.map((view) => {
    const order = DOCUMENT_ORDER[view];
    return {
      view,
      rows: database.prepare<unknown[], SourceRow>(
        `SELECT ${DOCUMENT_VIEWS[view].join(', ')} FROM ${view}
         WHERE BMSAH IN (SELECT value FROM json_each(?))
         ORDER BY BMSAH, CAST(${order} AS INTEGER), ${order}`,
      ),
    };
  });
  // A content that is too long comes as its length: it is then no bytes, and read by nobody.
  const content = database
    .prepare(
      `SELECT CASE WHEN octet_length(${CONTENT_COLUMN}) > ${String(MAX_CONTENT_BYTES)}
                   THEN octet_length(${CONTENT_COLUMN}) ELSE ${CONTENT_COLUMN} END
       FROM GK_WS WHERE BMSAH = ? AND WSBH = ?`,
    )
    .pluck();
  return (caseNumbers) => {
    const wanted = JSON.stringify(caseNumbers);
    const grouped = new Map(
      selects.map(({ view, rows }) => [view, Map.groupBy(rows.all(wanted), ({ BMSAH }) => BMSAH)]),
    );
    const rowsOf = (view: DocumentView, number: string) => grouped.get(view)?.get(number) ?? [];
    return (caseNumber) => ({
      views: {
        GK_WS: rowsOf('GK_WS', caseNumber),
        GK_WSSP: rowsOf('GK_WSSP', caseNumber),
        GK_WSBJ: rowsOf('GK_WSBJ', caseNumber),
        GK_PJ: rowsOf('GK_PJ', caseNumber),
        GK_SMSQ: rowsOf('GK_SMSQ', caseNumber),
        GK_RYBM: rowsOf('GK_RYBM', caseNumber),
      },
      contentOf: (documentId) => guarded(() => content.get(caseNumber, documentId)),
    });
  };
}
