import { createKeyPair, type SigningKey } from '@discferry/keyring';
import {
  EMPTY_STATE,
  EMPTY_TRUST,
  enrolKey,
  FRESH_RECEIVER,
  recordLine,
  SUITE,
  verifyPackage,
  type TrustRoot,
} from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import type { Receipt } from '@discferry/shared-schema';
import { expectCode, sampleRecord, tempFolder, trialPolicy } from '@discferry/test-kit';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkKept,
  deliverPackage,
  isKept,
  keepPackage,
  keptAfter,
  keptEnvelope,
  lineChunks,
  readPackageNumber,
  sealPackage,
  sweepStaging,
  unknownPackages,
  type Draft,
  type IssueFolders,
  type SealedPackage,
  type SealOptions,
} from '../src/index.js';

const CREATED = '2028-02-29T01:30:00Z';

interface Bench {
  readonly folders: IssueFolders;
  readonly disc: string;
  readonly seal: (draft: Draft, changes?: Partial<SealOptions>) => Promise<SealedPackage>;
}

function trustOf(key: SigningKey, direction: 'in' | 'out'): TrustRoot {
  const publicKey = Buffer.from(key.publicKey).toString('base64');
  const { keyId } = key;
  const trusted = { keyId, suite: SUITE, publicKey, holder: '测试', enrolledAt: CREATED } as const;
  return enrolKey(EMPTY_TRUST, trusted, { office: '370700', direction });
}

async function newBench(): Promise<Bench> {
  const folder = await tempFolder();
  const [packages, staging, disc] = ['packages', 'staging', 'disc'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  for (const path of [packages, staging, disc]) await mkdir(path);
  const folders = { packages, staging };
  const key = createKeyPair((size) => Buffer.alloc(size, 1));
  return {
    folders,
    disc,
    seal: (draft, changes) =>
      sealPackage(draft, {
        folders,
        key,
        trust: trustOf(key, draft.channel.direction),
        receiver: FRESH_RECEIVER,
        signal: new AbortController().signal,
        record: () => undefined,
        ...changes,
      }),
  };
}

const receipt: Receipt = {
  kind: 'receipt',
  packageId: '370700-out-000001',
  manifestSha256: 'a'.repeat(64),
  outcome: 'imported',
  code: null,
  at: CREATED,
  counts: { published: 1, updated: 0, withdrawn: 0, messages: 0, quarantined: 0 },
  findings: [],
  state: { before: EMPTY_STATE, after: 'c'.repeat(64) },
  trailHead: 'b'.repeat(64),
};

/** A package home with one receipt. */
function home(lines: readonly string[] = [recordLine(receipt)]): Draft {
  return {
    channel: { office: '370700', direction: 'in' },
    createdAt: CREATED,
    policy: null,
    changes: { published: 0, updated: 0, withdrawn: 0 },
    stateAfter: EMPTY_STATE,
    entries: [{ kind: 'receipts', chunks: lineChunks(lines, new AbortController().signal) }],
  };
}

describe('a package', () => {
  it.each(['in', 'out'] as const)('on its way %s is what its receiver verifies', async (way) => {
    const bench = await newBench();
    const record = sampleRecord(1);
    const { signal } = new AbortController();
    const out: Draft = {
      channel: { office: '370700', direction: 'out' },
      createdAt: CREATED,
      policy: { id: trialPolicy.pack.id, sha256: trialPolicy.sha256 },
      changes: { published: 1, updated: 0, withdrawn: 0 },
      stateAfter: 'd'.repeat(64),
      entries: [
        { kind: 'procedural-records', chunks: lineChunks([recordLine(record)], signal) },
        {
          kind: 'receipts',
          chunks: lineChunks([recordLine(receiptOf('370700-in-000001'))], signal),
        },
      ],
    };
    const sealed = await bench.seal(way === 'in' ? home() : out);
    await keepPackage(bench.folders, sealed);
    await deliverPackage(bench.folders, sealed, { disc: bench.disc, program: 'test' });
    const key = createKeyPair((size) => Buffer.alloc(size, 1));
    await using found = await readPackage(bench.disc);
    const verified = await verifyPackage(found, trustOf(key, way), {
      direction: way,
      stateOf: () => Promise.resolve(FRESH_RECEIVER),
    });
    expect(verified.manifest).toEqual(sealed.manifest);
    expect(verified.manifestSha256).toBe(sealed.manifestSha256);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const [one, other] = [await newBench(), await newBench()];
    expect(await one.seal(home())).toEqual(await other.seal(home()));
  });

  it('is not made under a number that is kept already: a ledger that was restored', async () => {
    const bench = await newBench();
    const first = await bench.seal(home());
    await keepPackage(bench.folders, first);
    const kept = keptEnvelope(bench.folders, first);
    const before = await readFile(kept);
    let recorded = 0;
    const again = bench.seal(home([recordLine(receiptOf('370700-out-000002'))]), {
      record: () => {
        recorded += 1;
      },
    });
    await expectCode(again, 'E_PACKAGE_UNKNOWN');
    expect(recorded).toBe(0);
    expect(await readFile(kept)).toEqual(before);
  });

  it.each([
    {
      why: 'its lines would be refused by the receiver',
      draft: home(['{"kind":"receipt"}']),
      changes: {},
      code: 'E_RECORD_MALFORMED',
    },
    {
      why: 'its keys are out of order',
      draft: home([recordLine(receipt), recordLine(receipt)]),
      changes: {},
      code: 'E_RECORD_MALFORMED',
    },
    {
      why: 'its key is trusted for nothing',
      draft: home(),
      changes: { trust: EMPTY_TRUST },
      code: 'E_KEY_UNKNOWN',
    },
  ] as const)('leaves nothing when $why', async ({ draft, changes, code }) => {
    const bench = await newBench();
    let recorded = false;
    const record = () => void (recorded = true);
    await expectCode(bench.seal(draft, { ...changes, record }), code);
    expect(recorded).toBe(false);
    expect(await readdir(bench.folders.staging)).toEqual([]);
  });

  it('leaves nothing when it cannot be recorded, or when somebody stops it', async () => {
    const bench = await newBench();
    const record = () => Promise.reject(new Error('the ledger is full'));
    await expect(bench.seal(home(), { record })).rejects.toThrow('the ledger is full');
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(bench.seal(home(), { signal: stopped })).rejects.toThrow('stopped');
    expect(await readdir(bench.folders.staging)).toEqual([]);
  });
});

function receiptOf(packageId: string): Receipt {
  return { ...receipt, packageId };
}

describe('a package that was issued', () => {
  it('is moved to the kept ones, however often, and what was never issued is swept', async () => {
    const { folders, seal } = await newBench();
    const sealed = await seal(home());
    await writeFile(join(folders.staging, '370700-in-000002.zip'), 'half');
    expect(isKept(folders, sealed)).toBe(false);
    await keepPackage(folders, sealed);
    await keepPackage(folders, sealed);
    await sweepStaging(folders);
    expect(isKept(folders, sealed)).toBe(true);
    expect(await readdir(folders.staging)).toEqual([]);
    await expect(keepPackage(folders, undefined)).resolves.toBeUndefined();
  });

  it('is kept, though a run was killed between its two files', async () => {
    const { folders, seal } = await newBench();
    const sealed = await seal(home());
    const name = `${sealed.manifest.packageId}.zip`;
    await writeFile(join(folders.packages, name), await readFile(join(folders.staging, name)));
    await keepPackage(folders, sealed);
    await expect(checkKept(folders, sealed)).resolves.toBeUndefined();
  });

  it.each(['zip', 'dsse.json'])('is lost when one byte of its .%s is another', async (ending) => {
    const { folders, disc, seal } = await newBench();
    const sealed = await seal(home());
    await keepPackage(folders, sealed);
    const path = join(folders.packages, `${sealed.manifest.packageId}.${ending}`);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    await writeFile(path, bytes);
    await expectCode(deliverPackage(folders, sealed, { disc, program: 'test' }), 'E_PACKAGE_LOST');
    expect(await readdir(disc)).toEqual([]);
  });

  it('that does not get onto the disc says which command copies it again', async () => {
    const { folders, disc, seal } = await newBench();
    const sealed = await seal(home());
    await keepPackage(folders, sealed);
    await writeFile(join(disc, `${sealed.manifest.packageId}.zip`), 'another');
    const delivery = deliverPackage(folders, sealed, { disc, program: 'extranet-export' });
    const { findings } = await expectCode(delivery, 'E_ALREADY_EXISTS');
    expect(findings.at(-1)?.actual).toContain('extranet-export reissue 1 copies it again');
    expect(keptEnvelope(folders, sealed)).toContain('370700-in-000001.dsse.json');
  });
});

describe('kept packages that the records do not know', () => {
  const channel = home().channel;

  /** A bench with three kept packages, each upon the one before. */
  async function benchOfThree() {
    const bench = await newBench();
    const sealed: SealedPackage[] = [];
    let receiver = FRESH_RECEIVER;
    for (const sequence of [1, 2, 3]) {
      const made = await bench.seal(home(), { receiver });
      await keepPackage(bench.folders, made);
      sealed.push(made);
      receiver = { ...receiver, sequence, manifestSha256: made.manifestSha256 };
    }
    const key = createKeyPair((size) => Buffer.alloc(size, 1));
    const asked = { folders: bench.folders, channel, trust: trustOf(key, 'in') };
    const file = (sequence: number, ending: string) =>
      join(bench.folders.packages, `370700-in-00000${String(sequence)}.${ending}`);
    return { ...bench, sealed, asked, file };
  }

  it('follow one another as they were issued', async () => {
    const { sealed, asked } = await benchOfThree();
    const [first, ...later] = sealed;
    const receiver = { ...FRESH_RECEIVER, sequence: 1, manifestSha256: first!.manifestSha256 };
    expect(await unknownPackages({ ...asked, receiver })).toEqual({ following: later, other: [] });
    expect(await keptAfter(asked.folders, channel, 3)).toEqual([]);
    const forward = { office: '370700', direction: 'out' } as const;
    expect(await keptAfter(asked.folders, forward, 0)).toEqual([]);
  });

  it.each([
    ['a byte of it is another', (path: string) => appendFile(path, 'x'), 'zip'],
    ['its archive is gone', (path: string) => rm(path), 'zip'],
  ])('do not follow one of which %s', async (_, spoil, ending) => {
    const { sealed, asked, file } = await benchOfThree();
    await spoil(file(2, ending));
    expect(await unknownPackages({ ...asked, receiver: FRESH_RECEIVER })).toEqual({
      following: sealed.slice(0, 1),
      other: ['370700-in-000002', '370700-in-000003'],
    });
  });

  it('do not follow where one is missing, another history is known, or another key signed', async () => {
    const { asked, file, folders } = await benchOfThree();
    for (const ending of ['zip', 'dsse.json']) await rm(file(1, ending));
    const other = ['370700-in-000002', '370700-in-000003'];
    const none = { following: [], other };
    expect(await unknownPackages({ ...asked, receiver: FRESH_RECEIVER })).toEqual(none);
    const receiver = { ...FRESH_RECEIVER, sequence: 1, manifestSha256: 'e'.repeat(64) };
    expect(await unknownPackages({ ...asked, receiver })).toEqual(none);
    const trust = trustOf(
      createKeyPair((size) => Buffer.alloc(size, 2)),
      'in',
    );
    const options = { folders, channel, trust, receiver: FRESH_RECEIVER };
    expect(await unknownPackages(options)).toEqual(none);
  });

  it('are no packages while a killed run has left the archive alone', async () => {
    const { asked, file } = await benchOfThree();
    await rm(file(3, 'dsse.json'));
    expect(await keptAfter(asked.folders, channel, 2)).toEqual([]);
  });
});

describe('lines', () => {
  it.each([
    { of: 'nothing', lengths: [] },
    { of: 'one short line', lengths: [3] },
    { of: 'many short lines', lengths: Array.from({ length: 400 }, () => 700) },
    { of: 'a long line first, between and last', lengths: [70_000, 5, 70_000, 70_000, 9, 65_536] },
  ])('of $of come as they are, each with its line feed', ({ lengths }) => {
    const lines = lengths.map((length, index) => String(index % 10).repeat(length));
    const chunks = [...lineChunks(lines, new AbortController().signal)];
    expect(Buffer.concat(chunks).toString()).toBe(lines.map((line) => `${line}\n`).join(''));
    expect(chunks.every(({ length }) => length > 0)).toBe(true);
  });
});

describe('the number of a package', () => {
  it.each([
    ['12', { sequence: 12, channel: undefined }],
    [' ３７０７００-in-000012 ', { sequence: 12, channel: '370700-in' }],
    ['0', undefined],
    ['1000000', undefined],
    ['370700-up-000012', undefined],
    ['/media/disc', undefined],
  ])('“%s” is read as people type it', (typed, number) => {
    expect(readPackageNumber(typed)).toEqual(number);
  });
});
