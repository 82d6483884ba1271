import { sampleRecord, sampleWithdrawal } from '@discferry/test-kit';
import { isDiscferryError } from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import {
  encodeEnvelope,
  encodeManifest,
  FRESH_RECEIVER,
  sha256Hex,
  verifyAuthenticity,
  verifyEnvelope,
  verifyPackage,
  type Manifest,
  type ManifestEntry,
  type Receiver,
  type ReceiverState,
  type UnverifiedPackage,
} from '../src/index.js';
import { collect } from './support/chunks.js';
import { ALICE, BOB, signedBy } from './support/native-key.js';
import {
  ARCHIVE,
  entryBytes,
  manifestOf,
  memoryArchive,
  memoryPackage,
  PROCEDURAL,
  trustIn,
  WITHDRAWALS,
  type MemoryPackage,
} from './support/packages.js';

const trust = trustIn(ALICE);
const manifest = manifestOf();
const [withdrawals, records] = manifest.entries as [ManifestEntry, ManifestEntry];

const BOTH_READ = ['open withdrawals.ndjson', 'open procedural.ndjson'];
const ALL_STEPS = ['digest', 'entries', ...BOTH_READ];

function receiver(state: Partial<ReceiverState> = {}): Receiver {
  return {
    direction: 'out',
    stateOf: () => Promise.resolve({ ...FRESH_RECEIVER, ...state }),
  };
}

function verify(unverified: UnverifiedPackage): ReturnType<typeof verifyPackage> {
  return verifyPackage(unverified, trust, receiver());
}

/** A package whose manifest names one entry, with any contents. */
function packageOf(entry: Partial<ManifestEntry>, bytes: Uint8Array): MemoryPackage {
  const entries = [{ ...withdrawals, size: bytes.length, sha256: sha256Hex(bytes), ...entry }];
  return memoryPackage({
    manifest: manifestOf({ entries }),
    contents: { entries: { 'withdrawals.ndjson': bytes } },
  });
}

describe('a good package', () => {
  test('is verified, and says who signed what', async () => {
    const good = memoryPackage({});
    const verified = await verify(good);
    expect(verified).toMatchObject({
      place: 'next',
      manifest,
      manifestSha256: sha256Hex(encodeManifest(manifest)),
      signers: [{ keyId: ALICE.keyId }],
    });
    expect(good.archive.asked).toEqual(ALL_STEPS);
  });

  test('gives its records', async () => {
    const verified = await verify(memoryPackage({}));
    const withdrawn = await collect(verified.records('withdrawals'));
    const published = await collect(verified.records('procedural-records'));
    expect(withdrawn.map(({ value }) => value)).toEqual([sampleWithdrawal(1)]);
    expect(published.map(({ value }) => value)).toEqual([sampleRecord(2), sampleRecord(3)]);
  });

  test('gives no records of a kind it does not carry', async () => {
    const verified = await verify(packageOf({}, WITHDRAWALS));
    expect(await collect(verified.records('procedural-records'))).toEqual([]);
  });

  test('is genuine for an auditor, who has no place for it', async () => {
    const good = memoryPackage({ manifest: manifestOf({ sequence: 700 }) });
    await expect(verifyAuthenticity(good, trust)).resolves.toMatchObject({
      manifest: { sequence: 700 },
    });
    await expect(verify(good)).rejects.toThrowCode('E_SEQUENCE_GAP');
  });

  test('is recognised when it comes again, whatever is published by then', async () => {
    const digest = sha256Hex(encodeManifest(manifest));
    const later = receiver({
      sequence: 1,
      manifestSha256: digest,
      stateSha256: manifest.state.after,
      imported: new Map([[1, digest]]),
    });
    await expect(verifyPackage(memoryPackage({}), trust, later)).resolves.toMatchObject({
      place: 'already-imported',
    });
  });
});

describe('an envelope that is not good: the archive is never touched', () => {
  test.each<[string, MemoryPackage]>([
    ['E_ENVELOPE_MALFORMED', { ...memoryPackage({}), envelope: Buffer.from('{}\n') }],
    ['E_SIGNATURE_MISSING', memoryPackage({ signers: [] })],
    ['E_KEY_UNKNOWN', memoryPackage({ signers: [BOB] })],
    [
      'E_SIGNATURE_INVALID',
      {
        ...memoryPackage({}),
        envelope: encodeEnvelope({
          ...signedBy(Buffer.from('{}'), [ALICE]),
          payload: encodeManifest(manifest),
        }),
      },
    ],
    [
      'E_MANIFEST_MALFORMED',
      { ...memoryPackage({}), envelope: encodeEnvelope(signedBy(Buffer.from('{}'), [ALICE])) },
    ],
    [
      'E_FORMAT_VERSION',
      {
        ...memoryPackage({}),
        envelope: encodeEnvelope(signedBy(Buffer.from('{"formatVersion":2}'), [ALICE])),
      },
    ],
    [
      'E_CHANNEL_WRONG',
      memoryPackage({ manifest: manifestOf({ channel: { office: '370701', direction: 'out' } }) }),
    ],
  ])('%s', async (code, unverified) => {
    expect(() => verifyEnvelope(unverified, trust)).toThrow(expect.objectContaining({ code }));
    await expect(verify(unverified)).rejects.toMatchObject({ code });
    await expect(verifyAuthenticity(unverified, trust)).rejects.toMatchObject({ code });
    expect(unverified.archive.asked).toEqual([]);
  });

  test('a forged manifest is not even parsed: its version goes unheard', () => {
    const newer = Buffer.from('{"formatVersion":2}');
    const { signatures } = signedBy(encodeManifest(manifest), [ALICE]);
    const envelope = encodeEnvelope({ payload: newer, signatures });
    expect(() => verifyEnvelope({ ...memoryPackage({}), envelope }, trust)).toThrowCode(
      'E_SIGNATURE_INVALID',
    );
  });
});

describe('archive bytes that are not the signed ones: nothing takes them for a ZIP', () => {
  const flipped = Buffer.from(ARCHIVE);
  flipped[0]! ^= 1;
  test.each<[string, Uint8Array]>([
    ['E_ARCHIVE_DIGEST', flipped],
    ['E_ARCHIVE_TRUNCATED', ARCHIVE.subarray(0, -1)],
    ['E_ARCHIVE_TRUNCATED', Buffer.alloc(0)],
    ['E_ARCHIVE_OVERSIZE', Buffer.concat([ARCHIVE, Buffer.of(0)])],
  ])('%s', async (code, bytes) => {
    const unverified = memoryPackage({ contents: { bytes } });
    await expect(verify(unverified)).rejects.toMatchObject({ code });
    expect(unverified.archive.asked).toEqual(['digest']);
  });

  test('whichever byte was changed', async () => {
    for (const position of ARCHIVE.keys()) {
      const bytes = Buffer.from(ARCHIVE);
      bytes[position]! ^= 0x20;
      const unverified = memoryPackage({ contents: { bytes } });
      await expect(verify(unverified)).rejects.toThrowCode('E_ARCHIVE_DIGEST');
      expect(unverified.archive.asked).toEqual(['digest']);
    }
  });

  test('an endless archive is read one byte beyond its signed size and no further', async () => {
    const asked: number[] = [];
    const endless: UnverifiedPackage = {
      ...memoryPackage({}),
      archive: {
        ...memoryArchive(),
        digest: (maxBytes) => {
          asked.push(maxBytes);
          return Promise.resolve({ size: maxBytes, sha256: '' });
        },
      },
    };
    await expect(verify(endless)).rejects.toThrowCode('E_ARCHIVE_OVERSIZE');
    expect(asked).toEqual([ARCHIVE.length + 1]);
  });
});

describe('a package out of place', () => {
  test('under another name is refused', async () => {
    const renamed = memoryPackage({ name: '370700-out-000002' });
    await expect(verify(renamed)).rejects.toThrowCode('E_PACKAGE_NAME');
    await expect(verifyAuthenticity(renamed, trust)).rejects.toThrowCode('E_PACKAGE_NAME');
  });

  test('going the other way is refused', async () => {
    const inward: Receiver = { ...receiver(), direction: 'in' };
    await expect(verifyPackage(memoryPackage({}), trust, inward)).rejects.toThrowCode(
      'E_DIRECTION_WRONG',
    );
  });

  test('at a receiver whose database was edited is refused', async () => {
    const edited = receiver({ stateSha256: sha256Hex('edited') });
    await expect(verifyPackage(memoryPackage({}), trust, edited)).rejects.toThrowCode(
      'E_STATE_DIGEST',
    );
  });

  test('shows everything that is wrong with it at one look', async () => {
    const unverified = memoryPackage({
      name: '370700-out-000009',
      manifest: manifestOf({ sequence: 3 }),
      contents: { bytes: ARCHIVE.subarray(1) },
    });
    const inward: Receiver = { ...receiver(), direction: 'in' };
    const error: unknown = await verifyPackage(unverified, trust, inward).catch(
      (caught: unknown) => caught,
    );
    expect(error).toThrowCode('E_PACKAGE_NAME');
    expect(isDiscferryError(error) && error.findings.map(({ path }) => path)).toEqual([
      'E_PACKAGE_NAME',
      'E_DIRECTION_WRONG',
      'E_SEQUENCE_GAP',
      'E_ARCHIVE_TRUNCATED',
    ]);
  });

  test('shows a finding of its own where a step has one', async () => {
    const bytes = Buffer.from(ARCHIVE).fill(0);
    const unverified = memoryPackage({ name: '370700-out-000009', contents: { bytes } });
    await expect(verify(unverified)).rejects.toMatchObject({
      code: 'E_PACKAGE_NAME',
      findings: [
        { path: 'E_PACKAGE_NAME' },
        { path: 'archive.sha256', expected: sha256Hex(ARCHIVE), actual: sha256Hex(bytes) },
      ],
    });
  });

  test('does not hide a fault of the program', async () => {
    const broken: UnverifiedPackage = {
      ...memoryPackage({}),
      archive: { ...memoryArchive(), digest: () => Promise.reject(new RangeError('a bug')) },
    };
    await expect(verify(broken)).rejects.toBeInstanceOf(RangeError);
  });
});

describe('the entries', () => {
  const files = { 'withdrawals.ndjson': WITHDRAWALS, 'procedural.ndjson': PROCEDURAL };

  test.each<[string, Readonly<Record<string, Uint8Array>>, readonly string[]]>([
    [
      'E_ENTRY_EXTRA',
      { ...files, 'a.txt': PROCEDURAL, '../b': PROCEDURAL },
      ['archive: a.txt', 'archive: ../b'],
    ],
    ['E_ENTRY_MISSING', {}, ['archive: withdrawals.ndjson', 'archive: procedural.ndjson']],
    [
      'E_ENTRY_SIZE',
      { ...files, 'procedural.ndjson': Buffer.concat([PROCEDURAL, PROCEDURAL]) },
      ['archive: procedural.ndjson'],
    ],
  ])('%s, before one is opened', async (code, entries, paths) => {
    const unverified = memoryPackage({ contents: { entries } });
    await expect(verify(unverified)).rejects.toMatchObject({
      code,
      findings: paths.map((path) => ({ path })),
    });
    expect(unverified.archive.asked).toEqual(['digest', 'entries']);
  });

  test('are not looked for in an archive that breaks the profile', async () => {
    const error = new TypeError('stands for E_ARCHIVE_PROFILE');
    const archive = { ...memoryArchive(), entries: () => Promise.reject(error) };
    await expect(verify({ ...memoryPackage({}), archive })).rejects.toBe(error);
    expect(archive.asked).toEqual(['digest']);
  });

  test('E_ENTRY_DIGEST', async () => {
    const unverified = packageOf({ sha256: sha256Hex('something else') }, WITHDRAWALS);
    await expect(verify(unverified)).rejects.toThrowCode('E_ENTRY_DIGEST');
  });

  test.each([0, 2, 1000])('E_ENTRY_COUNT: %i records signed, one there', async (count) => {
    await expect(verify(packageOf({ records: count }, WITHDRAWALS))).rejects.toMatchObject({
      code: 'E_ENTRY_COUNT',
      findings: [{ expected: `${count} records`, actual: '1 records' }],
    });
  });

  test('E_RECORD_MALFORMED', async () => {
    const unverified = packageOf({}, entryBytes([sampleWithdrawal(2), sampleWithdrawal(1)]));
    await expect(verify(unverified)).rejects.toThrowCode('E_RECORD_MALFORMED');
  });

  test('are all read before the first fault is told', async () => {
    const wrong: Manifest = manifestOf({
      entries: [
        { ...withdrawals, records: 5 },
        { ...records, sha256: sha256Hex('something else') },
      ],
    });
    await expect(verify(memoryPackage({ manifest: wrong }))).rejects.toMatchObject({
      code: 'E_ENTRY_COUNT',
      findings: [
        { path: 'archive: withdrawals.ndjson', actual: '1 records' },
        { path: 'archive: procedural.ndjson', actual: sha256Hex(PROCEDURAL) },
      ],
    });
  });
});

describe('an archive that unpacks to something else than it declares', () => {
  /** Verifies a package whose archive gives other bytes for an entry than its size promises. */
  function verifyGiving(chunks: readonly Uint8Array[]): ReturnType<typeof verifyPackage> {
    const good = packageOf({}, WITHDRAWALS);
    // eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for in memory
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield* chunks;
    };
    return verify({ ...good, archive: { ...good.archive, open } });
  }

  test('more: reading ends there', async () => {
    await expect(verifyGiving([WITHDRAWALS, Buffer.from('x')])).rejects.toMatchObject({
      code: 'E_ENTRY_SIZE',
      findings: [{ actual: 'more' }],
    });
  });

  test('less', async () => {
    await expect(verifyGiving([])).rejects.toMatchObject({
      code: 'E_ENTRY_SIZE',
      findings: [{ actual: '0 bytes' }],
    });
  });
});

describe('a medium that gives other bytes after it was verified', () => {
  test('is found out before the last record has come', async () => {
    let current = WITHDRAWALS;
    const good = packageOf({}, WITHDRAWALS);
    // eslint-disable-next-line @typescript-eslint/require-await -- nothing to wait for in memory
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield current;
    };
    const verified = await verify({ ...good, archive: { ...good.archive, open } });
    current = entryBytes([sampleWithdrawal(7)]);
    await expect(collect(verified.records('withdrawals'))).rejects.toThrowCode('E_ENTRY_DIGEST');
  });
});
