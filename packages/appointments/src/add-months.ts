import { isCalendarDate } from '@discferry/shared-schema';

/**
 * The day `months` after a day: the same day of the month, or the last one of a month that is too
 * short for it (2026-11-30 and three months: 2027-02-28; of a leap year 29).
 * @param date `YYYY-MM-DD`
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const stem = `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}`;
  let last = day;
  while (!isCalendarDate(`${stem}-${two(last)}`)) last -= 1;
  return `${stem}-${two(last)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
