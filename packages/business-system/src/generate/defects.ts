import { ageOn, FLOWS, flowOfCode } from '@discferry/shared-schema';
import { accusedPeople } from '../lifecycle/accused.js';
import type { Random } from '../random.js';
import type { CaseFile } from '../schema/rows.js';
import { yearsBefore } from './dates.js';

/** Spoils a case in one way; false when this case cannot have this defect. */
type Spoil = (file: CaseFile, random: Random) => boolean;

/**
 * What is wrong with the dirty rows that a real system holds. Each is one an exporter must hold back
 * and report, never guess at.
 */
export const DEFECTS = {
  /** 作案时年龄 is empty. */
  'missing-age': (file) =>
    onAccused(file, (person) => {
      person.ZASNL = null;
    }),
  /** Stated as grown up, born too late for it: taken at its word, a minor would be published. */
  'contradicting-age': (file, random) =>
    onAccused(file, (person) => {
      person.CSRQ = yearsBefore(person.ZAR, random.int(13, 17));
      person.ZASNL = random.int(19, 30);
    }),
  'age-not-a-number': (file, random) =>
    onAccused(file, (person) => {
      person.ZASNL = random.pick(['不详', '约二十', '成年', '1 9']);
    }),
  'birth-after-act': (file) =>
    onAccused(file, (person) => {
      person.CSRQ = yearsBefore(person.ZAR, -1);
    }),
  'unknown-charge-code': (file, random) =>
    onCharges(file, (charge) => {
      charge.AY_DM = `${random.int(900, 999)}.1`;
    }),
  'unknown-charge-name': (file, random) => {
    const typed = random.pick(['盗切罪', '故意伤人', '酒驾', '涉嫌诈骗']);
    const flow = flowOfCode(file.row.AJLB_BM);
    // Elsewhere a name without a code is a cause like any other.
    if (flow === undefined || FLOWS[flow].group !== 'criminal') return false;
    return onCharges(file, (charge) => {
      charge.AY_DM = null;
      charge.AY_MC = typed;
    });
  },
  'wrong-case-number': (file, random) => {
    const { BMSAH } = file.row;
    file.row.BMSAH = random.pick([
      BMSAH.replace(/\]\d/, ']'),
      BMSAH.replace(/[[\]]/g, ''),
      BMSAH.replace('受', '收'),
      `${BMSAH}(补)`,
    ]);
    return true;
  },
  'impossible-date': (file) => {
    file.row.SLRQ = `${file.row.SLRQ.slice(0, 4)}-02-30`;
    return true;
  },
  'unknown-stage': (file, random) => {
    file.row.AJZT = random.pick(['其他', '待定', '退回', '测试']);
    return true;
  },
  'empty-name': (file, random) => {
    const [party] = file.persons;
    if (party === undefined) return false;
    party.XM = random.pick([null, '', ' ']);
    return true;
  },
} as const satisfies Readonly<Record<string, Spoil>>;

export type Defect = keyof typeof DEFECTS;

/** Spoils an accused person whose age is well known. */
function onAccused(
  file: CaseFile,
  spoil: (person: CaseFile['persons'][number] & { CSRQ: string; ZAR: string }) => void,
): boolean {
  const person = accusedPeople(file)[0];
  if (person?.CSRQ == null || person.ZAR === null) return false;
  if (ageOn(person.CSRQ, person.ZAR) !== person.ZASNL) return false;
  spoil(person as typeof person & { CSRQ: string; ZAR: string });
  return true;
}

/** Spoils the first charge wherever it stands, as sent and as found. */
function onCharges(file: CaseFile, spoil: (charge: CaseFile['charges'][number]) => void): boolean {
  const code = file.charges[0]?.AY_DM;
  if (code == null) return false;
  for (const charge of file.charges) if (charge.AY_DM === code) spoil(charge);
  return true;
}
