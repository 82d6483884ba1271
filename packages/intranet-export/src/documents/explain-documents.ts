import {
  findDecisions,
  findPublishedDocuments,
  findWithdrawal,
  type Ledger,
} from '@discferry/intranet-ledger';
import type { RedactionPolicy } from '@discferry/redaction';
import type { LoadedPolicy, Reason } from '@discferry/screening';
import {
  recordKey,
  shanghaiDate,
  type DocumentKind,
  type WithdrawalReason,
} from '@discferry/shared-schema';
import { assess } from '../day/assess.js';
import { reconcile } from '../day/reconcile.js';
import type { SourceCase } from '../source/export-views.js';
import { assessDocuments, type DocumentAssessment } from './assess-documents.js';

/** What is known of one document: what should be, what is, and the difference. */
export interface ToldDocument {
  readonly documentId: string;
  /** Null for a kind that is never published, and for a document that is no longer in the source. */
  readonly documentKind: DocumentKind | null;
  readonly outcome: DocumentAssessment['outcome'] | 'not-in-source';
  readonly reasons: readonly Reason[];
  readonly published: { readonly firstSequence: number; readonly lastSequence: number } | null;
  readonly withdrawn: { readonly sequence: number; readonly reason: WithdrawalReason } | null;
  /** What the next export would send. */
  readonly next: 'publish' | 'update' | 'withdraw' | 'nothing';
}

/** Under what the documents of a case are explained. */
export interface DocumentsExplained {
  readonly ledger: Ledger;
  readonly policy: LoadedPolicy;
  readonly redaction: RedactionPolicy;
  readonly now: Date;
}

/** Explains the documents of a case as the next export would decide over them, and those gone since. */
export async function explainDocuments(
  source: SourceCase,
  { ledger, policy, redaction, now }: DocumentsExplained,
): Promise<readonly ToldDocument[]> {
  const { caseNumber } = source;
  const previous = findDecisions(ledger, [caseNumber]).get(caseNumber) ?? null;
  const assessment = assess(source, { policy, today: shanghaiDate(now), previous });
  const sent = findPublishedDocuments(ledger, [caseNumber]).get(caseNumber);
  const told: ToldDocument[] = [];
  for await (const one of assessDocuments(source, { assessment, policy: redaction, now })) {
    const { documentId, documentKind, outcome, reasons } = one;
    const published = sent?.get(documentId);
    told.push({
      documentId,
      documentKind,
      outcome,
      reasons,
      ...sentOf(ledger, recordKey(one), published),
      next: reconcile(one, published)?.kind ?? 'nothing',
    });
  }
  const present = new Set(told.map(({ documentId }) => documentId));
  const gone = explainGone(caseNumber, ledger);
  return [...told, ...gone.filter(({ documentId }) => !present.has(documentId))];
}

/** The published documents of a case as if none of them were in the source any more. */
export function explainGone(caseNumber: string, ledger: Ledger): readonly ToldDocument[] {
  const documents = findPublishedDocuments(ledger, [caseNumber]).get(caseNumber) ?? [];
  return [...documents].map(([documentId, published]) => ({
    documentId,
    documentKind: null,
    outcome: 'not-in-source',
    reasons: [],
    ...sentOf(ledger, recordKey({ caseNumber, documentId }), published),
    next: 'withdraw',
  }));
}

function sentOf(
  ledger: Ledger,
  key: string,
  published: ToldDocument['published'] | undefined,
): Pick<ToldDocument, 'published' | 'withdrawn'> {
  const withdrawn = findWithdrawal(ledger, key) ?? null;
  if (published == null) return { published: null, withdrawn };
  const { firstSequence, lastSequence } = published;
  return { published: { firstSequence, lastSequence }, withdrawn };
}
