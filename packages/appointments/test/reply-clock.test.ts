import { REQUEST_KINDS, type RequestKind } from '@discferry/shared-schema';
import { expectCode } from '@discferry/test-kit';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  clockState,
  isWorkingDay,
  knowsYear,
  parseWorkingCalendar,
  REPLY_CLOCKS,
  replyDue,
} from '../src/index.js';

const FILE = new URL('../calendars/china.json', import.meta.url);
const json: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
const calendar = parseWorkingCalendar(json, 'china.json');

describe('working days', () => {
  test.each([
    ['2026-11-20', true], // Friday
    ['2026-11-21', false], // Saturday
    ['2026-10-01', false], // 国庆节
    ['2026-10-10', true], // Saturday, make-up work
    ['2026-02-14', true], // Saturday before 春节
    ['2026-02-23', false], // Monday, the last day of 春节
    ['2026-02-24', true],
    ['2025-10-08', false],
    ['2025-09-28', true],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(calendar, date)).toBe(expected);
  });

  test('the day itself does not count, holidays and weekends do not, make-up days do', () => {
    expect(addWorkingDays(calendar, '2026-09-30', 3)).toBe('2026-10-10');
    expect(addWorkingDays(calendar, '2026-02-13', 2)).toBe('2026-02-24');
    expect(addWorkingDays(calendar, '2025-12-31', 1)).toBe('2026-01-04');
    expect(addWorkingDays(calendar, '2028-02-28', 1)).toBe('2028-02-29');
  });

  test('a year without a notice is counted by the week, and known to be so', () => {
    expect(knowsYear(calendar, '2026-12-31')).toBe(true);
    expect(knowsYear(calendar, '2027-01-01')).toBe(false);
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(true);
  });

  test.each([
    ['a version that is not known', { ...(json as object), version: 2 }],
    ['no year', { version: 1, years: [] }],
    ['a day that does not exist', year({ holidays: ['2027-02-29'] })],
    ['a day of another year', year({ holidays: ['2026-10-01'] })],
    ['a day off at a weekend', year({ holidays: ['2027-01-02'] })],
    ['make-up work on a weekday', year({ makeUpDays: ['2027-01-04'] })],
    ['a day twice', year({ holidays: ['2027-01-01', '2027-01-01'] })],
    ['something more', year({ remarks: '' })],
  ])('a calendar with %s is refused', async (_, text) => {
    await expectCode(() => parseWorkingCalendar(text, 'calendar.json'), 'E_CALENDAR_INVALID');
  });
});

function year(changes: object): unknown {
  const empty = { year: 2027, source: 'test', holidays: [], makeUpDays: [] };
  return { version: 1, years: [{ ...empty, ...changes }] };
}

describe('reply clocks', () => {
  test('there is one for every kind of request', () => {
    expect(Object.keys(REPLY_CLOCKS).sort()).toEqual(Object.keys(REQUEST_KINDS).sort());
  });

  test.each([
    // Three working days over a weekend, and over 国庆节.
    ['read-file', '2026-11-19', '2026-11-24'],
    ['read-file', '2026-09-30', '2026-10-10'],
    // Three days; the last of them at a weekend, and in a holiday.
    ['change-measure', '2026-11-19', '2026-11-23'],
    ['change-measure', '2026-09-28', '2026-10-08'],
    // Seven days, over the end of a month and of a year.
    ['gather-evidence', '2026-02-24', '2026-03-03'],
    ['gather-evidence', '2025-12-25', '2026-01-04'],
    ['gather-evidence', '2028-02-22', '2028-02-29'],
  ] as const)('%s received on %s is due on %s', (kind: RequestKind, receivedOn, due) => {
    expect(replyDue(kind, receivedOn, calendar)).toBe(due);
  });

  test('a clock is near on the last day and the working day before, and late from the day after', () => {
    const states = ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24'];
    expect(states.map((today) => clockState('2026-11-23', today, calendar))).toEqual([
      'ok',
      'near',
      'near',
      'near',
      'late',
    ]);
  });
});
