import { fillText } from '@discferry/shared-schema';
import type { CaseFacts } from './case-facts.js';
import type { Reason } from './decision.js';
import { citation } from './legal-basis.js';
import { PHRASES } from './phrases.js';
import type { PolicyPack, Prohibition } from './policy-pack.js';
import { distinct, readCase, test } from './prohibition-tests.js';

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
}

/** Puts a case before every prohibition of a pack, and remembers those it has met before. */
export function screen(facts: CaseFacts, pack: PolicyPack, today: string): Screening {
  const read = readCase(facts, today);
  const spoken: Spoken[] = [];
  const stopped: string[] = [];
  const doubts = doubtsOfCase(facts, pack, today);
  for (const rule of pack.rules) {
    const { forbidden, doubts: unclear } = test(rule, read);
    const speaks = forbidden.length > 0 || hasMet(facts, rule.id);
    if (speaks) spoken.push({ rule, saw: forbidden });
    if (speaks || unclear.length > 0) stopped.push(rule.id);
    doubts.push(...unclear);
  }
  const all = idsOf(pack);
  return {
    spoken,
    passed: stopped.length === 0 ? all : all.filter((id) => !stopped.includes(id)),
    doubts: distinct(doubts),
  };
}

/** The ids of a pack's prohibitions, sorted once for all: most cases pass every one. */
const idsByPack = new WeakMap<PolicyPack, readonly string[]>();

function idsOf(pack: PolicyPack): readonly string[] {
  let ids = idsByPack.get(pack);
  if (ids === undefined) idsByPack.set(pack, (ids = pack.rules.map(({ id }) => id).sort()));
  return ids;
}

/** The reasons of prohibitions that spoke, in the order of the pack. */
export function reasonsOf(spoken: readonly Spoken[], facts: CaseFacts): readonly Reason[] {
  return spoken.flatMap(({ rule, saw }) => {
    const told = saw.length > 0 ? saw : formerly(rule.id, facts);
    return told.map((text) => reason(rule, 'prohibition', text));
  });
}

/** What a rule says and why, as it is kept with a decision. */
export function reason(
  { id, basis }: Pick<Prohibition, 'id' | 'basis'>,
  kind: Reason['kind'],
  saw: string,
): Reason {
  return { rule: id, basis: basis.map((each) => citation(each, 'zh')), kind, saw };
}

/** A prohibition once met stays met: changing the card afterwards does not open the case. */
function formerly(rule: string, { previous }: CaseFacts): readonly string[] {
  return (previous?.met ?? [])
    .filter((met) => met.rule === rule)
    .map(({ saw }) => fillText(PHRASES.changedSince.en, { saw }))
    .sort();
}

function hasMet({ previous }: CaseFacts, rule: string): boolean {
  return previous?.met.some((met) => met.rule === rule) ?? false;
}

/** Doubts that no single rule can raise. */
function doubtsOfCase(facts: CaseFacts, pack: PolicyPack, today: string): string[] {
  const doubts: string[] = [];
  for (const { rule } of facts.previous?.met ?? []) {
    // A renamed rule must not open the cases that its old name closed.
    if (pack.rules.some(({ id }) => id === rule)) continue;
    doubts.push(fillText(PHRASES.lostRule.en, { rule }));
  }
  if (facts.acceptedOn > today) doubts.push(PHRASES.futureAcceptance.en);
  return doubts;
}
