import { checkEligibility, QUOTAS } from '@discferry/appointments';
import {
  countRequestsOn,
  findAttachment,
  findBinding,
  standingRequests,
  type Ledger,
} from '@discferry/intranet-ledger';
import { shanghaiDate, type AttachmentNote, type RequestContent } from '@discferry/shared-schema';
import { readCaseFacts } from '../business/case-facts.js';
import type { Inbox } from '../business/inbox.js';
import type { Reason } from './reasons.js';
import type { Objection } from './verdict.js';

/** More standing requests than these are not counted: the quota is far below. */
const MAX_STANDING = 1_000;

/** What a request is held against. */
export interface RequestJudge {
  readonly ledger: Ledger;
  readonly inbox: Inbox;
  /** When the disc was made, as its signed manifest says. */
  readonly madeAt: string;
  /** Reasons that a person has set aside. */
  readonly excused: ReadonlySet<Reason>;
}

/** A request that was read, under its number. */
export interface RequestToJudge {
  readonly requestId: string;
  readonly content: RequestContent;
}

type Check = (judge: RequestJudge, request: RequestToJudge) => Objection | null;

/**
 * Judges a request that is new here, by the facts of this side alone: whatever the extranet checked
 * when it was entered may have been switched off by whoever sits there.
 * @returns the first objection that nobody has set aside; null when it may go into the inbox
 */
export function objectionTo(judge: RequestJudge, request: RequestToJudge): Objection | null {
  for (const check of CHECKS) {
    const objection = check(judge, request);
    if (objection !== null && !judge.excused.has(objection.reason)) return objection;
  }
  return null;
}

const CHECKS: readonly Check[] = [checkRight, checkTime, checkQuotas, checkAttachments];

/** Who asks in which case (requirements G2, G3, F5). */
function checkRight({ ledger, inbox }: RequestJudge, { content }: RequestToJudge) {
  const { bindingId, caseNumber, submittedAt } = content;
  const binding = findBinding(ledger, bindingId)?.content;
  if (binding === undefined) return objection('binding-unknown');
  const facts = readCaseFacts(inbox, caseNumber);
  if (facts === 'unknown') return objection('case-unknown');
  if (facts === 'unreadable') return objection('case-unreadable');
  const refusal = checkEligibility({
    caseNumber,
    flow: facts.flow,
    closedOn: facts.closedOn,
    binding: { ...binding, as: binding.person.as },
    on: shanghaiDate(submittedAt),
  });
  return refusal === null ? null : objection(refusal);
}

/** Dated back, a request would outlive the end of a mandate or the three months after closing. */
function checkTime({ madeAt }: RequestJudge, { requestId, content }: RequestToJudge) {
  const { submittedAt } = content;
  const numbered = requestId.slice(2, 10) === shanghaiDate(submittedAt).replaceAll('-', '');
  return numbered && submittedAt <= madeAt ? null : objection('time-implausible');
}

/** No sender may bury the requests of others. */
function checkQuotas({ ledger, inbox }: RequestJudge, { content }: RequestToJudge) {
  const { bindingId, submittedAt, attachments } = content;
  const day = shanghaiDate(submittedAt);
  if (countRequestsOn(ledger, bindingId, day) >= QUOTAS.requestsPerDay) {
    return objection('quota-day');
  }
  const standing = standingRequests(ledger, bindingId, MAX_STANDING);
  const open = standing.length - inbox.answeredAmong(standing).size;
  if (open >= QUOTAS.openRequests) return objection('quota-open');
  const bytes = attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return bytes > QUOTAS.attachmentBytesPerRequest ? objection('quota-bytes') : null;
}

/** Every file is there, sound, and what the request says of it. */
function checkAttachments({ ledger }: RequestJudge, { content }: RequestToJudge) {
  for (const [index, note] of content.attachments.entries()) {
    const found = attachmentObjection(ledger, note, `content.attachments[${String(index)}]`);
    if (found !== null) return found;
  }
  return null;
}

function attachmentObjection(
  ledger: Ledger,
  { sha256, mediaType, sizeBytes }: AttachmentNote,
  path: string,
): Objection | null {
  const found = findAttachment(ledger, sha256);
  if (found === undefined) return objection('attachment-missing', path, 'a file', 'nothing');
  if (found.refusal !== null) {
    return objection('attachment-refused', path, 'a file that is safe', found.refusal);
  }
  if (found.mediaType !== mediaType) {
    return objection('attachment-other', path, mediaType, found.mediaType);
  }
  if (found.receivedBytes !== sizeBytes) {
    const actual = `${String(found.receivedBytes)} bytes`;
    return objection('attachment-other', path, `${String(sizeBytes)} bytes`, actual);
  }
  return null;
}

function objection(reason: Reason, ...finding: readonly string[]): Objection {
  const [path, expected = '', actual = ''] = finding;
  return { reason, findings: path === undefined ? [] : [{ path, expected, actual }] };
}
