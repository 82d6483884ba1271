import {
  findDocumentDecisions,
  findPublishedDocuments,
  type Day,
  type Ledger,
} from '@discferry/intranet-ledger';
import { recordKey, type DocumentKind } from '@discferry/shared-schema';
import { readDocuments } from '../documents/read-document.js';
import type { SourceCase } from '../source/export-views.js';
import { standingOf, type Standing } from './document-state.js';

/** A document as a list shows it: no title, for titles hold names. */
export interface ListedDocument extends Standing {
  readonly caseNumber: string;
  /** 文书编号; empty when it has none that could be found again. */
  readonly documentId: string;
  /** Null for a kind that is never published, or none. */
  readonly kind: DocumentKind | null;
  /** 文书字号; null when it cannot be read. */
  readonly number: string | null;
  /** 承办人 of the case; empty when the source names nobody. */
  readonly undertaker: string;
  /** Calendar date since which it has its outcome; null when nothing was decided over it. */
  readonly since: string | null;
  /** The discs by which it became public and was sent last; null when it is not public. */
  readonly published: { readonly firstSequence: number; readonly lastSequence: number } | null;
}

/** What documents are listed from, after a day was worked. */
export interface ListBasis {
  readonly ledger: Ledger;
  /** Keys of the published documents that the day sends anew. */
  readonly pending: ReadonlySet<string>;
  /** Instant. */
  readonly now: string;
}

/** The keys of the published documents that a day sends anew; most days there is none. */
export function pendingUpdates(day: Day): ReadonlySet<string> {
  if (day.counts().document.update === 0) return new Set();
  const updates = day
    .changes(Number.MAX_SAFE_INTEGER)
    .flatMap(({ kind, caseNumber, documentId }) =>
      kind === 'update' && documentId !== null ? [recordKey({ caseNumber, documentId })] : [],
    );
  return new Set(updates);
}

/** The documents of some cases, in the order of their numbers. Contents are not read. */
export function listDocuments(
  cases: readonly SourceCase[],
  { ledger, pending, now }: ListBasis,
): readonly ListedDocument[] {
  const found = cases.flatMap((source) =>
    source.documents === null
      ? []
      : readDocuments(source.documents).map((reading) => ({
          reading,
          source,
          key: reading.isKey ? recordKey({ ...source, ...reading }) : '',
        })),
  );
  const decisions = findDocumentDecisions(
    ledger,
    found.map(({ key }) => key),
  );
  const published = findPublishedDocuments(
    ledger,
    cases.map(({ caseNumber }) => caseNumber),
  );
  return found.map(({ reading, source: { caseNumber, row }, key }) => {
    const { isKey, documentId, kind, document } = reading;
    const decision = decisions.get(key);
    const sent = isKey ? published.get(caseNumber)?.get(documentId) : undefined;
    const known = { decision, isPublished: sent !== undefined, isPending: pending.has(key), now };
    const { state, reasons } = standingOf(reading, known);
    return {
      caseNumber,
      documentId: isKey ? documentId : '',
      kind,
      number: document?.number ?? null,
      state,
      undertaker: typeof row['CBR'] === 'string' ? row['CBR'].trim() : '',
      since: decision?.since ?? null,
      published:
        sent === undefined
          ? null
          : { firstSequence: sent.firstSequence, lastSequence: sent.lastSequence },
      reasons: reasons.map(({ rule, saw }) => ({ rule, saw })),
    };
  });
}
