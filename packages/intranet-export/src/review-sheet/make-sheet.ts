import { sha256Hex } from '@discferry/package-format';
import type { RedactionPolicy, Suspicion } from '@discferry/redaction';
import { DOCUMENT_KINDS, shanghaiDate, toInstant } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import { readCard } from '../card/read-card.js';
import { chainOf } from '../documents/assess-document.js';
import { readContent } from '../documents/content.js';
import { readPeopleOf } from '../documents/people.js';
import { publicTextOf, type PublicText, type Served } from '../documents/public-text.js';
import { readDocuments, type CaseDocument } from '../documents/read-document.js';
import type { SourceCase } from '../source/export-views.js';
import { DOCUMENT_STATES, type Standing } from './document-state.js';
import type { ReviewedSuspicion, ReviewSheet } from './sheet.js';

/** Which document a sheet is made of, and under what. */
export interface SheetBasis {
  readonly documentId: string;
  readonly standing: Standing;
  readonly policy: RedactionPolicy;
  readonly now: Date;
}

/**
 * Redacts a document as it stands, whatever it still waits for, and puts it on a sheet; null when its
 * card, its entries or its content cannot be read, or its kind is never public.
 */
export async function makeSheet(
  source: SourceCase,
  { documentId, standing, policy, now }: SheetBasis,
): Promise<ReviewSheet | null> {
  const { caseNumber, documents } = source;
  const reading = readCard(source);
  if (documents === null || !reading.ok) return null;
  const { document = null } =
    readDocuments(documents).find((one) => one.documentId === documentId) ?? {};
  const people = readPeopleOf(reading.card, documents, shanghaiDate(now));
  if (document === null || !people.ok) return null;
  const content = await readContent(documents, document);
  if (!content.ok) return null;
  const served: Served = { document, text: content.text, marks: content.marks };
  const redactWith = (released: readonly string[]) =>
    publicTextOf(served, { card: people.card, policy, released });
  const { redaction } = redactWith([]);
  const released = releasedSoFar(document, toInstant(now));
  const open = released.length === 0 ? redaction : redactWith(released).redaction;
  const { title, body } = redaction;
  return {
    caseNumber,
    documentId,
    documentNumber: document.number,
    kind: DOCUMENT_KINDS[document.kind],
    state: DOCUMENT_STATES[standing.state].zh,
    waitsFor: standing.reasons.map(({ saw }) => sawIn('zh', saw)),
    approvals: document.approvals.map(({ digest, ...approval }) => ({
      ...approval,
      isOfThisContent: digest === document.digest,
    })),
    contentSha256: document.digest,
    publicSha256: sha256Hex(body.text),
    title: {
      original: document.title,
      redacted: title,
      suspicions: reviewed(redaction.titleSuspicions, open.titleSuspicions),
    },
    body: {
      original: content.text,
      redacted: body,
      suspicions: reviewed(redaction.suspicions, open.suspicions),
    },
    marksCountHere: document.format === 'docx' || !hasCarriageReturns(documents, documentId),
  };
}

/** The words that approvals have released (放行词语), also while the chain is not complete yet. */
function releasedSoFar(document: CaseDocument, now: string): readonly string[] {
  const chain = chainOf(document, now);
  if (chain.state === 'complete') return chain.released;
  const { approvals, digest } = document;
  const inOrder = approvals.toSorted((one, other) => one.number - other.number);
  const returned = inOrder.findLastIndex(({ result }) => result === 'returned');
  return inOrder
    .slice(returned + 1)
    .flatMap((approval) => (approval.digest === digest ? approval.released : []));
}

/** Marks the suspicions that are not open any more. */
function reviewed(
  all: readonly Suspicion[],
  open: PublicText['redaction']['suspicions'],
): readonly ReviewedSuspicion[] {
  const keyOf = ({ start, end, why }: Suspicion) => `${String(start)} ${String(end)} ${why}`;
  const still = new Set(open.map(keyOf));
  return all.map((suspicion) => ({
    ...suspicion,
    isReleased: !still.has(keyOf(suspicion)),
  }));
}

/** Marks of a plain text count each of them; the text that is redacted has none. */
function hasCarriageReturns(
  documents: NonNullable<SourceCase['documents']>,
  documentId: string,
): boolean {
  const bytes = documents.contentOf(documentId);
  return bytes instanceof Uint8Array && bytes.includes(0x0d);
}
