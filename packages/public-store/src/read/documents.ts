import type { DocumentKind, DocumentRecord, Flow, Office } from '@discferry/shared-schema';
import type { Kysely, Selectable } from 'kysely';
import type { Backend } from '../backend.js';
import type { PublicDatabase } from '../schema.js';
import { searchWords } from '../search-form.js';

/** What a document is asked for by. */
export interface DocumentKey {
  readonly caseNumber: string;
  readonly documentId: string;
  /** Only as this channel published it, `370700-out`. */
  readonly channel?: string;
}

/** A document as it is public. */
export interface PublicDocument {
  /** The channel it came over, `370700-out`. */
  readonly channel: string;
  readonly record: DocumentRecord;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** A document in a list: all but its text. */
export interface DocumentSummary {
  readonly channel: string;
  readonly caseNumber: string;
  readonly documentId: string;
  readonly documentKind: DocumentKind;
  readonly flow: Flow;
  readonly office: Office;
  readonly title: string;
  readonly number: string;
  readonly madeOn: string;
  readonly effectiveOn: string | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** Where a page ended: give it back to get the next one. */
export interface DocumentCursor {
  readonly madeOn: string;
  readonly id: number;
}

export interface DocumentQuery {
  /**
   * What a reader typed. It is data: quotation marks, operators and the like mean nothing. Its words, parted
   * by white space, must all stand in title, number or text; case, width, punctuation and line ends do not
   * count. Without a letter or digit it finds nothing; of a long one the first 1,000 characters count.
   */
  readonly text: string;
  /** Office code. */
  readonly office?: string;
  readonly kind?: DocumentKind;
  readonly after?: DocumentCursor;
  readonly limit: number;
}

export interface DocumentPage {
  readonly documents: readonly DocumentSummary[];
  /** Null when there is no further page. */
  readonly next: DocumentCursor | null;
}

/** A public document, or undefined. Should two senders publish the same one, the one changed last counts. */
export async function findDocument(
  db: Kysely<PublicDatabase>,
  { caseNumber, documentId, channel }: DocumentKey,
): Promise<PublicDocument | undefined> {
  const row = await db
    .selectFrom('document')
    .select(['channel', 'record', 'published_at', 'updated_at'])
    .where('case_number', '=', caseNumber)
    .where('document_id', '=', documentId)
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
    .orderBy('updated_at', 'desc')
    .orderBy('channel')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    channel: row.channel,
    // Only verified records are ever written, each as the line it was verified as.
    record: JSON.parse(row.record) as DocumentRecord,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}

/** The documents that hold all words of a query, the latest made first, page by page. */
export async function searchDocuments(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  { text, office, kind, after, limit }: DocumentQuery,
): Promise<DocumentPage> {
  const words = searchWords(text);
  if (words.length === 0) return { documents: [], next: null };
  let query = db.selectFrom('document').select(COLUMNS).where(backend.fullText.holds(words));
  if (office !== undefined) query = query.where('office_code', '=', office);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (after !== undefined) {
    const { madeOn, id } = after;
    query = query.where((row) => row(row.refTuple('made_on', 'id'), '<', row.tuple(madeOn, id)));
  }
  const rows = await query
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    documents: shown.map(summary),
    next: last === undefined ? null : { madeOn: last.made_on, id: last.id },
  };
}

const COLUMNS = [
  'id',
  'channel',
  'case_number',
  'document_id',
  'kind',
  'flow',
  'office_code',
  'office_name',
  'title',
  'number',
  'made_on',
  'effective_on',
  'published_at',
  'updated_at',
] as const;

type SummaryRow = Pick<Selectable<PublicDatabase['document']>, (typeof COLUMNS)[number]>;

function summary(row: SummaryRow): DocumentSummary {
  return {
    channel: row.channel,
    caseNumber: row.case_number,
    documentId: row.document_id,
    documentKind: row.kind,
    flow: row.flow,
    office: { code: row.office_code, name: row.office_name },
    title: row.title,
    number: row.number,
    madeOn: row.made_on,
    effectiveOn: row.effective_on,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}
