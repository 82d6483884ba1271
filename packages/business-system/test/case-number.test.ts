import { caseNumberSchema, FLOWS, unifiedNumberSchema, type Flow } from '@discferry/shared-schema';
import '@discferry/test-kit';
import { expect, test } from 'vitest';
import { OFFICES, officeByCode } from '../src/data/offices.js';
import { createCaseNumbers } from '../src/generate/case-number.js';

const weifang = officeByCode('370700')!;

test('serials run on within an office, a kind of case and a year', () => {
  const numbers = createCaseNumbers();
  const next = (flow: Flow, on: string): string => numbers.ofCase(weifang, flow, on);
  expect(next('arrest-review', '2026-12-30')).toBe('潍检侦监受[2026]37070000001号');
  expect(next('arrest-review', '2026-12-31')).toBe('潍检侦监受[2026]37070000002号');
  expect(next('civil-supervision', '2026-12-31')).toBe('潍检民监受[2026]37070000001号');
  expect(next('arrest-review', '2027-01-01')).toBe('潍检侦监受[2027]37070000001号');
});

test('the unified number has a count of its own', () => {
  const numbers = createCaseNumbers();
  numbers.ofCase(weifang, 'arrest-review', '2026-12-31');
  expect(numbers.unified(weifang, '2026-12-31')).toBe('37070020260000001');
  expect(numbers.unified(weifang, '2027-01-01')).toBe('37070020270000001');
});

test('numbering goes on from the serials given out before', () => {
  const first = createCaseNumbers();
  first.ofCase(weifang, 'arrest-review', '2026-03-01');
  const second = createCaseNumbers(first.serials());
  expect(second.ofCase(weifang, 'arrest-review', '2026-03-02')).toBe(
    '潍检侦监受[2026]37070000002号',
  );
});

test('every office numbers every flow in the prescribed form, and no two alike', () => {
  const numbers = createCaseNumbers();
  const given = OFFICES.flatMap((office) =>
    (Object.keys(FLOWS) as Flow[]).map((flow) => numbers.ofCase(office, flow, '2026-05-01')),
  );
  expect(given.filter((number) => !caseNumberSchema.safeParse(number).success)).toEqual([]);
  expect(new Set(given).size).toBe(given.length);
  expect(unifiedNumberSchema.safeParse(numbers.unified(weifang, '2026-05-01')).success).toBe(true);
});

test('an office that has used up its serials of a year is told so', () => {
  const full = { DW_BM: '370700', AHZ: '侦监', ND: 2026, LSH: 99_999 };
  const numbers = createCaseNumbers([full]);
  expect(() => numbers.ofCase(weifang, 'arrest-review', '2026-12-31')).toThrowCode('E_USAGE');
  expect(numbers.ofCase(weifang, 'arrest-review', '2027-01-01')).toContain('00001号');
});
