import type Database from 'better-sqlite3';

/** The latest 修改时间 of a case in a system, a UTC instant; null when it holds none. */
export function lastChangeOf(db: Database.Database): string | null {
  return db.prepare<[], string | null>('SELECT max(XGSJ) FROM T_AJ').pluck().get() ?? null;
}

/** The latest 修改时间 of a document in a system; null when it holds none. */
export function lastDocumentChangeOf(db: Database.Database): string | null {
  return db.prepare<[], string | null>('SELECT max(XGSJ) FROM T_WS').pluck().get() ?? null;
}
