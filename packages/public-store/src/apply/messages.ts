import type { VerifiedPackage } from '@discferry/package-format';
import { settleReceipts, type ReceiptVerdict } from '../requests/receipts.js';
import { settleReplies, type ReplyOutcome } from '../requests/replies.js';
import { inBatches, type Load } from './load.js';

/** What became of the messages of a package. */
export interface MessageCounts {
  readonly replies: Readonly<Record<ReplyOutcome, number>>;
  readonly receipts: Readonly<Record<ReceiptVerdict, number>>;
}

/** No messages at all. */
export const NO_MESSAGES: MessageCounts = {
  replies: { entered: 0, known: 0, conflict: 0, orphan: 0 },
  receipts: { confirmed: 0, refused: 0, contradiction: 0 },
};

/** All messages, and those of them that a person must look at. */
export function sumMessages({ replies, receipts }: MessageCounts): {
  readonly messages: number;
  readonly quarantined: number;
} {
  const all = [...Object.values(replies), ...Object.values(receipts)];
  return {
    messages: all.reduce((sum, count) => sum + count, 0),
    quarantined: replies.conflict + replies.orphan + receipts.contradiction,
  };
}

/**
 * Takes the messages of a package: replies to requests, and receipts for what went home.
 * @param loaded told of every batch
 */
export async function loadMessages(
  { trx, at }: Load,
  verified: VerifiedPackage,
  {
    operator,
    loaded,
  }: { readonly operator: string; readonly loaded: (batch: readonly unknown[]) => void },
): Promise<MessageCounts> {
  const replies = { ...NO_MESSAGES.replies };
  const receipts = { ...NO_MESSAGES.receipts };
  const { packageId } = verified.manifest;
  for await (const batch of inBatches(verified.records('replies'))) {
    const values = batch.map(({ value }) => value);
    const source = { way: 'disc', at, operator, packageId } as const;
    for (const outcome of await settleReplies(trx, values, source)) replies[outcome] += 1;
    loaded(batch);
  }
  for await (const batch of inBatches(verified.records('receipts'))) {
    for (const verdict of await settleReceipts(trx, batch, at)) receipts[verdict] += 1;
    loaded(batch);
  }
  return { replies, receipts };
}
