import { expectCode, forgeZip } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../src/index.js';
import { fileOf, HONEST, readAll, unpack } from './support/archives.js';
import { FORGERIES } from './support/forgeries.js';

describe('the strict ZIP profile', () => {
  test('refuses many tricks', () => {
    expect(FORGERIES.length).toBeGreaterThan(100);
  });

  test.each(FORGERIES)('refuses $name', async ({ bytes, code }) => {
    await using archive = await openArchive(await fileOf(bytes));
    const { findings } = await expectCode(readAll(archive), code);
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      // Shown on a terminal as it is: nothing in it may come unescaped from the archive.
      expect(Object.values(finding).join('')).toMatch(/^[ -~…]*$/);
    }
  });
});
