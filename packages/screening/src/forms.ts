import type { ApprovalForm, CaseFacts, MetProhibition } from './case-facts.js';
import type { PolicyPack } from './policy-pack.js';
import type { Spoken } from './prohibitions.js';
import { reaches, type Rank } from './rank.js';

/** What a form has to satisfy to decide over a case. */
interface FormRequirement {
  /** Null when a prohibition speaks that no form may override. */
  readonly rank: Rank | null;
  /** The first and the last day on which it can have been decided. */
  readonly from: string;
  readonly until: string;
  /** Forms that were decided before a prohibition was seen which they would override. */
  readonly olderForms: ReadonlySet<string>;
}

/**
 * What a decided form says. `overrule`: to withhold was asked and refused (不同意不公开), which lifts the
 * undertaker's choice and no prohibition.
 */
type Verdict = 'disclose' | 'withhold' | 'overrule';

/** What the forms of a case say, put together. */
export interface FormsRead {
  readonly pending: boolean;
  /** The form that decides, or null: decided last of those that count. */
  readonly deciding: ApprovalForm | null;
  readonly verdict: Verdict | null;
  /** Decided forms that do not count, sorted by number. */
  readonly ignored: readonly ApprovalForm[];
  /** Whether one of these speaks against disclosure, and no later one that counts has answered it. */
  readonly objection: boolean;
}

/** What forms are put against: the case, what forbids it and what it has met. */
export interface FormsInput {
  readonly facts: CaseFacts;
  readonly spoken: readonly Spoken[];
  readonly met: readonly MetProhibition[];
  readonly pack: PolicyPack;
  readonly today: string;
}

/** Reads the forms of a case: which of them decides, if any. Their order does not matter. */
export function readForms(input: FormsInput): FormsRead {
  const forms = input.facts.approvals;
  if (forms.length === 0) return NO_FORMS;
  const requirement = requirementOf(input);
  const decided = forms.filter(({ state }) => state !== 'pending');
  const counts = (form: ApprovalForm) => satisfies(form, requirement) && isUnique(form, forms);
  const deciding = decided.filter(counts).reduce(decidedLast, null);
  const ignored = decided.filter((form) => !counts(form)).sort(byNumber);
  return {
    pending: decided.length < forms.length,
    deciding,
    verdict: deciding && verdictOf(deciding),
    ignored,
    objection: ignored.some((form) => objects(form, input) && !answers(deciding, form)),
  };
}

const NO_FORMS: FormsRead = {
  pending: false,
  deciding: null,
  verdict: null,
  ignored: [],
  objection: false,
};

/** The rank and dates a form needs, given every rule it would override. */
function requirementOf({ facts, spoken, met, pack, today }: FormsInput): FormRequirement {
  const days = met.map(({ formsFrom }) => formsFrom).filter((day) => day !== null);
  return {
    rank: requiredRank(
      pack,
      spoken.map(({ rule }) => rule.id),
    ),
    // A form over a case is not older than the case.
    from: days.reduce((latest, day) => (day > latest ? day : latest), facts.acceptedOn),
    until: today,
    olderForms: new Set(met.flatMap(({ olderForms }) => olderForms)),
  };
}

/**
 * The lowest rank whose form may decide over a case against which these prohibitions of the pack
 * speak; null when no form may.
 */
export function requiredRank(pack: PolicyPack, spoken: readonly string[]): Rank | null {
  const rules = pack.rules.filter(({ id }) => spoken.includes(id));
  return [pack.conflict, pack.doubt, ...rules]
    .map(({ overrideRank }) => overrideRank)
    .reduce(higher);
}

function higher(left: Rank | null, right: Rank | null): Rank | null {
  if (left === null || right === null) return null;
  return reaches(right, left) ? right : left;
}

function satisfies({ number, rank, decidedOn }: ApprovalForm, required: FormRequirement): boolean {
  return (
    rank !== null &&
    required.rank !== null &&
    reaches(rank, required.rank) &&
    decidedOn !== null &&
    decidedOn >= required.from &&
    decidedOn <= required.until &&
    !required.olderForms.has(number)
  );
}

/** Two forms of one number say two things, and so nothing. */
function isUnique({ number }: ApprovalForm, forms: readonly ApprovalForm[]): boolean {
  return forms.filter((form) => form.number === number).length === 1;
}

function verdictOf({ asks, state }: ApprovalForm): Verdict {
  if (state === 'approved') return asks;
  return asks === 'disclose' ? 'withhold' : 'overrule';
}

const STRICTNESS: readonly Verdict[] = ['disclose', 'overrule', 'withhold'];

/** The one of two forms that was decided last; on one day, the stricter. */
function decidedLast(left: ApprovalForm | null, right: ApprovalForm): ApprovalForm {
  if (left === null) return right;
  return orderOf(left) > orderOf(right) ? left : right;
}

function orderOf(form: ApprovalForm): string {
  return `${form.decidedOn ?? ''} ${String(STRICTNESS.indexOf(verdictOf(form)))} ${form.number}`;
}

/**
 * Whether a form that does not count speaks against disclosure all the same. A refusal to withhold does
 * so where something is forbidden: of a rank that suffices it would leave the prohibition standing, and
 * a lower rank must not open what a higher one does not.
 */
function objects(form: ApprovalForm, { spoken }: FormsInput): boolean {
  const verdict = verdictOf(form);
  return verdict === 'withhold' || (verdict === 'overrule' && spoken.length > 0);
}

/** Whether a form that counts was decided on a later day than one that does not. */
function answers(deciding: ApprovalForm | null, ignored: ApprovalForm): boolean {
  if (deciding?.decidedOn == null || ignored.decidedOn === null) return false;
  return ignored.decidedOn < deciding.decidedOn;
}

function byNumber(left: ApprovalForm, right: ApprovalForm): number {
  return left.number < right.number ? -1 : left.number > right.number ? 1 : 0;
}
