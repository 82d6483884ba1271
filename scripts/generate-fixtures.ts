/**
 * Makes all of fixtures/packages/ and fixtures/trust.json anew, the same bytes each time. With --check
 * it writes nothing and exits 1 when a committed file is not what its source yields.
 */
import { parseArgs } from 'node:util';
import { syncFixtures } from './fixtures/generate.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
if (!(await syncFixtures(values))) process.exitCode = 1;
