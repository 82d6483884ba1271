import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { ANSWER_COLUMNS, ANSWER_VIEW, answersOf } from './answer-view.js';
import { caseReader, NUMBERED, PAGE_CASES } from './case-reader.js';
import { checkContract, type Contract } from './check-contract.js';
import { documentReader } from './document-reader.js';
import { EXPORT_VIEWS, type SourceRow, type ViewName } from './export-views.js';
import type { RecordSource } from './record-source.js';

/** Rows are read once, in order: a larger page cache would only take memory. */
const CACHE_KIB = 4_000;

const caseViews = Object.keys(EXPORT_VIEWS) as ViewName[];

/** Numbers, blanks and empty text stand before '0': what is no time of change is read on every run. */
const CHANGED = ['XGSJ >= @since', 'XGSJ IS NULL', `XGSJ < '0'`];
/** What was still to come the last time may have come, with no change of any row. */
const CAME = ['SXRQ >= @day', 'BASCRQ >= @day'];

/**
 * Reads the export views of an open database in one transaction: whatever others do to it meanwhile,
 * this source sees one moment. The source owns the database and closes it, also when this throws.
 * @param path names the source in errors
 * @throws E_SOURCE_UNREACHABLE, E_SOURCE_CONTRACT
 */
export function readDatabase(database: Database.Database, path: string): RecordSource {
  try {
    database.pragma(`cache_size = -${String(CACHE_KIB)}`);
    // BEGIN alone fixes no moment; the first row read does.
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return sourceOf(database, { path, ...checkContract(database) });
  } catch (error) {
    database.close();
    throw sourceError(error, path);
  }
}

/** Ours for SQLite's: the source cannot be read. Anything else comes back as it is. */
export function sourceError(cause: unknown, path: string): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  return new DiscferryError('E_SOURCE_UNREACHABLE', { path, reason: cause.code }, { cause });
}

function sourceOf(
  database: Database.Database,
  { path, hasDocuments, hasAnswers }: Contract & { readonly path: string },
): RecordSource {
  const guarded = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      throw sourceError(error, path);
    }
  };
  const numbers = (select: string) => database.prepare<unknown[], string>(select).pluck();
  const views = hasDocuments ? ([...caseViews, 'GK_WS'] as const) : caseViews;
  const dated = hasDocuments ? (['GK_AJ', 'GK_WS'] as const) : (['GK_AJ'] as const);
  // With the cases of every view: rows that belong to no case have to be reported as well.
  const all = numbers(
    `${views.map((view) => `SELECT BMSAH FROM ${view} WHERE ${NUMBERED}`).join(' UNION ')}
     ORDER BY BMSAH`,
  );
  // The plus signs keep SQLite from walking all case numbers where the index on XGSJ finds the few.
  const changed = numbers(
    dated
      .flatMap((view) =>
        [...CHANGED, ...(view === 'GK_WS' ? CAME : [])].map(
          (when) => `SELECT +BMSAH AS number FROM ${view} WHERE ${when} AND ${NUMBERED}`,
        ),
      )
      .join(' UNION ') + ' ORDER BY number',
  );
  const named = numbers(
    `SELECT BMSAH FROM GK_AJ WHERE TYSAH = @number AND ${NUMBERED}
     UNION ${views.map((view) => `SELECT BMSAH FROM ${view} WHERE BMSAH = @number`).join(' UNION ')}
     ORDER BY BMSAH`,
  );
  // strftime gives back what it was given only when that is an instant of a day that exists.
  const newest = dated.map((view) =>
    numbers(
      `SELECT XGSJ FROM ${view} WHERE XGSJ <= @now AND strftime('%Y-%m-%dT%H:%M:%SZ', XGSJ) = XGSJ
       ORDER BY XGSJ DESC LIMIT 1`,
    ),
  );
  const cases = caseReader(database, hasDocuments ? documentReader(database, guarded) : null);

  function* changedSince(since: string | null) {
    try {
      for (const view of since === null ? views : (['GK_AJ'] as const))
        yield* cases.unnumbered(view);
      const found =
        since === null
          ? all.iterate()
          : changed.iterate({ since, ...(hasDocuments ? { day: since.slice(0, 10) } : {}) });
      for (const page of inPages(found, PAGE_CASES)) yield cases.casesOf(page);
    } catch (error) {
      throw sourceError(error, path);
    }
  }
  const answerRows = (where = '') =>
    database.prepare<unknown[], SourceRow>(
      `SELECT ${ANSWER_COLUMNS.join(', ')} FROM ${ANSWER_VIEW} ${where} ORDER BY YYBH`,
    );
  function* answers() {
    if (!hasAnswers) return;
    try {
      yield* inPages(answersOf(answerRows().iterate()), PAGE_CASES);
    } catch (error) {
      throw sourceError(error, path);
    }
  }
  const answersTo = (requestIds: readonly string[]) => {
    if (!hasAnswers) return [];
    const rows = answerRows('WHERE YYBH IN (SELECT value FROM json_each(?))');
    return guarded(() => [...answersOf(rows.all(JSON.stringify(requestIds)))]);
  };
  return {
    hasDocuments,
    hasAnswers,
    changedSince,
    answers,
    answersTo,
    lastChange: (now) =>
      guarded(() => {
        const times = newest.flatMap((select) => select.get({ now }) ?? []);
        return times.sort().at(-1) ?? null;
      }),
    find: (number) => guarded(() => cases.casesOf(named.all({ number }))),
    close: () => database.close(),
  };
}

function* inPages<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[]> {
  let page: Item[] = [];
  for (const item of items) {
    page.push(item);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
