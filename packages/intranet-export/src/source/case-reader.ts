import type { Database } from 'better-sqlite3';
import type { ReadDocuments } from './document-reader.js';
import {
  CHILD_ORDER,
  EXPORT_VIEWS,
  type SourceCase,
  type SourceRow,
  type ViewName,
} from './export-views.js';

const views = Object.keys(EXPORT_VIEWS) as ViewName[];

/** A row can be found again by its case number: one that is text and not empty. */
export const NUMBERED = `typeof(BMSAH) = 'text' AND BMSAH <> ''`;

/** How many cases, or rows without one, are read at a time. */
export const PAGE_CASES = 400;

/** Puts the rows of the views together to cases. */
export interface CaseReader {
  /** The cases with some numbers, in the same order. */
  casesOf(numbers: readonly string[]): readonly SourceCase[];
  /** The rows of a view whose case number is none: each is a case of its own that nobody can find. */
  unnumbered(view: ViewName | 'GK_WS'): Generator<readonly SourceCase[]>;
}

/** @param readDocuments null where the source has no document views */
export function caseReader(database: Database, readDocuments: ReadDocuments | null): CaseReader {
  const byNumber = views.map((view) => {
    // As numbers, for 10 comes after 9 also where they were written as text.
    const order =
      view === 'GK_AJ' ? '' : `, CAST(${CHILD_ORDER[view]} AS INTEGER), ${CHILD_ORDER[view]}`;
    const rows = database.prepare<unknown[], SourceRow>(
      `SELECT ${EXPORT_VIEWS[view].join(', ')} FROM ${view}
       WHERE BMSAH IN (SELECT value FROM json_each(?)) ORDER BY BMSAH${order}`,
    );
    return { view, rows };
  });

  return {
    casesOf(numbers) {
      const wanted = JSON.stringify(numbers);
      const grouped = new Map(
        byNumber.map(({ view, rows }) => [
          view,
          Map.groupBy(rows.all(wanted), ({ BMSAH }) => BMSAH),
        ]),
      );
      const documentsOf = readDocuments?.(numbers);
      return numbers.map((number) => ({
        ...sourceCase(number, (view) => grouped.get(view)?.get(number) ?? []),
        documents: documentsOf?.(number) ?? null,
      }));
    },
    *unnumbered(view) {
      const columns = view === 'GK_WS' ? ['BMSAH'] : EXPORT_VIEWS[view];
      const select = database.prepare<unknown[], SourceRow>(
        `SELECT ${columns.join(', ')} FROM ${view} WHERE NOT (${NUMBERED}) OR BMSAH IS NULL
         LIMIT ? OFFSET ?`,
      );
      for (let offset = 0; ; offset += PAGE_CASES) {
        const rows = select.all(PAGE_CASES, offset);
        if (rows.length === 0) return;
        yield rows.map((row) => ({
          ...sourceCase(numberOf(row), (wanted) => (wanted === view ? [row] : [])),
          documents: null,
        }));
      }
    },
  };
}

function sourceCase(
  caseNumber: string,
  rowsOf: (view: ViewName) => readonly SourceRow[],
): Omit<SourceCase, 'documents'> {
  const rows = rowsOf('GK_AJ');
  return {
    caseNumber,
    row: rows[0] ?? {},
    rows: rows.length,
    children: {
      GK_RY: rowsOf('GK_RY'),
      GK_AY: rowsOf('GK_AY'),
      GK_QZCS: rowsOf('GK_QZCS'),
      GK_SPB: rowsOf('GK_SPB'),
    },
  };
}

/** What a case is called whose number is no text: the digits of a number, else nothing. */
function numberOf({ BMSAH }: SourceRow): string {
  return typeof BMSAH === 'number' ? String(BMSAH) : '';
}
