import { DiscferryError } from '../errors/discferry-error.js';
import { toInstant } from './calendar-date.js';

/** A clock that is behind by more than this was set back, not corrected. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Refuses a clock that was set back: it would date a disc before the one it follows, and put deadlines
 * wrong.
 * @param last the last instant that is known to have been, such as that of the last disc
 * @throws E_CLOCK
 */
export function checkClock(now: Date, last: string | undefined): void {
  if (last === undefined || now.getTime() >= Date.parse(last) - CLOCK_TOLERANCE_MS) return;
  throw new DiscferryError('E_CLOCK', { now: toInstant(now), last });
}
