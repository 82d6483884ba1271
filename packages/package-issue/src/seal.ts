import { signEnvelope, type SigningKey } from '@discferry/keyring';
import {
  encodeEnvelope,
  encodeManifest,
  ENTRY_NAMES,
  FORMAT_VERSION,
  sha256Hex,
  verifyPackage,
  type EntryKind,
  type Manifest,
  type ReceiverState,
  type TrustRoot,
} from '@discferry/package-format';
import {
  packageFiles,
  readPackage,
  writeArchive,
  writeFileDurably,
  type Chunks,
} from '@discferry/package-media';
import { DiscferryError, packageId, type Channel } from '@discferry/shared-schema';
import { basename } from 'node:path';
import type { IssueFolders } from './folders.js';
import { sweepStaging } from './keep.js';
import type { SealedPackage } from './sealed-package.js';
import { keptAfter } from './unknown-packages.js';

/** An entry of a package: the lines of its records, in the order of their keys, as bytes. */
export interface DraftEntry {
  readonly kind: EntryKind;
  readonly chunks: Chunks;
}

/** What a package will say, before it has been made. */
export interface Draft {
  readonly channel: Channel;
  /** Instant. */
  readonly createdAt: string;
  readonly policy: Manifest['policy'];
  readonly changes: Manifest['changes'];
  /** Digest of what is published once the package is imported. */
  readonly stateAfter: string;
  /** In the order of the format; none of them empty. */
  readonly entries: readonly DraftEntry[];
}

/** Where a package is made, and what it is signed and read back with. */
export interface SealOptions {
  readonly folders: IssueFolders;
  readonly key: SigningKey;
  /** The exporter's own key as the receiver trusts it. */
  readonly trust: TrustRoot;
  /** What the receiver remembers once it has imported everything that was issued before. */
  readonly receiver: ReceiverState;
  readonly signal: AbortSignal;
  /** Writes down that the package was issued. What it throws undoes the package. */
  readonly record: (sealed: SealedPackage) => Promise<void> | void;
}

/**
 * Makes the next package in the staging folder: writes the archive, signs the manifest, and reads
 * everything back through the very verification the receiver uses. Nothing stays in staging when this
 * throws.
 * @throws E_PACKAGE_UNKNOWN when a package with this number or a later one is kept
 */
export async function sealPackage(draft: Draft, options: SealOptions): Promise<SealedPackage> {
  await refuseKept(draft, options);
  try {
    const manifest = await pack(draft, options);
    const sealed = await sign(manifest, options);
    await readBack(manifest, options);
    options.signal.throwIfAborted();
    await options.record(sealed);
    return sealed;
  } catch (error) {
    await sweepStaging(options.folders);
    throw error;
  }
}

/**
 * Refuses to give a number a second time: whoever does not know the package that is kept under it was
 * restored from an older copy. Where a later one is kept, this one was given too.
 */
async function refuseKept({ channel }: Draft, { folders, receiver }: SealOptions): Promise<void> {
  const [kept] = await keptAfter(folders, channel, receiver.sequence);
  if (kept !== undefined) throw new DiscferryError('E_PACKAGE_UNKNOWN', { sequence: kept });
}

/** Writes the archive, and says in a manifest what it holds and what it makes of the state. */
async function pack(
  { channel, createdAt, policy, changes, stateAfter, entries }: Draft,
  { folders, receiver }: SealOptions,
): Promise<Manifest> {
  const sequence = receiver.sequence + 1;
  const id = packageId(channel, sequence);
  const { archive: archivePath } = packageFiles(folders.staging, id);
  const archive = await writeArchive(
    archivePath,
    entries.map(({ kind, chunks }) => ({ name: ENTRY_NAMES[kind], chunks })),
  );
  return {
    formatVersion: FORMAT_VERSION,
    packageId: id,
    channel,
    epoch: receiver.epoch,
    sequence,
    previousManifestSha256: receiver.manifestSha256,
    createdAt,
    policy,
    archive: { name: basename(archivePath), size: archive.size, sha256: archive.sha256 },
    entries: entries.map(({ kind }, index) => entryOf(kind, archive.entries[index])),
    changes,
    state: { before: receiver.stateSha256, after: stateAfter },
  };
}

async function sign(manifest: Manifest, { folders, key }: SealOptions): Promise<SealedPackage> {
  const payload = encodeManifest(manifest);
  const envelope = encodeEnvelope(signEnvelope(payload, [key]));
  const path = packageFiles(folders.staging, manifest.packageId).envelope;
  await writeFileDurably(path, envelope);
  return {
    manifest,
    manifestSha256: sha256Hex(payload),
    envelopeSha256: sha256Hex(envelope),
  };
}

/** Verifies what was written as the receiver will: what would be refused there never leaves. */
async function readBack(
  { packageId: id, channel }: Manifest,
  { folders, trust, receiver }: SealOptions,
): Promise<void> {
  await using written = await readPackage(packageFiles(folders.staging, id).envelope);
  await verifyPackage(written, trust, {
    direction: channel.direction,
    stateOf: () => Promise.resolve(receiver),
  });
}

function entryOf(
  kind: EntryKind,
  written: { size: number; sha256: string; records: number } | undefined,
): Manifest['entries'][number] {
  if (written === undefined) throw new TypeError('the archive lacks an entry');
  const { size, sha256, records } = written;
  return {
    name: ENTRY_NAMES[kind],
    kind,
    mediaType: 'application/x-ndjson',
    size,
    sha256,
    records,
  };
}
