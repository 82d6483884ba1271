import { ageOn } from '@discferry/shared-schema';
import type { AccusedFacts, CaseFacts, VictimFacts } from './case-facts.js';
import { PHRASES } from './phrases.js';

/** What a card tells of the age of one accused at the act, in completed years. */
export interface AgeAtAct {
  /** No fact on the card makes the person older; null when none tells an age. */
  readonly atMost: number | null;
  /** Why the age cannot be relied upon, or null when it can. */
  readonly doubt: string | null;
}

/** Nobody accused is older. A greater number is a slip of the keyboard, 170 for 17. */
const OLDEST_YEARS = 120;

/**
 * Reads the age at the act (作案时年龄) from the age stated and from birth and act date, which must
 * agree. Where the day of the act is unknown, that of acceptance bounds it from above. Birth and act
 * date alone are not an age stated; only whom they make too young they do decide over.
 */
export function ageAtAct(accused: AccusedFacts, acceptedOn: string): AgeAtAct {
  const { statedAge, actDate } = accused;
  const dated = ageByDates(accused, acceptedOn);
  if (dated.atMost !== null && dated.atMost === statedAge) return dated;
  const stated = statedAge !== null && isPlausible(statedAge) ? statedAge : null;
  return {
    atMost: older(stated, dated.atMost),
    doubt: dated.doubt ?? doubtOver(statedAge, dated.atMost, actDate !== null),
  };
}

/**
 * Reads the age of a victim at the act. Of several acts the earliest may be the one that hit the
 * victim; where no day of an act is known, that of acceptance bounds the age from above.
 */
export function victimAgeAtAct(
  { birthDate }: VictimFacts,
  { accused, acceptedOn }: Pick<CaseFacts, 'accused' | 'acceptedOn'>,
): AgeAtAct {
  if (birthDate === null) return { atMost: null, doubt: PHRASES.noVictimAge.en };
  const acts = accused.map(({ actDate }) => actDate).filter((day) => day !== null);
  const earliest = acts.reduce((first, day) => (day < first ? day : first), acceptedOn);
  if (birthDate > earliest) return { atMost: null, doubt: PHRASES.victimBornAfter.en };
  const age = ageOn(birthDate, earliest);
  if (!isPlausible(age)) return { atMost: null, doubt: PHRASES.impossibleAge.en };
  return { atMost: age, doubt: acts.length === 0 ? PHRASES.noVictimAge.en : null };
}

function older(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.max(left, right);
}

function ageByDates({ birthDate, actDate }: AccusedFacts, acceptedOn: string): AgeAtAct {
  if (actDate !== null && actDate > acceptedOn) {
    return { atMost: null, doubt: PHRASES.actAfterAcceptance.en };
  }
  if (birthDate === null) return { atMost: null, doubt: null };
  const latestAct = actDate ?? acceptedOn;
  if (birthDate > latestAct) return { atMost: null, doubt: PHRASES.birthAfterAct.en };
  const age = ageOn(birthDate, latestAct);
  return isPlausible(age)
    ? { atMost: age, doubt: null }
    : { atMost: null, doubt: PHRASES.impossibleAge.en };
}

function doubtOver(stated: number | null, dated: number | null, exact: boolean): string | null {
  if (stated === null) return PHRASES.noAge.en;
  if (!isPlausible(stated)) return PHRASES.impossibleAge.en;
  if (dated === null || stated === dated || (!exact && stated < dated)) return null;
  return PHRASES.contradictedAge.en;
}

/** Also refuses what is not a number of years at all: NaN is not below 18 either. */
function isPlausible(age: number): boolean {
  return Number.isInteger(age) && age >= 0 && age <= OLDEST_YEARS;
}
