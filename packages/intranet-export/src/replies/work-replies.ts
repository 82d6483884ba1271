import { hearInterrupt } from '@discferry/cli-kit';
import { messageKey } from '@discferry/shared-schema';
import type { RecordSource } from '../source/record-source.js';
import { assessReplies, type ReplyBasis } from './assess-replies.js';
import {
  bin,
  listed,
  listedReply,
  type ChangedReply,
  type HeldReply,
  type ListedReply,
  type ReplyReport,
} from './report.js';

/** What the replies of a day need. */
export interface ReplyInput extends ReplyBasis {
  readonly source: RecordSource;
  /** How many each list has at most. */
  readonly listLimit: number;
  readonly signal: AbortSignal;
}

/**
 * Notes every reply (答复) that the next disc takes along: of public cases, readable, not yet told. The
 * whole view is read each time: an answer that was entered late is not missed, and few enough there are.
 */
export async function workReplies(input: ReplyInput): Promise<ReplyReport> {
  const { source, day, listLimit, signal } = input;
  const toSend = bin<ListedReply>(listLimit);
  const sheetOnly = bin<ListedReply>(listLimit);
  const changed = bin<ChangedReply>(listLimit);
  const held = bin<HeldReply>(listLimit);
  let sent = 0;
  let printed = 0;
  for (const page of source.answers()) {
    await hearInterrupt(signal);
    for (const assessed of assessReplies(page, input)) {
      switch (assessed.way) {
        case 'held':
          held.add(assessed.held);
          break;
        case 'changed':
          changed.add({ ...listedReply(assessed.reply), sequence: assessed.sequence });
          break;
        case 'sent':
          sent += 1;
          break;
        case 'sheet-only':
          if (assessed.printed) printed += 1;
          else sheetOnly.add(listedReply(assessed.reply));
          break;
        case 'send':
          toSend.add(listedReply(assessed.reply));
          day.message({ kind: 'replies', key: messageKey(assessed.reply), line: assessed.line });
      }
    }
  }
  return {
    hasAnswers: source.hasAnswers,
    toSend: listed(toSend),
    sheetOnly: { ...listed(sheetOnly), printed },
    sent,
    changed: listed(changed),
    held: listed(held),
  };
}
