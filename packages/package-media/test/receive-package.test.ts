import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_ARCHIVE_BYTES, MAX_ENVELOPE_BYTES } from '@discferry/package-format';
import { expectCode, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { receivePackage, sweepPartials } from '../src/index.js';
import { HONEST, readAll } from './support/archives.js';
import { failOnEach } from './support/faults.js';
import { ARCHIVE, discWith, ENVELOPE, NAME } from './support/packages.js';

const contents = Object.fromEntries(HONEST.map(({ name, content }) => [name, content]));

async function spool() {
  return { spoolFolder: join(await tempFolder(), 'spool'), maxArchiveBytes: MAX_ARCHIVE_BYTES };
}

describe('a received package', () => {
  test('stays the same whatever becomes of the disc', async () => {
    const disc = await discWith(NAME);
    const received = await receivePackage(disc, await spool());
    await writeFile(join(disc, `${NAME}.zip`), 'exchanged');
    await writeFile(join(disc, `${NAME}.dsse.json`), 'exchanged');
    expect(received.name).toBe(NAME);
    expect(received.envelope).toEqual(ENVELOPE);
    expect(await readAll(received.archive)).toEqual(contents);
    await received.discard();
  });

  test('lies where nobody else can reach it', async () => {
    const reception = await spool();
    await using received = await receivePackage(await discWith(NAME), reception);
    expect(received.name).toBe(NAME);
    const [copy] = await readdir(reception.spoolFolder);
    for (const folder of [reception.spoolFolder, join(reception.spoolFolder, copy!)]) {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
    }
  });

  test('is gone when it is discarded', async () => {
    const reception = await spool();
    const received = await receivePackage(await discWith(NAME), reception);
    await received.discard();
    expect(await readdir(reception.spoolFolder)).toEqual([]);
  });

  test('is gone at the end of a block that uses it', async () => {
    const reception = await spool();
    {
      await using received = await receivePackage(await discWith(NAME), reception);
      expect(received.name).toBe(NAME);
    }
    expect(await readdir(reception.spoolFolder)).toEqual([]);
  });

  test('is swept away when nobody could discard it', async () => {
    const reception = await spool();
    const received = await receivePackage(await discWith(NAME), reception);
    await received.close();
    expect(await readdir(reception.spoolFolder)).toHaveLength(1);
    expect(await sweepPartials(reception.spoolFolder)).toBe(1);
    expect(await readdir(reception.spoolFolder)).toEqual([]);
  });

  test('is no longer than wanted', async () => {
    const bounded = { ...(await spool()), maxArchiveBytes: 100 };
    const disc = await discWith(NAME);
    await writeFile(join(disc, `${NAME}.dsse.json`), Buffer.alloc(2 * MAX_ENVELOPE_BYTES));
    await using received = await receivePackage(disc, bounded);
    expect(received.envelope.length).toBe(MAX_ENVELOPE_BYTES + 1);
    expect((await received.archive.digest(ARCHIVE.length)).size).toBe(100);
  });

  test('is not there when there is nothing to receive', async () => {
    const reception = await spool();
    await expectCode(receivePackage(await tempFolder(), reception), 'E_MEDIA_EMPTY');
    await expectCode(sweepPartials(reception.spoolFolder), 'E_MEDIA_NOT_FOUND');
  });

  test.each([
    ['read', 'EIO', 'E_MEDIA_READ'],
    ['writeFile', 'ENOSPC', 'E_MEDIA_FULL'],
    ['sync', 'EIO', 'E_MEDIA_WRITE'],
  ] as const)('leaves nothing behind when any %s fails', async (operation, errno, code) => {
    const disc = await discWith(NAME);
    const reception = await spool();
    const failures = await failOnEach(operation, errno, async () => {
      await using received = await receivePackage(disc, reception);
      expect(received.name).toBe(NAME);
    });
    expect(failures.length).toBeGreaterThan(1);
    for (const failure of failures) expect(failure).toThrowCode(code);
    expect(await readdir(reception.spoolFolder)).toEqual([]);
  });
});
