import type { Flow, ProceduralRecord } from '@discferry/shared-schema';
import type { Kysely, Selectable } from 'kysely';
import type { PublicDatabase } from '../schema.js';

/** A record as it is public. */
export interface PublicRecord {
  /** The channel it came over, `370700-out`. */
  readonly channel: string;
  readonly record: ProceduralRecord;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

/** Where a page ended: give it back to get the next one. */
export interface RecordCursor {
  readonly caseNumber: string;
  readonly channel: string;
}

export interface PageOptions {
  readonly office?: string;
  readonly flow?: Flow;
  readonly after?: RecordCursor;
  readonly limit: number;
}

export interface RecordPage {
  readonly records: readonly PublicRecord[];
  /** Null when there is no further page. */
  readonly next: RecordCursor | null;
}

const COLUMNS = ['channel', 'case_number', 'record', 'published_at', 'updated_at'] as const;

/**
 * The public record of a case (部门受案号), or undefined. Should two senders publish the same case,
 * the one changed last counts.
 */
export async function getRecord(
  db: Kysely<PublicDatabase>,
  caseNumber: string,
): Promise<PublicRecord | undefined> {
  const row = await db
    .selectFrom('procedural_record')
    .select(COLUMNS)
    .where('case_number', '=', caseNumber)
    .orderBy('updated_at', 'desc')
    .orderBy('channel')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : publicRecord(row);
}

/** Public records in the order of their case numbers, page by page. */
export async function pageRecords(
  db: Kysely<PublicDatabase>,
  { office, flow, after, limit }: PageOptions,
): Promise<RecordPage> {
  let query = db.selectFrom('procedural_record').select(COLUMNS);
  if (office !== undefined) query = query.where('office_code', '=', office);
  if (flow !== undefined) query = query.where('flow', '=', flow);
  if (after !== undefined) {
    const { caseNumber, channel } = after;
    query = query.where((row) =>
      row(row.refTuple('case_number', 'channel'), '>', row.tuple(caseNumber, channel)),
    );
  }
  const rows = await query
    .orderBy('case_number')
    .orderBy('channel')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    records: shown.map(publicRecord),
    next: last === undefined ? null : { caseNumber: last.case_number, channel: last.channel },
  };
}

type RecordRow = Pick<Selectable<PublicDatabase['procedural_record']>, (typeof COLUMNS)[number]>;

function publicRecord(row: RecordRow): PublicRecord {
  return {
    channel: row.channel,
    // Only verified records are ever written, each as the line it was verified as.
    record: JSON.parse(row.record) as ProceduralRecord,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
  };
}
