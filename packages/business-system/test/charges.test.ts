import { chargeByCode, chargeByName, chargesInForce, type Charge } from '@discferry/shared-schema';
import { expect, test } from 'vitest';
import { AID_CHARGES, DUTY_CHARGES, FREQUENT_CHARGES } from '../src/data/charge-mix.js';
import { isForbidden, isStateSecurity, isTerrorism } from '../src/data/forbidden-charges.js';
import {
  drawCharge,
  drawDutyCharge,
  drawForbiddenCharge,
  drawOrdinaryCharge,
  nameOn,
  type DrawnCharge,
} from '../src/generate/charges.js';
import { createRandom } from '../src/random.js';

const draw = (how: typeof drawCharge, on: string, times: number): DrawnCharge[] => {
  const random = createRandom('charges');
  return Array.from({ length: times }, () => how(on, random));
};
const forbidden = ({ code }: DrawnCharge): boolean => isForbidden(chargeByCode(code)!);

test('every frequent charge is one of the catalogue, in force', () => {
  const unknown = [...FREQUENT_CHARGES, ...DUTY_CHARGES, ...AID_CHARGES]
    .map(([{ name }]) => name)
    .filter((name) => chargeByName(name, '2026-11-20') === undefined);
  expect(unknown).toEqual([]);
});

test.each(['2013-05-01', '2016-01-01', '2024-02-29', '2024-03-01', '2026-11-20'])(
  'charges drawn on %s were in force, under the name of that day',
  (on) => {
    for (const { code, name } of draw(drawCharge, on, 2_000)) {
      expect(chargeByName(name, on)?.code).toBe(code);
      expect(nameOn(chargeByCode(code)!, on)).toBe(name);
    }
  },
);

test('a charge is drawn under its former name until the day of the new one', () => {
  const renamed = chargeByName('徇私舞弊低价折股、出售公司、企业资产罪')!;
  expect(nameOn(renamed, '2024-02-29')).toBe('徇私舞弊低价折股、出售国有资产罪');
  expect(nameOn(renamed, '2024-03-01')).toBe('徇私舞弊低价折股、出售公司、企业资产罪');
});

test('state security is the first chapter, terrorism art. 120 with all inserted after it', () => {
  const codes = (those: (charge: Charge) => boolean): string[] =>
    chargesInForce('2026-11-20')
      .filter(those)
      .map(({ code }) => code);
  expect(codes(isStateSecurity)).toEqual(codes(({ chapter }) => chapter === 1));
  expect(codes(isTerrorism)).toEqual(codes(({ articles }) => /^120(-\d)?$/.test(articles[0]!)));
  expect(codes(isTerrorism)).toHaveLength(7);
});

test('forbidden charges are drawn now and then, ordinary ones never forbid', () => {
  const share = draw(drawCharge, '2026-11-20', 40_000).filter(forbidden).length / 40_000;
  expect(share).toBeGreaterThan(0.001);
  expect(share).toBeLessThan(0.003);
  expect(draw(drawOrdinaryCharge, '2026-11-20', 5_000).some(forbidden)).toBe(false);
  expect(draw(drawForbiddenCharge, '2026-11-20', 200).every(forbidden)).toBe(true);
  expect(draw(drawDutyCharge, '2026-11-20', 200).some(forbidden)).toBe(false);
});

test('the tail reaches over most of the catalogue', () => {
  const drawn = new Set(draw(drawOrdinaryCharge, '2026-11-20', 60_000).map(({ code }) => code));
  expect(drawn.size).toBeGreaterThan(400);
});
