import { channelId, type Receipt } from '@discferry/shared-schema';
import type { ExpressionBuilder, Kysely, SqlBool, Expression } from 'kysely';
import type { PublicDatabase } from '../schema.js';

/** The entries of a package home, in the order of the format. */
export const RETURN_ENTRIES = [
  'bindings',
  'requests',
  'attachments',
  'receipts',
  'alarms',
] as const;
export type ReturnEntryKind = (typeof RETURN_ENTRIES)[number];

/** The tables whose rows go home as lines. */
export const OUTGOING_TABLES = ['binding', 'request', 'receipt'] as const;
type OutgoingTable = (typeof OUTGOING_TABLES)[number];

/** How much is to be told at home. */
export interface PendingCounts {
  readonly bindings: number;
  /** Of these, how many say that a mandate has ended. */
  readonly revocations: number;
  readonly requests: number;
  /** Of these, how many say that a request was taken back. */
  readonly withdrawals: number;
  readonly attachments: number;
  readonly attachmentBytes: number;
  readonly receipts: number;
  readonly alarms: number;
}

/** How many messages an entry would have; of attachments, how many files. */
export function countOf(counts: PendingCounts, kind: ReturnEntryKind): number {
  return counts[kind];
}

/** The channel whose packages an office's receipts and alarms are about. */
export function forwardChannel(office: string): string {
  return channelId({ office, direction: 'out' });
}

/** The condition that a row was never sent, or not as it is now. */
export function isPending<Table extends OutgoingTable>(
  row: ExpressionBuilder<PublicDatabase, Table>,
): Expression<SqlBool> {
  const outgoing = row as unknown as ExpressionBuilder<PublicDatabase, OutgoingTable>;
  return outgoing.or([
    outgoing('sent_digest', 'is', null),
    outgoing('sent_digest', '<>', outgoing.ref('digest')),
  ]);
}

/**
 * The files of requests that stand. They go home with their request whenever it does, so that whoever
 * receives a request never has to look for its files elsewhere.
 */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- kysely's type of a join
export function attachmentsOf(db: Kysely<PublicDatabase>, office: string) {
  return db
    .selectFrom('attachment')
    .innerJoin('request_attachment', 'request_attachment.sha256', 'attachment.sha256')
    .innerJoin('request', 'request.request_id', 'request_attachment.request_id')
    .where('request.office_code', '=', office)
    .where('request.withdrawn_at', 'is', null)
    .distinct();
}

/** How much is to be told at an office. */
export async function countPending(
  db: Kysely<PublicDatabase>,
  office: string,
): Promise<PendingCounts> {
  const files = await db
    .selectFrom(
      attachmentsOf(db, office)
        .where((row) =>
          row.or([
            row('request.sent_digest', 'is', null),
            row('request.sent_digest', '<>', row.ref('request.digest')),
          ]),
        )
        .select(['attachment.sha256', 'attachment.size'])
        .as('file'),
    )
    .select(({ fn }) => [fn.countAll().as('count'), fn.sum('file.size').as('bytes')])
    .executeTakeFirstOrThrow();
  const alarms = await db
    .selectFrom('alarm')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('channel', '=', forwardChannel(office))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const bindings = await countRows(db, office, { table: 'binding', ended: 'revoked_on' });
  const requests = await countRows(db, office, { table: 'request', ended: 'withdrawn_at' });
  const receipts = await countRows(db, office, { table: 'receipt', ended: 'sent_digest' });
  return {
    bindings: bindings.all,
    revocations: bindings.ended,
    requests: requests.all,
    withdrawals: requests.ended,
    attachments: Number(files.count),
    attachmentBytes: Number(files.bytes),
    receipts: receipts.all,
    alarms: Number(alarms.count),
  };
}

async function countRows(
  db: Kysely<PublicDatabase>,
  office: string,
  { table, ended }: { readonly table: OutgoingTable; readonly ended: string },
): Promise<{ readonly all: number; readonly ended: number }> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => [
      fn.countAll().as('all'),
      // Counts the rows in which the column has a value.
      fn.count(db.dynamic.ref(ended)).as('ended'),
    ])
    .where('office_code', '=', office)
    .where(isPending)
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), ended: Number(row.ended) };
}

/** What is to be told at home, the first of each kind: nothing in it tells who asked. */
export interface PendingList {
  readonly bindings: readonly {
    readonly bindingId: string;
    readonly caseNumber: string;
    readonly revokedOn: string | null;
  }[];
  readonly requests: readonly {
    readonly requestId: string;
    readonly caseNumber: string;
    readonly kind: PublicDatabase['request']['kind'];
    readonly withdrawnAt: string | null;
  }[];
  readonly receipts: readonly {
    readonly packageId: string;
    readonly outcome: Receipt['outcome'];
  }[];
}

export async function listPending(
  db: Kysely<PublicDatabase>,
  office: string,
  limit: number,
): Promise<PendingList> {
  const bindings = await db
    .selectFrom('binding')
    .select(['binding_id as bindingId', 'case_number as caseNumber', 'revoked_on as revokedOn'])
    .where('office_code', '=', office)
    .where(isPending)
    .orderBy('binding_id')
    .limit(limit)
    .execute();
  const requests = await db
    .selectFrom('request')
    .select([
      'request_id as requestId',
      'case_number as caseNumber',
      'kind',
      'withdrawn_at as withdrawnAt',
    ])
    .where('office_code', '=', office)
    .where(isPending)
    .orderBy('request_id')
    .limit(limit)
    .execute();
  const receipts = await db
    .selectFrom('receipt')
    .select(['package_id as packageId', 'outcome'])
    .where('office_code', '=', office)
    .where(isPending)
    .orderBy('package_id')
    .limit(limit)
    .execute();
  return { bindings, requests, receipts };
}
