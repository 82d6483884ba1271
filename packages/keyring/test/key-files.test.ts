import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  openKeyFile,
  publicKeyFile,
  readKeyFile,
  readPublicKeyFile,
  sealKeyFile,
  writeKeyFiles,
} from '../src/index.js';
import { keyNamed, seededRandom } from './support/keys.js';

const NAME = '370700-out';
const PASSPHRASE = 'a passphrase';
const file = sealKeyFile(keyNamed('one'), PASSPHRASE, {
  holder: '潍坊市人民检察院案管办',
  createdAt: '2026-11-21T01:02:03Z',
  random: seededRandom('seal'),
});

describe('the files of a key', () => {
  test('are written, read back, and open', async () => {
    const folder = await tempFolder();
    const paths = await writeKeyFiles(folder, NAME, file);
    expect(paths).toEqual({
      keyFile: join(folder, '370700-out.key.json'),
      publicKeyFile: join(folder, '370700-out.pub.json'),
    });
    expect(await readKeyFile(paths.keyFile)).toEqual(file);
    expect(await readPublicKeyFile(paths.publicKeyFile)).toEqual(publicKeyFile(file));
    const opened = openKeyFile(await readKeyFile(paths.keyFile), PASSPHRASE, paths.keyFile);
    expect(opened.keyId).toBe(file.keyId);
  });

  test('are alone in the folder: nothing temporary is left', async () => {
    const folder = await tempFolder();
    await writeKeyFiles(folder, NAME, file);
    expect((await readdir(folder)).sort()).toEqual(['370700-out.key.json', '370700-out.pub.json']);
  });

  test('end what a killed run of the same process number had begun', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, `.${NAME}.key.json.${process.pid}.tmp`), 'half a');
    await writeKeyFiles(folder, NAME, file);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test.skipIf(process.platform === 'win32')('the private one is for its owner alone', async () => {
    const paths = await writeKeyFiles(await tempFolder(), NAME, file);
    expect((await stat(paths.keyFile)).mode & 0o777).toBe(0o600);
  });

  test('the public one holds nothing private', async () => {
    const paths = await writeKeyFiles(await tempFolder(), NAME, file);
    const text = await readFile(paths.publicKeyFile, 'utf8');
    expect(text).not.toContain(file.box.ciphertext.slice(0, 16));
    expect(text).not.toContain(file.kdf.salt);
  });

  test('are never overwritten', async () => {
    const folder = await tempFolder();
    const paths = await writeKeyFiles(folder, NAME, file);
    const before = await readFile(paths.keyFile, 'utf8');
    await expect(writeKeyFiles(folder, NAME, file)).rejects.toThrowCode('E_ALREADY_EXISTS');
    expect(await readFile(paths.keyFile, 'utf8')).toBe(before);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('are not written at all beside a public key of that name', async () => {
    const folder = await tempFolder();
    const path = join(folder, `${NAME}.pub.json`);
    await writeFile(path, 'somebody’s');
    await expect(writeKeyFiles(folder, NAME, file)).rejects.toThrowCode('E_ALREADY_EXISTS');
    expect(await readFile(path, 'utf8')).toBe('somebody’s');
    expect(await readdir(folder)).toEqual([`${NAME}.pub.json`]);
  });

  test('are not written at all beside a private key of that name', async () => {
    const folder = await tempFolder();
    const path = join(folder, `${NAME}.key.json`);
    await writeFile(path, 'somebody’s');
    await expect(writeKeyFiles(folder, NAME, file)).rejects.toThrowCode('E_ALREADY_EXISTS');
    expect(await readFile(path, 'utf8')).toBe('somebody’s');
    expect(await readdir(folder)).toEqual([`${NAME}.key.json`]);
  });

  test('need a folder', async () => {
    const folder = join(await tempFolder(), 'nowhere');
    await expect(writeKeyFiles(folder, NAME, file)).rejects.toThrowCode('E_MEDIA_WRITE');
  });

  test('need a folder that is one', async () => {
    const folder = join(await tempFolder(), 'file');
    await writeFile(folder, '');
    await expect(writeKeyFiles(folder, NAME, file)).rejects.toThrowCode('E_MEDIA_WRITE');
  });
});

describe('reading a key file', () => {
  test.each<[string, (path: string) => Promise<unknown>]>([
    ['missing', () => Promise.resolve()],
    ['a folder', (path) => mkdir(path)],
    ['empty', (path) => writeFile(path, '')],
    ['no JSON', (path) => writeFile(path, 'BEGIN PRIVATE KEY')],
    ['cut short', (path) => writeFile(path, JSON.stringify(file).slice(0, -1))],
    ['the public one', (path) => writeFile(path, JSON.stringify(publicKeyFile(file)))],
    ['overlong', (path) => writeFile(path, `${JSON.stringify(file)}${' '.repeat(70_000)}`)],
  ])('is refused when it is %s', async (_, make) => {
    const path = join(await tempFolder(), 'a.key.json');
    await make(path);
    await expect(readKeyFile(path)).rejects.toThrowCode('E_KEY_FILE');
  });
});

describe('reading a public key file', () => {
  test('from a wrong path', async () => {
    const path = join(await tempFolder(), 'a.pub.json');
    await expect(readPublicKeyFile(path)).rejects.toThrowCode('E_MEDIA_NOT_FOUND');
  });

  test('that cannot be read', async () => {
    await expect(readPublicKeyFile(await tempFolder())).rejects.toThrowCode('E_MEDIA_READ');
  });

  test('that is none', async () => {
    const path = join(await tempFolder(), 'a.pub.json');
    await writeFile(path, JSON.stringify(file));
    await expect(readPublicKeyFile(path)).rejects.toThrowCode('E_KEY_INVALID');
  });
});
