import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createKeyPair,
  signEnvelope,
  type PublicKeyFile,
  type SigningKey,
} from '@discferry/keyring';
import {
  EMPTY_TRUST,
  encodeEnvelope,
  encodeManifest,
  enrolKey,
  entryKey,
  ENTRY_NAMES,
  FORMAT_VERSION,
  recordLine,
  sha256Hex,
  SUITE,
  type EntryKind,
  type Manifest,
  type ManifestEntry,
  type PackageRecord,
  type RecordOfKind,
  type StateEntryKind,
  type TrustRoot,
} from '@discferry/package-format';
import { addDays, packageId, type Channel, type Direction } from '@discferry/shared-schema';
import { emptyState, type Changes, type PublishedState } from './published-state.js';
import { trialPolicy } from './trial-policy.js';
import { forgeZip } from './zip-forge.js';

/** Packages are made on the days after this one, each at half past nine in the morning. */
const FIRST_DAY = '2026-11-01';
const ENROLLED_AT = '2026-10-30T02:00:00Z';

/** A package as it lies in a folder. */
export interface BuiltPackage {
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: what the next package names as its predecessor. */
  readonly manifestSha256: string;
  readonly envelopePath: string;
  readonly archivePath: string;
}

/** A sender (发送方) that remembers what it has sent, as the real one does. */
export interface Sender {
  readonly channel: Channel;
  /** The keys it signs with, all of them on every package. */
  readonly keys: readonly SigningKey[];
  /** The same keys as their owners hand them out. */
  readonly publicKeyFiles: readonly PublicKeyFile[];
  /** A trust root that trusts this sender for its channel, and nobody else. */
  readonly trust: TrustRoot;
  /** Writes the next package with these changes, and remembers it as sent. */
  nextPackage(changes: PackageChanges): Promise<BuiltPackage>;
  /** The same sender at the same point, going its own way from here. */
  fork(): Sender;
}

/** Messages by the entry that carries them. */
export type Messages = Partial<{
  readonly [Kind in Exclude<EntryKind, StateEntryKind>]: readonly RecordOfKind[Kind][];
}>;

export interface PackageChanges extends Changes {
  readonly messages?: Messages;
  /** Instant, UTC; the n-th day of November 2026 for the n-th package when left out. */
  readonly createdAt?: string;
  /** Where to write it, if not to the sender's folder. */
  readonly folder?: string;
}

export interface SenderOptions {
  /** Where its packages are written; made when it is not there. */
  readonly folder: string;
  readonly office?: string;
  readonly direction?: Direction;
  readonly epoch?: number;
  /** Which keys it has: senders with other numbers have other keys. */
  readonly keyNumbers?: readonly number[];
}

const ENTRY_KINDS = Object.keys(ENTRY_NAMES) as readonly EntryKind[];

/** Where a sender stands. */
interface History {
  sequence: number;
  previous: string | null;
  readonly state: PublishedState;
}

/** A sender that has sent nothing yet. The same options make the same packages, byte for byte. */
export function createSender(options: SenderOptions): Sender {
  return senderAt(options, { sequence: 0, previous: null, state: emptyState() });
}

function senderAt(options: SenderOptions, history: History): Sender {
  const { office = '370700', direction = 'out', epoch = 1, keyNumbers = [1] } = options;
  const channel: Channel = { office, direction };
  const keys = keyNumbers.map((number) => createKeyPair((size) => Buffer.alloc(size, number)));
  const publicKeyFiles = keys.map((key) => publicKeyOf(key));
  return {
    channel,
    keys,
    publicKeyFiles,
    trust: publicKeyFiles.reduce((trust, { keyId, suite, publicKey, holder }) => {
      const key = { keyId, suite, publicKey, holder, enrolledAt: ENROLLED_AT };
      return enrolKey(trust, key, channel);
    }, EMPTY_TRUST),
    nextPackage: async (changes) => {
      const facts = await history.state.change(changes);
      history.sequence += 1;
      const { sequence } = history;
      const id = packageId(channel, sequence);
      const entries = entriesOf(changes);
      const archive = forgeZip(
        entries.map(({ entry, content }) => ({ name: entry.name, content })),
      );
      const manifest: Manifest = {
        formatVersion: FORMAT_VERSION,
        packageId: id,
        channel,
        epoch,
        sequence,
        previousManifestSha256: history.previous,
        createdAt: changes.createdAt ?? `${addDays(FIRST_DAY, sequence - 1)}T01:30:00Z`,
        policy:
          direction === 'out' ? { id: trialPolicy.pack.id, sha256: trialPolicy.sha256 } : null,
        archive: { name: `${id}.zip`, size: archive.length, sha256: sha256Hex(archive) },
        entries: entries.map(({ entry }) => entry),
        ...facts,
      };
      const payload = encodeManifest(manifest);
      history.previous = sha256Hex(payload);
      return writePackage(changes.folder ?? options.folder, {
        manifest,
        envelope: encodeEnvelope(signEnvelope(payload, keys)),
        archive,
        manifestSha256: history.previous,
      });
    },
    fork: () => senderAt(options, { ...history, state: history.state.copy() }),
  };
}

function publicKeyOf(key: SigningKey): PublicKeyFile {
  return {
    version: 1,
    suite: SUITE,
    keyId: key.keyId,
    publicKey: Buffer.from(key.publicKey).toString('base64'),
    holder: '潍坊市人民检察院案管办',
  };
}

interface PackedEntry {
  readonly entry: ManifestEntry;
  readonly content: Buffer;
}

function entriesOf({
  withdraw = [],
  publish = [],
  publishDocuments = [],
  messages = {},
}: PackageChanges): readonly PackedEntry[] {
  const records: Partial<Readonly<Record<EntryKind, readonly PackageRecord[]>>> = {
    withdrawals: withdraw,
    'procedural-records': publish,
    documents: publishDocuments,
    ...messages,
  };
  return ENTRY_KINDS.map((kind) => packedEntry(kind, records[kind] ?? [])).filter(
    ({ entry }) => entry.records > 0,
  );
}

/** An entry with its records in the order the format prescribes. */
function packedEntry(kind: EntryKind, records: readonly PackageRecord[]): PackedEntry {
  const lines = records
    .map((record) => ({ key: Buffer.from(entryKey(record)), line: `${recordLine(record)}\n` }))
    .sort((one, other) => Buffer.compare(one.key, other.key))
    .map(({ line }) => line);
  const content = Buffer.from(lines.join(''));
  const entry: ManifestEntry = {
    name: ENTRY_NAMES[kind],
    kind,
    mediaType: 'application/x-ndjson',
    size: content.length,
    sha256: sha256Hex(content),
    records: records.length,
  };
  return { entry, content };
}

interface PackageFiles {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly envelope: Uint8Array;
  readonly archive: Uint8Array;
}

async function writePackage(
  folder: string,
  { manifest, manifestSha256, envelope, archive }: PackageFiles,
): Promise<BuiltPackage> {
  await mkdir(folder, { recursive: true });
  const envelopePath = join(folder, `${manifest.packageId}.dsse.json`);
  const archivePath = join(folder, manifest.archive.name);
  await writeFile(envelopePath, envelope);
  await writeFile(archivePath, archive);
  return { folder, manifest, manifestSha256, envelopePath, archivePath };
}
