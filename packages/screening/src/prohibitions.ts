import { fillText } from '@discferry/shared-schema';
import { readAccusations, type ReadAccusations } from './accusations.js';
import { ageAtAct, type AgeAtAct } from './age-at-act.js';
import { coveredArticle } from './articles.js';
import type { CaseFacts } from './case-facts.js';
import { isAboutCharge } from './charge-flow.js';
import type { Reason } from './decision.js';
import { PHRASES } from './phrases.js';
import {
  AGE_OF_MAJORITY,
  type ArticleRange,
  type PolicyPack,
  type Prohibition,
} from './policy-pack.js';

/** A prohibition that speaks against a case. */
export interface Spoken {
  readonly rule: Prohibition;
  /** What made it speak today; nothing when it spoke before and the card was changed since. */
  readonly saw: readonly string[];
}

/** What all prohibitions of a pack found in a case. Order never depends on that of the card. */
export interface Screening {
  readonly spoken: readonly Spoken[];
  /** Ids of the prohibitions that were tested and found neither anything nor a doubt, sorted. */
  readonly passed: readonly string[];
  /** What could not be told, sorted. */
  readonly doubts: readonly string[];
  readonly youngestAccused: 'adult' | 'minor' | 'none';
}

/** A case as the tests see it: the card, read once. */
interface ReadCase {
  readonly accusations: ReadAccusations;
  readonly ages: readonly AgeAtAct[];
  /** Somebody must be accused, and nobody is. */
  readonly lacksAccused: boolean;
  readonly today: string;
}

/** What one test of a case found: what it forbids, and what it could not tell. */
interface TestResult {
  readonly forbidden: readonly string[];
  readonly doubts: readonly string[];
}

/** Puts a case before every prohibition of a pack, and remembers those it has met before. */
export function screen(facts: CaseFacts, pack: PolicyPack, today: string): Screening {
  const read = readCase(facts, today);
  const spoken: Spoken[] = [];
  const passed: string[] = [];
  const doubts = new Set(doubtsOfCase(facts, pack, today));
  for (const rule of pack.rules) {
    const { forbidden, doubts: unclear } = test(rule, read);
    for (const doubt of unclear) doubts.add(doubt);
    if (forbidden.length > 0 || hasMet(facts, rule.id)) spoken.push({ rule, saw: forbidden });
    else if (unclear.length === 0) passed.push(rule.id);
  }
  return {
    spoken,
    passed: passed.sort(),
    doubts: [...doubts].sort(),
    youngestAccused: youngest(read, spoken),
  };
}

/** The reasons of prohibitions that spoke, in the order of the pack. */
export function reasonsOf(spoken: readonly Spoken[], facts: CaseFacts): readonly Reason[] {
  return spoken.flatMap(({ rule, saw }) => {
    const told = saw.length > 0 ? saw : formerly(rule.id, facts);
    return told.map((text) => ({
      rule: rule.id,
      basis: rule.basis,
      kind: 'prohibition',
      saw: text,
    }));
  });
}

/** A prohibition once met stays met: changing the card afterwards does not open the case. */
function formerly(rule: string, { previous }: CaseFacts): readonly string[] {
  return (previous?.met ?? [])
    .filter((met) => met.rule === rule)
    .map(({ saw }) => fillText(PHRASES.changedSince.en, { saw }))
    .sort();
}

function hasMet({ previous }: CaseFacts, rule: string): boolean {
  return previous?.met.some((met) => met.rule === rule) === true;
}

function readCase(facts: CaseFacts, today: string): ReadCase {
  return {
    accusations: readAccusations(facts, today),
    ages: facts.accused.map((accused) => ageAtAct(accused, facts.acceptedOn)),
    lacksAccused:
      isAboutCharge(facts.flow) && facts.accused.length === 0 && !facts.accusedOrganisation,
    today,
  };
}

/** Doubts that no single rule can raise. */
function doubtsOfCase(facts: CaseFacts, pack: PolicyPack, today: string): readonly string[] {
  // A renamed rule must not open the cases that its old name closed.
  const lost = (facts.previous?.met ?? [])
    .filter(({ rule }) => !pack.rules.some(({ id }) => id === rule))
    .map(({ rule }) => fillText(PHRASES.lostRule.en, { rule }));
  return facts.acceptedOn > today ? [...lost, PHRASES.futureAcceptance.en] : lost;
}

function test({ test: asked }: Prohibition, read: ReadCase): TestResult {
  switch (asked.kind) {
    case 'charge-articles':
      return testCharges(asked.ranges, read);
    case 'accused-under-age':
      return testAges(asked.age, read);
  }
}

function testCharges(
  ranges: readonly ArticleRange[],
  { accusations: { charges, doubts }, today }: ReadCase,
): TestResult {
  const forbidden: string[] = [];
  for (const charge of charges) {
    const article = coveredArticle(charge, ranges, today);
    if (article !== undefined)
      forbidden.push(fillText(PHRASES.forbiddenCharge.en, { code: charge.code, article }));
  }
  return { forbidden: forbidden.length < 2 ? forbidden : [...new Set(forbidden)].sort(), doubts };
}

function testAges(ageOfMajority: number, { ages, lacksAccused }: ReadCase): TestResult {
  const minors = ages.filter((age) => isUnder(ageOfMajority, age)).length;
  const doubts = ages.flatMap((age) => (isUnder(ageOfMajority, age) ? [] : (age.doubt ?? [])));
  return {
    forbidden: minors === 0 ? [] : [fillText(PHRASES.minors.en, { count: minors })],
    doubts: lacksAccused ? [...doubts, PHRASES.nobodyAccused.en] : doubts,
  };
}

function isUnder(years: number, { atMost }: AgeAtAct): boolean {
  return atMost !== null && atMost < years;
}

/** Whoever may be a minor counts as one (法释〔2006〕1号 art. 4). */
function youngest({ ages }: ReadCase, spoken: readonly Spoken[]): Screening['youngestAccused'] {
  const mayBeMinor = ages.some((age) => age.doubt !== null || isUnder(AGE_OF_MAJORITY, age));
  const metMinor = spoken.some(({ rule }) => rule.test.kind === 'accused-under-age');
  if (mayBeMinor || metMinor) return 'minor';
  return ages.length === 0 ? 'none' : 'adult';
}
