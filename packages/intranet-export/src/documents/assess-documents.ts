import type { RedactionPolicy } from '@discferry/redaction';
import { shanghaiDate, type DocumentKind } from '@discferry/shared-schema';
import { readCard } from '../card/read-card.js';
import type { Assessment } from '../day/assess.js';
import type { SourceCase } from '../source/export-views.js';
import {
  assessDocument,
  stays,
  type DocumentBasis,
  type DocumentVerdict,
} from './assess-document.js';
import { readPeopleOf } from './people.js';
import { DOCUMENT_PHRASES } from './phrases.js';
import { readDocuments, type DocumentReading } from './read-document.js';
import { documentReason, told } from './rules.js';

/** One document of a case, and what becomes of it. */
export interface DocumentAssessment extends DocumentVerdict {
  readonly caseNumber: string;
  /** 文书编号 as written in the source, well-formed or not; empty when there is none. */
  readonly documentId: string;
  /** Whether the document can be published and found again under its 文书编号. */
  readonly isKey: boolean;
  /** Null for a kind that is never published, or none. */
  readonly documentKind: DocumentKind | null;
  /** 承办人 of the case. */
  readonly undertaker: string;
}

/** Under what the documents of a case are assessed. */
export interface DocumentsBasis {
  /** What became of the case: documents follow it inside. */
  readonly assessment: Pick<Assessment, 'outcome' | 'record' | 'undertaker'>;
  readonly policy: RedactionPolicy;
  readonly now: Date;
}

/**
 * The documents of a case, one after the other, so that no two are in memory at once. Those of a case
 * that is not disclosed stay inside with it; their contents are not even read.
 */
export async function* assessDocuments(
  source: SourceCase,
  basis: DocumentsBasis,
): AsyncGenerator<DocumentAssessment> {
  const { caseNumber, documents } = source;
  if (documents === null) return;
  const { assessment } = basis;
  const { record: caseRecord, undertaker } = assessment;
  const common = ({ documentId, isKey, kind }: DocumentReading) => ({
    caseNumber,
    documentId,
    isKey,
    documentKind: kind,
    undertaker,
  });
  const readings = readDocuments(documents);
  const reading = caseRecord === null ? null : readCard(source);
  if (caseRecord === null || reading?.ok !== true) {
    for (const one of readings) yield { ...common(one), ...withItsCase(assessment) };
    return;
  }
  const shared: DocumentBasis = {
    caseRecord,
    people: readPeopleOf(reading.card, documents, shanghaiDate(basis.now)),
    documents,
    policy: basis.policy,
    now: basis.now,
  };
  for (const one of readings) yield { ...common(one), ...(await assessDocument(one, shared)) };
}

const CASE_PHRASES = {
  disclose: DOCUMENT_PHRASES.caseUnreadable,
  withhold: DOCUMENT_PHRASES.caseWithheld,
  'needs-approval': DOCUMENT_PHRASES.caseWaits,
  hold: DOCUMENT_PHRASES.caseUnreadable,
} as const;

/** A document stays inside as its case does, and for as long. */
function withItsCase({ outcome }: Pick<Assessment, 'outcome'>): DocumentVerdict {
  const kind = outcome === 'withhold' ? 'prohibition' : 'doubt';
  return stays(outcome === 'disclose' ? 'hold' : outcome, [
    documentReason('B9-CASE', kind, told(CASE_PHRASES[outcome], {})),
  ]);
}
