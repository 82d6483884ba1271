import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { checkContract } from './check-contract.js';
import { CHILD_ORDER, type ChildView, type SourceCase, type SourceRow } from './export-views.js';
import type { RecordSource } from './record-source.js';

const PAGE_CASES = 400;

const childViews = Object.keys(CHILD_ORDER) as ChildView[];

/**
 * Opens the export views in an SQLite database, read-only, in one transaction: whatever the business
 * system does meanwhile, this run sees one moment.
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export function openSqliteSource(path: string): RecordSource {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    database.exec('BEGIN');
    checkContract(database);
    return sourceOf(database);
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError || cause instanceof TypeError)) throw cause;
    const reason = cause instanceof Database.SqliteError ? cause.code : 'no such folder';
    throw new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason }, { cause });
  }
}

function sourceOf(database: Database.Database): RecordSource {
  const pagesOf = (where: string) =>
    database.prepare<unknown[], SourceRow>(
      `SELECT * FROM GK_AJ WHERE ${where} LIMIT ${String(PAGE_CASES)}`,
    );
  const all = [pagesOf('BMSAH > @after ORDER BY BMSAH')];
  // The plus signs keep SQLite from walking all case numbers where the index on XGSJ finds the few.
  const changed = [
    pagesOf('XGSJ >= @since AND +BMSAH > @after ORDER BY +BMSAH'),
    pagesOf('XGSJ IS NULL AND +BMSAH > @after ORDER BY +BMSAH'),
  ];
  // Cases without a number cannot be paged by it; they must be reported all the same.
  const unnumbered = database.prepare<unknown[], SourceRow>(
    `SELECT * FROM GK_AJ WHERE typeof(BMSAH) <> 'text' OR BMSAH = ''`,
  );
  const byNumber = database.prepare<unknown[], SourceRow>(
    'SELECT * FROM GK_AJ WHERE BMSAH = @number OR TYSAH = @number ORDER BY BMSAH',
  );
  const newest = database
    .prepare<[string], string | null>('SELECT max(XGSJ) FROM GK_AJ WHERE XGSJ <= ?')
    .pluck();
  const children = childViews.map((view) => ({
    view,
    rows: database.prepare<unknown[], SourceRow>(
      `SELECT * FROM ${view} WHERE BMSAH IN (SELECT value FROM json_each(?))
       ORDER BY BMSAH, ${CHILD_ORDER[view]}`,
    ),
  }));

  const withChildren = (found: readonly SourceRow[]): readonly SourceCase[] => {
    const cases = [...Map.groupBy(found, ({ BMSAH }) => BMSAH)];
    const numbers = JSON.stringify(cases.map(([number]) => number));
    const grouped = new Map(
      children.map(({ view, rows }) => [
        view,
        Map.groupBy(rows.all(numbers), ({ BMSAH }) => BMSAH),
      ]),
    );
    return cases.map(([number, rows]) => {
      const of = (view: ChildView) => grouped.get(view)?.get(number) ?? [];
      return {
        caseNumber: String(number ?? ''),
        row: rows[0] ?? {},
        rows: rows.length,
        children: {
          GK_RY: of('GK_RY'),
          GK_AY: of('GK_AY'),
          GK_QZCS: of('GK_QZCS'),
          GK_SPB: of('GK_SPB'),
        },
      };
    });
  };

  return {
    *changedSince(since) {
      const nameless = unnumbered.all();
      if (nameless.length > 0) yield withChildren(nameless);
      for (const pages of since === null ? all : changed) {
        for (let after = ''; ;) {
          const whole = withoutCutGroup(pages.all({ after, since }));
          const last = whole.at(-1);
          if (last === undefined) break;
          yield withChildren(whole);
          after = String(last['BMSAH']);
        }
      }
    },
    lastChange: (now) => newest.get(now) ?? null,
    find: (number) => withChildren(byNumber.all({ number })),
    close: () => database.close(),
  };
}

/** Leaves the last number of a full page to the next page, so that no number is cut in two. */
function withoutCutGroup(page: readonly SourceRow[]): readonly SourceRow[] {
  const last = page.at(-1)?.['BMSAH'];
  if (page.length < PAGE_CASES) return page;
  const whole = page.filter(({ BMSAH }) => BMSAH !== last);
  return whole.length > 0 ? whole : page;
}
