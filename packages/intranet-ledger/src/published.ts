import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** What is published of a case. */
export interface PublishedCase {
  /** SHA-256 over the record's line, 32 bytes. */
  readonly digest: Uint8Array;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

const rowSchema = z.object({
  case_number: z.string(),
  digest: z.instanceof(Uint8Array),
  first_sequence: z.number(),
  last_sequence: z.number(),
});

/** What is published of some cases, by case number; unpublished ones are absent. */
export function findPublished(
  ledger: Ledger,
  caseNumbers: readonly string[],
): ReadonlyMap<string, PublishedCase> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT case_number, digest, first_sequence, last_sequence FROM published
         WHERE case_number IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(caseNumbers))
      .map((row) => rowSchema.parse(row)),
  );
  return new Map(
    rows.map((row) => [
      row.case_number,
      { digest: row.digest, firstSequence: row.first_sequence, lastSequence: row.last_sequence },
    ]),
  );
}

/** How many cases are published. */
export function countPublished(ledger: Ledger): number {
  return guarded(ledger, (database) =>
    z.number().parse(database.prepare('SELECT count(*) FROM published').pluck().get()),
  );
}

/** The withdrawal of a case, if it was withdrawn: the latest one. */
export function findWithdrawal(
  ledger: Ledger,
  caseNumber: string,
): { readonly sequence: number; readonly reason: string } | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT sequence, reason FROM withdrawn WHERE case_number = ?
         ORDER BY sequence DESC LIMIT 1`,
      )
      .get(caseNumber),
  );
  return row === undefined
    ? undefined
    : z.object({ sequence: z.number(), reason: z.string() }).parse(row);
}
