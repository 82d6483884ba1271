import {
  ageOn,
  caseNumberSchema,
  chargeByCode,
  chargeByName,
  coerciveMeasureSchema,
  departmentSchema,
  FLOWS,
  flowOfCode,
  instantSchema,
  isCalendarDate,
  officeSchema,
  outcomeSchema,
  roleOfTerm,
  shanghaiDate,
  stageSchema,
  unifiedNumberSchema,
} from '@discferry/shared-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFICES } from '../src/data/offices.js';
import { accusedPeople } from '../src/lifecycle/accused.js';
import { PROCEDURES } from '../src/lifecycle/steps.js';
import type { CaseFile } from '../src/schema/rows.js';
import { AS_OF, cleanHistory, history } from './support/history.js';

/** Says of every clean case of some histories what `problem` says; nothing is what it should be. */
function expectNone(problem: (file: CaseFile) => unknown): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const problems = cleanHistory(seed, 300).flatMap((file) => problem(file) ?? []);
      expect(problems).toEqual([]);
    }),
    { numRuns: 8 },
  );
}
const invalid = <T>(values: readonly T[], valid: (value: T) => boolean): T[] =>
  values.filter((value) => !valid(value));

describe('rows that are not dirty on purpose', () => {
  test('bear case numbers of the prescribed forms', () => {
    expectNone(({ row }) => [
      ...invalid([row.BMSAH], (number) => caseNumberSchema.safeParse(number).success),
      ...invalid([row.TYSAH], (number) => unifiedNumberSchema.safeParse(number).success),
    ]);
  });

  test('use only words that the public record knows', () => {
    expectNone(({ row, persons, measures }) => [
      ...invalid([row.AJZT], (stage) => stageSchema.safeParse(stage).success),
      ...invalid([row.CLJG], (outcome) => outcomeSchema.nullable().safeParse(outcome).success),
      ...invalid([row.CBBM], (department) => departmentSchema.safeParse(department).success),
      ...invalid([row.AJLB_BM], (code) => flowOfCode(code) !== undefined),
      ...invalid(persons, ({ JS }) => roleOfTerm(JS) !== undefined),
      ...invalid(measures, ({ QZCS }) => coerciveMeasureSchema.safeParse(QZCS).success),
    ]);
  });

  test('hold dates that exist, in the order in which things happen', () => {
    expectNone(({ row, measures, persons }) => [
      ...invalid(
        [row.SLRQ, row.DQRQ, row.BJRQ, ...persons.flatMap(({ CSRQ, ZAR }) => [CSRQ, ZAR])],
        (date) => date === null || isCalendarDate(date),
      ),
      ...invalid(
        [row.BJRQ],
        (closed) => closed === null || (closed >= row.SLRQ && closed <= AS_OF),
      ),
      ...invalid(measures, ({ KSRQ, JSRQ }) => JSRQ === null || JSRQ >= KSRQ),
      ...invalid(persons, ({ CSRQ, ZAR }) => CSRQ === null || ZAR === null || CSRQ < ZAR),
      ...invalid(persons, ({ ZAR }) => ZAR === null || ZAR <= row.SLRQ),
      ...invalid([row.XGSJ], (at) => instantSchema.safeParse(at).success),
      ...invalid([row.XGSJ], (at) => shanghaiDate(at) >= row.SLRQ && shanghaiDate(at) <= AS_OF),
    ]);
  });

  test('state the age at the act that birth and act date give', () => {
    expectNone((file) =>
      invalid(
        accusedPeople(file),
        ({ CSRQ, ZAR, ZASNL }) => CSRQ !== null && ZAR !== null && ageOn(CSRQ, ZAR) === ZASNL,
      ),
    );
  });

  test('have a name for everybody, and for organisations no age', () => {
    expectNone(({ persons, row }) => [
      ...invalid(persons, ({ XM }) => /^[\p{Script=Han}·]{2,30}$/u.test(XM ?? '')),
      ...invalid(persons, ({ LX, CSRQ, ZASNL }) => LX === '自然人' || (CSRQ ?? ZASNL) === null),
      ...invalid([row.AJMC], (name) => name.endsWith('案')),
    ]);
  });

  test('name charges by code and name alike, and causes of other flows by name alone', () => {
    expectNone(({ row, charges, persons }) => {
      const criminal = FLOWS[flowOfCode(row.AJLB_BM)!].group === 'criminal';
      return [
        ...invalid([charges.length], (count) => count > 0),
        ...invalid(charges, ({ AY_DM, AY_MC }) =>
          AY_DM === null
            ? !criminal
            : chargeByCode(AY_DM) !== undefined && chargeByName(AY_MC, row.SLRQ)?.code === AY_DM,
        ),
        ...invalid(
          charges,
          ({ RYXH }) => RYXH === null || persons.some((person) => person.RYXH === RYXH),
        ),
      ];
    });
  });

  test('have outcomes that their flow knows, from the stage on in which it is decided', () => {
    expectNone(({ row }) => {
      const { decisions } = PROCEDURES[flowOfCode(row.AJLB_BM)!];
      const known = Object.values(decisions).flatMap((table) => table.map(([outcome]) => outcome));
      return [
        ...invalid(
          [row.CLJG],
          (outcome) =>
            outcome === null || outcome === '附条件不起诉' || known.includes(outcome as never),
        ),
        ...invalid(
          [row],
          ({ BJRQ, AJZT, CLJG }) =>
            (BJRQ !== null) === (AJZT === '办结') && (BJRQ === null || CLJG !== null),
        ),
      ];
    });
  });

  test('number people, charges and measures from 1, and measure only the accused', () => {
    const counted = (numbers: readonly number[]): boolean =>
      numbers.every((number, index) => number === index + 1);
    expectNone((file) => [
      ...invalid([file.persons.map(({ RYXH }) => RYXH)], counted),
      ...invalid([file.charges.map(({ AYXH }) => AYXH)], counted),
      ...invalid([file.measures.map(({ CSXH }) => CSXH)], counted),
      ...invalid(file.measures, ({ RYXH }) =>
        accusedPeople(file).some((person) => person.RYXH === RYXH),
      ),
    ]);
  });

  test('give no two cases one number', () => {
    const numbers = history(3, 5_000).map(({ file }) => file.row.BMSAH);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('every office has a name that may be shown in public and an office of the next level above', () => {
  expect(
    invalid(OFFICES, ({ code, name }) => officeSchema.safeParse({ code, name }).success),
  ).toEqual([]);
  const level = new Map(OFFICES.map((office) => [office.code, office.level]));
  expect(
    invalid(OFFICES, (office) =>
      office.parent === null ? office.level === 1 : level.get(office.parent) === office.level - 1,
    ),
  ).toEqual([]);
  expect(new Set(OFFICES.map((office) => office.level))).toEqual(new Set([1, 2, 3, 4]));
  expect(new Set(OFFICES.map(({ code }) => code)).size).toBe(OFFICES.length);
  expect(new Set(OFFICES.map(({ short }) => short)).size).toBe(OFFICES.length);
});
