import type { Request, RequestContent } from '@discferry/shared-schema';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { replyOfRow, type RecordedReply } from './replies.js';

/** How a request stands: to be sent, on its way, answered, or taken back. */
export type RequestState = 'waiting' | 'sent' | 'answered' | 'withdrawn';

/** A request as a list shows it: nothing in it tells who asked. */
export interface RequestSummary {
  readonly requestId: string;
  readonly bindingId: string;
  readonly office: string;
  readonly caseNumber: string;
  readonly kind: RequestContent['details']['kind'];
  readonly submittedAt: string;
  readonly state: RequestState;
  /** The package home that has it as it is now; null while none has. */
  readonly sentSequence: number | null;
}

/** A request with all that belongs to it. It holds personal data. */
export interface RecordedRequest extends RequestSummary {
  readonly content: RequestContent;
  readonly enteredBy: string;
  readonly reply: RecordedReply | null;
  /** Other replies that came, and do not hold. */
  readonly conflicts: readonly OtherReply[];
}

/** A reply that came and does not hold. */
export interface OtherReply extends RecordedReply {
  /** Why, by whom and when it was dealt with; null while it is to be looked at. */
  readonly settled: {
    readonly at: string;
    readonly operator: string;
    readonly reason: string;
  } | null;
}

/** The request with an id, or undefined. */
export async function findRequest(
  db: Kysely<PublicDatabase>,
  requestId: string,
): Promise<RecordedRequest | undefined> {
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const reply = await db
    .selectFrom('reply')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  const conflicts = await db
    .selectFrom('reply_conflict')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('at')
    .orderBy('digest')
    .execute();
  const settled = await db
    .selectFrom('reply_settled')
    .select(['digest', 'at', 'operator', 'reason'])
    .where('request_id', '=', requestId)
    .execute();
  const settledOf = new Map(settled.map(({ digest, ...how }) => [digest, how]));
  // Only addRequest and withdrawRequest write lines, of content that was checked.
  const { content } = JSON.parse(row.line) as Request & { readonly content: RequestContent };
  return {
    ...summary({ ...row, answered: reply?.request_id ?? null }),
    content,
    enteredBy: row.entered_by,
    reply: reply === undefined ? null : replyOfRow(reply),
    conflicts: conflicts.map((other) => ({
      ...replyOfRow(other),
      settled: settledOf.get(other.digest) ?? null,
    })),
  };
}

export interface ListRequestsOptions {
  readonly state?: RequestState;
  readonly caseNumber?: string;
  /** The id after which the list goes on. */
  readonly after?: string;
  readonly limit: number;
}

/** Requests in the order of their ids, that is of their days. */
export async function listRequests(
  db: Kysely<PublicDatabase>,
  { state, caseNumber, after, limit }: ListRequestsOptions,
): Promise<readonly RequestSummary[]> {
  let query = withReplies(db).select([
    'request.request_id',
    'request.binding_id',
    'request.office_code',
    'request.case_number',
    'request.kind',
    'request.submitted_at',
    'request.withdrawn_at',
    'request.digest',
    'request.sent_digest',
    'request.sent_sequence',
    'reply.request_id as answered',
  ]);
  if (caseNumber !== undefined) query = query.where('request.case_number', '=', caseNumber);
  if (after !== undefined) query = query.where('request.request_id', '>', after);
  if (state !== undefined) query = query.where((row) => isInState(row, state));
  const rows = await query.orderBy('request.request_id').limit(limit).execute();
  return rows.map(summary);
}

/** How many requests stand how. */
export async function countRequests(
  db: Kysely<PublicDatabase>,
): Promise<Readonly<Record<RequestState, number>>> {
  const count = async (state: RequestState) => {
    const row = await withReplies(db)
      .select(({ fn }) => fn.countAll().as('count'))
      .where((one) => isInState(one, state))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return {
    waiting: await count('waiting'),
    sent: await count('sent'),
    answered: await count('answered'),
    withdrawn: await count('withdrawn'),
  };
}

function withReplies(db: Kysely<PublicDatabase>) {
  return db.selectFrom('request').leftJoin('reply', 'reply.request_id', 'request.request_id');
}

type Joined = ExpressionBuilder<
  PublicDatabase & { reply: PublicDatabase['reply'] },
  'request' | 'reply'
>;

function isInState(row: Joined, state: RequestState) {
  const standing = row('request.withdrawn_at', 'is', null);
  const open = row('reply.request_id', 'is', null);
  const sent = row('request.sent_digest', '=', row.ref('request.digest'));
  switch (state) {
    case 'withdrawn':
      return row('request.withdrawn_at', 'is not', null);
    case 'answered':
      return row.and([standing, row('reply.request_id', 'is not', null)]);
    case 'sent':
      return row.and([standing, open, sent]);
    case 'waiting':
      return row.and([standing, open, row('request.sent_digest', 'is', null)]);
  }
}

interface SummaryRow {
  readonly request_id: string;
  readonly binding_id: string;
  readonly office_code: string;
  readonly case_number: string;
  readonly kind: RequestSummary['kind'];
  readonly submitted_at: string;
  readonly withdrawn_at: string | null;
  readonly digest: string;
  readonly sent_digest: string | null;
  readonly sent_sequence: number | null;
  readonly answered: string | null;
}

function summary(row: SummaryRow): RequestSummary {
  const sentSequence = row.sent_digest === row.digest ? row.sent_sequence : null;
  return {
    requestId: row.request_id,
    bindingId: row.binding_id,
    office: row.office_code,
    caseNumber: row.case_number,
    kind: row.kind,
    submittedAt: row.submitted_at,
    state: stateOf(row, sentSequence),
    sentSequence,
  };
}

function stateOf({ withdrawn_at, answered }: SummaryRow, sent: number | null): RequestState {
  if (withdrawn_at !== null) return 'withdrawn';
  if (answered !== null) return 'answered';
  return sent === null ? 'waiting' : 'sent';
}
