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
  type TrustRoot,
} from '@discferry/package-format';
import { readPackage, writeArchive, writeFileDurably } from '@discferry/package-media';
import type { LoadedPolicy } from '@discferry/screening';
import { packageId, toInstant } from '@discferry/shared-schema';
import { join } from 'node:path';
import type { Session } from '../session.js';

/** What a package is made of and signed with. */
export interface SealInput {
  readonly session: Session;
  readonly policy: LoadedPolicy;
  readonly key: SigningKey;
  /** The exporter's own key as the receiver trusts it: for reading back. */
  readonly trust: TrustRoot;
  readonly now: Date;
}

/**
 * Makes the package of a day in the staging folder: applies the changes to the published state,
 * writes the archive, signs the manifest, and reads everything back through the very verification the
 * receiver uses. Nothing is issued before the day is committed.
 */
export async function sealPackage(day: Day, input: SealInput): Promise<IssuedPackage> {
  const { session, policy, key, trust, now } = input;
  const { ledger, settings, operator } = session;
  const receiver = expectedReceiver(ledger);
  const sequence = receiver.sequence + 1;
  const id = packageId(settings.channel, sequence);
  const counts = day.counts();
  const stateAfter = await day.applyChanges(sequence);
  const archiveName = `${id}.zip`;
  const kinds = kindsOf(counts);
  const archive = await writeArchive(
    join(settings.folders.staging, archiveName),
    kinds.map((kind) => ({ name: ENTRY_NAMES[kind], chunks: lineChunks(day, kind) })),
  );
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    packageId: id,
    channel: settings.channel,
    epoch: receiver.epoch,
    sequence,
    previousManifestSha256: receiver.manifestSha256,
    createdAt: toInstant(now),
    policy: { id: policy.pack.id, sha256: policy.sha256 },
    archive: { name: archiveName, size: archive.size, sha256: archive.sha256 },
    entries: kinds.map((kind, index) => entryOf(kind, archive.entries[index])),
    changes: {
      published: counts.publish,
      updated: counts.update,
      withdrawn: counts.withdraw,
    },
    state: { before: receiver.stateSha256, after: stateAfter },
  };
  const payload = encodeManifest(manifest);
  const envelope = encodeEnvelope(signEnvelope(payload, [key]));
  const envelopePath = join(settings.folders.staging, `${id}.dsse.json`);
  await writeFileDurably(envelopePath, envelope);
  const written = await readPackage(envelopePath);
  try {
    const self = {
      direction: settings.channel.direction,
      stateOf: () => Promise.resolve(receiver),
    };
    await verifyPackage(written, trust, self);
  } finally {
    await written.close();
  }
  const issued = {
    manifest,
    manifestSha256: sha256Hex(payload),
    envelopeSha256: sha256Hex(envelope),
    operator,
    deliveredAt: null,
  };
  recordPackage(ledger, issued);
  return issued;
}

/** The kinds of entries a package needs: none is empty. */
function kindsOf(counts: ReturnType<Day['counts']>): readonly EntryKind[] {
  const kinds: EntryKind[] = [];
  if (counts.withdraw > 0) kinds.push('withdrawals');
  if (counts.publish + counts.update > 0) kinds.push('procedural-records');
  return kinds;
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
function* lineChunks(day: Day, kind: EntryKind): Generator<Uint8Array> {
  let text = '';
  for (const line of day.lines(kind === 'withdrawals' ? 'withdrawals' : 'records')) {
    text += `${line}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
