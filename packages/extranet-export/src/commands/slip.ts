import { facts, heading, type Block, type Context } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import type { ReturnEntryKind, ReturnPackage } from '@discferry/public-store';
import { texts } from '../texts.js';

/** A package on paper (随盘清单), as JSON shows it. */
export interface Slip {
  readonly packageId: string;
  readonly sequence: number;
  readonly createdAt: string;
  readonly operator: string;
  /** How many messages of each kind it has; of attachments, how many parts. */
  readonly messages: Readonly<Record<ReturnEntryKind, number>>;
  readonly archiveBytes: number;
  /** Digest of the manifest: what both sides compare. */
  readonly manifestSha256: string;
}

export function slipOf({ manifest, manifestSha256, operator }: ReturnPackage): Slip {
  const { packageId, sequence, createdAt, archive } = manifest;
  const countOf = (kind: ReturnEntryKind) =>
    manifest.entries.find((entry) => entry.kind === kind)?.records ?? 0;
  return {
    packageId,
    sequence,
    createdAt,
    operator,
    messages: {
      bindings: countOf('bindings'),
      requests: countOf('requests'),
      attachments: countOf('attachments'),
      receipts: countOf('receipts'),
      alarms: countOf('alarms'),
    },
    archiveBytes: archive.size,
    manifestSha256,
  };
}

/** What is written on the disc's label and into the log book. */
export function slipView({ say }: Context, slip: Slip): readonly Block[] {
  const { messages } = slip;
  return [
    heading(say(texts.slipHeading, { id: slip.packageId })),
    facts(
      [say(texts.createdLabel), slip.createdAt],
      [say(texts.operatorLabel), slip.operator],
      [say(texts.bindingsLabel), messages.bindings],
      [say(texts.requestsLabel), messages.requests],
      [say(texts.attachmentPartsLabel), messages.attachments],
      [say(texts.receiptsLabel), messages.receipts],
      [say(texts.alarmsLabel), messages.alarms],
      [say(texts.sizeLabel), slip.archiveBytes],
      [say(texts.digestLabel), groupFingerprint(slip.manifestSha256)],
    ),
  ];
}
