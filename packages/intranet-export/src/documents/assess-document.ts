import type { Reason } from '@discferry/screening';
import {
  documentRecordSchema,
  findingsOfIssues,
  isDiscferryError,
  shanghaiDate,
  toInstant,
  type DocumentRecord,
  type Finding,
  type ProceduralRecord,
} from '@discferry/shared-schema';
import type { SourceDocuments } from '../source/document-views.js';
import { followChain, type ChainState } from './approval-chain.js';
import { readContent } from './content.js';
import { kindReason, missingEvents, needsJudgment } from './eligibility.js';
import type { PeopleReading } from './people.js';
import { DOCUMENT_PHRASES } from './phrases.js';
import {
  prove,
  publicTextOf,
  type RedactionBasis,
  type RedactionProof,
  type Served,
} from './public-text.js';
import type { CaseDocument, DocumentReading } from './read-document.js';
import { documentReason, told, type DocumentRuleId } from './rules.js';

/** What becomes of one document, and why. */
export interface DocumentVerdict {
  /** As of cases: `needs-approval` waits for a step, `hold` for a person who looks. */
  readonly outcome: 'disclose' | 'withhold' | 'needs-approval' | 'hold';
  readonly reasons: readonly Reason[];
  /** Where it stands in its approval; null when it never came to that. */
  readonly chain: ChainState | null;
  /** The public record; only with `disclose`. */
  readonly record: DocumentRecord | null;
  /** What proves the record's text; only with `disclose`. */
  readonly proof: RedactionProof | null;
}

/** Under what a document of a disclosed case is assessed. */
export interface DocumentBasis {
  /** The public record of its case. */
  readonly caseRecord: ProceduralRecord;
  readonly people: PeopleReading;
  readonly documents: SourceDocuments;
  readonly policy: RedactionBasis['policy'];
  readonly now: Date;
}

/**
 * One document's way from the source to a public record: kind, judgment and review on file, approval,
 * text, redaction, proof. The first that fails keeps it inside.
 * @see 规定 2014 arts. 17–22
 */
export async function assessDocument(
  reading: DocumentReading,
  basis: DocumentBasis,
): Promise<DocumentVerdict> {
  const { kind, kindTerm, document } = reading;
  if (kind === null && kindTerm !== '') return stays('withhold', [kindReason(kindTerm)]);
  if (document === null) return stays('hold', unreadable('A11-ENTRIES', reading.findings));
  const today = shanghaiDate(basis.now);
  const { forbidden, awaited } = missingEvents(document, today);
  const chain = chainOf(document, toInstant(basis.now));
  if (forbidden.length > 0) return stays('withhold', [...forbidden, ...awaited], chain);
  if (chain.state === 'broken' || chain.state === 'returned') {
    return stays('hold', [...chainReasons(chain, 'doubt'), ...awaited], chain);
  }
  if (chain.state === 'waiting' || awaited.length > 0) {
    return stays('needs-approval', [...chainReasons(chain, 'approval'), ...awaited], chain);
  }
  return publish(document, basis, chain);
}

/** The approvals of a document, held against what they must have known. */
export function chainOf(document: CaseDocument, now: string): ChainState {
  const { digest, contentChangedAt, marks, kind, effectiveOn, approvals } = document;
  const settled = [contentChangedAt, ...marks.map(({ at }) => at)];
  // Who is hidden follows from the judgment: who approved before it approved another public text.
  if (needsJudgment(kind) && effectiveOn !== null) settled.push(startOfDay(effectiveOn));
  const settledAt = settled.reduce((latest, at) => (at > latest ? at : latest));
  return followChain(approvals, { digest, settledAt }, now);
}

/** The instant at which a calendar date begins in Shanghai. */
function startOfDay(date: string): string {
  return toInstant(new Date(`${date}T00:00:00+08:00`));
}

/** Redacts and proves a document that everybody has approved. */
async function publish(
  document: CaseDocument,
  { caseRecord, people, documents, policy }: DocumentBasis,
  chain: Extract<ChainState, { state: 'complete' }>,
): Promise<DocumentVerdict> {
  const hold = (reasons: readonly Reason[]) => stays('hold', reasons, chain);
  if (!people.ok) return hold(unreadable('A11-ENTRIES', people.findings));
  const { card, withoutSentence: count } = people;
  if (needsJudgment(document.kind) && count > 0) {
    return hold([doubt('C3-SENTENCE', told(DOCUMENT_PHRASES.noSentence, { count }))]);
  }
  const content = await readContent(documents, document);
  if (!content.ok) return hold(unreadable('C9-CONTENT', content.findings));
  const served: Served = { document, text: content.text, marks: content.marks };
  const { redaction, suspicions, leaks } = publicTextOf(served, {
    card,
    policy,
    released: chain.released,
  });
  if (leaks.length > 0) {
    const patterns = leaks.join(', ');
    return hold([doubt('C5-LEAK', told(DOCUMENT_PHRASES.leaks, { patterns }))]);
  }
  if (suspicions.names + suspicions.particulars > 0) {
    return hold([doubt('C8-SUSPICION', told(DOCUMENT_PHRASES.suspicions, suspicions))]);
  }
  const proof = tryToProve(served, redaction);
  if (typeof proof === 'number') {
    return hold([doubt('C9-PROOF', told(DOCUMENT_PHRASES.unproven, { count: proof }))]);
  }
  const candidate = {
    kind: 'document',
    caseNumber: caseRecord.caseNumber,
    documentId: document.documentId,
    documentKind: document.kind,
    flow: caseRecord.flow,
    office: caseRecord.office,
    title: redaction.title.text,
    number: document.number,
    madeOn: document.madeOn,
    effectiveOn: needsJudgment(document.kind) ? document.effectiveOn : null,
    text: redaction.body.text,
    proofSha256: proof.sha256,
    screening: caseRecord.screening,
  };
  const record = documentRecordSchema.safeParse(candidate);
  if (!record.success) {
    const findings = findingsOfIssues(record.error.issues, candidate, 'record.');
    return hold(unreadable('C9-RECORD', findings));
  }
  return { outcome: 'disclose', reasons: [], chain, record: record.data, proof };
}

/** The proof of a public text, or how many defects it has. */
function tryToProve(
  served: Served,
  redaction: Parameters<typeof prove>[1],
): RedactionProof | number {
  try {
    return prove(served, redaction);
  } catch (error) {
    if (!isDiscferryError(error) || error.code !== 'E_REDACTION_PROOF') throw error;
    return error.findings.length;
  }
}

/** A document that stays inside. */
export function stays(
  outcome: Exclude<DocumentVerdict['outcome'], 'disclose'>,
  reasons: readonly Reason[],
  chain: ChainState | null = null,
): DocumentVerdict {
  return { outcome, reasons, chain, record: null, proof: null };
}

function chainReasons(chain: ChainState, kind: Reason['kind']): readonly Reason[] {
  if (chain.state === 'complete') return [];
  return chain.saw.map((saw) => documentReason('D2-CHAIN', kind, saw));
}

function doubt(rule: DocumentRuleId, saw: string): Reason {
  return documentReason(rule, 'doubt', saw);
}

function unreadable(rule: DocumentRuleId, findings: readonly Finding[]): readonly Reason[] {
  return findings.map(({ path, expected, actual }) =>
    doubt(rule, `${path}: ${expected} expected, ${actual} found`),
  );
}
