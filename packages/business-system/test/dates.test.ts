import {
  addDays,
  ageOn,
  instantSchema,
  isCalendarDate,
  shanghaiDate,
} from '@discferry/shared-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthDate, minutesAfter, workingInstant, yearsBefore } from '../src/generate/dates.js';
import { createRandom } from '../src/random.js';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

test('somebody generated with an age has that age on the day, whatever the day', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 12, max: 90 }), day, (key, age, on) => {
      const born = birthDate(age, on, createRandom(key));
      expect(isCalendarDate(born)).toBe(true);
      expect(ageOn(born, on)).toBe(age);
    }),
    {
      examples: [
        ['leap', 18, '2024-02-29'],
        ['leap', 20, '2024-02-29'],
        ['after', 17, '2025-03-01'],
      ],
    },
  );
});

test('people are born on 29 February as well, and on the day that is not yet the birthday', () => {
  const born = (age: number, on: string): Set<string> =>
    new Set(
      Array.from({ length: 5_000 }, (_, seed) => birthDate(age, on, createRandom(`b${seed}`))),
    );
  expect(born(18, '2026-11-20')).toContain('2008-02-29');
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(born(17, '2026-11-20')).toContain('2008-11-20');
});

test('years before 29 February end on the 28th where there is no 29th', () => {
  expect(yearsBefore('2024-02-29', 4)).toBe('2020-02-29');
  expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28');
  expect(yearsBefore('2026-12-31', -1)).toBe('2027-12-31');
});

test('a working instant lies on its day in Shanghai, between 08:30 and 17:30', () => {
  fc.assert(
    fc.property(fc.string(), day, (key, on) => {
      const instant = workingInstant(on, createRandom(key));
      expect(instantSchema.safeParse(instant).success).toBe(true);
      expect(shanghaiDate(instant)).toBe(on);
      expect(instant.slice(11) >= '00:30:00Z' && instant.slice(11) < '09:30:00Z').toBe(true);
    }),
  );
});

test('minutes are counted across midnight and the end of a year', () => {
  expect(minutesAfter('2026-12-31T23:59:30Z', 1)).toBe('2027-01-01T00:00:30Z');
  expect(minutesAfter('2027-01-01T00:00:30Z', -1)).toBe('2026-12-31T23:59:30Z');
});
