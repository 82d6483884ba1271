import { clockState, knowsYear, REPLY_CLOCKS, type WorkingCalendar } from '@discferry/appointments';
import { hearInterrupt } from '@discferry/cli-kit';
import { listStanding, type Ledger, type StandingRequest } from '@discferry/intranet-ledger';
import type { RecordSource } from '../source/record-source.js';
import { readReply } from './read-reply.js';
import { bin, listed, type Listed } from './report.js';

/** A request without an answer, and its reply clock (答复期限). */
export interface RunningClock extends StandingRequest {
  /** The article that sets the term; null where none does. */
  readonly basis: string | null;
}

/** The requests that nobody has answered. */
export interface ReplyClocks {
  readonly unanswered: number;
  /** Those due first before the others. */
  readonly late: Listed<RunningClock>;
  /** Due today or on the next working day. */
  readonly near: Listed<RunningClock>;
  /** Years that the calendar lacks and a term runs in: weekends alone were counted as days off. */
  readonly unknownYears: readonly string[];
}

/** What the clocks run by. */
export interface ClockInput {
  readonly ledger: Ledger;
  readonly source: RecordSource;
  readonly calendar: WorkingCalendar;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
  /** How many each list has at most. */
  readonly listLimit: number;
  readonly signal: AbortSignal;
}

/** Looks at the clock of every request in the inbox that has no readable answer. */
export async function replyClocks(input: ClockInput): Promise<ReplyClocks> {
  const { ledger, source, calendar, today, listLimit, signal } = input;
  const late = bin<RunningClock>(listLimit);
  const near = bin<RunningClock>(listLimit);
  const unknown = new Set<string>();
  let unanswered = 0;
  for (const page of listStanding(ledger)) {
    await hearInterrupt(signal);
    const answers = source.answersTo(page.map(({ requestId }) => requestId));
    const answered = new Set(
      answers.filter((one) => readReply(one, today).ok).map(({ requestId }) => requestId),
    );
    for (const request of page) {
      if (answered.has(request.requestId)) continue;
      unanswered += 1;
      if (!knowsYear(calendar, request.dueOn)) unknown.add(request.dueOn.slice(0, 4));
      const state = clockState(request.dueOn, today, calendar);
      if (state === 'ok') continue;
      const { basis } = REPLY_CLOCKS[request.kind];
      (state === 'late' ? late : near).add({ ...request, basis });
    }
  }
  const unknownYears = [...unknown].sort();
  return { unanswered, late: listed(late), near: listed(near), unknownYears };
}
