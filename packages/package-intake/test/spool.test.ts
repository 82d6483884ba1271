import { tempFolder } from '@discferry/test-kit';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpool } from '../src/spool.js';

const NOBODY = 2 ** 22 + 1;

test('a run’s folder goes with the run, and what killed runs left goes before it', async () => {
  const spool = await tempFolder();
  const parent = `run-${String(process.ppid)}`;
  for (const name of [`run-${String(NOBODY)}`, parent, 'kept by hand']) {
    await mkdir(join(spool, name));
    await writeFile(join(spool, name, 'copy.zip'), 'x');
  }
  {
    await using own = await openSpool(spool);
    await mkdir(own.folder);
    expect(await readdir(spool)).toEqual(expect.arrayContaining([parent, 'kept by hand']));
    expect(await readdir(spool)).not.toContain(`run-${String(NOBODY)}`);
  }
  expect((await readdir(spool)).sort()).toEqual(['kept by hand', parent].sort());
});
