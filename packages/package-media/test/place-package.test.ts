import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectCode, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { placePackage } from '../src/index.js';
import { corruptWrite, failOn, failOnEach } from './support/faults.js';
import { ARCHIVE, discWith, ENVELOPE, filesIn, NAME } from './support/packages.js';

const placed: Record<string, Buffer> = {
  [`${NAME}.dsse.json`]: ENVELOPE,
  [`${NAME}.zip`]: ARCHIVE,
};

describe('placing a package', () => {
  test('puts both files into the folder, and nothing else', async () => {
    const disc = await tempFolder();
    expect(await placePackage(await discWith(NAME), disc)).toBe('placed');
    expect(await filesIn(disc)).toEqual(placed);
  });

  test('takes one package out of several', async () => {
    const source = await discWith(NAME, '370700-out-000013');
    const disc = await tempFolder();
    await placePackage(join(source, `${NAME}.dsse.json`), disc);
    expect(await filesIn(disc)).toEqual(placed);
  });

  test('does nothing the second time', async () => {
    const source = await discWith(NAME);
    const disc = await tempFolder();
    await placePackage(source, disc);
    const writes = await failOnEach('writeFile', 'EIO', async () => {
      expect(await placePackage(source, disc)).toBe('already-there');
    });
    expect(writes).toEqual([]);
    expect(await filesIn(disc)).toEqual(placed);
  });

  test.each(['zip', 'dsse.json'])('finishes a disc that only has the .%s', async (extension) => {
    const disc = await tempFolder();
    const name = `${NAME}.${extension}`;
    await writeFile(join(disc, name), placed[name]!);
    expect(await placePackage(await discWith(NAME), disc)).toBe('placed');
    expect(await filesIn(disc)).toEqual(placed);
  });

  test.each(['zip', 'dsse.json'])('never overwrites another .%s', async (extension) => {
    const disc = await tempFolder();
    const path = join(disc, `${NAME}.${extension}`);
    await writeFile(path, 'another package of this number');
    const error = await expectCode(placePackage(await discWith(NAME), disc), 'E_ALREADY_EXISTS');
    expect(error.values).toEqual({ path });
    expect(await readdir(disc)).toEqual([`${NAME}.${extension}`]);
  });

  test('writes through no link', async () => {
    const disc = await tempFolder();
    const elsewhere = join(await tempFolder(), 'precious');
    await symlink(elsewhere, join(disc, `${NAME}.zip`));
    await expectCode(placePackage(await discWith(NAME), disc), 'E_MEDIA_READ');
    await expectCode(placePackage(await discWith(NAME), elsewhere), 'E_MEDIA_NOT_FOUND');
  });

  test.each([1, 2])('is not believed when write %i put down something else', async (nth) => {
    const disc = await tempFolder();
    await corruptWrite(nth);
    await expectCode(placePackage(await discWith(NAME), disc), 'E_MEDIA_WRITE');
    expect(await readdir(disc)).toEqual([]);
  });

  test('names the disc and no passing name when there is no room', async () => {
    const disc = await tempFolder();
    await failOn('writeFile', 1, 'ENOSPC');
    const error = await expectCode(placePackage(await discWith(NAME), disc), 'E_MEDIA_FULL');
    expect(error.values).toEqual({ path: join(disc, `${NAME}.zip`) });
  });

  test('needs a folder that is there', async () => {
    const nowhere = join(await tempFolder(), 'cdrom');
    const error = await expectCode(
      placePackage(await discWith(NAME), nowhere),
      'E_MEDIA_NOT_FOUND',
    );
    expect(error.values).toEqual({ path: nowhere });
  });

  test('needs a whole package', async () => {
    const disc = await tempFolder();
    await expectCode(placePackage(await tempFolder(), disc), 'E_MEDIA_EMPTY');
    expect(await readdir(disc)).toEqual([]);
  });

  test.each([
    ['writeFile', 'ENOSPC', 'E_MEDIA_FULL'],
    ['writeFile', 'EIO', 'E_MEDIA_WRITE'],
    ['sync', 'EIO', 'E_MEDIA_WRITE'],
    ['sync', 'ENOSPC', 'E_MEDIA_FULL'],
    ['read', 'EIO', 'E_MEDIA_READ'],
  ] as const)('leaves nothing when any %s fails with %s', async (operation, errno, code) => {
    const source = await discWith(NAME);
    const parent = await tempFolder();
    let attempt = 0;
    const failures = await failOnEach(operation, errno, async () => {
      attempt += 1;
      const disc = join(parent, String(attempt));
      await mkdir(disc);
      await placePackage(source, disc);
    });
    expect(failures.length).toBeGreaterThan(1);
    for (const [index, failure] of failures.entries()) {
      expect(failure).toThrowCode(code);
      expect(await readdir(join(parent, String(index + 1)))).toEqual([]);
    }
    expect(await filesIn(join(parent, String(attempt)))).toEqual(placed);
  });
});
