import { ageOn, PARTY_ROLES, type DocumentKind, type PartyRole } from '@discferry/shared-schema';
import type { CardPerson } from '../case-card.js';
import type { RedactionRule } from '../rules.js';

const lightMonths = 36;
const adultYears = 18;

/** What the text of a document tells about its people. */
export interface DocumentFacts {
  readonly kind: DocumentKind;
  /** The last day that the text names, or null. */
  readonly lastDay: string | null;
  /** Whether the text calls this person a lawyer (律师). */
  readonly isLawyer: (name: string) => boolean;
}

/**
 * The rule that hides somebody's name, or null for one whose name stays. What is not known counts
 * against publication: a defendant without a sentence is hidden.
 * @see 规定 2014 arts. 19, 20 (2)
 */
export function ruleFor(person: CardPerson, facts: DocumentFacts): RedactionRule | null {
  // Art. 19 hides the names of people (姓名); of an organisation art. 20 (3) hides its account alone.
  if (person.kind === 'organisation') return null;
  if (isMinor(person, facts.lastDay)) return 'MINOR';
  if (person.namedOnRequest) return null;
  const rule = RULE_OF_ROLE[person.role];
  if (rule !== undefined) return rule;
  if (person.role === 'defender') return null;
  if (person.role === 'litigation-agent' && facts.isLawyer(person.name)) return null;
  if (!PARTY_ROLES[person.role].accused) return 'OTHER-PERSON';
  if (isKeptDefendant(person)) return null;
  return facts.kind === 'non-prosecution-decision' && person.sentence === null
    ? 'NOT-PROSECUTED'
    : 'LIGHT-SENTENCE';
}

/** Roles whose names art. 19 hides whatever else is known. */
const RULE_OF_ROLE: Readonly<Partial<Record<PartyRole, RedactionRule>>> = {
  victim: 'VICTIM',
  'legal-representative': 'LEGAL-REPRESENTATIVE',
  witness: 'WITNESS',
  expert: 'EXPERT',
  'person-not-prosecuted': 'NOT-PROSECUTED',
};

/** Whether somebody was under 18 at the act, or still is on the last day that the text names. */
function isMinor(person: CardPerson, lastDay: string | null): boolean {
  if (person.ageAtAct !== null) return person.ageAtAct < adultYears;
  if (person.birthDate === null || lastDay === null) return false;
  return ageOn(person.birthDate, lastDay) < adultYears;
}

/** Recidivism (累犯) and habit (惯犯) count once a court has spoken. */
function isKeptDefendant({ sentence, recidivist, habitual }: CardPerson): boolean {
  if (sentence === null) return false;
  if (recidivist || habitual || sentence.kind === 'heavier-or-other') return true;
  return sentence.kind === 'fixed-term' && (sentence.months ?? 0) > lightMonths;
}
