import Database from 'better-sqlite3';
import { z } from 'zod';
import { caseEditor, type Target } from './case-editor.ts';
import { FORBIDDEN_CHARGES } from './charges.ts';
import { PLANTED_KINDS, type PlantedKind } from './planted-kinds.ts';

/** 案件类别编码 of the flows. */
const FLOWS = {
  every: [
    ...['0101', '0201', '0301', '0302', '0303', '0401'],
    ...['0402', '0403', '0404', '0405', '0501', '0502'],
  ],
  criminal: ['0101', '0201', '0301', '0302', '0303', '0401'],
} as const;

/** How many cases of a kind are planted in each flow it fits: every forbidden charge gets its turn. */
const PER_FLOW = {
  every: FORBIDDEN_CHARGES.length,
  criminal: 2 * FORBIDDEN_CHARGES.length,
} as const;

/** How many cases are planted of each kind: 240. */
export const PLANTED_OF_EACH = FLOWS.every.length * PER_FLOW.every;

/** The case numbers in which each kind was planted. */
export type Planted = ReadonlyMap<string, readonly string[]>;

/**
 * Plants every kind in cases against which nothing speaks, each case with one.
 * @param spokenAgainst the cases to leave alone
 */
export function plantForbidden(path: string, spokenAgainst: ReadonlySet<string>): Planted {
  const db = new Database(path);
  try {
    db.pragma('synchronous = OFF');
    const editorOf = caseEditor(db);
    const pools = new Map(FLOWS.every.map((flow) => [flow, targetsIn(db, flow, spokenAgainst)]));
    return db.transaction(() => {
      const planted = new Map<string, string[]>();
      for (const [name, kind] of Object.entries(PLANTED_KINDS)) {
        const numbers: string[] = [];
        for (const flow of FLOWS[kind.flows]) {
          for (let turn = 0; turn < PER_FLOW[kind.flows]; turn++) {
            const target = nextTarget(pools.get(flow), kind);
            kind.plant(editorOf(target), target, turn);
            numbers.push(target.number);
          }
        }
        planted.set(name, numbers);
      }
      return planted;
    })();
  } finally {
    db.close();
  }
}

const targets = z.array(
  z.object({ number: z.string(), acceptedOn: z.string(), accused: z.number().nullable() }),
);

/** Cases of a flow in an order that mixes offices and years, and is the same every time. */
function targetsIn(
  db: Database.Database,
  flow: string,
  spokenAgainst: ReadonlySet<string>,
): Iterator<Target> {
  const rows = db
    .prepare(
      `SELECT BMSAH AS number, SLRQ AS acceptedOn,
              (SELECT min(RYXH) FROM T_RY
                WHERE T_RY.BMSAH = T_AJ.BMSAH AND LX = '自然人' AND ZASNL IS NOT NULL) AS accused
         FROM T_AJ WHERE AJLB_BM = ? ORDER BY AJ_ID * 7919 % 200003`,
    )
    .all(flow);
  return targets
    .parse(rows)
    .filter(({ number }) => !spokenAgainst.has(number))
    .values();
}

function nextTarget(pool: Iterator<Target> | undefined, { flows }: PlantedKind): Target {
  for (;;) {
    const next = pool?.next();
    if (next === undefined || next.done === true) throw new RangeError('too few cases to plant in');
    if (flows === 'every' || next.value.accused !== null) return next.value;
  }
}
