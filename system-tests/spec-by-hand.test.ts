import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createKeyPair, publicKeyFile, sealKeyFile, signEnvelope } from '@discferry/keyring';
import {
  EMPTY_STATE,
  encodeEnvelope,
  encodeManifest,
  ENTRY_NAMES,
  recordLine,
  sha256Hex,
  type Manifest,
  type PackageRecord,
} from '@discferry/package-format';
import { packageFiles, writeArchive } from '@discferry/package-media';
import { sampleRecords, sampleWithdrawal, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';

const NAME = '370700-out-000001';
const TOOLS = ['openssl version', 'unzip -v', 'sha256sum --version', 'base64 --version'];
const missing = TOOLS.filter((command) => spawnSync('sh', ['-c', command]).status !== 0);

/** The shell blocks of the section, one after another, as the section tells people to save them. */
const script = (() => {
  const spec = readFileSync(new URL('../docs/SPEC.md', import.meta.url), 'utf8');
  const [, section = ''] = spec.split('\n## Checking a package by hand\n');
  return [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('\n');
})();

interface Written {
  readonly folder: string;
  /** As it stands in the public key file. */
  readonly publicKey: string;
  readonly manifestSha256: string;
}

const key = createKeyPair((size) => Buffer.alloc(size, 9));
const { publicKey } = publicKeyFile(
  sealKeyFile(key, 'a passphrase', {
    holder: '潍坊市人民检察院案管办',
    createdAt: '2026-11-20T00:00:00Z',
    random: (size) => Buffer.alloc(size, 7),
  }),
);

function linesOf(records: readonly PackageRecord[]): readonly Uint8Array[] {
  return records.map((record) => Buffer.from(`${recordLine(record)}\n`));
}

/** A package as the exporter writes it, with its public key as the exporter hands it out. */
async function writePackage(folder: string): Promise<Written> {
  const files = packageFiles(folder, NAME);
  const archive = await writeArchive(files.archive, [
    { name: ENTRY_NAMES.withdrawals, chunks: linesOf([sampleWithdrawal(1)]) },
    { name: ENTRY_NAMES['procedural-records'], chunks: linesOf(sampleRecords(2, 40)) },
  ]);
  const kinds = ['withdrawals', 'procedural-records'] as const;
  const manifest: Manifest = {
    formatVersion: 1,
    packageId: NAME,
    channel: { office: '370700', direction: 'out' },
    epoch: 1,
    sequence: 1,
    previousManifestSha256: null,
    createdAt: '2026-11-21T01:02:03Z',
    policy: { id: 'spp-2014', sha256: sha256Hex('policy') },
    archive: { name: `${NAME}.zip`, size: archive.size, sha256: archive.sha256 },
    entries: kinds.map((kind, index) => ({
      ...archive.entries[index]!,
      name: ENTRY_NAMES[kind],
      kind,
      mediaType: 'application/x-ndjson',
    })),
    changes: { published: 39, updated: 0, withdrawn: 1 },
    state: { before: EMPTY_STATE, after: sha256Hex('after') },
  };
  const payload = encodeManifest(manifest);
  await writeFile(files.envelope, encodeEnvelope(signEnvelope(payload, [key])));
  return { folder, publicKey, manifestSha256: sha256Hex(payload) };
}

function check({ folder, publicKey }: Written): { status: number | null; output: string } {
  const result = spawnSync('sh', ['-s', NAME, publicKey], {
    cwd: folder,
    input: script,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

/** Positions all over a file, its first and last byte among them. */
function spread(size: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.floor((index * (size - 1)) / (count - 1)),
  );
}

const skipped = missing.length === 0 ? '' : ` (skipped: without ${missing.join(', ')})`;

describe.skipIf(missing.length > 0)(`checking a package by hand${skipped}`, () => {
  test('confirms a good package', async () => {
    const written = await writePackage(await tempFolder());
    const { status, output } = check(written);
    expect(output).toContain('Signature Verified Successfully');
    expect(output).toContain(`fingerprint ${key.keyId}`);
    expect(output).toContain('withdrawals.ndjson: 1 records');
    expect(output).toContain('procedural.ndjson: 39 records');
    expect(output.trim().split('\n').at(-1)).toBe(written.manifestSha256);
    expect(status).toBe(0);
  });

  test.each([
    ['envelope', 40],
    ['archive', 12],
  ] as const)('fails after any one byte of the %s was changed', async (file, count) => {
    const written = await writePackage(await tempFolder());
    const path = packageFiles(written.folder, NAME)[file];
    const good = await readFile(path);
    for (const position of spread(good.length, count)) {
      const changed = Buffer.from(good);
      changed[position]! ^= 1;
      await writeFile(path, changed);
      expect(check(written).status, `byte ${position}`).not.toBe(0);
    }
    await writeFile(path, good);
    expect(check(written).status).toBe(0);
  });

  test('fails with the key of somebody else', async () => {
    const written = await writePackage(await tempFolder());
    const other = createKeyPair((size) => Buffer.alloc(size, 8));
    const otherKey = Buffer.from(other.publicKey).toString('base64');
    expect(check({ ...written, publicKey: otherKey }).status).not.toBe(0);
  });

  test('fails with the archive of another package', async () => {
    const written = await writePackage(await tempFolder());
    const folder = await tempFolder();
    const elsewhere = packageFiles(folder, NAME);
    await writeArchive(elsewhere.archive, [
      { name: ENTRY_NAMES.withdrawals, chunks: linesOf([sampleWithdrawal(2)]) },
    ]);
    await copyFile(elsewhere.archive, packageFiles(written.folder, NAME).archive);
    expect(check(written).status).not.toBe(0);
  });

  test('fails under another name', async () => {
    const written = await writePackage(await tempFolder());
    const renamed = packageFiles(written.folder, '370700-out-000002');
    const files = packageFiles(written.folder, NAME);
    await copyFile(files.envelope, renamed.envelope);
    await copyFile(files.archive, renamed.archive);
    const result = spawnSync('sh', ['-s', renamed.name, written.publicKey], {
      cwd: written.folder,
      input: script,
    });
    expect(result.status).not.toBe(0);
  });

  test('leaves nothing behind on the disc', async () => {
    const written = await writePackage(await tempFolder());
    check(written);
    const listing = spawnSync('ls', ['-A', written.folder], { encoding: 'utf8' });
    expect(listing.stdout).toBe(`${NAME}.dsse.json\n${NAME}.zip\n`);
  });
});
