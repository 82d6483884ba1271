import { sql, type SqlBool } from 'kysely';
import type { FullText } from './backend.js';

/**
 * Full-text search of SQLite (FTS5) over Chinese, in which nothing parts words: each character is
 * indexed together with the one behind it, the last of a line alone. So a word of two characters is one
 * term, a longer one a phrase of terms that overlap, and a single character the beginning of a term.
 *
 * - The tokenizer `ascii` parts at spaces here and nowhere else. `unicode61` knows the letters of 2012,
 *   and would part at rarer characters of names.
 * - The index holds no text. To take a text out, the terms must be the very ones that went in: they are
 *   made of the search form as it was stored, and by no rule that changes with a version of Unicode.
 */
export const sqliteFullText: FullText = {
  createIndex: async (db) => {
    await sql`
      create virtual table document_search
      using fts5 (terms, content = '', columnsize = 0, tokenize = 'ascii')`.execute(db);
  },
  add: async (db, { id, searchable }) => {
    await sql`
      insert into document_search (rowid, terms) values (${id}, ${termsOf(searchable)})`.execute(
      db,
    );
  },
  remove: async (db, { id, searchable }) => {
    await sql`
      insert into document_search (document_search, rowid, terms)
      values ('delete', ${id}, ${termsOf(searchable)})`.execute(db);
  },
  // Merging all of the index into one piece is what drops the terms of removed texts; the option
  // secure-delete does the same eighty times as slowly.
  purge: async (db) => {
    await sql`insert into document_search (document_search) values ('optimize')`.execute(db);
  },
  holds: (words) => {
    const query = words.map(phraseOf).join(' AND ');
    const seen = words.map((word) => sql<SqlBool>`instr(document.searchable, ${word}) > 0`);
    // The plus has SQLite walk the documents in the order wanted and stop at the end of a page. Else it would
    // read and sort all that hold a common word.
    const found = sql<SqlBool>`
      +document.id in (select rowid from document_search where document_search match ${query})`;
    return sql<SqlBool>`(${sql.join([found, ...seen], sql` and `)})`;
  },
};

/** The terms of a text in search form, in the order of its characters. */
export function termsOf(searchable: string): string {
  const lines = searchable.split('\n').map((line) => {
    const points = Array.from(line);
    return points.map((point, at) => point + (points[at + 1] ?? '')).join(' ');
  });
  return lines.join(' ');
}

/** A word as FTS5 looks for it. It holds letters and digits alone, and can never be its syntax. */
function phraseOf(word: string): string {
  const points = Array.from(word);
  if (points.length === 1) return `"${word}"*`;
  const pairs = points.slice(1).map((point, at) => `${points[at] ?? ''}${point}`);
  return `"${pairs.join(' ')}"`;
}
