import { chargeByCode, FLOWS } from '@discferry/shared-schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMPOUND_SURNAMES, FOREIGN_NAMES, MINORITY_NAMES } from '../src/data/names.js';
import { isStateSecurity, isTerrorism } from '../src/data/forbidden-charges.js';
import { officeByCode } from '../src/data/offices.js';
import { DEFECTS, type Defect } from '../src/generate/defects.js';
import type { GeneratedCase } from '../src/generate/cases.js';
import { accusedPeople, hasMinorAccused } from '../src/lifecycle/accused.js';
import { isDisclosable } from '../src/simulate/disclosable.js';
import { history } from './support/history.js';

const CASES = 30_000;

describe(`among ${CASES} cases`, () => {
  let cases: GeneratedCase[];
  beforeAll(() => {
    cases = history(11, CASES);
  });
  const share = (those: (one: GeneratedCase) => boolean): number =>
    cases.filter(those).length / CASES;
  const names = (): string[] => cases.flatMap(({ file }) => file.persons.map(({ XM }) => XM ?? ''));

  test('every flow occurs; arrest review and prosecution are most of the work', () => {
    const flows = new Set(cases.map(({ file }) => file.row.AJLB_BM));
    expect([...flows].sort()).toEqual(
      Object.values(FLOWS)
        .map(({ code }) => code)
        .sort(),
    );
    expect(share(({ file }) => ['0201', '0301'].includes(file.row.AJLB_BM))).toBeGreaterThan(0.75);
  });

  test('every level of offices has cases, counties the most', () => {
    const level = ({ file }: GeneratedCase): number => officeByCode(file.row.CBDW_BM)!.level;
    expect(new Set(cases.map(level))).toEqual(new Set([1, 2, 3, 4]));
    expect(share((one) => level(one) === 4)).toBeGreaterThan(0.6);
  });

  test('about four in a hundred have a minor among the accused', () => {
    expect(share(({ file }) => hasMinorAccused(file))).toBeGreaterThan(0.03);
    expect(share(({ file }) => hasMinorAccused(file))).toBeLessThan(0.05);
  });

  test('one in a thousand touches state security, and one in a thousand terrorism', () => {
    const rests = (those: typeof isTerrorism) =>
      share(({ file }) =>
        file.charges.some(({ AY_DM }) => {
          const charge = AY_DM === null ? undefined : chargeByCode(AY_DM);
          return charge !== undefined && those(charge);
        }),
      );
    for (const found of [rests(isStateSecurity), rests(isTerrorism)]) {
      expect(found).toBeGreaterThan(0.0004);
      expect(found).toBeLessThan(0.002);
    }
  });

  test('some undertakers choose against disclosure, with a reason; forms are in every state', () => {
    expect(share(({ file }) => file.row.GKXZ === '不公开')).toBeGreaterThan(0.01);
    expect(share(({ file }) => file.row.GKXZ === '不公开')).toBeLessThan(0.04);
    const forms = cases.flatMap(({ file }) => file.forms);
    expect(new Set(forms.map(({ SPZT }) => SPZT))).toEqual(new Set(['待审批', '同意', '不同意']));
    expect(new Set(forms.map(({ SQSX }) => SQSX))).toEqual(new Set(['公开', '不公开']));
    expect(new Set(forms.map(({ SPRZW }) => SPRZW))).toEqual(
      new Set([null, '部门负责人', '分管副检察长', '检察长']),
    );
    expect(forms.filter(({ SPZT, SPRQ }) => (SPZT === '待审批') !== (SPRQ === null))).toEqual([]);
    expect(new Set(forms.map(({ SPBH }) => SPBH)).size).toBe(forms.length);
  });

  test('names are compound, of minorities and foreign, too', () => {
    const all = names();
    expect(
      COMPOUND_SURNAMES.filter((surname) => !all.some((name) => name.startsWith(surname))),
    ).toEqual([]);
    expect(MINORITY_NAMES.filter((name) => !all.includes(name))).toEqual([]);
    expect(FOREIGN_NAMES.filter((name) => !all.includes(name))).toEqual([]);
    expect(all.some((name) => /^\p{Script=Han}+·\p{Script=Han}+$/u.test(name))).toBe(true);
  });

  test('people of one surname meet in one case, and organisations stand beside people', () => {
    const sharedSurname = ({ file }: GeneratedCase): boolean => {
      const surnames = accusedPeople(file).map(({ XM }) => XM?.charAt(0));
      return new Set(surnames).size < surnames.length;
    };
    expect(share(sharedSurname)).toBeGreaterThan(0.01);
    expect(share(({ file }) => file.persons.some(({ LX }) => LX === '单位'))).toBeGreaterThan(0.05);
  });

  test('people are born on 29 February', () => {
    const leapDays = cases.flatMap(({ file }) =>
      accusedPeople(file).filter(({ CSRQ }) => CSRQ?.endsWith('-02-29')),
    );
    expect(leapDays.length).toBeGreaterThan(5);
  });

  test('some prosecutions go on with the people of an arrest review, under one 统一受案号', () => {
    const clean = cases.filter(({ defect }) => defect === undefined);
    const byNumber = Map.groupBy(clean, ({ file }) => file.row.TYSAH);
    const shared = [...byNumber.values()].filter((group) => group.length > 1);
    expect(shared.length / CASES).toBeGreaterThan(0.02);
    for (const [arrest, prosecution] of shared) {
      expect(arrest!.file.row.AJLB_BM).toBe('0201');
      expect(prosecution!.file.row.AJLB_BM).toBe('0301');
      expect(prosecution!.file.row.SLRQ > arrest!.file.row.BJRQ!).toBe(true);
    }
  });

  test('five in a thousand are dirty, in every way; none of them may become public', () => {
    const dirty = cases.filter(({ defect }) => defect !== undefined);
    expect(dirty.length / CASES).toBeGreaterThan(0.003);
    expect(dirty.length / CASES).toBeLessThan(0.007);
    expect(new Set(dirty.map(({ defect }) => defect))).toEqual(
      new Set(Object.keys(DEFECTS) as Defect[]),
    );
    expect(dirty.filter(({ file }) => isDisclosable(file)).map(({ defect }) => defect)).toEqual([]);
  });

  test('most of the others are public', () => {
    expect(share(({ file }) => isDisclosable(file))).toBeGreaterThan(0.9);
  });
});
