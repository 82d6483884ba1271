import type Database from 'better-sqlite3';
import type { Serial } from '../generate/case-number.js';

/** The last serials given out (案号流水), from which numbering goes on. */
export function readSerials(db: Database.Database): Serial[] {
  return db.prepare<[], Serial>('SELECT DW_BM, AHZ, ND, LSH FROM T_AH').all();
}

/** Keeps the last serials given out. */
export function writeSerials(db: Database.Database, serials: readonly Serial[]): void {
  const write = db.prepare(
    'REPLACE INTO T_AH (DW_BM, AHZ, ND, LSH) VALUES (@DW_BM, @AHZ, @ND, @LSH)',
  );
  for (const serial of serials) write.run(serial);
}
