import type { WorkingCalendar } from '@discferry/appointments';
import {
  findBinding,
  findRequest,
  receiving,
  saveBinding,
  saveRequest,
  settleQuarantined,
  type QuarantinedMessage,
} from '@discferry/intranet-ledger';
import { requestContentSchema, toInstant, type Binding } from '@discferry/shared-schema';
import { inboxRow } from '../business/inbox-row.js';
import type { Inbox } from '../business/inbox.js';
import type { Session } from '../session.js';
import { judgeBinding } from './judge-binding.js';
import { objectionTo } from './judge-request.js';
import { EXCUSABLE } from './reasons.js';
import { newRequest } from './take-requests.js';
import { readContent, type Objection } from './verdict.js';

export interface ReleaseOptions {
  readonly inbox: Inbox;
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

/**
 * Judges a message in quarantine once more, now that a person stands for it: what only a person can
 * excuse is excused, and everything else has to be right by now. A request goes into the inbox; its term
 * runs from the day on which it was submitted.
 * @returns the objection that keeps it where it is; null when it was released
 */
export async function releaseMessage(
  session: Session,
  message: QuarantinedMessage,
  options: ReleaseOptions,
): Promise<Objection | null> {
  const { ledger, operator } = session;
  const at = toInstant(options.now);
  return await receiving(ledger, () => {
    const work = message.kind === 'binding' ? releaseBinding : releaseRequest;
    const objection = work(session, message, options);
    if (objection === null) settleQuarantined(ledger, message, { as: 'released', at, operator });
    return Promise.resolve(objection);
  });
}

function releaseBinding(
  { ledger }: Session,
  { key: bindingId, digest, content, packageId }: QuarantinedMessage,
): Objection | null {
  const binding = { kind: 'binding', bindingId, content: contentOf(content) } as const;
  const judged = judgeBinding(ledger, binding, EXCUSABLE);
  if (!judged.ok) return judged.objection;
  saveBinding(ledger, { bindingId, digest, content: judged.value, packageId });
  return null;
}

function releaseRequest(
  { ledger }: Session,
  { key: requestId, digest, content, packageId }: QuarantinedMessage,
  { inbox, calendar, now }: ReleaseOptions,
): Objection | null {
  const read = readContent(requestContentSchema, contentOf(content));
  if (!read.ok) return read.objection;
  if (findRequest(ledger, requestId) !== undefined) {
    return { reason: 'request-changed', findings: [] };
  }
  const at = toInstant(now);
  const word = { requestId, digest, content: read.value };
  const objection = objectionTo({ ledger, inbox, madeAt: at, excused: EXCUSABLE }, word);
  if (objection !== null) return objection;
  const binding = findBinding(ledger, read.value.bindingId);
  if (binding === undefined) return { reason: 'binding-unknown', findings: [] };
  const request = newRequest(word, { packageId, at, calendar });
  // The inbox first, as with a disc: killed in between, it is released once more.
  inbox.save([inboxRow(ledger, request, binding)]);
  saveRequest(ledger, request);
  return null;
}

/** What was kept is an object: nothing else is put aside. */
function contentOf(json: string): Binding['content'] {
  return JSON.parse(json) as Binding['content'];
}
