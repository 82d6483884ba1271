import type { ApprovalForm, CaseFacts, MetProhibition } from './case-facts.js';
import type { Spoken } from './prohibitions.js';

const NOTHING: readonly MetProhibition[] = [];

/**
 * What a case has met of prohibitions, to be remembered for the next decision: everything before,
 * and what is seen today for the first time. Nothing is ever forgotten, also when a pack no longer
 * holds the rule.
 */
export function rememberMet(
  spoken: readonly Spoken[],
  { previous, approvals }: CaseFacts,
  today: string,
): readonly MetProhibition[] {
  const before = previous?.met ?? NOTHING;
  if (spoken.length === 0) return before;
  const fresh = spoken.flatMap(({ rule, saw }) =>
    saw
      .filter((text) => !before.some((met) => met.rule === rule.id && met.saw === text))
      .map((text) => ({
        rule: rule.id,
        saw: text,
        // A clock that was set back must not make older forms count.
        formsFrom: previous === null ? null : later(previous.decidedOn, today),
        olderForms: previous === null ? [] : numbersOfDecided(approvals),
      })),
  );
  if (fresh.length === 0) return before;
  return [...before, ...fresh].sort((left, right) => compare(keyOf(left), keyOf(right)));
}

function numbersOfDecided(forms: readonly ApprovalForm[]): readonly string[] {
  return forms
    .filter(({ state }) => state !== 'pending')
    .map(({ number }) => number)
    .sort();
}

function keyOf({ rule, saw }: MetProhibition): string {
  return `${rule} ${saw}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
