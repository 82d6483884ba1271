import { flowOfCode, isCalendarDate, type Flow } from '@discferry/shared-schema';
import type { Inbox } from './inbox.js';

/** What the right to make a request hangs on, as this side knows it. */
export interface CaseFacts {
  readonly flow: Flow;
  /** 办结日期; null while the case is open. */
  readonly closedOn: string | null;
}

/**
 * Reads the facts of a case: 'unknown' when there is none with the number, 'unreadable' when a card says
 * what no request can be held against. Nothing is guessed at.
 */
export function readCaseFacts(
  inbox: Inbox,
  caseNumber: string,
): CaseFacts | 'unknown' | 'unreadable' {
  const [row, second] = inbox.casesOf(caseNumber);
  if (row === undefined) return 'unknown';
  if (second !== undefined) return 'unreadable';
  const flow = flowOfCode(String(row.AJLB_BM));
  const closedOn = closingDate(row.BJRQ);
  if (flow === undefined || closedOn === undefined) return 'unreadable';
  return { flow, closedOn };
}

/** A date, with a time behind it or not; null for what counts as empty; undefined for anything else. */
function closingDate(cell: unknown): string | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (text === '') return null;
  const date = text.slice(0, 10);
  return isCalendarDate(date) && /^(?:[ T]|$)/.test(text.slice(10)) ? date : undefined;
}
