import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNumberSchema, normaliseCaseNumber, unifiedNumberSchema } from '../src/index.js';

const number = '潍检延受[2016]37070000019号';

describe('a case number of a department', () => {
  test.each([number, '鲁检民受[1999]37000000001号', '\u{20BB7}检诉受[2026]37070099999号'])(
    '%s is one',
    (text) => {
      expect(caseNumberSchema.safeParse(text).success).toBe(true);
    },
  );

  test.each([
    ['another bracket', '潍检延受〔2016〕37070000019号'],
    ['ten digits', '潍检延受[2016]3707000001号'],
    ['twelve digits', '潍检延受[2016]370700000190号'],
    ['a year long ago', '潍检延受[1816]37070000019号'],
    ['no kind', '受[2016]37070000019号'],
    ['Latin letters', 'WJY受[2016]37070000019号'],
    ['digits of another script', '潍检延受[\uFF12016]37070000019号'],
    ['something before it', ` ${number}`],
    ['something after it', `${number}\n`],
    ['a change of direction inside', '潍检\u202E延受[2016]37070000019号'],
  ])('with %s is none', (_name, text) => {
    expect(caseNumberSchema.safeParse(text).success).toBe(false);
  });
});

describe('a case number across departments', () => {
  test('has 17 digits', () => {
    expect(unifiedNumberSchema.safeParse('37070020160000019').success).toBe(true);
    expect(unifiedNumberSchema.safeParse('3707002016000001').success).toBe(false);
    expect(unifiedNumberSchema.safeParse('370700201600000190').success).toBe(false);
    expect(unifiedNumberSchema.safeParse('3707002016000001X').success).toBe(false);
  });
});

describe('a case number as it is typed', () => {
  test.each([
    ['〔 〕', '潍检延受〔2016〕37070000019号'],
    ['full-width round brackets', '潍检延受\uFF082016\uFF0937070000019号'],
    ['round brackets', '潍检延受(2016)37070000019号'],
    ['full-width square brackets', '潍检延受\uFF3B2016\uFF3D37070000019号'],
    ['spaces', ' 潍检延受 [2016]\u3000370700 00019 号 '],
    ['full-width digits', '潍检延受[\uFF12\uFF10\uFF11\uFF16]37070000019号'],
    ['nothing to change', number],
  ])('with %s is put right', (_name, typed) => {
    expect(normaliseCaseNumber(typed)).toBe(number);
  });

  test('that is right already stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[潍鲁检诉受]{2,12}受\[20\d{2}\]\d{11}号$/), (text) => {
        expect(normaliseCaseNumber(text)).toBe(text);
      }),
    );
  });
});
