import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  FLOWS,
  flowOfCode,
  maskedNameSchema,
  packageId,
  PARTY_ROLES,
  proceduralRecordSchema,
  roleOfTerm,
  withdrawalSchema,
  type Flow,
  type PartyRole,
} from '../src/index.js';

const record = sampleRecord(1);
const [party] = record.parties;

/** Where the schema finds fault with a record. */
function faults(value: unknown): string[] {
  const { error } = proceduralRecordSchema.safeParse(value);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('a public procedural record', () => {
  test('is taken as it is', () => {
    expect(proceduralRecordSchema.parse(record)).toEqual(record);
  });

  test.each([
    ['at the top', { ...record, undertaker: 'x' }, ''],
    ['in the office', { ...record, office: { ...record.office, x: 1 } }, 'office'],
    ['in a charge', { ...record, charges: [{ ...record.charges[0], x: 1 }] }, 'charges.0'],
    ['in a party', { ...record, parties: [{ ...party, idNumber: 'x' }] }, 'parties.0'],
    ['in the screening note', { ...record, screening: { ...record.screening, x: 1 } }, 'screening'],
  ])('with an unknown field %s is refused', (_name, value, path) => {
    expect(faults(value)).toEqual([path]);
  });

  test.each(Object.keys(record))('without %s is refused', (field) => {
    const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
    expect(faults(rest)).toEqual([field]);
  });

  test.each([
    ['a name that is not masked', { parties: [{ ...party, name: '李小明' }] }, 'parties.0.name'],
    ['a defender', { parties: [{ ...party, role: 'defender' }] }, 'parties.0.role'],
    ['a witness', { parties: [{ ...party, role: 'witness' }] }, 'parties.0.role'],
    ['a stage in free text', { stage: '由李检察官审查' }, 'stage'],
    ['an outcome in free text', { outcome: '李某某被判有罪' }, 'outcome'],
    ['a department that is a person', { department: '李小明' }, 'department'],
    ['no charge', { charges: [] }, 'charges'],
    ['a day that does not exist', { acceptedOn: '2026-02-29' }, 'acceptedOn'],
    [
      'a charge with a name in Latin letters',
      { charges: [{ code: null, name: 'x; y' }] },
      'charges.0.name',
    ],
    ['another kind', { kind: 'withdrawal' }, 'kind'],
  ])('with %s is refused', (_name, changes, path) => {
    expect(faults({ ...record, ...changes })).toEqual([path]);
  });

  test('keeps its lists bounded', () => {
    expect(faults({ ...record, parties: Array(500).fill(party) })).toEqual([]);
    expect(faults({ ...record, parties: Array(501).fill(party) })).toEqual(['parties']);
    expect(faults({ ...record, charges: Array(51).fill(record.charges[0]) })).toEqual(['charges']);
  });
});

describe('a masked name', () => {
  test.each(['李某', '李某某', '张某甲', '欧阳某某', '阿卜杜·某', '某公司', '\u{20BB7}某'])(
    '%s is one',
    (name) => {
      expect(maskedNameSchema.safeParse(name).success).toBe(true);
    },
  );

  test.each(['李小明', '某', '李某1', 'Li某', '李某 ', '李*某', '李某\u200B', '', '某'.repeat(31)])(
    '%j is none',
    (name) => {
      expect(maskedNameSchema.safeParse(name).success).toBe(false);
    },
  );
});

describe('a withdrawal', () => {
  test.each(['screening', 'held', 'removed'] as const)('for %s is taken as it is', (reason) => {
    const withdrawal = sampleWithdrawal(1, reason);
    expect(withdrawalSchema.parse(withdrawal)).toEqual(withdrawal);
  });

  test.each([
    ['a reason in free text', { reason: '涉及未成年人' }],
    ['a rule that would tell why', { rule: 'B4' }],
  ])('with %s is refused', (_name, changes) => {
    const { success } = withdrawalSchema.safeParse({ ...sampleWithdrawal(1), ...changes });
    expect(success).toBe(false);
  });
});

describe('the vocabulary', () => {
  test('has twelve flows, each found by its own source code', () => {
    const flows = Object.keys(FLOWS) as Flow[];
    expect(flows).toHaveLength(12);
    expect(flows.map((flow) => flowOfCode(FLOWS[flow].code))).toEqual(flows);
    expect(flowOfCode('9999')).toBeUndefined();
  });

  test('finds every role by its Chinese term', () => {
    const roles = Object.keys(PARTY_ROLES) as PartyRole[];
    expect(roles.map((role) => roleOfTerm(PARTY_ROLES[role].zh))).toEqual(roles);
    expect(roleOfTerm('constructor')).toBeUndefined();
  });

  test('names a package by office, direction and six digits', () => {
    expect(packageId({ office: '370700', direction: 'out' }, 12)).toBe('370700-out-000012');
  });
});
