import type { ErrorCode } from '@discferry/shared-schema';
import type { Kysely } from 'kysely';
import type { Backend } from '../backend.js';
import type { PublicDatabase } from '../schema.js';

/** A package that was refused. */
export interface Attempt {
  readonly at: string;
  readonly operator: string;
  /** Channel and sequence its files were named by: a claim, unless the code says it was checked. */
  readonly channel: string | null;
  readonly sequence: number | null;
  readonly code: ErrorCode;
}

/** Writes down that a package was refused. */
export async function recordAttempt(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  attempt: Attempt,
): Promise<void> {
  const { at, operator, channel, sequence, code } = attempt;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('attempt').values(attempt).execute();
    const detail = { code, sequence };
    backend.evidence.append({ at, operator, action: 'refuse', subject: channel ?? '', detail });
  });
}

/** The refused packages, the latest first. */
export async function listAttempts(
  db: Kysely<PublicDatabase>,
  limit: number,
): Promise<readonly Attempt[]> {
  const rows = await db
    .selectFrom('attempt')
    .select(['at', 'operator', 'channel', 'sequence', 'code'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, code: row.code as ErrorCode }));
}
