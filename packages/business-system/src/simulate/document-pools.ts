import type Database from 'better-sqlite3';
import type { Random } from '../random.js';

/** A document of a case. */
interface DocumentKey {
  readonly BMSAH: string;
  readonly WSBH: string;
}

/** Documents that a kind of work may fall upon; whether it does, is seen on the document itself. */
const POOLS = {
  publishable: `
    SELECT BMSAH, WSBH FROM T_WS
     WHERE WSLB IN ('起诉书', '抗诉书', '不起诉决定书', '刑事申诉复查决定书')`,
  'awaiting-judgment': `
    SELECT BMSAH, WSBH FROM T_WS JOIN T_AJ USING (BMSAH)
     WHERE WSLB IN ('起诉书', '抗诉书') AND SDRQ IS NULL AND BJRQ IS NOT NULL`,
  approved: `
    SELECT BMSAH, WSBH FROM T_WS
     WHERE WSGS = 'txt' AND EXISTS (
       SELECT 1 FROM T_WSSP AS sp WHERE sp.BMSAH = T_WS.BMSAH AND sp.WSBH = T_WS.WSBH)`,
} as const;
export type DocumentPool = keyof typeof POOLS;

export interface DrawDocument {
  /** Documents of a pool in random order. */
  from(pool: DocumentPool): Iterable<DocumentKey>;
  /** Decided cases without a document, from a random place on. */
  caseWithout(): Iterable<string>;
}

/** How many cases are looked at for a new document. */
const MAX_CASES = 200;

export function prepareDocumentPools(db: Database.Database, random: Random): DrawDocument {
  const lastId = db.prepare<[], number | null>('SELECT max(AJ_ID) FROM T_AJ').pluck().get() ?? 0;
  const without = db
    .prepare<[number, number], string>(
      `SELECT BMSAH FROM T_AJ
        WHERE AJ_ID >= ? AND CLJG IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM T_WS WHERE T_WS.BMSAH = T_AJ.BMSAH)
        ORDER BY AJ_ID LIMIT ?`,
    )
    .pluck();
  return {
    from: (pool) =>
      shuffled(db.prepare<[], DocumentKey>(`${POOLS[pool]} ORDER BY BMSAH, WSBH`).all(), random),
    caseWithout: () => without.all(random.int(1, Math.max(1, lastId)), MAX_CASES),
  };
}

function* shuffled<T>(items: readonly T[], random: Random): Generator<T, void> {
  const left = [...items];
  while (left.length > 0) {
    const [drawn] = left.splice(random.int(0, left.length - 1), 1);
    if (drawn !== undefined) yield drawn;
  }
}
