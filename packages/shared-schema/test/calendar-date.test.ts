import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  calendarDateSchema,
  instantSchema,
  isCalendarDate,
  shanghaiDate,
  toInstant,
} from '../src/index.js';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar date', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1949-10-01'])('%s exists', (day) => {
    expect(isCalendarDate(day)).toBe(true);
    expect(calendarDateSchema.safeParse(day).success).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '\uFF12026-01-01',
    '',
  ])('%j does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(calendarDateSchema.safeParse(text).success).toBe(false);
  });
});

describe('an instant', () => {
  test.each(['2026-11-21T01:02:03Z', '2024-02-29T23:59:59Z'])('%s is one', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(true);
  });

  test.each([
    '2026-11-21T01:02:03.000Z',
    '2026-11-21T01:02:03+08:00',
    '2026-11-21 01:02:03Z',
    '2026-02-30T01:02:03Z',
    '2026-11-21T25:02:03Z',
    '2026-11-21',
  ])('%s is none', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  test('is written in whole seconds, cut and not rounded', () => {
    expect(toInstant(new Date('2026-12-31T23:59:59.999Z'))).toBe('2026-12-31T23:59:59Z');
  });
});

describe('the date in Shanghai', () => {
  test.each([
    ['2026-11-21T15:59:59Z', '2026-11-21'],
    ['2026-11-21T16:00:00Z', '2026-11-22'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(shanghaiDate(instant)).toBe(day);
    expect(shanghaiDate(new Date(instant))).toBe(day);
  });
});

describe('addDays', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
  });

  test('is undone by its opposite', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['the day before the birthday', '2000-05-10', '2018-05-09', 17],
    ['the birthday itself', '2000-05-10', '2018-05-10', 17],
    ['the day after the birthday', '2000-05-10', '2018-05-11', 18],
    ['a birthday on 31 December', '2000-12-31', '2018-12-31', 17],
    ['New Year after a birthday on 31 December', '2000-12-31', '2019-01-01', 18],
    ['29 February, in a common year, on 28 February', '2004-02-29', '2022-02-28', 17],
    ['29 February, in a common year, on 1 March', '2004-02-29', '2022-03-01', 18],
    ['29 February, in a leap year, on that day', '2004-02-29', '2024-02-29', 19],
    ['29 February, in a leap year, on 1 March', '2004-02-29', '2024-03-01', 20],
    ['born on 28 February, on 29 February', '2006-02-28', '2024-02-29', 18],
    ['born on 1 March, on 29 February', '2006-03-01', '2024-02-29', 17],
  ])('%s', (...[, birth, day, years]) => {
    expect(ageOn(birth, day)).toBe(years);
  });

  test('never falls from one day to the next, and rises by at most a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 36_000 }), (birth, days) => {
        const day = addDays(birth, days);
        const step = ageOn(birth, addDays(day, 1)) - ageOn(birth, day);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});
