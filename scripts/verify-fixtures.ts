/**
 * Lets the built `package-verify` judge all fixtures, as an auditor would, and exits 1 when it says
 * something else than their case.json.
 */
import { readFixtures } from './fixtures/read.ts';
import { judgedOtherwise } from './fixtures/verify.ts';

const fixtures = readFixtures();
const mismatches = await judgedOtherwise(fixtures);
for (const mismatch of mismatches) process.stderr.write(`${mismatch}\n`);
if (mismatches.length === 0) {
  process.stdout.write(`${String(fixtures.length)} fixtures as expected\n`);
} else {
  process.stdout.write(`${String(mismatches.length)} verdicts not as expected\n`);
  process.exitCode = 1;
}
