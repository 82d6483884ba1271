import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expectCode, findingsOf, tempFolder } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { besideConfig, readConfig, writeConfig } from '../src/index.js';

const schema = z.strictObject({
  source: z.strictObject({ path: z.string() }),
  keep: z.int().min(1),
});
const config = { source: { path: '../北区/views.db' }, keep: 3 };

/** A path for a configuration in a folder that does not exist yet. */
async function newPath(): Promise<string> {
  return join(await tempFolder(), 'deep', 'gate.json');
}

/** A configuration file with this content. */
async function fileWith(content: string): Promise<string> {
  const path = join(await tempFolder(), 'gate.json');
  await writeFile(path, content);
  return path;
}

describe('a configuration', () => {
  test('comes back as it was written', async () => {
    const path = await newPath();
    await writeConfig(path, config);
    expect(await readConfig(path, schema)).toEqual(config);
  });

  test('is readable JSON for its owner only, and nothing else is left beside it', async () => {
    const path = await newPath();
    await writeConfig(path, config);
    expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(config, null, 2)}\n`);
    expect(await readdir(resolve(path, '..'))).toEqual(['gate.json']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('is never overwritten', async () => {
    const path = await newPath();
    await writeConfig(path, config);
    const { values } = await expectCode(writeConfig(path, { other: 1 }), 'E_ALREADY_EXISTS');
    expect(values).toEqual({ path });
    expect(await readConfig(path, schema)).toEqual(config);
  });

  test('that cannot be written leaves nothing behind', async () => {
    const path = await newPath();
    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;
    await expect(writeConfig(path, cyclic)).rejects.toBeInstanceOf(TypeError);
    expect(await readdir(resolve(path, '..'))).toEqual([]);
  });

  test('that is missing says so', async () => {
    await expectCode(readConfig(await newPath(), schema), 'E_CONFIG_MISSING');
  });

  test('may begin with a byte order mark', async () => {
    const path = await fileWith(`\uFEFF${JSON.stringify(config)}`);
    expect(await readConfig(path, schema)).toEqual(config);
  });

  test('that does not fit names every field and no value', async () => {
    const wrong = { source: { path: 7 }, keep: 0, oprator: '王某', 张三: 1 };
    const path = await fileWith(JSON.stringify(wrong));
    expect(await findingsOf(readConfig(path, schema), 'E_CONFIG_INVALID')).toEqual([
      { path: 'source.path', expected: 'string', actual: 'number' },
      { path: 'keep', expected: 'at least 1', actual: 'number' },
      { path: '$', expected: 'no other fields', actual: 'oprator, (name not shown)' },
    ]);
  });

  test('that is not JSON is not quoted', async () => {
    const path = await fileWith('{ "passphrase": 张三');
    const error = await expectCode(readConfig(path, schema), 'E_CONFIG_INVALID');
    expect(error.findings).toEqual([
      { path: '$', expected: 'JSON', actual: 'text that is not JSON' },
    ]);
    expect(error.cause).toBeUndefined();
  });

  test('means paths relative to itself', () => {
    const path = resolve('/data/gate/gate.json');
    expect(besideConfig(path, '../views.db')).toBe(resolve('/data/views.db'));
    expect(besideConfig(path, resolve('/other/views.db'))).toBe(resolve('/other/views.db'));
  });
});
