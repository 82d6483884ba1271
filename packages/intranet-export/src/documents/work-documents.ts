import { hearInterrupt } from '@discferry/cli-kit';
import type { Day, PublishedDocuments } from '@discferry/intranet-ledger';
import type { RedactionPolicy } from '@discferry/redaction';
import { recordKey, shanghaiDate } from '@discferry/shared-schema';
import type { Assessment } from '../day/assess.js';
import { reconcile, withdrawal } from '../day/reconcile.js';
import type { SourceCase } from '../source/export-views.js';
import { assessDocuments } from './assess-documents.js';
import type { DocumentTally } from './report.js';

/** What the documents of one case are worked with. */
export interface CaseDocumentsInput {
  readonly day: Day;
  readonly assessment: Assessment;
  /** What is published of the case's documents. */
  readonly published: PublishedDocuments;
  readonly policy: RedactionPolicy;
  readonly now: Date;
  readonly tally: DocumentTally;
  readonly signal: AbortSignal;
}

/**
 * Notes every difference between what should be public of a case's documents and what is. A published
 * document that the case no longer has is withdrawn at once: the case was read whole.
 */
export async function workDocuments(
  source: SourceCase,
  { day, assessment, published, policy, now, tally, signal }: CaseDocumentsInput,
): Promise<void> {
  const { caseNumber } = source;
  const gone = new Set(published.keys());
  for await (const document of assessDocuments(source, { assessment, policy, now })) {
    await hearInterrupt(signal);
    tally.add(document);
    const { documentId, isKey, outcome, reasons, undertaker, proof } = document;
    if (!isKey) continue;
    gone.delete(documentId);
    const key = recordKey({ caseNumber, documentId });
    day.decideDocument({ key, outcome, reasons, undertaker, decidedOn: shanghaiDate(now) });
    const change = reconcile(document, published.get(documentId));
    if (change !== null) day.change(change);
    // Kept again where it is kept already: a ledger restored from an older copy may lack it.
    if (proof !== null) day.keepProof({ key, ...proof });
    day.seen(key);
  }
  for (const documentId of gone) {
    const key = recordKey({ caseNumber, documentId });
    day.change(withdrawal(key, 'removed'));
    day.seen(key);
  }
}
