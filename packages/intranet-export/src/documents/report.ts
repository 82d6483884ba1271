import type { ChangeCounts } from '@discferry/intranet-ledger';
import type { Reason } from '@discferry/screening';
import type { DocumentAssessment } from './assess-documents.js';

/** A document that stays inside, and why, as a list shows it. */
interface KeptDocument {
  readonly caseNumber: string;
  readonly documentId: string;
  readonly undertaker: string;
  readonly reasons: readonly Pick<Reason, 'rule' | 'saw'>[];
}

export interface KeptDocuments {
  readonly count: number;
  readonly first: readonly KeptDocument[];
}

/** What a day's work found of documents: counts of everything, and the first of each kind. */
export interface DocumentReport {
  readonly examined: number;
  readonly disclosed: number;
  /** Kinds that are never published, no effective judgment yet, a case that is withheld. */
  readonly withheld: KeptDocuments;
  /** Waiting for an approval, a review on file, or the decision over the case. */
  readonly waiting: KeptDocuments;
  /** Nobody may publish them before a person has looked: broken approvals, suspicions, no text. */
  readonly held: KeptDocuments;
  /** How many documents each rule spoke about, by rule id. */
  readonly byRule: Readonly<Record<string, number>>;
}

/** The report with the changes of documents, as JSON shows it. */
export interface DocumentData extends DocumentReport {
  readonly changes: ChangeCounts;
}

/** Adds up assessments. Lists are cut at `limit`; counts never are. */
export interface DocumentTally {
  add(assessment: DocumentAssessment): void;
  report(): DocumentReport;
}

const BINS = { withhold: 'withheld', 'needs-approval': 'waiting', hold: 'held' } as const;

export function startDocumentTally(limit: number): DocumentTally {
  const bins: Record<(typeof BINS)[keyof typeof BINS], { count: number; first: KeptDocument[] }> = {
    withheld: { count: 0, first: [] },
    waiting: { count: 0, first: [] },
    held: { count: 0, first: [] },
  };
  const byRule = new Map<string, number>();
  let examined = 0;
  let disclosed = 0;
  return {
    add({ caseNumber, documentId, undertaker, outcome, reasons }) {
      examined += 1;
      for (const rule of new Set(reasons.map(({ rule }) => rule))) {
        byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      }
      if (outcome === 'disclose') {
        disclosed += 1;
        return;
      }
      const bin = bins[BINS[outcome]];
      bin.count += 1;
      if (bin.first.length >= limit) return;
      const told = reasons.map(({ rule, saw }) => ({ rule, saw }));
      bin.first.push({ caseNumber, documentId, undertaker, reasons: told });
    },
    report: () => ({
      examined,
      disclosed,
      ...bins,
      byRule: Object.fromEntries([...byRule].sort()),
    }),
  };
}
