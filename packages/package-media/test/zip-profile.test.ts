import { writeFile } from 'node:fs/promises';
import { DiscferryError, EXIT } from '@discferry/shared-schema';
import { expectCode, forgeZip } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../src/index.js';
import { fileOf, HONEST, readAll, unpack } from './support/archives.js';
import { withChecksum } from './support/checksum.js';
import { FORGERIES } from './support/forgeries.js';

const [first, second] = HONEST;
const contents = { [first.name]: first.content, [second.name]: second.content };

describe('the strict ZIP profile', () => {
  test.each(FORGERIES)('refuses $trick', async ({ bytes, code, rules }) => {
    await using archive = await openArchive(await fileOf(bytes));
    const { findings } = await expectCode(readAll(archive), code);
    const pointedAt = findings.map(({ path }) => path.replace(/^archive: (offset \d+ )?/, ''));
    expect([...new Set(pointedAt)].join(', ')).toBe(rules);
    // Shown on a terminal as it is: nothing may come unescaped from the archive.
    for (const finding of findings) {
      expect(Object.values(finding).join('')).toMatch(/^[ -~\u2026]*$/);
    }
  });

  test('stops an archive cut short at any byte', async () => {
    const whole = forgeZip(HONEST);
    for (let length = 0; length < whole.length; length += 1) {
      const code = length < 22 ? 'E_ARCHIVE_NOT_ZIP' : 'E_ARCHIVE_PROFILE';
      await expectCode(unpack(await fileOf(whole.subarray(0, length))), code);
    }
  });

  test('lets no changed bit change what is read', async () => {
    const whole = forgeZip(HONEST);
    const path = await fileOf(whole);
    const withoutMeaning = new Set<number>();
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(bit >>> 3) ^ (1 << (bit & 7)), bit >>> 3);
      await writeFile(path, changed);
      const read = await unpack(path).catch((error: unknown) => error);
      if (read instanceof DiscferryError) {
        expect(read.exit).toBe(EXIT.malformed);
      } else {
        expect(read).toEqual(contents);
        withoutMeaning.add(bit >>> 3);
      }
    }
    // The bits that fill up the last byte of deflated data; then, in the directory, by which version
    // the archive was made, the archive bit and the permissions.
    const descriptors = placesOf('PK\x07\x08', whole).map((place) => place - 1);
    const records = placesOf('PK\x01\x02', whole).flatMap((place) =>
      [4, 38, 40, 41].map((field) => place + field),
    );
    expect([...withoutMeaning]).toEqual([...descriptors, ...records]);
  });
});

function placesOf(signature: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 1)) {
    places.push(at);
  }
  return places;
}

describe('an archive that keeps the profile', () => {
  test.each([
    ['stored entries', { both: { method: 0 } }],
    ['stored entries of an older version', { both: { method: 0, versionNeeded: 10 } }],
    ['sizes in front', { both: { flags: 0 } }],
    ['names marked as UTF-8', { both: { flags: 0x0808 } }],
    ['no Unix attributes', { central: { madeBy: 20, externalAttributes: 0 } }],
  ])('may have %s', async (_, lie) => {
    expect(
      await unpack(await fileOf(forgeZip(HONEST.map((entry) => ({ ...entry, ...lie }))))),
    ).toEqual(contents);
  });

  test('may hold a stored entry of nothing, even as the last', async () => {
    const nothing = { name: 'nothing.ndjson', content: '', both: { method: 0 } };
    const expected = { ...contents, 'nothing.ndjson': '' };
    expect(await unpack(await fileOf(forgeZip([...HONEST, nothing])))).toEqual(expected);
  });

  test('may hold an archive as content', async () => {
    const inner = forgeZip(HONEST);
    const outer = forgeZip([{ name: 'a.zip', content: inner, both: { method: 0 } }]);
    await using archive = await openArchive(await fileOf(outer));
    expect(await archive.entries()).toEqual([{ name: 'a.zip', size: inner.length }]);
    expect(await readAll(archive)).toEqual({ 'a.zip': inner.toString() });
  });

  test('is read right when a checksum looks like an end record', async () => {
    const content = withChecksum('{"a":1}\n', 0x06054b50);
    const bytes = forgeZip([{ name: 'a.ndjson', content, both: { method: 0 } }]);
    expect(bytes.subarray(0, -22).includes('PK\x05\x06')).toBe(true);
    expect(await unpack(await fileOf(bytes))).toEqual({ 'a.ndjson': content.toString() });
  });
});
