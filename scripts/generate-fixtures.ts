/**
 * Makes all of fixtures/packages/ and fixtures/trust.json anew, the same bytes each time. With --check
 * it writes nothing and exits 1 when a committed file is not what its source yields.
 */
import { parseArgs } from 'node:util';
import { staleFixtures, updateFixtures } from './fixtures/generate.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const stale = await staleFixtures();
for (const { path, generated } of stale) {
  const done = generated === null ? 'removed' : 'written';
  const said = values.check ? 'is stale: run node scripts/generate-fixtures.ts' : done;
  process.stderr.write(`fixtures/${path} ${said}\n`);
}
if (!values.check) await updateFixtures(stale);
else if (stale.length > 0) process.exitCode = 1;
