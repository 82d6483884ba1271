import { fillText } from '@discferry/shared-schema';
import { readAccusations, type ReadAccusations } from './accusations.js';
import { ageAtAct, victimAgeAtAct, type AgeAtAct } from './age-at-act.js';
import { coveredArticle } from './articles.js';
import type { CaseFacts } from './case-facts.js';
import { isAboutCharge } from './charge-flow.js';
import { PHRASES } from './phrases.js';
import type { ArticleRange, Prohibition } from './policy-pack.js';

/** A case as the tests see it: the card, read once. */
export interface ReadCase {
  readonly facts: CaseFacts;
  readonly accusations: ReadAccusations;
  readonly ages: readonly AgeAtAct[];
  readonly today: string;
}

const NOTHING: readonly string[] = [];
/** What a test found that found nothing. */
const SILENT: TestResult = { forbidden: NOTHING, doubts: NOTHING };

/** What one test of a case found: what it forbids, and what it could not tell. */
interface TestResult {
  readonly forbidden: readonly string[];
  readonly doubts: readonly string[];
}

export function readCase(facts: CaseFacts, today: string): ReadCase {
  return {
    facts,
    accusations: readAccusations(facts, today),
    ages: facts.accused.map((accused) => ageAtAct(accused, facts.acceptedOn)),
    today,
  };
}

/** Puts a case before one prohibition. Order never depends on that of the card. */
export function test({ test: asked }: Prohibition, read: ReadCase): TestResult {
  switch (asked.kind) {
    case 'charge-articles':
      return testArticles(asked.ranges, read);
    case 'charges':
      return testCharges(asked.codes, read);
    case 'accused-under-age':
      return testAccused(asked.age, read);
    case 'victim-under-age':
      return testVictims(asked.age, read);
  }
}

function testArticles(
  ranges: readonly ArticleRange[],
  { accusations: { charges, doubts }, today }: ReadCase,
): TestResult {
  const forbidden: string[] = [];
  for (const charge of charges) {
    const article = coveredArticle(charge, ranges, today);
    if (article === undefined) continue;
    forbidden.push(fillText(PHRASES.forbiddenCharge.en, { code: charge.code, article }));
  }
  return forbidden.length + doubts.length === 0
    ? SILENT
    : { forbidden: distinct(forbidden), doubts };
}

function testCharges(
  codes: readonly string[],
  { accusations: { charges, doubts } }: ReadCase,
): TestResult {
  const forbidden = charges
    .filter(({ code }) => codes.includes(code))
    .map(({ code, articles }) =>
      fillText(PHRASES.forbiddenCharge.en, { code, article: articles[0] ?? code }),
    );
  return { forbidden: distinct(forbidden), doubts };
}

function testAccused(ageOfMajority: number, { facts, ages }: ReadCase): TestResult {
  if (facts.accused.length > 0) return testAges(ages, ageOfMajority, PHRASES.minors.en);
  const lacksAccused = isAboutCharge(facts.flow) && !facts.accusedOrganisation;
  return lacksAccused ? { forbidden: NOTHING, doubts: [PHRASES.nobodyAccused.en] } : SILENT;
}

function testVictims(ageOfMajority: number, { facts }: ReadCase): TestResult {
  const ages = facts.victims.map((victim) => victimAgeAtAct(victim, facts));
  return testAges(ages, ageOfMajority, PHRASES.minorVictims.en);
}

function testAges(ages: readonly AgeAtAct[], ageOfMajority: number, phrase: string): TestResult {
  const doubts: string[] = [];
  let minors = 0;
  for (const age of ages) {
    if (isUnder(ageOfMajority, age)) minors += 1;
    else if (age.doubt !== null) doubts.push(age.doubt);
  }
  if (minors + doubts.length === 0) return SILENT;
  return { forbidden: minors === 0 ? NOTHING : [fillText(phrase, { count: minors })], doubts };
}

export function isUnder(years: number, { atMost }: AgeAtAct): boolean {
  return atMost !== null && atMost < years;
}

/** Each text once, sorted: the order of the card says nothing. */
export function distinct(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)].sort();
}
