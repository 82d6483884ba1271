import { facts, heading, type Block, type Context } from '@discferry/cli-kit';
import type { IssuedPackage } from '@discferry/intranet-ledger';
import { groupFingerprint } from '@discferry/package-format';
import { texts } from '../texts.js';

/** A package on paper (随盘清单), as JSON shows it. */
export interface Slip {
  readonly packageId: string;
  readonly sequence: number;
  readonly createdAt: string;
  readonly operator: string;
  readonly changes: IssuedPackage['manifest']['changes'];
  readonly archiveBytes: number;
  /** Digest of the manifest: what both sides compare. */
  readonly manifestSha256: string;
}

export function slipOf({ manifest, manifestSha256, operator }: IssuedPackage): Slip {
  const { packageId, sequence, createdAt, changes, archive } = manifest;
  return {
    packageId,
    sequence,
    createdAt,
    operator,
    changes,
    archiveBytes: archive.size,
    manifestSha256,
  };
}

/** What is written on the disc's label and into the log book. */
export function slipView({ say }: Context, slip: Slip): readonly Block[] {
  return [
    heading(say(texts.slipHeading, { id: slip.packageId })),
    facts(
      [say(texts.createdLabel), slip.createdAt],
      [say(texts.operatorLabel), slip.operator],
      [say(texts.kindPublish), slip.changes.published],
      [say(texts.kindUpdate), slip.changes.updated],
      [say(texts.kindWithdraw), slip.changes.withdrawn],
      [say(texts.sizeLabel), slip.archiveBytes],
      [say(texts.digestLabel), groupFingerprint(slip.manifestSha256)],
    ),
  ];
}
