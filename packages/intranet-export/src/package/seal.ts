import {
  expectedReceiver,
  recordPackage,
  type Day,
  type IssuedPackage,
} from '@discferry/intranet-ledger';
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
  type PackageFiles,
} from '@discferry/package-media';
import type { LoadedPolicy } from '@discferry/screening';
import { packageId, toInstant } from '@discferry/shared-schema';
import { basename } from 'node:path';
import { addCounts } from '../day/counts.js';
import type { Session } from '../session.js';
import type { DataFolders } from '../settings.js';
import { sweepStaging } from './keep.js';

/** What a package is made of and signed with. */
export interface SealInput {
  readonly session: Session;
  readonly policy: LoadedPolicy;
  readonly key: SigningKey;
  /** The exporter's own key as the receiver trusts it: for reading back. */
  readonly trust: TrustRoot;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Makes the package of a day in the staging folder: applies the changes to the published state,
 * writes the archive, signs the manifest, and reads everything back through the very verification the
 * receiver uses. Nothing is issued before the day is committed, and nothing stays in staging when
 * this throws.
 */
export async function sealPackage(day: Day, input: SealInput): Promise<IssuedPackage> {
  const { ledger, settings } = input.session;
  const receiver = expectedReceiver(ledger);
  try {
    const manifest = await packChanges(day, receiver, input);
    const issued = await signManifest(manifest, input);
    await readBack(manifest.packageId, receiver, input);
    input.signal.throwIfAborted();
    recordPackage(ledger, issued);
    return issued;
  } catch (error) {
    await sweepStaging(settings.folders);
    throw error;
  }
}

/** Writes the archive, and says in a manifest what it holds and what it makes of the state. */
async function packChanges(
  day: Day,
  receiver: ReceiverState,
  { session: { settings }, policy, now, signal }: SealInput,
): Promise<Manifest> {
  const sequence = receiver.sequence + 1;
  const id = packageId(settings.channel, sequence);
  const { archive: archivePath } = staged(settings.folders, id);
  const { procedural, document } = day.counts();
  const counts = addCounts(procedural, document);
  const kinds = ENTRY_ORDER.filter((kind) => hasLines(kind, { procedural, document }));
  const stateAfter = await day.applyChanges(sequence);
  const archive = await writeArchive(
    archivePath,
    kinds.map((kind) => ({ name: ENTRY_NAMES[kind], chunks: lineChunks(day, kind, signal) })),
  );
  return {
    formatVersion: FORMAT_VERSION,
    packageId: id,
    channel: settings.channel,
    epoch: receiver.epoch,
    sequence,
    previousManifestSha256: receiver.manifestSha256,
    createdAt: toInstant(now),
    policy: { id: policy.pack.id, sha256: policy.sha256 },
    archive: { name: basename(archivePath), size: archive.size, sha256: archive.sha256 },
    entries: kinds.map((kind, index) => entryOf(kind, archive.entries[index])),
    changes: {
      published: counts.publish,
      updated: counts.update,
      withdrawn: counts.withdraw,
    },
    state: { before: receiver.stateSha256, after: stateAfter },
  };
}

async function signManifest(
  manifest: Manifest,
  { session: { settings, operator }, key }: SealInput,
): Promise<IssuedPackage> {
  const payload = encodeManifest(manifest);
  const envelope = encodeEnvelope(signEnvelope(payload, [key]));
  await writeFileDurably(staged(settings.folders, manifest.packageId).envelope, envelope);
  return {
    manifest,
    manifestSha256: sha256Hex(payload),
    envelopeSha256: sha256Hex(envelope),
    operator,
    deliveredAt: null,
  };
}

/** Verifies what was written as the receiver will: what would be refused there never leaves. */
async function readBack(
  id: string,
  receiver: ReceiverState,
  { session: { settings }, trust }: SealInput,
): Promise<void> {
  await using written = await readPackage(staged(settings.folders, id).envelope);
  await verifyPackage(written, trust, {
    direction: settings.channel.direction,
    stateOf: () => Promise.resolve(receiver),
  });
}

function staged({ staging }: DataFolders, id: string): PackageFiles {
  return packageFiles(staging, id);
}

/** Entries in the order in which they are applied: what is taken away goes first. */
const ENTRY_ORDER: readonly EntryKind[] = ['withdrawals', 'procedural-records', 'documents'];

/** Whether an entry is needed: none is empty. */
function hasLines(kind: EntryKind, { procedural, document }: ReturnType<Day['counts']>): boolean {
  switch (kind) {
    case 'withdrawals':
      return procedural.withdraw + document.withdraw > 0;
    case 'procedural-records':
      return procedural.publish + procedural.update > 0;
    case 'documents':
      return document.publish + document.update > 0;
  }
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

const CHUNK_CHARACTERS = 65_536;

/** The lines of an entry in pieces worth handing on. */
function* lineChunks(day: Day, kind: EntryKind, signal: AbortSignal): Generator<Uint8Array> {
  let text = '';
  for (const line of day.lines(kind)) {
    text += `${line}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    signal.throwIfAborted();
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
