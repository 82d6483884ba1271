import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectCode, forgeZip, tempFolder } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../src/index.js';
import { bytesOf, fileOf, HONEST, readAll } from './support/archives.js';
import { failOn, failOnEach } from './support/faults.js';

const [first, second] = HONEST;
const contents = { [first.name]: first.content, [second.name]: second.content };
const honest = forgeZip(HONEST);

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

describe('the digest of an archive', () => {
  test('is that of its bytes', async () => {
    await using archive = await openArchive(await fileOf(honest));
    expect(await archive.digest(honest.length + 1)).toEqual({
      size: honest.length,
      sha256: sha256(honest),
    });
  });

  test('is of no more bytes than wanted', async () => {
    await using archive = await openArchive(await fileOf(honest));
    const wanted = honest.subarray(0, 100);
    expect(await archive.digest(100)).toEqual({ size: 100, sha256: sha256(wanted) });
  });

  test('is of anything, be it an archive or not', async () => {
    await using archive = await openArchive(await fileOf(Buffer.alloc(0)));
    expect(await archive.digest(10)).toEqual({ size: 0, sha256: sha256(Buffer.alloc(0)) });
  });

  test('changes with any byte', async () => {
    const path = await fileOf(honest);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(honest.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(honest);
          changed.writeUInt8(changed.readUInt8(at) ^ change, at);
          await writeFile(path, changed);
          await using archive = await openArchive(path);
          expect((await archive.digest(honest.length)).sha256).not.toBe(sha256(honest));
        },
      ),
    );
  });
});

describe('an open archive', () => {
  test('tells its entries and their sizes in their order', async () => {
    await using archive = await openArchive(await fileOf(honest));
    expect(await archive.entries()).toEqual(
      HONEST.map(({ name, content }) => ({ name, size: Buffer.byteLength(content) })),
    );
  });

  test('gives an entry as often as it is wanted, and several at a time', async () => {
    await using archive = await openArchive(await fileOf(honest));
    const readings = [first, second, second, first].map(async ({ name, content }) => {
      expect((await bytesOf(archive.open(name))).toString()).toBe(content);
    });
    await Promise.all(readings);
    expect(await readAll(archive)).toEqual(contents);
  });

  test('does not mind a reader who stops early', async () => {
    const content = Buffer.alloc(1_000_000, 'x');
    const entry = { name: 'a.ndjson', content, both: { method: 0 } };
    await using archive = await openArchive(await fileOf(forgeZip([entry])));
    for await (const chunk of archive.open('a.ndjson')) {
      expect(chunk.length).toBeLessThan(content.length);
      break;
    }
    expect(await bytesOf(archive.open('a.ndjson'))).toEqual(content);
  });

  test('has no entry that it does not have', async () => {
    await using archive = await openArchive(await fileOf(honest));
    await expectCode(bytesOf(archive.open('b.ndjson')), 'E_ENTRY_MISSING');
  });

  test('never gives more bytes than declared', async () => {
    const content = Buffer.alloc(900_000, 'x');
    const bytes = forgeZip([{ name: 'a.ndjson', content, both: { size: 300_000 } }]);
    await using archive = await openArchive(await fileOf(bytes));
    let given = 0;
    const read = async () => {
      for await (const chunk of archive.open('a.ndjson')) given += chunk.length;
    };
    await expectCode(read(), 'E_ARCHIVE_PROFILE');
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThanOrEqual(300_000);
  });
});

describe('an archive that changes while it is open', () => {
  test('is the one that was opened when another takes its name', async () => {
    const path = await fileOf(honest);
    await using archive = await openArchive(path);
    const other = await fileOf(forgeZip([second]));
    await rename(other, path);
    expect(await readAll(archive)).toEqual(contents);
  });

  test('is refused when an entry is rewritten in place', async () => {
    const path = await fileOf(honest);
    await using archive = await openArchive(path);
    expect(await readAll(archive)).toEqual(contents);
    const other = { ...first, content: first.content.replaceAll('a', 'b') };
    await writeFile(path, forgeZip([other, second]));
    await expectCode(bytesOf(archive.open(first.name)), 'E_ARCHIVE_PROFILE');
  });

  test('is read by the directory that was checked', async () => {
    const path = await fileOf(honest);
    await using archive = await openArchive(path);
    await archive.entries();
    const lie = { count: 0xffff, countOnDisk: 0xffff, directoryOffset: 0 };
    await writeFile(path, forgeZip(HONEST, { end: lie }));
    expect(await readAll(archive)).toEqual(contents);
  });

  test('is refused when it has become shorter', async () => {
    const path = await fileOf(honest);
    await using scanned = await openArchive(path);
    await using unscanned = await openArchive(path);
    await scanned.entries();
    await truncate(path, 50);
    await expectCode(bytesOf(scanned.open(first.name)), 'E_ARCHIVE_PROFILE');
    await expectCode(unscanned.entries(), 'E_MEDIA_READ');
  });
});

describe('what is no archive file', () => {
  test('is not there', async () => {
    await expectCode(openArchive(join(await tempFolder(), 'a.zip')), 'E_MEDIA_NOT_FOUND');
  });

  test('is a link, even to an archive', async () => {
    const path = await fileOf(honest);
    const link = join(dirname(path), 'link.zip');
    await symlink(path, link);
    await expectCode(openArchive(link), 'E_MEDIA_READ');
  });

  test('is a folder', async () => {
    const folder = join(await tempFolder(), 'a.zip');
    await mkdir(folder);
    await expectCode(openArchive(folder), 'E_MEDIA_READ');
  });

  test.skipIf(process.platform === 'win32')('is a pipe that never ends', async () => {
    const pipe = join(await tempFolder(), 'a.zip');
    execFileSync('mkfifo', [pipe]);
    await expectCode(openArchive(pipe), 'E_MEDIA_READ');
  });
});

describe('a medium that fails', () => {
  test('is reported at whichever read it fails', async () => {
    const path = await fileOf(honest);
    const readEverything = async () => {
      await using archive = await openArchive(path);
      await archive.digest(Infinity);
      return await readAll(archive);
    };
    const failures = await failOnEach('read', 'EIO', readEverything);
    expect(failures.length).toBeGreaterThan(10);
    for (const failure of failures) expect(failure).toThrowCode('E_MEDIA_READ');
  });

  test.each([1, 2])('is reported when it cannot even be looked at (%i)', async (nth) => {
    const path = await fileOf(honest);
    await failOn('stat', nth, 'EIO');
    await expectCode(openArchive(path), 'E_MEDIA_READ');
  });
});
