import type { Kysely } from 'kysely';
import type { ChangeKind, PublicDatabase } from '../schema.js';

/** A change of what is public. */
export interface Change {
  /** The cursor of whoever has read up to here. */
  readonly id: number;
  readonly channel: string;
  readonly sequence: number;
  readonly caseNumber: string;
  /** Null when the record is that of the case. */
  readonly documentId: string | null;
  readonly kind: ChangeKind;
  readonly at: string;
}

/**
 * The changes after a cursor (0: from the beginning), in the order in which they were made. Of a record
 * that was withdrawn only that is told: whoever follows may hear of the withdrawal of what he never saw.
 */
export async function changesAfter(
  db: Kysely<PublicDatabase>,
  cursor: number,
  limit: number,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('change_event')
    .selectAll()
    .where('id', '>', cursor)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ case_number, document_id, ...change }) => ({
    ...change,
    caseNumber: case_number,
    documentId: document_id === '' ? null : document_id,
  }));
}
