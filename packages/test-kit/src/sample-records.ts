import {
  addDays,
  FLOWS,
  type Flow,
  type ProceduralRecord,
  type Withdrawal,
  type WithdrawalReason,
} from '@discferry/shared-schema';
import { trialPolicy } from './trial-policy.js';

const OFFICE = { code: '370700', name: '潍坊市人民检察院' } as const;
const FIRST_DAY = '2026-01-05';
/** Days over which the cases of a year spread. */
const DAYS = 300;

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '欧阳', '阿卜杜'];

const charges = [
  { code: '264.1', name: '盗窃罪' },
  { code: '266.1', name: '诈骗罪' },
  { code: '234.1', name: '故意伤害罪' },
  { code: '133-1.1', name: '危险驾驶罪' },
] as const;

const flows = Object.keys(FLOWS) as Flow[];

/** The case number of the n-th sample case of an office. */
export function sampleCaseNumber(number: number, officeCode: string = OFFICE.code): string {
  return `潍检诉受[2026]${officeCode}${String(number).padStart(5, '0')}号`;
}

/** What a sample record says of its screening: it passed every rule of the pack. */
const passed = {
  policy: trialPolicy.pack.id,
  passed: trialPolicy.pack.rules.map(({ id }) => id).sort(),
  approvalForm: null,
} as const;

/**
 * The n-th sample record: small, valid, nothing in it that a rule forbids, always the same for a number,
 * and not like its neighbours. `changes` replaces fields of it.
 */
export function sampleRecord(
  number: number,
  changes: Partial<ProceduralRecord> = {},
): ProceduralRecord {
  const office = changes.office ?? OFFICE;
  const acceptedOn = addDays(FIRST_DAY, number % DAYS);
  const flow = pick(flows, number);
  // Whoever asks for a criminal decision to be reviewed was accused of the crime it is about.
  const criminal = FLOWS[flow].group === 'criminal' || flow === 'criminal-appeal-review';
  return {
    kind: 'procedural',
    caseNumber: sampleCaseNumber(number, office.code),
    flow,
    office,
    charges: [criminal ? pick(charges, number) : { code: null, name: '民间借贷纠纷' }],
    acceptedOn,
    dueOn: number % 5 === 0 ? null : addDays(acceptedOn, 45),
    department: '第一检察部',
    stage: '审查办理',
    outcome: null,
    closedOn: null,
    parties: [
      {
        role: criminal ? 'suspect' : 'applicant',
        name: `${pick(surnames, number)}某`,
        measures: criminal ? [{ measure: '取保候审', from: acceptedOn, until: null }] : [],
      },
    ],
    screening: { ...passed, youngestAccused: criminal ? 'adult' : 'none' },
    ...changes,
  };
}

/** The sample records with these numbers, `from` and `to` included. */
export function sampleRecords(from: number, to: number): readonly ProceduralRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => sampleRecord(from + index));
}

/** The withdrawal of the n-th sample record. */
export function sampleWithdrawal(
  number: number,
  reason: WithdrawalReason = 'screening',
): Withdrawal {
  return { kind: 'withdrawal', caseNumber: sampleCaseNumber(number), reason };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}
