import { facts, heading, type Block, type Context } from '@discferry/cli-kit';
import type { IssuedPackage, MessageCounts } from '@discferry/intranet-ledger';
import { groupFingerprint } from '@discferry/package-format';
import { replyTexts } from '../texts/replies.js';
import { texts } from '../texts.js';

/** A package on paper (随盘清单), as JSON shows it. */
export interface Slip {
  readonly packageId: string;
  readonly sequence: number;
  readonly createdAt: string;
  readonly operator: string;
  readonly changes: IssuedPackage['manifest']['changes'];
  readonly messages: MessageCounts;
  readonly archiveBytes: number;
  /** Digest of the manifest: what both sides compare. */
  readonly manifestSha256: string;
}

export function slipOf({ manifest, manifestSha256, operator }: IssuedPackage): Slip {
  const { packageId, sequence, createdAt, changes, archive, entries } = manifest;
  const recordsOf = (wanted: keyof MessageCounts) =>
    entries.find(({ kind }) => kind === wanted)?.records ?? 0;
  return {
    packageId,
    sequence,
    createdAt,
    operator,
    changes,
    messages: { replies: recordsOf('replies'), receipts: recordsOf('receipts') },
    archiveBytes: archive.size,
    manifestSha256,
  };
}

/** What is written on the disc's label and into the log book. */
export function slipView({ say }: Context, slip: Slip): readonly Block[] {
  const { replies, receipts } = slip.messages;
  return [
    heading(say(texts.slipHeading, { id: slip.packageId })),
    facts(
      [say(texts.createdLabel), slip.createdAt],
      [say(texts.operatorLabel), slip.operator],
      [say(texts.kindPublish), slip.changes.published],
      [say(texts.kindUpdate), slip.changes.updated],
      [say(texts.kindWithdraw), slip.changes.withdrawn],
      ...(replies > 0 ? [[say(replyTexts.toSendLabel), replies] as const] : []),
      ...(receipts > 0 ? [[say(replyTexts.receiptsLabel), receipts] as const] : []),
      [say(texts.sizeLabel), slip.archiveBytes],
      [say(texts.digestLabel), groupFingerprint(slip.manifestSha256)],
    ),
  ];
}
