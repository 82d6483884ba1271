import {
  verifyPackage,
  sha256Hex,
  type ReceiverState,
  type TrustRoot,
} from '@discferry/package-format';
import { listPackages, packageFiles, readPackage } from '@discferry/package-media';
import { channelId, isDiscferryError, sequenceOf, type Channel } from '@discferry/shared-schema';
import { existsSync } from 'node:fs';
import type { IssueFolders } from './folders.js';
import type { SealedPackage } from './sealed-package.js';

/**
 * The ids of a channel's packages that are kept after a number, in order. There are some only where the
 * records were restored from an older copy and the folder was not. An archive alone is no package: a
 * killed run left it before anything could have gone onto a disc.
 * @param sequence of the last package that is known
 */
export async function keptAfter(
  { packages }: Pick<IssueFolders, 'packages'>,
  channel: Channel,
  sequence: number,
): Promise<readonly string[]> {
  const names = await listPackages(packages);
  return names.filter(
    (name) =>
      name.startsWith(`${channelId(channel)}-`) &&
      sequenceOf(name) > sequence &&
      existsSync(packageFiles(packages, name).envelope),
  );
}

/** What is kept after the packages that are known. */
export interface UnknownPackages {
  /** Those that were issued upon the last known one and upon each other, in order. */
  readonly following: readonly SealedPackage[];
  /** The ids of the rest: behind a gap, of another history, damaged, or signed by another key. */
  readonly other: readonly string[];
}

/** Where to look, and what the packages are held against. */
export interface UnknownOptions {
  readonly folders: Pick<IssueFolders, 'packages'>;
  readonly channel: Channel;
  /** The exporter's own key as the receiver trusts it. */
  readonly trust: TrustRoot;
  /** What the receiver remembers once it has imported every package that is known. */
  readonly receiver: ReceiverState;
}

/**
 * Reads the kept packages that nobody here knows through the receiver's own verification: which of them
 * would it take next, one after the other?
 */
export async function unknownPackages(options: UnknownOptions): Promise<UnknownPackages> {
  const { folders, channel } = options;
  let { receiver } = options;
  const kept = await keptAfter(folders, channel, receiver.sequence);
  const following: SealedPackage[] = [];
  for (const id of kept) {
    const sealed = await nextPackage(id, { ...options, receiver });
    if (sealed === undefined) break;
    following.push(sealed);
    const { manifest, manifestSha256 } = sealed;
    const { sequence, state } = manifest;
    receiver = { ...receiver, sequence, manifestSha256, stateSha256: state.after };
  }
  return { following, other: kept.slice(following.length) };
}

/** The package as the receiver would take it next; undefined when it would refuse it. */
async function nextPackage(
  id: string,
  { folders, channel, trust, receiver }: UnknownOptions,
): Promise<SealedPackage | undefined> {
  try {
    await using kept = await readPackage(packageFiles(folders.packages, id).envelope);
    const { manifest, manifestSha256 } = await verifyPackage(kept, trust, {
      direction: channel.direction,
      stateOf: () => Promise.resolve(receiver),
    });
    return { manifest, manifestSha256, envelopeSha256: sha256Hex(kept.envelope) };
  } catch (error) {
    if (isDiscferryError(error)) return undefined;
    throw error;
  }
}
