/**
 * Writes every generated file of the repository. With --check it writes nothing and exits 1 when a
 * committed file is not what its source yields.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { readDocuments } from './charges/documents.ts';
import { renderCatalogue } from './charges/render.ts';
import { replay } from './charges/replay.ts';
import { syncFixtures } from './fixtures/generate.ts';
import { exitCodes } from './generate-exit-codes.ts';
import { schemaFiles } from './generate-schemas.ts';

/** A committed file that is made from something else in the repository. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** The content, formatted in any way; the same source gives the same text. */
  readonly render: () => string;
}

const generated: readonly GeneratedFile[] = [
  {
    path: 'packages/shared-schema/src/charges/catalogue.generated.ts',
    render: () => renderCatalogue(replay(readDocuments())),
  },
  exitCodes,
  ...schemaFiles,
];

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
for (const { path, render } of generated) {
  const filepath = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const text = await format(render(), { ...(await resolveConfig(filepath)), filepath });
  if (existsSync(filepath) && readFileSync(filepath, 'utf8') === text) continue;
  if (values.check) {
    process.stderr.write(`${path} is stale: run node scripts/generate.ts\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(filepath), { recursive: true });
    writeFileSync(filepath, text);
    process.stderr.write(`${path} written\n`);
  }
}
if (!(await syncFixtures(values))) process.exitCode = 1;
