import { replyDue } from '@discferry/appointments';
import {
  findRequest,
  quarantinedUnder,
  saveRequest,
  settleQuarantined,
  type ReceivedRequest,
} from '@discferry/intranet-ledger';
import type { VerifiedPackage } from '@discferry/package-format';
import {
  requestContentSchema,
  shanghaiDate,
  type Request,
  type RequestContent,
} from '@discferry/shared-schema';
import { sameJson } from './judge-binding.js';
import { objectionTo } from './judge-request.js';
import { putAside, type Take } from './take.js';
import { readContent, refused } from './verdict.js';

const NOTHING_EXCUSED: ReadonlySet<never> = new Set();

/** Takes in the requests (预约申请) of a package, after its bindings and files. */
export async function takeRequests(verified: VerifiedPackage, take: Take): Promise<void> {
  for await (const { value: request, digest } of verified.records('requests')) {
    takeRequest(request, Buffer.from(digest).toString('hex'), take);
  }
}

function takeRequest({ requestId, content }: Request, digest: string, take: Take): void {
  const { ledger, inbox, madeAt, counts } = take;
  const aside = { kind: 'request', key: requestId, digest, content } as const;
  const known = findRequest(ledger, requestId);
  if (known?.digest === digest) {
    counts.repeated += 1;
    return;
  }
  const read = readContent(requestContentSchema, content);
  if (!read.ok) {
    putAside(take, aside, read);
    return;
  }
  const word = { requestId, digest, content: read.value };
  if (known !== undefined) {
    if (isWithdrawalOf(known, read.value))
      saveWithdrawal({ ...known, ...word, state: 'withdrawn' }, take);
    else putAside(take, aside, refused('request-changed'));
    return;
  }
  const { withdrawnAt } = read.value;
  if (withdrawnAt !== null) {
    // Taken back before it came: nobody has to answer it, or to look at it.
    inbox.withdraw(requestId, withdrawnAt);
    saveWithdrawal({ ...newRequest(word, take), state: 'unseen' }, take);
    return;
  }
  const judge = { ledger, inbox, madeAt, excused: NOTHING_EXCUSED };
  const objection = objectionTo(judge, word);
  if (objection !== null) {
    putAside(take, aside, { objection });
    return;
  }
  saveRequest(ledger, newRequest(word, take));
  settleWaiting(requestId, 'released', take);
  counts.requests += 1;
}

/** Of a request that is known, the day on which it was taken back alone may change, once. */
function isWithdrawalOf(known: ReceivedRequest, content: RequestContent): boolean {
  const { withdrawnAt } = content;
  if (known.content.withdrawnAt !== null || withdrawnAt === null) return false;
  return sameJson({ ...known.content, withdrawnAt }, content);
}

function saveWithdrawal(request: ReceivedRequest, take: Take): void {
  const { ledger, packageId, counts } = take;
  saveRequest(ledger, { ...request, packageId });
  settleWaiting(request.requestId, 'discarded', take);
  counts.withdrawn += 1;
}

/** What waits in quarantine under the number of a request that came anew needs no decision any more. */
function settleWaiting(
  requestId: string,
  as: 'released' | 'discarded',
  { ledger, at, operator }: Take,
): void {
  for (const waiting of quarantinedUnder(ledger, 'request', requestId)) {
    settleQuarantined(ledger, waiting, { as, at, operator });
  }
}

/**
 * A request as it goes into the inbox. The office received it (收到申请) where it was submitted, on its own
 * site; how long the disc took, or lay in quarantine, is the office's own affair. So the term runs from that
 * day, and is the same however often the request comes, also after the ledger was restored. A day that has
 * not come yet is nobody's day of receipt: then it is today.
 */
export function newRequest(
  word: Pick<ReceivedRequest, 'requestId' | 'digest' | 'content'>,
  { packageId, at, calendar }: Pick<Take, 'packageId' | 'at' | 'calendar'>,
): ReceivedRequest {
  const { submittedAt, details } = word.content;
  const receivedOn = shanghaiDate(submittedAt < at ? submittedAt : at);
  const dueOn = replyDue(details.kind, receivedOn, calendar);
  return { ...word, state: 'inbox', receivedOn, dueOn, packageId };
}
