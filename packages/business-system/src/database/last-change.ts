import type Database from 'better-sqlite3';

/** The latest 修改时间 in a system, a UTC instant; null when it holds no case. */
export function lastChangeOf(db: Database.Database): string | null {
  return db.prepare<[], string | null>('SELECT max(XGSJ) FROM T_AJ').pluck().get() ?? null;
}
