import { quarantineMessage, type Ledger, type ReceivedCounts } from '@discferry/intranet-ledger';
import type { WorkingCalendar } from '@discferry/appointments';
import type { Inbox } from '../business/inbox.js';
import type { Objection } from './verdict.js';

/** A package that is being taken in, and what came of it so far. */
export interface Take {
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  readonly calendar: WorkingCalendar;
  readonly packageId: string;
  /** When the disc was made, an instant. */
  readonly madeAt: string;
  /** Now, an instant, and who is at work. */
  readonly at: string;
  readonly operator: string;
  readonly counts: Counts;
}

export type Counts = { -readonly [Name in keyof ReceivedCounts]: number };

export function noCounts(): Counts {
  return {
    requests: 0,
    withdrawn: 0,
    repeated: 0,
    bindings: 0,
    attachments: 0,
    receipts: 0,
    alarms: 0,
    quarantined: 0,
  };
}

/** What is put aside of a message. */
export interface Aside {
  readonly kind: 'binding' | 'request';
  readonly key: string;
  readonly digest: string;
  readonly content: object;
}

/** Puts a message aside, alone; the rest goes on. Sent once more, it is put aside once. */
export function putAside(
  { ledger, packageId, at, counts }: Take,
  { content, ...message }: Aside,
  { objection }: { readonly objection: Objection },
): void {
  const isNew = quarantineMessage(ledger, {
    ...message,
    ...objection,
    content: JSON.stringify(content),
    packageId,
    at,
  });
  counts[isNew ? 'quarantined' : 'repeated'] += 1;
}
