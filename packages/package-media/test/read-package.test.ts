import { rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_ENVELOPE_BYTES } from '@discferry/package-format';
import { expectCode, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { listPackages, readPackage } from '../src/index.js';
import { HONEST, readAll } from './support/archives.js';
import { ARCHIVE, discWith, ENVELOPE, folderIn, NAME } from './support/packages.js';

const OTHER = '370700-out-000013';

describe('the packages in a folder', () => {
  test('are listed by channel and number', async () => {
    const names = [
      '370701-in-000001',
      '370700-out-000010',
      '370700-out-000009',
      '370700-in-000002',
    ];
    expect(await listPackages(await discWith(...names))).toEqual([
      '370700-in-000002',
      '370700-out-000009',
      '370700-out-000010',
      '370701-in-000001',
    ]);
  });

  test('are listed when only half is there', async () => {
    const folder = await discWith(NAME, OTHER);
    await rm(join(folder, `${NAME}.zip`));
    await rm(join(folder, `${OTHER}.dsse.json`));
    expect(await listPackages(folder)).toEqual([NAME, OTHER]);
  });

  test.each([
    'desktop.ini',
    'README.txt',
    'backup.zip',
    'package.json',
    '37070-out-000012.zip',
    '370700-up-000012.zip',
    '370700-out-12.zip',
    '370700-out-000012.zip.partial-0a1b2c3d',
    'old 370700-out-000012.zip',
    '370700-out-000012.zip.txt',
    '370700-out-000012.json',
  ])('are not %s', async (name) => {
    const folder = await discWith();
    await writeFile(join(folder, name), ARCHIVE);
    expect(await listPackages(folder)).toEqual([]);
  });

  test('need a folder that is there', async () => {
    await expectCode(listPackages(join(await tempFolder(), 'cdrom')), 'E_MEDIA_NOT_FOUND');
  });
});

describe('a package', () => {
  test.each([
    ['the folder it is in', ''],
    ['its envelope', `${NAME}.dsse.json`],
    ['its archive', `${NAME}.zip`],
  ])('is found by %s', async (_, path) => {
    const folder = await discWith(NAME);
    await using found = await readPackage(join(folder, path));
    expect(found.name).toBe(NAME);
    expect(found.envelope).toEqual(ENVELOPE);
    const contents = Object.fromEntries(HONEST.map(({ name, content }) => [name, content]));
    expect(await readAll(found.archive)).toEqual(contents);
  });

  test('is found through a link to its disc', async () => {
    const folder = await discWith(NAME);
    const link = join(await tempFolder(), 'cdrom');
    await symlink(folder, link);
    await using found = await readPackage(link);
    expect(found.name).toBe(NAME);
  });

  test('is found beside other files', async () => {
    const folder = await discWith(NAME);
    await writeFile(join(folder, 'desktop.ini'), '[.ShellClassInfo]');
    await folderIn(folder, 'System Volume Information');
    await using found = await readPackage(folder);
    expect(found.name).toBe(NAME);
  });

  test('is called by its files, whatever they are called', async () => {
    const folder = await discWith('renamed');
    await using found = await readPackage(join(folder, 'renamed.zip'));
    expect(found.name).toBe('renamed');
  });

  test('must be named when there are several', async () => {
    const folder = await discWith(NAME, OTHER);
    const error = await expectCode(readPackage(folder), 'E_MEDIA_AMBIGUOUS');
    expect(error.values).toEqual({ path: folder, count: 2 });
    await using found = await readPackage(join(folder, `${OTHER}.dsse.json`));
    expect(found.name).toBe(OTHER);
  });

  test.each([`${NAME}.zip`, `${NAME}.dsse.json`])('is incomplete without %s', async (missing) => {
    const folder = await discWith(NAME);
    await rm(join(folder, missing));
    for (const path of ['', `${NAME}.zip`, `${NAME}.dsse.json`]) {
      const error = await expectCode(readPackage(join(folder, path)), 'E_MEDIA_INCOMPLETE');
      expect(error.values).toEqual({ path: join(folder, missing) });
    }
  });

  test('is not in an empty folder', async () => {
    await expectCode(readPackage(await tempFolder()), 'E_MEDIA_EMPTY');
  });

  test('is not any other file', async () => {
    const path = join(await tempFolder(), 'README.txt');
    await writeFile(path, 'hello');
    await expectCode(readPackage(path), 'E_MEDIA_EMPTY');
  });

  test.each(['cdrom', `${NAME}.dsse.json`])('is not where nothing is: %s', async (path) => {
    await expectCode(readPackage(join(await tempFolder(), path)), 'E_MEDIA_NOT_FOUND');
  });

  test.each(['zip', 'dsse.json'])('is not a link called %s', async (extension) => {
    const folder = await discWith(NAME);
    const path = join(folder, `${NAME}.${extension}`);
    await rename(path, join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), path);
    await expectCode(readPackage(folder), 'E_MEDIA_READ');
  });

  test('is not a link that leads nowhere', async () => {
    const folder = await discWith(NAME);
    const path = join(folder, `${NAME}.dsse.json`);
    await rm(path);
    await symlink(join(folder, 'nowhere'), path);
    await expectCode(readPackage(folder), 'E_MEDIA_READ');
  });

  test('gives no more of an endless envelope than it takes to refuse it', async () => {
    const folder = await discWith(NAME);
    await truncate(join(folder, `${NAME}.dsse.json`), 10 * MAX_ENVELOPE_BYTES);
    await using found = await readPackage(folder);
    expect(found.envelope.length).toBe(MAX_ENVELOPE_BYTES + 1);
  });
});
