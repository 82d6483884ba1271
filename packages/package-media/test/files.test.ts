import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiscferryError } from '@discferry/shared-schema';
import { expectCode, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  createFile,
  fsyncFolder,
  readError,
  sweepPartials,
  writeError,
  writeFileDurably,
} from '../src/index.js';
import { failOn, failOnEach } from './support/faults.js';

const CONTENT = Buffer.from('content');

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('writing a file durably', () => {
  test('makes it, or takes the place of the one before', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    await writeFileDurably(path, Buffer.from('older and longer'));
    await writeFileDurably(path, CONTENT);
    expect(await readFile(path)).toEqual(CONTENT);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  test.each([
    ['writeFile', 'ENOSPC', 'E_MEDIA_FULL'],
    ['sync', 'EIO', 'E_MEDIA_WRITE'],
  ] as const)('leaves old or new content when any %s fails', async (operation, errno, code) => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    const failures = await failOnEach(operation, errno, async () => {
      await writeFile(path, 'old');
      await writeFileDurably(path, CONTENT).finally(async () => {
        expect(['old', 'content']).toContain(await readFile(path, 'utf8'));
        expect(await readdir(folder)).toEqual(['a.json']);
      });
    });
    expect(failures).not.toEqual([]);
    for (const failure of failures) expect(failure).toThrowCode(code);
  });

  test('leaves nothing when its name is that of a folder', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'a.json', 'inner'), { recursive: true });
    await expectCode(writeFileDurably(join(folder, 'a.json'), CONTENT), 'E_MEDIA_WRITE');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('creating a file', () => {
  test('does not follow a link that waits under its name', async () => {
    const folder = await tempFolder();
    await symlink(join(folder, 'target'), join(folder, 'a.zip'));
    await expectCode(createFile(join(folder, 'a.zip'), [CONTENT]), 'E_ALREADY_EXISTS');
    expect(await readdir(folder)).toEqual(['a.zip']);
  });
});

describe('syncing a folder', () => {
  test.each(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'])('may not be offered: %s', async (errno) => {
    const folder = await tempFolder();
    const fault = await failOn('sync', 1, errno);
    await fsyncFolder(folder);
    expect(fault.reached()).toBe(true);
  });

  test('may fail', async () => {
    const folder = await tempFolder();
    await failOn('sync', 1, 'EIO');
    await expectCode(fsyncFolder(folder), 'E_MEDIA_WRITE');
    await expectCode(fsyncFolder(join(folder, 'nowhere')), 'E_MEDIA_NOT_FOUND');
  });
});

describe('sweeping a folder', () => {
  test('takes away what killed runs left, and nothing else', async () => {
    const folder = await tempFolder();
    const others = [
      '370700-out-000012.zip',
      'a.partial',
      'a.partial-0a1b2c3d.txt',
      'a.partial-xyz',
    ];
    const partials = ['370700-out-000012.zip.partial-0a1b2c3d', 'a.json.partial-ffffffff'];
    for (const name of [...others, ...partials]) await writeFile(join(folder, name), '');
    await mkdir(join(folder, 'received.partial-00000000', 'inner'), { recursive: true });
    expect(await sweepPartials(folder)).toBe(3);
    expect(await readdir(folder)).toEqual(others.toSorted());
  });

  test('needs a folder', async () => {
    await expectCode(sweepPartials(join(await tempFolder(), 'nowhere')), 'E_MEDIA_NOT_FOUND');
  });
});

describe('an error of the system', () => {
  test.each([
    ['ENOENT', 'E_MEDIA_NOT_FOUND', 'E_MEDIA_NOT_FOUND'],
    ['EEXIST', 'E_MEDIA_READ', 'E_ALREADY_EXISTS'],
    ['ENOSPC', 'E_MEDIA_READ', 'E_MEDIA_FULL'],
    ['EDQUOT', 'E_MEDIA_READ', 'E_MEDIA_FULL'],
    ['EFBIG', 'E_MEDIA_READ', 'E_MEDIA_FULL'],
    ['EROFS', 'E_MEDIA_READ', 'E_MEDIA_WRITE'],
    ['EACCES', 'E_MEDIA_READ', 'E_MEDIA_WRITE'],
  ] as const)('%s is %s when reading and %s when writing', (errno, reading, writing) => {
    expect(readError(systemError(errno), '/disc').code).toBe(reading);
    expect(writeError(systemError(errno), '/disc').code).toBe(writing);
  });

  test('keeps its name, its path and its cause', () => {
    const cause = systemError('EIO');
    const error = readError(cause, '/disc');
    expect(error.values).toEqual({ path: '/disc', reason: 'EIO' });
    expect(error.cause).toBe(cause);
  });

  test('is left alone when it is one of ours', () => {
    const ours = new DiscferryError('E_MEDIA_EMPTY', { path: '/disc' });
    expect(readError(ours, '/other')).toBe(ours);
    expect(writeError(ours, '/other')).toBe(ours);
  });
});
