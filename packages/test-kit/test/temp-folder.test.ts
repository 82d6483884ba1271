import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../src/index.js';

describe('a temporary folder', () => {
  const used: string[] = [];

  test('is empty, and another each time', async () => {
    used.push(await tempFolder(), await tempFolder());
    expect(new Set(used).size).toBe(2);
    for (const folder of used) {
      expect(await readdir(folder)).toEqual([]);
      await writeFile(join(folder, 'left.txt'), 'left behind');
    }
  });

  test('is gone after its test, with everything in it', () => {
    expect(used).toHaveLength(2);
    expect(used.filter((folder) => existsSync(folder))).toEqual([]);
  });
});
