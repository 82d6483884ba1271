import { z } from 'zod';

const DAY_MS = 86_400_000;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** China has had one zone and no daylight saving time since 1991: the offset is a constant. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Whether `text` is `YYYY-MM-DD` and names a day that exists (29 February only in leap years). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= daysOf(year, month);
}

/** Arithmetic and no `Date`: an export asks this a million times. 0 when there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

/** A calendar date, `YYYY-MM-DD`, in Asia/Shanghai. */
export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, 'not a calendar date YYYY-MM-DD')
  .meta({ format: 'date' });

/** An instant in UTC with whole seconds, `2026-11-21T01:02:03Z`. */
export const instantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'not an instant')
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'not a day that exists')
  .meta({ format: 'date-time' });

/** An instant as it is written everywhere: UTC, whole seconds. */
export function toInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The calendar date in Asia/Shanghai at an instant. */
export function shanghaiDate(instant: string | Date): string {
  const time = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  return new Date(time + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The calendar date `days` after (before, when negative) `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole calendar days in Asia/Shanghai from one instant to another. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return (Date.parse(shanghaiDate(to)) - Date.parse(shanghaiDate(from))) / DAY_MS;
}

/**
 * Completed years of age (周岁) on a day. The age is reached on the day after the birthday, as
 * criminal law counts it in China: on the birthday itself the person is still a year younger.
 * Someone born on 29 February becomes older on 1 March in every year.
 * @see 法释〔2006〕1号 art. 2
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) > birthDate.slice(5) ? years : years - 1;
}
