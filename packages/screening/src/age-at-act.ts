import { ageOn } from '@discferry/shared-schema';
import type { AccusedFacts } from './case-facts.js';

/** The age class of one accused at the act, or why it cannot be told. */
export type AgeAtAct =
  | { readonly kind: 'adult' }
  | { readonly kind: 'minor' }
  | { readonly kind: 'doubt'; readonly saw: string };

/**
 * Reads the age at the act (作案时年龄) from the age stated and from birth and act date, which must
 * agree. Nothing missing or contradictory is ever read as adult.
 */
export function ageAtAct(
  { statedAge, birthDate, actDate }: AccusedFacts,
  ageOfMajority: number,
): AgeAtAct {
  if (birthDate !== null && actDate !== null && birthDate > actDate) {
    return { kind: 'doubt', saw: 'a birth after the act' };
  }
  const computed = birthDate === null || actDate === null ? null : ageOn(birthDate, actDate);
  if (statedAge === null) {
    if (computed !== null && computed < ageOfMajority) return { kind: 'minor' };
    return { kind: 'doubt', saw: 'no age at the act' };
  }
  if (computed !== null && computed !== statedAge) {
    return { kind: 'doubt', saw: 'an age that birth and act date contradict' };
  }
  return { kind: statedAge < ageOfMajority ? 'minor' : 'adult' };
}
