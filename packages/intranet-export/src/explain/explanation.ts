import {
  findDecisions,
  findPublished,
  findWithdrawal,
  type Ledger,
  type PublishedRecord,
} from '@discferry/intranet-ledger';
import type { LoadedPolicy, Reason } from '@discferry/screening';
import {
  chargeByName,
  DiscferryError,
  FLOWS,
  type Flow,
  type WithdrawalReason,
} from '@discferry/shared-schema';
import type { CaseCard } from '../card/case-card.js';
import { readCard } from '../card/read-card.js';
import { assess, type Assessment } from '../day/assess.js';
import { reconcile } from '../day/reconcile.js';
import type { SourceCase } from '../source/export-views.js';
import { toldForms, type ToldForm } from './told-forms.js';

/** What a statement over a case says of its card: nothing that names a person. */
export interface ToldCard {
  readonly flow: Flow;
  /** Names of the charges (案由), each once; without those that nobody knows. */
  readonly charges: readonly string[];
  readonly acceptedOn: string;
  readonly department: string;
}

/** What is known of one case: what should be, what is, and the difference. */
export interface Explanation {
  readonly caseNumber: string;
  readonly outcome: Assessment['outcome'] | 'not-in-source';
  readonly reasons: readonly Reason[];
  /** Null when the card cannot be read, or there is none. */
  readonly card: ToldCard | null;
  readonly forms: readonly ToldForm[];
  readonly published: { readonly firstSequence: number; readonly lastSequence: number } | null;
  readonly withdrawn: { readonly sequence: number; readonly reason: WithdrawalReason } | null;
  /** What the next export would send. */
  readonly next: 'publish' | 'update' | 'withdraw' | 'nothing';
}

/** Under what a case is explained. */
export interface ExplanationBasis {
  readonly ledger: Ledger;
  readonly policy: LoadedPolicy;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
}

/** Explains a case of the source as the next export would decide over it. */
export function explainCase(source: SourceCase, basis: ExplanationBasis): Explanation {
  const { ledger, policy, today } = basis;
  const { caseNumber } = source;
  const previous = findDecisions(ledger, [caseNumber]).get(caseNumber) ?? null;
  const assessment = assess(source, { policy, today, previous });
  const { outcome, reasons } = assessment;
  const reading = readCard(source);
  const published = findPublished(ledger, [caseNumber]).get(caseNumber);
  return {
    caseNumber,
    outcome,
    reasons,
    card: reading.ok ? toldCard(reading.card) : null,
    forms: reading.ok ? toldForms(reading.card.approvals, reasons) : [],
    ...sentOf(caseNumber, published, ledger),
    next: reconcile(assessment, published)?.kind ?? 'nothing',
  };
}

/**
 * Explains a case that is no longer in the source.
 * @throws E_CASE_UNKNOWN when it was never sent either
 */
export function explainAbsent(caseNumber: string, ledger: Ledger): Explanation {
  const published = findPublished(ledger, [caseNumber]).get(caseNumber);
  const sent = sentOf(caseNumber, published, ledger);
  if (sent.published === null && sent.withdrawn === null) {
    throw new DiscferryError('E_CASE_UNKNOWN', {});
  }
  return {
    caseNumber,
    outcome: 'not-in-source',
    reasons: [],
    card: null,
    forms: [],
    ...sent,
    next: sent.published === null ? 'nothing' : 'withdraw',
  };
}

/** What is public of a case, and by which disc it was withdrawn last. */
function sentOf(
  caseNumber: string,
  published: PublishedRecord | undefined,
  ledger: Ledger,
): Pick<Explanation, 'published' | 'withdrawn'> {
  const withdrawn = findWithdrawal(ledger, caseNumber) ?? null;
  if (published === undefined) return { published: null, withdrawn };
  const { firstSequence, lastSequence } = published;
  return { published: { firstSequence, lastSequence }, withdrawn };
}

function toldCard({ flow, accusations, acceptedOn, department }: CaseCard): ToldCard {
  const names = accusations.map(({ name }) => name).filter((name) => isTold(name, flow));
  return { flow, charges: [...new Set(names)], acceptedOn, department };
}

/** Where a charge should stand, what is none may be anything, a name too (李小明盗窃案). */
function isTold(name: string, flow: Flow): boolean {
  return FLOWS[flow].group !== 'criminal' || chargeByName(name) !== undefined;
}
