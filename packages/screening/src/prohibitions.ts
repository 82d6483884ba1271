import { FLOWS } from '@discferry/shared-schema';
import { readAccusations } from './accusations.js';
import { ageAtAct } from './age-at-act.js';
import { coveredArticle } from './articles.js';
import type { CaseFacts } from './case-facts.js';
import type { Reason } from './decision.js';
import type { PolicyPack, Prohibition } from './policy-pack.js';

/** What one test of a case found: what it forbids, and what it could not tell. */
interface TestResult {
  /** The value that made the prohibition speak, or null when it did not. */
  readonly forbidden: string | null;
  readonly doubts: readonly string[];
}

/** What all prohibitions of a pack found in a case. */
export interface Screening {
  readonly prohibitions: readonly Prohibition[];
  readonly reasons: readonly Reason[];
  readonly passed: readonly string[];
  readonly doubts: readonly Reason[];
  readonly youngestAccused: 'adult' | 'minor' | 'none';
}

/** Puts a case before every prohibition of a pack, and remembers those it has met before. */
export function screen(facts: CaseFacts, pack: PolicyPack, today: string): Screening {
  const spoken: Prohibition[] = [];
  const reasons: Reason[] = [];
  const passed: string[] = [];
  const doubts = new Set<string>();
  for (const rule of pack.rules) {
    const result = test(rule, facts, today);
    for (const doubt of result.doubts) doubts.add(doubt);
    const saw = result.forbidden ?? formerly(rule, facts);
    if (saw === null) {
      if (result.doubts.length === 0) passed.push(rule.id);
    } else {
      spoken.push(rule);
      reasons.push({ rule: rule.id, basis: rule.basis, kind: 'prohibition', saw });
    }
  }
  return {
    prohibitions: spoken,
    reasons,
    passed: passed.sort(),
    doubts: [...doubts].map((saw) => ({
      rule: pack.doubt.id,
      basis: pack.doubt.basis,
      kind: 'doubt',
      saw,
    })),
    youngestAccused: youngest(facts, spoken),
  };
}

/** A prohibition once met stays met: changing the card afterwards does not open the case. */
function formerly(rule: Prohibition, facts: CaseFacts): string | null {
  return facts.previous?.met.some((met) => met.rule === rule.id) === true
    ? 'met before; the card was changed since'
    : null;
}

function test(rule: Prohibition, facts: CaseFacts, today: string): TestResult {
  switch (rule.test.kind) {
    case 'charge-articles':
      return testCharges(rule.test.ranges, facts, today);
    case 'accused-under-age':
      return testAges(rule.test.age, facts);
  }
}

function testCharges(
  ranges: Parameters<typeof coveredArticle>[1],
  facts: CaseFacts,
  today: string,
): TestResult {
  const doubts: string[] = [];
  let forbidden: string | null = null;
  for (const accusation of readAccusations(facts, today)) {
    if (accusation.kind === 'doubt') doubts.push(accusation.saw);
    if (accusation.kind !== 'charge') continue;
    const article = coveredArticle(accusation.charge, ranges, today);
    if (article !== undefined) forbidden ??= `charge ${accusation.charge.code}, art. ${article}`;
  }
  return { forbidden, doubts };
}

function testAges(ageOfMajority: number, facts: CaseFacts): TestResult {
  const ages = facts.accused.map((accused) => ageAtAct(accused, ageOfMajority));
  const doubts = ages.flatMap((age) => (age.kind === 'doubt' ? [age.saw] : []));
  const someoneMissing =
    FLOWS[facts.flow].group === 'criminal' && ages.length === 0 && !facts.accusedOrganisation;
  if (someoneMissing) doubts.push('nobody accused in a criminal case');
  const minors = ages.filter(({ kind }) => kind === 'minor').length;
  return {
    forbidden:
      minors === 0 ? null : `${String(minors)} of ${String(ages.length)} accused under age`,
    doubts,
  };
}

function youngest(facts: CaseFacts, spoken: readonly Prohibition[]): Screening['youngestAccused'] {
  if (facts.accused.length === 0) return 'none';
  return spoken.some(({ test: { kind } }) => kind === 'accused-under-age') ? 'minor' : 'adult';
}
