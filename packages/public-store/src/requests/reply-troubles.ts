import { toInstant } from '@discferry/shared-schema';
import type { Kysely } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { noted, type By, type Site } from './site.js';

/** Replies that a person must look at, and nobody has dealt with yet. */
export interface ReplyTroubles {
  /** Requests that were answered differently a second time, and how often. */
  readonly conflicts: readonly { readonly requestId: string; readonly replies: number }[];
  /** Replies to requests that nobody here knows: the database was restored from an older copy. */
  readonly orphans: readonly string[];
}

/** The replies that a person must look at, the first of each kind. */
export async function replyTroubles(
  db: Kysely<PublicDatabase>,
  limit: number,
): Promise<ReplyTroubles> {
  const conflicts = await openConflicts(db)
    .select(({ fn }) => ['reply_conflict.request_id', fn.countAll().as('replies')])
    .groupBy('reply_conflict.request_id')
    .orderBy('reply_conflict.request_id')
    .limit(limit)
    .execute();
  const orphans = await openOrphans(db)
    .select('reply.request_id')
    .orderBy('reply.request_id')
    .limit(limit)
    .execute();
  return {
    conflicts: conflicts.map(({ request_id, replies }) => ({
      requestId: request_id,
      replies: Number(replies),
    })),
    orphans: orphans.map(({ request_id }) => request_id),
  };
}

/** Other replies than the one that holds, that nobody has dealt with. */
function openConflicts(db: Kysely<PublicDatabase>) {
  return db
    .selectFrom('reply_conflict')
    .leftJoin('reply_settled', (join) =>
      join
        .onRef('reply_settled.request_id', '=', 'reply_conflict.request_id')
        .onRef('reply_settled.digest', '=', 'reply_conflict.digest'),
    )
    .where('reply_settled.digest', 'is', null);
}

/** Replies to requests that are not here, that nobody has dealt with. */
function openOrphans(db: Kysely<PublicDatabase>) {
  return db
    .selectFrom('reply')
    .leftJoin('request', 'request.request_id', 'reply.request_id')
    .leftJoin('reply_settled', (join) =>
      join
        .onRef('reply_settled.request_id', '=', 'reply.request_id')
        .onRef('reply_settled.digest', '=', 'reply.digest'),
    )
    .where('request.request_id', 'is', null)
    .where('reply_settled.digest', 'is', null);
}

/** Whose replies were dealt with, by whom and when, and in a word why. */
export interface SettledReplies extends By {
  readonly requestId: string;
  /** One line. It is kept beside the replies; the audit trail, which tells nothing of people, has none of it. */
  readonly reason: string;
}

/**
 * Notes that a person has dealt with the replies to a request that did not fit: each as it is. Another one
 * that comes later is to be looked at again; the reply that holds goes on holding.
 * @returns how many replies there were; 0 when there was nothing to deal with
 */
export async function settleReplyTroubles(
  site: Site,
  { requestId, reason, now, operator }: SettledReplies,
): Promise<number> {
  const at = toInstant(now);
  return noted(site, async (trx) => {
    const conflicts = await openConflicts(trx)
      .select('reply_conflict.digest')
      .where('reply_conflict.request_id', '=', requestId)
      .execute();
    const orphans = await openOrphans(trx)
      .select('reply.digest')
      .where('reply.request_id', '=', requestId)
      .execute();
    const found = [...conflicts, ...orphans];
    if (found.length === 0) return { result: 0, entry: null };
    await trx
      .insertInto('reply_settled')
      .values(found.map(({ digest }) => ({ request_id: requestId, digest, reason, at, operator })))
      .execute();
    const detail = { conflicts: conflicts.length, orphans: orphans.length };
    const entry = { at, operator, action: 'settle', subject: requestId, detail };
    return { result: found.length, entry };
  });
}
