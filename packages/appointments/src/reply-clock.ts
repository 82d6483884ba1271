import { addDays, type RequestKind } from '@discferry/shared-schema';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from './working-calendar.js';

/** Within what time a request has to be answered, and which article says so. */
export interface ReplyClock {
  readonly days: number;
  readonly unit: 'working' | 'calendar';
  /** 两高三部《关于依法保障律师执业权利的规定》(2015); null where no article sets a term. */
  readonly basis: string | null;
}

const article = (number: number): string => `律师执业权利规定 2015 art. ${String(number)}`;

/** Where no article sets a term, ours is that of reading the file. */
const OWN: ReplyClock = { days: 3, unit: 'working', basis: null };

/** The reply clocks (答复期限) by kind of request. */
export const REPLY_CLOCKS: Readonly<Record<RequestKind, ReplyClock>> = {
  'read-file': { days: 3, unit: 'working', basis: article(14) },
  meet: { days: 3, unit: 'calendar', basis: article(9) },
  'collect-evidence': { days: 3, unit: 'calendar', basis: article(18) },
  'submit-evidence': OWN,
  'gather-evidence': { days: 7, unit: 'calendar', basis: article(17) },
  'be-heard': OWN,
  'change-measure': { days: 3, unit: 'calendar', basis: article(22) },
};

/**
 * The last day for a reply. The day of receipt does not count; a term in calendar days that ends on a
 * day off ends on the next working day.
 * @see 刑事诉讼法 2018 art. 105
 */
export function replyDue(kind: RequestKind, receivedOn: string, calendar: WorkingCalendar): string {
  const { days, unit } = REPLY_CLOCKS[kind];
  return unit === 'working'
    ? addWorkingDays(calendar, receivedOn, days)
    : nextWorkingDay(calendar, addDays(receivedOn, days));
}

export type ClockState = 'ok' | 'near' | 'late';

/** `near` on the last day and the working day before it, `late` from the day after. */
export function clockState(due: string, today: string, calendar: WorkingCalendar): ClockState {
  if (today > due) return 'late';
  return addWorkingDays(calendar, today, 1) >= due ? 'near' : 'ok';
}
