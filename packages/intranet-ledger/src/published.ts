import { withdrawalSchema, type WithdrawalReason } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';
import { partsOfKey, type RecordKind } from './record-kind.js';

/** What is published under a key. */
export interface PublishedRecord {
  /** SHA-256 over the record's line, 32 bytes. */
  readonly digest: Uint8Array;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

const rowSchema = z.object({
  record_key: z.string(),
  digest: z.instanceof(Uint8Array),
  first_sequence: z.number(),
  last_sequence: z.number(),
});

function publishedOf(row: unknown): readonly [key: string, record: PublishedRecord] {
  const { record_key, digest, first_sequence, last_sequence } = rowSchema.parse(row);
  return [record_key, { digest, firstSequence: first_sequence, lastSequence: last_sequence }];
}

/**
 * What is published of some cases, by case number; unpublished ones are absent. A number that reads
 * like the key of a document finds no document.
 */
export function findPublished(
  ledger: Ledger,
  caseNumbers: readonly string[],
): ReadonlyMap<string, PublishedRecord> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT record_key, digest, first_sequence, last_sequence FROM published
         WHERE record = 'procedural' AND record_key IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(caseNumbers)),
  );
  return new Map(rows.map(publishedOf));
}

/** The published documents of one case, by 文书编号. */
export type PublishedDocuments = ReadonlyMap<string, PublishedRecord>;

/** The published documents of some cases, by case number; cases without any are absent. */
export function findPublishedDocuments(
  ledger: Ledger,
  caseNumbers: readonly string[],
): ReadonlyMap<string, PublishedDocuments> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        // The character behind the slash is 0: between the two lie the keys of a case's documents.
        `SELECT record_key, digest, first_sequence, last_sequence
         FROM json_each(?) AS wanted JOIN published
           ON record_key > wanted.value || '/' AND record_key < wanted.value || '0'
         WHERE record = 'document'`,
      )
      .all(JSON.stringify(caseNumbers)),
  );
  const found = new Map<string, Map<string, PublishedRecord>>();
  for (const [key, record] of rows.map(publishedOf)) {
    const { caseNumber, documentId } = partsOfKey(key);
    const documents = found.get(caseNumber) ?? new Map<string, PublishedRecord>();
    documents.set(documentId ?? '', record);
    found.set(caseNumber, documents);
  }
  return found;
}

/** How many cases are published, or how many documents. */
export function countPublished(ledger: Ledger, record: RecordKind = 'procedural'): number {
  return guarded(ledger, (database) =>
    z
      .number()
      .parse(
        database.prepare('SELECT count(*) FROM published WHERE record = ?').pluck().get(record),
      ),
  );
}

/** The withdrawal of a record, if it was withdrawn: the latest one. */
export function findWithdrawal(
  ledger: Ledger,
  key: string,
): { readonly sequence: number; readonly reason: WithdrawalReason } | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT sequence, reason FROM withdrawn WHERE record_key = ?
         ORDER BY sequence DESC LIMIT 1`,
      )
      .get(key),
  );
  return row === undefined
    ? undefined
    : z.object({ sequence: z.number(), reason: withdrawalSchema.shape.reason }).parse(row);
}
