import { isCalendarDate } from '@discferry/shared-schema';

const DAY = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/;

/** Day and time of day have to be parted: in 2026-11-109:30 nobody knows which is which. */
const TIME =
  /^(?<date>.+?)(?:T|\s+|(?<=日)|(?=[上下]午))(?<half>[上下]午)?\s*(?<hour>\d{1,2})[:时点](?<minute>\d{2})分?$/i;

/**
 * A day as people type it, as `YYYY-MM-DD`: 2026-11-5, 2026/11/05 and 2026年11月5日, in full width or not.
 * Undefined when it is none, or none that exists.
 */
export function readDay(typed: string): string | undefined {
  const { year = '', month = '', day = '' } = DAY.exec(plain(typed))?.groups ?? {};
  const date = [year, two(month), two(day)].join('-');
  return isCalendarDate(date) ? date : undefined;
}

/**
 * A day and a time of day as people type them, as `YYYY-MM-DDTHH:MM`: with T, a space, 上午 or 下午
 * between. Undefined when they cannot be told for sure.
 */
export function readTime(typed: string): string | undefined {
  const { date = '', half, hour = '', minute = '' } = TIME.exec(plain(typed))?.groups ?? {};
  const day = readDay(date);
  const hours = hourOfDay(Number(hour), half);
  if (day === undefined || hours === undefined || Number(minute) > 59) return undefined;
  return `${day}T${two(String(hours))}:${minute}`;
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  // 上午12时 is midnight to some and noon to others.
  if (half === '上午') return hour < 12 ? hour : undefined;
  if (half === '下午' && hour === 0) return undefined;
  const hours = half === '下午' && hour < 12 ? hour + 12 : hour;
  return hours < 24 ? hours : undefined;
}

/** Chinese keyboards type digits, colons and slashes in full width. */
function plain(typed: string): string {
  return typed.normalize('NFKC').trim();
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
