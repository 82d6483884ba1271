import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Weighted } from '../src/random.js';

const draws = (key: string): number[] => {
  const random = createRandom(key);
  return Array.from({ length: 50 }, () => random.int(0, 1_000_000));
};

test('the same key draws the same, another key does not', () => {
  expect(draws('create/7')).toEqual(draws('create/7'));
  expect(draws('create/7')).not.toEqual(draws('create/8'));
});

test('the first draws of a key stay what they are: systems already made can be made again', () => {
  expect(draws('create/7').slice(0, 3)).toEqual([65_117, 211_240, 580_563]);
});

test('a whole number lies between its bounds, both included', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (key, min, span) => {
      const random = createRandom(key);
      for (let times = 0; times < 20; times++) {
        const drawn = random.int(min, min + span);
        expect(Number.isInteger(drawn) && drawn >= min && drawn <= min + span).toBe(true);
      }
    }),
  );
  const random = createRandom('bounds');
  const drawn = new Set(Array.from({ length: 200 }, () => random.int(1, 3)));
  expect([...drawn].sort()).toEqual([1, 2, 3]);
});

test('values are chosen as often as their weights say', () => {
  const table: Weighted<string> = [
    ['often', 90],
    ['seldom', 10],
    ['never', 0],
  ];
  const random = createRandom('weights');
  const chosen = Array.from({ length: 10_000 }, () => random.choose(table));
  const count = (value: string): number => chosen.filter((one) => one === value).length;
  expect(count('never')).toBe(0);
  expect(count('seldom')).toBeGreaterThan(850);
  expect(count('seldom')).toBeLessThan(1_150);
});

test('there must be something to choose from', () => {
  const random = createRandom('empty');
  expect(() => random.pick([])).toThrow(RangeError);
  expect(() => random.choose([])).toThrow(RangeError);
});
