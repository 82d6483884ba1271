import { packageId, type Channel } from '@discferry/shared-schema';
import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import {
  EMPTY_STATE,
  EMPTY_TRUST,
  encodeEnvelope,
  encodeManifest,
  enrolKey,
  recordLine,
  sha256Hex,
  type Manifest,
  type PackageRecord,
  type TrustRoot,
  type UnverifiedArchive,
  type UnverifiedPackage,
} from '../../src/index.js';
import { ALICE, signedBy, trusted, type NativeKey } from './native-key.js';

export const CHANNEL: Channel = { office: '370700', direction: 'out' };

/** A trust root in which the given keys, one of them being enough, speak for the channel. */
export function trustIn(...keys: readonly NativeKey[]): TrustRoot {
  return keys.reduce((trust, key) => enrolKey(trust, trusted(key), CHANNEL), EMPTY_TRUST);
}

/** Records as the bytes of an entry. */
export function entryBytes(records: readonly PackageRecord[]): Buffer {
  return Buffer.from(records.map((record) => `${recordLine(record)}\n`).join(''));
}

export const WITHDRAWALS = entryBytes([sampleWithdrawal(1)]);
export const PROCEDURAL = entryBytes([sampleRecord(2), sampleRecord(3)]);

/** What stands in for a ZIP: nothing here ever parses it. */
export const ARCHIVE = Buffer.concat([Buffer.from('PK'), WITHDRAWALS, PROCEDURAL]);

export function manifestOf(changes: Partial<Manifest> = {}): Manifest {
  const channel = changes.channel ?? CHANNEL;
  const id = packageId(channel, changes.sequence ?? 1);
  return {
    formatVersion: 1,
    packageId: id,
    channel,
    epoch: 1,
    sequence: 1,
    previousManifestSha256: null,
    createdAt: '2026-11-21T01:02:03Z',
    policy: { id: 'spp-2014', sha256: sha256Hex('policy') },
    archive: { name: `${id}.zip`, size: ARCHIVE.length, sha256: sha256Hex(ARCHIVE) },
    entries: [
      {
        name: 'withdrawals.ndjson',
        kind: 'withdrawals',
        mediaType: 'application/x-ndjson',
        size: WITHDRAWALS.length,
        sha256: sha256Hex(WITHDRAWALS),
        records: 1,
      },
      {
        name: 'procedural.ndjson',
        kind: 'procedural-records',
        mediaType: 'application/x-ndjson',
        size: PROCEDURAL.length,
        sha256: sha256Hex(PROCEDURAL),
        records: 2,
      },
    ],
    changes: { published: 2, updated: 0, withdrawn: 1 },
    state: { before: EMPTY_STATE, after: sha256Hex('after') },
    ...changes,
  };
}

/** An archive in memory, and the list of what was asked of it. */
export interface MemoryArchive extends UnverifiedArchive {
  readonly asked: readonly string[];
}

export interface MemoryArchiveContents {
  readonly bytes?: Uint8Array;
  readonly entries?: Readonly<Record<string, Uint8Array>>;
}

export function memoryArchive({
  bytes = ARCHIVE,
  entries = { 'withdrawals.ndjson': WITHDRAWALS, 'procedural.ndjson': PROCEDURAL },
}: MemoryArchiveContents = {}): MemoryArchive {
  const asked: string[] = [];
  return {
    asked,
    digest: (maxBytes) => {
      asked.push('digest');
      const read = bytes.subarray(0, maxBytes);
      return Promise.resolve({ size: read.length, sha256: sha256Hex(read) });
    },
    entries: () => {
      asked.push('entries');
      const list = Object.entries(entries).map(([name, { length }]) => ({ name, size: length }));
      return Promise.resolve(list);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for in memory
    open: async function* (name) {
      asked.push(`open ${name}`);
      yield entries[name] ?? Buffer.alloc(0);
    },
  };
}

export interface MemoryPackage extends UnverifiedPackage {
  readonly archive: MemoryArchive;
}

/** A package in memory; good unless something else is asked for. */
export function memoryPackage(parts: {
  readonly manifest?: Manifest;
  readonly signers?: readonly NativeKey[];
  readonly contents?: MemoryArchiveContents;
  readonly name?: string;
}): MemoryPackage {
  const { manifest = manifestOf(), signers = [ALICE], contents, name } = parts;
  return {
    name: name ?? manifest.packageId,
    envelope: encodeEnvelope(signedBy(encodeManifest(manifest), signers)),
    archive: memoryArchive(contents),
  };
}
