import {
  addDays,
  calendarDateSchema,
  DiscferryError,
  findingsOfIssues,
} from '@discferry/shared-schema';
import { z } from 'zod';

const yearSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  /** Where it was published, in words. */
  source: z.string().min(1).max(200),
  /** Days off that would be working days by the week. */
  holidays: z.array(calendarDateSchema).max(60),
  /** 调休上班: days at the weekend on which people work. */
  makeUpDays: z.array(calendarDateSchema).max(30),
});

const calendarSchema = z
  .strictObject({ version: z.literal(1), years: z.array(yearSchema).min(1).max(50) })
  .refine(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, {
    path: ['years'],
    error: 'a year twice',
  })
  .refine(
    ({ years }) =>
      years.every(({ year, holidays, makeUpDays }) =>
        [...holidays, ...makeUpDays].every((day) => day.startsWith(`${String(year)}-`)),
      ),
    { path: ['years'], error: 'a day of another year' },
  )
  .refine(
    ({ years }) =>
      years.every(
        ({ holidays, makeUpDays }) =>
          !holidays.some(isWeekend) &&
          makeUpDays.every(isWeekend) &&
          new Set([...holidays, ...makeUpDays]).size === holidays.length + makeUpDays.length,
      ),
    { path: ['years'], error: 'a day off at a weekend, make-up work on a weekday, or a day twice' },
  );

/** The working days (工作日) of some years: the week, and what the State Council's notices change. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
  readonly makeUpDays: ReadonlySet<string>;
}

/**
 * Reads a calendar file (工作日历).
 * @param path names the file in errors
 * @throws E_CALENDAR_INVALID
 */
export function parseWorkingCalendar(json: unknown, path: string): WorkingCalendar {
  const parsed = calendarSchema.safeParse(json);
  if (!parsed.success) {
    const findings = findingsOfIssues(parsed.error.issues, json, 'calendar.');
    throw new DiscferryError('E_CALENDAR_INVALID', { path }, { findings });
  }
  const { years } = parsed.data;
  return {
    years: new Set(years.map(({ year }) => year)),
    holidays: new Set(years.flatMap(({ holidays }) => holidays)),
    makeUpDays: new Set(years.flatMap(({ makeUpDays }) => makeUpDays)),
  };
}

/**
 * Whether people work on a day. In a year that the calendar does not know the week alone decides:
 * whoever shows a clock says so then ({@link knowsYear}).
 */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  return !isWeekend(date) && !calendar.holidays.has(date);
}

/** Whether the calendar has the year of a day. */
export function knowsYear({ years }: WorkingCalendar, date: string): boolean {
  return years.has(Number(date.slice(0, 4)));
}

/** The `days`th working day after a day, which itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The day itself when people work on it, else the next on which they do. */
export function nextWorkingDay(calendar: WorkingCalendar, date: string): string {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
