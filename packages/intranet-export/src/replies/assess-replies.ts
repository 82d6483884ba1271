import { findRequest, findSent, type Day, type Ledger } from '@discferry/intranet-ledger';
import { recordDigest, recordLine } from '@discferry/package-format';
import type { Reply } from '@discferry/shared-schema';
import { ANSWER_VIEW, type SourceAnswer } from '../source/answer-view.js';
import { readReply, type ReplyReading } from './read-reply.js';
import type { HeldReply } from './report.js';

/** What becomes of one answer. */
export type AssessedReply =
  | { readonly way: 'held'; readonly held: HeldReply }
  | {
      /** `send` with the next disc; `sheet-only` of a case that is not public; `sent` as it stands. */
      readonly way: 'send' | 'sheet-only' | 'sent';
      readonly reply: Reply;
      /** Its canonical line. */
      readonly line: string;
      /** Whether it stands, as it is, on a reply sheet that was printed. */
      readonly printed: boolean;
    }
  | {
      /** Decided otherwise after it was sent: the first word stands. */
      readonly way: 'changed';
      readonly reply: Reply;
      /** The disc with the first word. */
      readonly sequence: number;
    };

/** What answers are held against. */
export interface ReplyBasis {
  readonly ledger: Ledger;
  readonly day: Day;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
}

/** Decides over a page of answers, after all changes of the day were noted. */
export function assessReplies(
  answers: readonly SourceAnswer[],
  { ledger, day, today }: ReplyBasis,
): readonly AssessedReply[] {
  const ids = answers.map(({ requestId }) => requestId);
  const sent = findSent(ledger, 'replies', ids);
  const printed = findSent(ledger, 'reply-sheet', ids);
  const readings = answers.map((answer) => inItsCase(ledger, readReply(answer, today)));
  const isPublic = day.publicAfter(
    readings.flatMap((reading) => (reading.ok ? [reading.reply.caseNumber] : [])),
  );
  return readings.map((reading): AssessedReply => {
    if (!reading.ok) {
      const { requestId, caseNumber, findings } = reading;
      return { way: 'held', held: { requestId, caseNumber, findings } };
    }
    const { reply } = reading;
    const line = recordLine(reply);
    const digest = recordDigest(line);
    const isSame = (word: { readonly digest: Uint8Array } | undefined) =>
      word !== undefined && Buffer.compare(word.digest, digest) === 0;
    const first = sent.get(reply.requestId);
    if (first?.sequence != null && !isSame(first)) {
      return { way: 'changed', reply, sequence: first.sequence };
    }
    const way = isSame(first) ? 'sent' : isPublic.has(reply.caseNumber) ? 'send' : 'sheet-only';
    return { way, reply, line, printed: isSame(printed.get(reply.requestId)) };
  });
}

/** Under the case of its request: an answer about another one must not reach whoever asked. */
function inItsCase(ledger: Ledger, reading: ReplyReading): ReplyReading {
  if (!reading.ok) return reading;
  const { requestId, caseNumber } = reading.reply;
  const asked = findRequest(ledger, requestId)?.content.caseNumber ?? caseNumber;
  if (asked === caseNumber) return reading;
  const path = `${ANSWER_VIEW}.BMSAH`;
  const findings = [{ path, expected: 'the case of the request', actual: 'another case' }];
  return { ok: false, requestId, caseNumber, findings };
}
