import type Database from 'better-sqlite3';
import type { Random } from '../random.js';

/** Where a kind of change finds its cases. */
export type Pool = 'open' | 'all' | 'missing-age' | 'unknown-charge' | 'pending-form';

/** Draws a case number from a pool, the same one perhaps again; undefined when it is empty. */
export type DrawCase = (pool: Pool) => string | undefined;

/** Cases that are rare enough to be listed. */
const LISTS: Readonly<Record<Exclude<Pool, 'open' | 'all'>, string>> = {
  'missing-age': `
    SELECT DISTINCT BMSAH FROM T_RY
     WHERE ZASNL IS NULL AND CSRQ IS NOT NULL AND ZAR IS NOT NULL ORDER BY BMSAH`,
  'unknown-charge': `
    SELECT DISTINCT ay.BMSAH FROM T_AY AS ay JOIN T_AJ AS aj USING (BMSAH)
     WHERE ay.AY_DM GLOB '9[0-9][0-9].*'
        OR (ay.AY_DM IS NULL AND substr(aj.AJLB_BM, 1, 2) IN ('01', '02', '03'))
     ORDER BY ay.BMSAH`,
  'pending-form': `SELECT DISTINCT BMSAH FROM T_SPB WHERE SPZT = '待审批' ORDER BY BMSAH`,
};

/** Prepares drawing from the cases as they are now. */
export function preparePools(db: Database.Database, random: Random): DrawCase {
  const openCount = db.prepare<[], number>('SELECT count(*) FROM T_AJ WHERE BJRQ IS NULL').pluck();
  const nthOpen = db
    .prepare<[number], string>(
      'SELECT BMSAH FROM T_AJ WHERE BJRQ IS NULL ORDER BY AJ_ID LIMIT 1 OFFSET ?',
    )
    .pluck();
  const lastId = db.prepare<[], number | null>('SELECT max(AJ_ID) FROM T_AJ').pluck().get() ?? 0;
  const fromId = db
    .prepare<[number], string>('SELECT BMSAH FROM T_AJ WHERE AJ_ID >= ? ORDER BY AJ_ID LIMIT 1')
    .pluck();
  const lists = new Map<Pool, string[]>();

  function listed(pool: keyof typeof LISTS): string | undefined {
    let list = lists.get(pool);
    if (list === undefined) {
      list = db.prepare<[], string>(LISTS[pool]).pluck().all();
      lists.set(pool, list);
    }
    return list.length > 0 ? random.pick(list) : undefined;
  }

  return (pool) => {
    switch (pool) {
      case 'open':
        return nthOpen.get(random.int(0, Math.max(0, (openCount.get() ?? 0) - 1)));
      case 'all':
        return fromId.get(random.int(1, Math.max(1, lastId)));
      case 'missing-age':
      case 'unknown-charge':
      case 'pending-form':
        return listed(pool);
    }
  };
}
