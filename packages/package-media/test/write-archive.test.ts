import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectCode, forgeZip, tempFolder } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openArchive, writeArchive, type ArchiveInput } from '../src/index.js';
import { bytesOf, HONEST, unpack } from './support/archives.js';
import { failOn } from './support/faults.js';

const inputs: readonly ArchiveInput[] = HONEST.map(({ name, content }) => ({
  name,
  chunks: [Buffer.from(content)],
}));

async function write(content: readonly ArchiveInput[] = inputs) {
  const path = join(await tempFolder(), 'a.zip');
  const written = await writeArchive(path, content);
  return { path, written, bytes: await readFile(path) };
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Cuts bytes at the places given, in any order. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length];
  ends.sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

async function* later(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await new Promise(setImmediate);
    yield chunk;
  }
}

describe('an archive', () => {
  test('holds what was put in', async () => {
    const { path } = await write();
    const expected = Object.fromEntries(HONEST.map(({ name, content }) => [name, content]));
    expect(await unpack(path)).toEqual(expected);
  });

  test('is measured while it is written, and so are its entries', async () => {
    const { bytes, written } = await write();
    expect(written).toEqual({
      size: bytes.length,
      sha256: sha256(bytes),
      entries: HONEST.map(({ name, content }) => ({
        name,
        size: Buffer.byteLength(content),
        sha256: sha256(content),
        records: content.split('\n').length - 1,
      })),
    });
  });

  test('may have an entry without any records', async () => {
    const { path, written } = await write([{ name: 'withdrawals.ndjson', chunks: [] }]);
    expect(written.entries).toMatchObject([{ size: 0, records: 0, sha256: sha256('') }]);
    expect(await unpack(path)).toEqual({ 'withdrawals.ndjson': '' });
  });

  test('is byte for byte what the format prescribes', async () => {
    const { bytes } = await write();
    expect(bytes).toEqual(forgeZip(HONEST));
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('is the same in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const { bytes } = await write();
    expect(bytes).toEqual(forgeZip(HONEST));
  });

  test('is the same in whatever pieces its content comes, and gives it back', async () => {
    const folder = await tempFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.integer({ min: 1, max: 700 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (pattern, times, places) => {
          const content = Buffer.concat(Array<Uint8Array>(times).fill(pattern));
          run += 1;
          const [whole, pieces] = [join(folder, `${run}-whole`), join(folder, `${run}-pieces`)];
          const name = 'procedural.ndjson';
          const first = await writeArchive(whole, [{ name, chunks: [content] }]);
          const chunks = later(cut(content, places));
          expect(await writeArchive(pieces, [{ name, chunks }])).toEqual(first);
          expect(await readFile(pieces)).toEqual(await readFile(whole));
          await using archive = await openArchive(pieces);
          expect((await bytesOf(archive.open(name))).equals(content)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an archive that cannot be finished', () => {
  test('leaves no file when its content fails, wherever that happens', async () => {
    for (const good of [0, 1, 3]) {
      for (const entries of [0, 1]) {
        const failure = new Error('the source broke');
        const failing = function* () {
          for (let chunk = 0; chunk < good; chunk += 1) yield Buffer.alloc(100_000, chunk);
          throw failure;
        };
        const path = join(await tempFolder(), 'a.zip');
        const content = [
          ...inputs.slice(0, entries),
          { name: 'broken.ndjson', chunks: failing() },
          { name: 'after.ndjson', chunks: [Buffer.from('never asked for')] },
        ];
        await expect(writeArchive(path, content)).rejects.toBe(failure);
        expect(await readdir(dirname(path))).toEqual([]);
      }
    }
  });

  test('leaves no file when the medium fails, and ends its content', async () => {
    const ended = vi.fn();
    const endless = function* () {
      try {
        for (let block = 0; ; block += 1) yield Buffer.from(sha256(String(block)).repeat(2000));
      } finally {
        ended();
      }
    };
    const path = join(await tempFolder(), 'a.zip');
    await failOn('writeFile', 7, 'ENOSPC');
    const content = [{ name: 'procedural.ndjson', chunks: endless() }];
    await expectCode(writeArchive(path, content), 'E_MEDIA_FULL');
    expect(await readdir(dirname(path))).toEqual([]);
    expect(ended).toHaveBeenCalledOnce();
  });

  test.each([
    ['writeFile', 'ENOSPC', 'E_MEDIA_FULL'],
    ['writeFile', 'EDQUOT', 'E_MEDIA_FULL'],
    ['writeFile', 'EIO', 'E_MEDIA_WRITE'],
    ['sync', 'EIO', 'E_MEDIA_WRITE'],
  ] as const)('says what became of it: %s, %s', async (operation, errno, code) => {
    const path = join(await tempFolder(), 'a.zip');
    await failOn(operation, 1, errno);
    await expectCode(writeArchive(path, inputs), code);
    expect(await readdir(dirname(path))).toEqual([]);
  });

  test('never takes the place of another file', async () => {
    const { path } = await write();
    await writeFile(path, 'precious');
    await expectCode(writeArchive(path, inputs), 'E_ALREADY_EXISTS');
    expect(await readFile(path, 'utf8')).toBe('precious');
  });

  test('needs a folder', async () => {
    const path = join(await tempFolder(), 'nowhere', 'a.zip');
    await expectCode(writeArchive(path, inputs), 'E_MEDIA_NOT_FOUND');
  });
});
