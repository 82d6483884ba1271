/**
 * Writes the charge catalogue from the documents in packages/shared-schema/data/charges/.
 * With --check it writes nothing and exits 1 when the committed file is not what they yield.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocuments } from './charges/documents.ts';
import { renderCatalogue } from './charges/render.ts';
import { replay } from './charges/replay.ts';

const target = new URL(
  '../packages/shared-schema/src/charges/catalogue.generated.ts',
  import.meta.url,
);
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const catalogue = renderCatalogue(replay(readDocuments()));

if (!values.check) {
  writeFileSync(target, catalogue);
} else if (readFileSync(target, 'utf8') !== catalogue) {
  process.stderr.write('catalogue.generated.ts is stale: run node scripts/generate-charges.ts\n');
  process.exitCode = 1;
}
