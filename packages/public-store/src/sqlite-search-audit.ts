import { keyText, type AuditFinding } from '@discferry/audit-trail';
import type { Database } from 'better-sqlite3';
import { termsOf } from './sqlite-full-text.js';

/** Documents named at most: an index that is wrong throughout is told as well by a few. */
const MOST_FINDINGS = 100;

/** One term in the index: the term, the document, its place in it. */
type Occurrence = readonly [term: string, document: number, place: number];

/**
 * Holds the full-text index against one made anew of the documents, term by term. It is made in a temporary
 * database, on disk when it is large; in memory there is one term of each.
 */
export function* auditSearch(database: Database, progress: () => void): Generator<AuditFinding> {
  try {
    makeAnew(database, progress);
    yield* differences(occurrences(database, 'audited_terms'), occurrences(database, 'made_terms'));
  } finally {
    database.exec(`
      DROP TABLE IF EXISTS temp.audited_terms;
      DROP TABLE IF EXISTS temp.made_terms;
      DROP TABLE IF EXISTS temp.made_search;
    `);
  }
}

function makeAnew(database: Database, progress: () => void): void {
  database.exec(`
    CREATE VIRTUAL TABLE temp.made_search
      USING fts5 (terms, content = '', columnsize = 0, tokenize = 'ascii');
    CREATE VIRTUAL TABLE temp.made_terms USING fts5vocab (temp, made_search, instance);
    CREATE VIRTUAL TABLE temp.audited_terms USING fts5vocab (main, document_search, instance);
  `);
  const insert = database.prepare('INSERT INTO temp.made_search (rowid, terms) VALUES (?, ?)');
  const select = database
    .prepare('SELECT id, searchable FROM document WHERE id > ? ORDER BY id LIMIT 1')
    .raw();
  for (let after = -1; ;) {
    const row = select.get(after) as readonly [number, unknown] | undefined;
    if (row === undefined) return;
    [after] = row;
    insert.run(after, termsOf(String(row[1])));
    progress();
  }
}

function occurrences(database: Database, terms: string): IterableIterator<Occurrence> {
  return database
    .prepare(`SELECT term, doc, offset FROM temp.${terms}`)
    .raw()
    .iterate() as IterableIterator<Occurrence>;
}

/** Both come in the same order: by term as bytes, document, place. */
function* differences(
  audited: IterableIterator<Occurrence>,
  made: IterableIterator<Occurrence>,
): Generator<AuditFinding> {
  const named = new Set<number>();
  try {
    let [one, other] = [audited.next(), made.next()];
    while (named.size < MOST_FINDINGS && !(one.done === true && other.done === true)) {
      const order = compare(one, other);
      const [, document] = (order <= 0 ? one.value : other.value) as Occurrence;
      if (order !== 0 && !named.has(document)) {
        named.add(document);
        yield finding(document, order < 0);
      }
      if (order <= 0) one = audited.next();
      if (order >= 0) other = made.next();
    }
  } finally {
    audited.return?.();
    made.return?.();
  }
}

function compare(one: IteratorResult<Occurrence>, other: IteratorResult<Occurrence>): number {
  if (one.done === true) return 1;
  if (other.done === true) return -1;
  const [term, document, place] = one.value;
  const [otherTerm, otherDocument, otherPlace] = other.value;
  if (term !== otherTerm) return Buffer.compare(Buffer.from(term), Buffer.from(otherTerm));
  return document - otherDocument || place - otherPlace;
}

function finding(document: number, extra: boolean): AuditFinding {
  return {
    table: 'document_search',
    key: keyText(['id'], [document]),
    problem: 'contradiction',
    expected: extra ? 'no such term in the document' : 'every term of the document',
    actual: extra ? 'a term too many' : 'a term that is missing',
  };
}
