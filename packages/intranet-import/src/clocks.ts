import { clockState, type ClockState, type WorkingCalendar } from '@discferry/appointments';
import { listStanding, type Ledger, type StandingRequest } from '@discferry/intranet-ledger';
import type { Inbox } from './business/inbox.js';

/** A request that waits for an answer, with its clock. */
export interface WaitingRequest extends StandingRequest {
  /** 承办人; null when the case has none, or is there no longer. */
  readonly undertaker: string | null;
  /** 承办单位编码, likewise. */
  readonly office: string | null;
  readonly clock: ClockState;
}

export interface ClockOptions {
  readonly calendar: WorkingCalendar;
  /** Calendar date. */
  readonly today: string;
}

/** The requests that nobody has answered, those due first before the others. */
export function* waitingRequests(
  ledger: Ledger,
  inbox: Inbox,
  { calendar, today }: ClockOptions,
): Generator<WaitingRequest> {
  for (const page of listStanding(ledger)) {
    const answered = inbox.answeredAmong(page.map(({ requestId }) => requestId));
    for (const request of page.filter(({ requestId }) => !answered.has(requestId))) {
      const [row] = inbox.casesOf(request.caseNumber);
      const clock = clockState(request.dueOn, today, calendar);
      yield { ...request, undertaker: textOf(row?.CBR), office: textOf(row?.CBDW_BM), clock };
    }
  }
}

/** What a cell says; null when it is empty or no text. */
function textOf(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** How many requests wait, and how their clocks stand. */
export interface ClockCounts {
  waiting: number;
  near: number;
  late: number;
}

/** Counts the requests that wait; the first `limit` of them are listed. */
export function countWaiting(
  requests: Iterable<WaitingRequest>,
  limit: number,
): { readonly counts: ClockCounts; readonly first: readonly WaitingRequest[] } {
  const counts: ClockCounts = { waiting: 0, near: 0, late: 0 };
  const first: WaitingRequest[] = [];
  for (const request of requests) {
    counts.waiting += 1;
    if (request.clock !== 'ok') counts[request.clock] += 1;
    if (first.length < limit) first.push(request);
  }
  return { counts, first };
}
