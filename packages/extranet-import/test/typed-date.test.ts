import { addDays } from '@discferry/shared-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDay, readTime } from '../src/reply/typed-date.js';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count));
const hours = fc.integer({ min: 0, max: 23 });
const minutes = fc.integer({ min: 0, max: 59 });
const two = (number: number) => String(number).padStart(2, '0');

/** As a Chinese keyboard types what it types in full width. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** A day in every way in which people write it. */
function waysOf(date: string): readonly string[] {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const plain = [
    date,
    `${year}/${month}/${day}`,
    `${year}.${two(month)}.${two(day)}`,
    `${year}年${month}月${day}日`,
  ];
  return [...plain, ...plain.map(fullWidth)];
}

it('reads every day in every way in which people write it', () => {
  fc.assert(
    fc.property(days, (date) => {
      for (const typed of waysOf(date)) expect(readDay(typed)).toBe(date);
    }),
  );
});

it('reads every time of day in every way in which people write it', () => {
  fc.assert(
    fc.property(days, hours, minutes, (date, hour, minute) => {
      const half = hour < 12 ? `上午${hour}` : `下午${hour === 12 ? 12 : hour - 12}`;
      const clock = [
        `T${two(hour)}:${two(minute)}`,
        ` ${hour}:${two(minute)}`,
        ` ${hour}时${two(minute)}分`,
        `${half}:${two(minute)}`,
        ` ${half}点${two(minute)}`,
      ];
      for (const typed of waysOf(date).flatMap((day) => clock.map((time) => day + time))) {
        expect(readTime(typed)).toBe(`${date}T${two(hour)}:${two(minute)}`);
      }
      expect(readTime(fullWidth(`${date}T${two(hour)}:${two(minute)}`))).toBeDefined();
    }),
  );
});

it.each([
  '',
  '2026-11',
  '2026-13-01',
  '2026-02-29',
  '2026-11-31',
  '09-11-2026',
  '26-11-09',
  '2026-11-09T09:30',
])('takes for no day: %s', (typed) => {
  expect(readDay(typed)).toBeUndefined();
});

it.each([
  '2026-11-09',
  '2026-11-0909:30',
  '2026-11-109:30',
  '2026-11-09 9',
  '2026-11-09 9:3',
  '2026-11-09 24:00',
  '2026-11-09 9:60',
  '2026-11-09 上午12:00',
  '2026-11-09 上午14:30',
  '2026-11-09 下午0:30',
  '2026-11-09 9:30:00',
  '2026-02-29 9:30',
])('takes for no time, since nobody could be sure: %s', (typed) => {
  expect(readTime(typed)).toBeUndefined();
});
