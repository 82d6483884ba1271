import { listWaiting, type Ledger, type StandingDecision } from '@discferry/intranet-ledger';
import { PHRASES, requiredRank, type PolicyPack, type Rank } from '@discferry/screening';
import { readApprovals } from '../card/read-children.js';
import type { SourceCase } from '../source/export-views.js';
import type { RecordSource } from '../source/record-source.js';
import { sourceCaseOf } from '../source/source-case-of.js';

/** What a form has to decide. `form-not-valid`: one that speaks against disclosure does not count. */
export type Question =
  'undertaker-discloses' | 'undertaker-withholds' | 'doubt' | 'form-pending' | 'form-not-valid';

/** A case that waits for an approval form (待审批). */
export interface AwaitingCase {
  readonly caseNumber: string;
  /** 承办人; empty when the source names nobody. */
  readonly undertaker: string;
  readonly questions: readonly Question[];
  /** Numbers of the forms that are in the business system and wait for their decision. */
  readonly pendingForms: readonly string[];
  /** The lowest rank that may decide; null when no form may. */
  readonly rank: Rank | null;
  /** Calendar date since which it waits. */
  readonly since: string;
}

/**
 * The cases that wait, those that have waited longest first. The ledger remembers cases that the
 * source has lost; these wait for nothing.
 */
export function* awaitingCases(
  ledger: Ledger,
  source: RecordSource,
  pack: PolicyPack,
): Generator<AwaitingCase> {
  for (const decision of listWaiting(ledger)) {
    const sourceCase = sourceCaseOf(source, decision.caseNumber);
    if (sourceCase !== undefined) yield awaitingCase(decision, sourceCase, pack);
  }
}

/** What a case waits for. */
export function awaitingCase(
  { caseNumber, undertaker, reasons, since }: StandingDecision,
  { children }: SourceCase,
  pack: PolicyPack,
): AwaitingCase {
  const spoken = reasons.filter(({ kind }) => kind === 'prohibition').map(({ rule }) => rule);
  const pending = readApprovals(children.GK_SPB, []).filter(({ state }) => state === 'pending');
  return {
    caseNumber,
    undertaker,
    questions: questionsOf(reasons),
    pendingForms: pending.map(({ number }) => number),
    rank: requiredRank(pack, spoken),
    since,
  };
}

function questionsOf(reasons: StandingDecision['reasons']): readonly Question[] {
  const saw = (kind: string, text: string) =>
    reasons.some((reason) => reason.kind === kind && reason.saw === text);
  const questions: Question[] = [];
  if (saw('conflict', PHRASES.disclosesForbidden.en)) questions.push('undertaker-discloses');
  if (saw('conflict', PHRASES.withholdsAllowed.en)) questions.push('undertaker-withholds');
  if (reasons.some(({ kind }) => kind === 'doubt')) questions.push('doubt');
  if (saw('approval', PHRASES.formPending.en)) questions.push('form-pending');
  return questions.length === 0 ? ['form-not-valid'] : questions;
}
