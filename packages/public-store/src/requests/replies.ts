import { isReplyCheckCode } from '@discferry/appointments';
import {
  DiscferryError,
  findingsOfIssues,
  replySchema,
  toInstant,
  type Reply,
} from '@discferry/shared-schema';
import type { Selectable, Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { lineOf } from './message-line.js';
import { noted, type By, type Site } from './site.js';
import type { ReplyWay } from './tables.js';

/** A reply as it came (答复). */
export interface RecordedReply {
  readonly reply: Reply;
  readonly way: ReplyWay;
  readonly at: string;
  readonly operator: string;
  /** The package that brought it; null when it was typed. */
  readonly packageId: string | null;
}

/**
 * What became of a reply: it holds now; it held already; another holds, and this one is kept for a
 * person to look at; or nobody here knows the request, and it is kept all the same.
 */
export type ReplyOutcome = 'entered' | 'known' | 'conflict' | 'orphan';

/** How a batch of replies came. */
export interface ReplySource {
  readonly way: ReplyWay;
  readonly at: string;
  readonly operator: string;
  readonly packageId: string | null;
}

type ReplyRow = PublicDatabase['reply'];

/**
 * Takes replies, each for another request. The first reply to a request holds for good; equal ones that
 * follow change nothing; a differing one is kept beside it.
 */
export async function settleReplies(
  trx: Transaction<PublicDatabase>,
  replies: readonly Reply[],
  source: ReplySource,
): Promise<readonly ReplyOutcome[]> {
  if (replies.length === 0) return [];
  const ids = replies.map(({ requestId }) => requestId);
  const held = await trx
    .selectFrom('reply')
    .select(['request_id', 'digest'])
    .where('request_id', 'in', ids)
    .execute();
  const cases = await trx
    .selectFrom('request')
    .select(['request_id', 'case_number'])
    .where('request_id', 'in', ids)
    .execute();
  const digestOf = new Map(held.map((row) => [row.request_id, row.digest]));
  const caseOf = new Map(cases.map((row) => [row.request_id, row.case_number]));
  const entered: ReplyRow[] = [];
  const conflicts: ReplyRow[] = [];
  const outcomes = replies.map((reply): ReplyOutcome => {
    const row = rowOf(reply, source);
    const before = digestOf.get(reply.requestId);
    const caseNumber = caseOf.get(reply.requestId);
    if (before === row.digest) return 'known';
    // A reply about another case must not be read as the answer to this request.
    if (before !== undefined || (caseNumber ?? reply.caseNumber) !== reply.caseNumber) {
      conflicts.push(row);
      return 'conflict';
    }
    entered.push(row);
    return caseNumber === undefined ? 'orphan' : 'entered';
  });
  if (entered.length > 0) await trx.insertInto('reply').values(entered).execute();
  if (conflicts.length > 0) {
    await trx
      .insertInto('reply_conflict')
      .values(conflicts)
      .onConflict((conflict) => conflict.columns(['request_id', 'digest']).doNothing())
      .execute();
  }
  return outcomes;
}

function rowOf(reply: Reply, { way, at, operator, packageId }: ReplySource): ReplyRow {
  return {
    request_id: reply.requestId,
    ...lineOf(reply),
    came_by: way,
    at,
    operator,
    package_id: packageId,
  };
}

/** A reply as it is typed in from the reply sheet (requirement A10). */
export interface TypedReply extends By {
  /** A Reply without its `kind`, as somebody typed it. */
  readonly reply: object;
  /** The check code (核对码) beside it on the sheet. */
  readonly checkCode: string;
}

/** What came of typing a reply, and which reply holds now. */
export interface EnteredReply {
  readonly outcome: Exclude<ReplyOutcome, 'orphan'>;
  readonly holds: RecordedReply | null;
}

/**
 * Enters a reply that was typed.
 * @throws E_REPLY_MALFORMED, E_REPLY_CODE, E_REQUEST_UNKNOWN, E_REQUEST_WITHDRAWN
 */
export async function enterReply(
  site: Site,
  { reply: typed, checkCode, now, operator }: TypedReply,
): Promise<EnteredReply> {
  const reply = replyOf(typed);
  if (!isReplyCheckCode(checkCode, reply)) throw new DiscferryError('E_REPLY_CODE', {});
  const { requestId } = reply;
  return noted(site, async (trx) => {
    const known = await trx
      .selectFrom('request')
      .select('withdrawn_at')
      .where('request_id', '=', requestId)
      .executeTakeFirst();
    if (known === undefined) throw new DiscferryError('E_REQUEST_UNKNOWN', { id: requestId });
    const at = toInstant(now);
    const source: ReplySource = { way: 'typed', at, operator, packageId: null };
    const [outcome = 'known'] = await settleReplies(trx, [reply], source);
    if (outcome === 'orphan') throw new TypeError('the request was there a moment ago');
    // A reply that a disc brings may have crossed with the withdrawal; nobody types one in any more.
    if (outcome === 'entered' && known.withdrawn_at !== null) {
      throw new DiscferryError('E_REQUEST_WITHDRAWN', { id: requestId });
    }
    const row = await trx
      .selectFrom('reply')
      .selectAll()
      .where('request_id', '=', requestId)
      .executeTakeFirst();
    const detail = { outcome };
    return {
      result: { outcome, holds: row === undefined ? null : replyOfRow(row) },
      entry:
        outcome === 'known' ? null : { at, operator, action: 'reply', subject: requestId, detail },
    };
  });
}

function replyOf(typed: object): Reply {
  const whole = { ...typed, kind: 'reply' };
  const parsed = replySchema.safeParse(whole);
  if (parsed.success) return parsed.data;
  const findings = findingsOfIssues(parsed.error.issues, whole, 'reply.');
  throw new DiscferryError('E_REPLY_MALFORMED', {}, { findings });
}

/** A reply as readers see it. */
export function replyOfRow(row: Selectable<ReplyRow>): RecordedReply {
  return {
    // Only settleReplies writes lines, of replies that were checked.
    reply: JSON.parse(row.line) as Reply,
    way: row.came_by,
    at: row.at,
    operator: row.operator,
    packageId: row.package_id,
  };
}
