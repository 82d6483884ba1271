import Database from 'better-sqlite3';
import { DiscferryError } from '@discferry/shared-schema';
import { checkContract } from './check-contract.js';
import {
  CHILD_ORDER,
  EXPORT_VIEWS,
  type SourceCase,
  type SourceRow,
  type ViewName,
} from './export-views.js';
import type { RecordSource } from './record-source.js';

const PAGE_CASES = 400;
/** Rows are read once, in order: a larger page cache would only take memory. */
const CACHE_KIB = 4_000;

const views = Object.keys(EXPORT_VIEWS) as ViewName[];

/** A row can be found again by its case number: one that is text and not empty. */
const NUMBERED = `typeof(BMSAH) = 'text' AND BMSAH <> ''`;

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
    checkContract(database);
    return sourceOf(database, path);
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

function sourceOf(database: Database.Database, path: string): RecordSource {
  const numbers = (select: string) => database.prepare<unknown[], string>(select).pluck();
  // With the cases of every view: rows that belong to no case have to be reported as well.
  const all = numbers(
    `${views.map((view) => `SELECT BMSAH FROM ${view} WHERE ${NUMBERED}`).join(' UNION ')}
     ORDER BY BMSAH`,
  );
  // Numbers, blanks and empty text stand before '0': what is no time of change is read on every run.
  // The plus signs keep SQLite from walking all case numbers where the index on XGSJ finds the few.
  const changed = numbers(
    ['XGSJ >= @since', 'XGSJ IS NULL', `XGSJ < '0'`]
      .map((when) => `SELECT +BMSAH AS number FROM GK_AJ WHERE ${when} AND ${NUMBERED}`)
      .join(' UNION ') + ' ORDER BY number',
  );
  const named = numbers(
    `SELECT BMSAH FROM GK_AJ WHERE TYSAH = @number AND ${NUMBERED}
     UNION ${views.map((view) => `SELECT BMSAH FROM ${view} WHERE BMSAH = @number`).join(' UNION ')}
     ORDER BY BMSAH`,
  );
  // strftime gives back what it was given only when that is an instant of a day that exists.
  const newest = numbers(
    `SELECT XGSJ FROM GK_AJ WHERE XGSJ <= @now AND strftime('%Y-%m-%dT%H:%M:%SZ', XGSJ) = XGSJ
     ORDER BY XGSJ DESC LIMIT 1`,
  );
  const { casesOf, unnumbered } = caseReader(database);

  function* changedSince(since: string | null) {
    try {
      for (const view of since === null ? views : (['GK_AJ'] as const)) yield* unnumbered(view);
      const found = since === null ? all.iterate() : changed.iterate({ since });
      for (const page of inPages(found, PAGE_CASES)) yield casesOf(page);
    } catch (error) {
      throw sourceError(error, path);
    }
  }
  const guarded = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      throw sourceError(error, path);
    }
  };
  return {
    changedSince,
    lastChange: (now) => guarded(() => newest.get({ now }) ?? null),
    find: (number) => guarded(() => casesOf(named.all({ number }))),
    close: () => database.close(),
  };
}

/** Puts the rows of the views together to cases. */
function caseReader(database: Database.Database) {
  const rowsOf = (view: ViewName, where: string, order: string) =>
    database.prepare<unknown[], SourceRow>(
      `SELECT ${EXPORT_VIEWS[view].join(', ')} FROM ${view} WHERE ${where} ${order}`,
    );
  const byNumber = views.map((view) => {
    // As numbers, for 10 comes after 9 also where they were written as text.
    const order =
      view === 'GK_AJ' ? '' : `, CAST(${CHILD_ORDER[view]} AS INTEGER), ${CHILD_ORDER[view]}`;
    const where = 'BMSAH IN (SELECT value FROM json_each(?))';
    return { view, rows: rowsOf(view, where, `ORDER BY BMSAH${order}`) };
  });
  const without = new Map(
    views.map((view) => [
      view,
      rowsOf(view, `NOT (${NUMBERED}) OR BMSAH IS NULL`, 'LIMIT ? OFFSET ?'),
    ]),
  );

  /** The cases with some numbers, in the same order. */
  function casesOf(numbers: readonly string[]): readonly SourceCase[] {
    const wanted = JSON.stringify(numbers);
    const grouped = new Map(
      byNumber.map(({ view, rows }) => [view, Map.groupBy(rows.all(wanted), ({ BMSAH }) => BMSAH)]),
    );
    return numbers.map((number) =>
      sourceCase(number, (view) => grouped.get(view)?.get(number) ?? []),
    );
  }

  /** The rows of a view whose case number is none: each is a case of its own that nobody can find. */
  function* unnumbered(view: ViewName): Generator<readonly SourceCase[]> {
    for (let offset = 0; ; offset += PAGE_CASES) {
      const rows = without.get(view)?.all(PAGE_CASES, offset) ?? [];
      if (rows.length === 0) return;
      yield rows.map((row) =>
        sourceCase(numberOf(row), (wanted) => (wanted === view ? [row] : [])),
      );
    }
  }

  return { casesOf, unnumbered };
}

function sourceCase(
  caseNumber: string,
  rowsOf: (view: ViewName) => readonly SourceRow[],
): SourceCase {
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
