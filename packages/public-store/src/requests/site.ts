import type { AuditEntry } from '@discferry/audit-trail';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import type { PublicDatabase } from '../schema.js';

/** The database, and what its brand has of its own. */
export interface Site {
  readonly db: Kysely<PublicDatabase>;
  readonly backend: Backend;
}

/** Who does something, and when. */
export interface By {
  readonly now: Date;
  readonly operator: string;
}

/** What a piece of work came to, and what the audit trail is told; null when nothing was changed. */
export interface Noted<Result> {
  readonly result: Result;
  readonly entry: AuditEntry | null;
}

/** Does a piece of work and notes it in the audit trail, both or neither. */
export async function noted<Result>(
  { db, backend }: Site,
  work: (trx: Transaction<PublicDatabase>) => Promise<Noted<Result>>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const { result, entry } = await work(trx);
    if (entry !== null) backend.evidence.append(entry);
    return result;
  });
}
