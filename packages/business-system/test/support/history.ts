import { createCaseNumbers } from '../../src/generate/case-number.js';
import { generateHistory, type GeneratedCase, type World } from '../../src/generate/cases.js';
import { assignAmong, makeUndertakers } from '../../src/generate/undertakers.js';
import { createRandom } from '../../src/random.js';

export const AS_OF = '2026-11-20';

/** What cases of a test share, under a seed. */
export function worldOf(seed: number): World {
  const random = createRandom(`test/${seed}`);
  return { random, numbers: createCaseNumbers(), assign: assignAmong(makeUndertakers(random)) };
}

/** Generated cases, without a database. */
export function history(seed: number, cases: number, asOf = AS_OF): GeneratedCase[] {
  return [...generateHistory(worldOf(seed), { cases, asOf })];
}

/** Those of the cases that are not dirty on purpose. */
export function cleanHistory(seed: number, cases: number): GeneratedCase['file'][] {
  return history(seed, cases).flatMap(({ file, defect }) => (defect === undefined ? [file] : []));
}
