import type { ApprovalForm, MetProhibition } from './case-facts.js';
import type { Prohibition, PolicyPack } from './policy-pack.js';
import { reaches, type Rank } from './rank.js';

/** What a form has to satisfy to decide over a case. */
export interface FormRequirement {
  readonly rank: Rank;
  /** The first day on which such a form can have been decided, or null. */
  readonly from: string | null;
}

/** What the forms of a case say, put together. */
export interface FormsRead {
  readonly pending: boolean;
  /** The form decided last among those that count, or null. */
  readonly deciding: ApprovalForm | null;
  /** Numbers of decided forms that do not count: too low a rank, too old, or without a date. */
  readonly ignored: readonly string[];
}

/** The rank and date a form needs, given every rule it would override. */
export function requirementOf(
  prohibitions: readonly Prohibition[],
  met: readonly MetProhibition[],
  pack: PolicyPack,
): FormRequirement {
  const ranks = [pack.conflict.overrideRank, pack.doubt.overrideRank].concat(
    prohibitions.map(({ overrideRank }) => overrideRank),
  );
  const dates = met.flatMap(({ formsFrom }) => (formsFrom === null ? [] : [formsFrom])).sort();
  return {
    rank: ranks.reduce((highest, rank) => (reaches(rank, highest) ? rank : highest)),
    from: dates.at(-1) ?? null,
  };
}

/** Reads the forms of a case: which of them decides, if any. */
export function readForms(
  forms: readonly ApprovalForm[],
  requirement: FormRequirement,
  today: string,
): FormsRead {
  const decided = forms.filter(({ state }) => state !== 'pending');
  const counting = decided.filter(
    ({ rank, decidedOn }) =>
      rank !== null &&
      reaches(rank, requirement.rank) &&
      decidedOn !== null &&
      decidedOn <= today &&
      (requirement.from === null || decidedOn >= requirement.from),
  );
  const newestLast = counting.toSorted((left, right) =>
    orderOf(left) < orderOf(right) ? -1 : orderOf(left) > orderOf(right) ? 1 : 0,
  );
  return {
    pending: decided.length < forms.length,
    deciding: newestLast.at(-1) ?? null,
    ignored: decided.filter((form) => !counting.includes(form)).map(({ number }) => number),
  };
}

function orderOf({ decidedOn, number }: ApprovalForm): string {
  return `${decidedOn ?? ''} ${number}`;
}
