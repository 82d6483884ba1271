/**
 * Writes every generated file of the repository. With --check it writes nothing and exits 1 when a
 * committed file is not what its source yields.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodes } from './generate-exit-codes.ts';
import { schemaFiles } from './generate-schemas.ts';
import { fromRoot, type GeneratedFile } from './generated-file.ts';

const generated: readonly GeneratedFile[] = [exitCodes, ...schemaFiles];

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
for (const { path, render } of generated) {
  const file = fromRoot(path);
  const text = await render();
  if (textOf(file) === text) continue;
  if (values.check) {
    process.stderr.write(`${path} is stale: run node scripts/generate.ts\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stderr.write(`${path} written\n`);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
