import type { StandingDocumentDecision } from '@discferry/intranet-ledger';
import type { Localized } from '@discferry/shared-schema';
import { chainOf } from '../documents/assess-document.js';
import { kindReason } from '../documents/eligibility.js';
import type { DocumentReading } from '../documents/read-document.js';
import { documentReason } from '../documents/rules.js';

/** Where a document stands on its way to the public, in the order in which lists show them. */
export const DOCUMENT_STATES = {
  /** A person must look: entries, text, approvals, judgment or what may remain in the text. */
  held: { en: 'to be looked at', zh: '待处理' },
  /** Sent back by an approver. */
  returned: { en: 'returned', zh: '退回' },
  /** Waiting for a step of its approval, the review on file, or the decision over its case. */
  waiting: { en: 'waiting for approval', zh: '待审核' },
  /** The next export sends it, for the first time or anew. */
  passed: { en: 'passed, to be exported', zh: '通过待导出' },
  exported: { en: 'exported', zh: '已导出' },
  /** Its kind or its case forbids it. */
  withheld: { en: 'withheld', zh: '不公开' },
} as const satisfies Readonly<Record<string, Localized>>;

export type DocumentState = keyof typeof DOCUMENT_STATES;

export const documentStates = Object.keys(DOCUMENT_STATES) as [DocumentState, ...DocumentState[]];

/** Where a document stands and what keeps it there. */
export interface Standing {
  readonly state: DocumentState;
  readonly reasons: readonly Pick<StandingDocumentDecision['reasons'][number], 'rule' | 'saw'>[];
}

/** What is known of a document beside its entries. */
export interface KnownOfDocument {
  /** The decision over it; undefined when none was ever made. */
  readonly decision: StandingDocumentDecision | undefined;
  readonly isPublished: boolean;
  /** Whether the next export sends what is published anew. */
  readonly isPending: boolean;
  /** Instant. */
  readonly now: string;
}

/** Tells the state of a document from the decision over it. */
export function standingOf(reading: DocumentReading, known: KnownOfDocument): Standing {
  const { decision, isPublished, isPending, now } = known;
  if (decision === undefined) return undecided(reading);
  const { outcome, reasons } = decision;
  switch (outcome) {
    case 'disclose':
      return { state: isPublished && !isPending ? 'exported' : 'passed', reasons };
    case 'needs-approval':
      return { state: 'waiting', reasons };
    case 'withhold':
      // Forbidden as long as the judgment is missing, which somebody may have to enter.
      return { state: waitsForJudgment({ reasons }) ? 'held' : 'withheld', reasons };
    default:
      return { state: isReturned(reading, now) ? 'returned' : 'held', reasons };
  }
}

/** Whether there is no effective judgment yet, and nobody but the court can do anything about it. */
export function waitsForJudgment({ reasons }: Pick<Standing, 'reasons'>): boolean {
  return reasons.some(({ rule }) => rule === 'C1-JUDGMENT');
}

function isReturned({ document }: DocumentReading, now: string): boolean {
  return document !== null && chainOf(document, now).state === 'returned';
}

/** A document over which nothing is decided: it cannot be found again, or its case cannot. */
function undecided({ kind, kindTerm, findings }: DocumentReading): Standing {
  if (kind === null && kindTerm !== '') {
    return { state: 'withheld', reasons: [kindReason(kindTerm)] };
  }
  const reasons = findings.map(({ path, expected, actual }) =>
    documentReason('A11-ENTRIES', 'doubt', `${path}: ${expected} expected, ${actual} found`),
  );
  return { state: 'held', reasons };
}
