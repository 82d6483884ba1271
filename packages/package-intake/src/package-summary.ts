import { facts, heading, type Block, type Cell, type Context } from '@discferry/cli-kit';
import {
  groupFingerprint,
  type EntryKind,
  type Manifest,
  type SignedManifest,
} from '@discferry/package-format';
import { channelId } from '@discferry/shared-schema';
import { texts } from './texts.js';

/** A package whose signature has been verified, as JSON shows it. */
export interface PackageSummary {
  readonly packageId: string;
  readonly channel: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly createdAt: string;
  readonly manifestSha256: string;
  readonly signers: readonly { readonly keyId: string; readonly holder: string }[];
  readonly policy: Manifest['policy'];
  readonly archiveBytes: number;
  readonly entries: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly records: number;
  }[];
  readonly changes: Manifest['changes'];
}

export function summaryOf({ manifest, manifestSha256, signers }: SignedManifest): PackageSummary {
  return {
    packageId: manifest.packageId,
    channel: channelId(manifest.channel),
    epoch: manifest.epoch,
    sequence: manifest.sequence,
    createdAt: manifest.createdAt,
    manifestSha256,
    signers: signers.map(({ keyId, holder }) => ({ keyId, holder })),
    policy: manifest.policy,
    archiveBytes: manifest.archive.size,
    entries: manifest.entries.map(({ name, size, records }) => ({ name, bytes: size, records })),
    changes: manifest.changes,
  };
}

/** How many records a package has in an entry of this kind. */
export function recordsOf({ entries }: Manifest, kind: EntryKind): number {
  return entries.find((entry) => entry.kind === kind)?.records ?? 0;
}

/** Who signed, in one line. */
export function holdersOf({ signers }: Pick<PackageSummary, 'signers'>): string {
  return signers.map(({ holder }) => holder).join(', ');
}

/**
 * What the operator compares with the label and the slip before anything is loaded.
 * @param contents what is in it
 */
export function summaryView(
  { say }: Context,
  summary: PackageSummary,
  contents: readonly (readonly [label: string, value: Cell])[],
): readonly Block[] {
  return [
    heading(say(texts.discHeading, { number: summary.packageId })),
    facts(
      [say(texts.createdLabel), summary.createdAt],
      [say(texts.signersLabel), holdersOf(summary)],
      ...contents,
      [say(texts.sizeLabel), summary.archiveBytes],
      ...(summary.policy === null ? [] : [[say(texts.policyLabel), summary.policy.id] as const]),
      [say(texts.digestLabel), groupFingerprint(summary.manifestSha256)],
    ),
  ];
}
