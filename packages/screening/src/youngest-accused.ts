import { ageAtAct } from './age-at-act.js';
import type { CaseFacts } from './case-facts.js';
import { AGE_OF_MAJORITY, type PolicyPack } from './policy-pack.js';
import { isUnder } from './prohibition-tests.js';

/**
 * The age class of the youngest accused, as it travels with a record. Whoever may be a minor counts
 * as one (法释〔2006〕1号 art. 4), and so does a case that once had a minor.
 *
 * Worked out from the card and not from the decision over it, so that the receiver finds a minor also
 * where the sender's screening failed.
 */
export function youngestAccused(facts: CaseFacts, pack: PolicyPack): 'adult' | 'minor' | 'none' {
  const ages = facts.accused.map((accused) => ageAtAct(accused, facts.acceptedOn));
  const mayBeMinor = ages.some((age) => age.doubt !== null || isUnder(AGE_OF_MAJORITY, age));
  if (mayBeMinor || hasMetMinor(facts, pack)) return 'minor';
  return ages.length === 0 ? 'none' : 'adult';
}

function hasMetMinor({ previous }: CaseFacts, { rules }: PolicyPack): boolean {
  if (previous === null || previous.met.length === 0) return false;
  return rules.some(
    ({ id, test }) =>
      test.kind === 'accused-under-age' && previous.met.some(({ rule }) => rule === id),
  );
}
