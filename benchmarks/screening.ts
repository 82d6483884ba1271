import { createBusinessSystem } from '@discferry/business-system';
import { decide, parsePolicyPack } from '@discferry/screening';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// A gate has no public face but its commands; these are the stages inside one.
import { factsOf } from '../packages/intranet-export/dist/card/facts.js';
import { readCard } from '../packages/intranet-export/dist/card/read-card.js';
import { assess } from '../packages/intranet-export/dist/day/assess.js';
import { openSource } from '../packages/intranet-export/dist/source/open-source.js';
import { AS_OF, SEED } from './data.ts';
import { compare } from './harness.ts';

const CASES = 20_000;
const PACK = fileURLToPath(import.meta.resolve('@discferry/screening/policies/2014-trial.json'));

/** What screening adds to an export, case by case. */
export async function screening(folder: string): Promise<void> {
  const path = join(folder, 'source.sqlite');
  await createBusinessSystem({ path, cases: CASES, seed: SEED, asOf: AS_OF });
  const source = await openSource({ kind: 'sqlite', path });
  const cases = [...source.changedSince(null)].flat();
  source.close();
  const facts = cases.flatMap((found) => {
    const reading = readCard(found);
    return reading.ok ? [factsOf(reading.card, null)] : [];
  });
  const policy = parsePolicyPack(readFileSync(PACK), PACK);
  await compare({
    title: `screening: ${CASES} generated cases, in memory`,
    contenders: [
      {
        name: 'decide',
        run: () => {
          for (const each of facts) decide(each, policy.pack, AS_OF);
        },
      },
    ],
    measure: {
      name: 'assess: read the card, decide, project',
      run: () => {
        for (const each of cases) assess(each, { policy, today: AS_OF, previous: null });
      },
    },
    items: { count: CASES, one: 'case' },
    rounds: 11,
    clock: 'processor',
  });
}
