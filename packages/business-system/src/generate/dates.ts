import { addDays, isCalendarDate, toInstant } from '@discferry/shared-schema';
import type { Random } from '../random.js';

/** The day with the same month and day `years` before; 28 February where there is no 29th. */
export function yearsBefore(day: string, years: number): string {
  const same = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
  return isCalendarDate(same) ? same : `${same.slice(0, 8)}28`;
}

/**
 * A day of birth for somebody of `age` full years (周岁) on a day. One of them is the same day
 * `age + 1` years before: on a birthday the new year of life is not yet reached.
 */
export function birthDate(age: number, day: string, random: Random): string {
  return addDays(yearsBefore(day, age), -random.int(1, 365));
}

/** An instant in the working hours (08:30 to 17:30 in Shanghai) of a calendar date. */
export function workingInstant(day: string, random: Random): string {
  const second = 30 * 60 + random.int(0, 9 * 3600 - 1);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${day}T${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}Z`;
}

/** An instant some minutes after (before, when negative) another. */
export function minutesAfter(instant: string, minutes: number): string {
  return toInstant(new Date(Date.parse(instant) + minutes * 60_000));
}
