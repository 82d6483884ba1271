import { recordLine, type ReceiverState } from '@discferry/package-format';
import {
  channelId,
  findingsToSend,
  packageId,
  toInstant,
  type AlarmMessage,
  type AttachmentPart,
  type Channel,
  type Finding,
} from '@discferry/shared-schema';
import { sql, type Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { lastSubmission } from './enter-request.js';
import {
  attachmentsOf,
  countOf,
  countPending,
  forwardChannel,
  isPending,
  OUTGOING_TABLES,
  RETURN_ENTRIES,
  type PendingCounts,
  type ReturnEntryKind,
} from './pending.js';
import { insertPackage, packagesOf, returnHead, type ReturnPackage } from './return-packages.js';
import type { By, Site } from './site.js';

type Trx = Transaction<PublicDatabase>;

/** A package home in the making. Nobody else changes the database as long as it lasts. */
export interface Outbox {
  /** What the receiver remembers once it has imported everything that went home before. */
  readonly receiver: ReceiverState;
  readonly counts: PendingCounts;
  /** The package made last. */
  readonly last: ReturnPackage | undefined;
  /** When the last request was entered, an instant. */
  readonly lastSubmission: string | undefined;
  /** The packages that have not been on a disc yet, in order. */
  readonly undelivered: readonly ReturnPackage[];
  /** The kinds of which there is anything, in the order of the format. */
  readonly kinds: readonly ReturnEntryKind[];
  /** The lines of an entry in the order of their keys, some at a time. */
  lines(kind: ReturnEntryKind): AsyncIterable<readonly string[]>;
  /** Writes the package down. Without it, nothing counts as sent. */
  record(
    sealed: Pick<ReturnPackage, 'manifest' | 'manifestSha256' | 'envelopeSha256'>,
  ): Promise<void>;
}

/** Over which reverse channel, by whom and when. */
export interface OutboxOptions extends By {
  readonly channel: Channel;
}

/**
 * Makes a package home: all that is new or changed since it was sent counts as sent with it, from the
 * moment that `work` has recorded the package and returned. In one transaction, which keeps everybody
 * else from writing.
 * @param work makes the package, or returns without when there is nothing to tell
 */
export async function withOutbox<Result>(
  { db, backend }: Site,
  { channel, now, operator }: OutboxOptions,
  work: (outbox: Outbox) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    const id = channelId(channel);
    // The first statement writes, so that the lock is held before anything is read.
    await trx.updateTable('return_head').set({ channel: id }).where('channel', '=', id).execute();
    const receiver = await returnHead(trx, id);
    const sequence = receiver.sequence + 1;
    const counts = await countPending(trx, channel.office);
    await claim(trx, channel.office, sequence);
    const issued = await packagesOf(trx, id);
    let recorded: string | undefined;
    const result = await work({
      receiver,
      counts,
      last: issued.at(-1),
      lastSubmission: await lastSubmission(trx),
      undelivered: issued.filter(({ deliveredAt }) => deliveredAt === null),
      kinds: RETURN_ENTRIES.filter((kind) => countOf(counts, kind) > 0),
      lines: (kind) => linesOf({ trx, office: channel.office, sequence }, kind),
      record: async (sealed) => {
        await insertPackage(trx, { channel: id, operator, sealed });
        recorded = sealed.manifestSha256;
      },
    });
    const isEmpty = RETURN_ENTRIES.every((kind) => countOf(counts, kind) === 0);
    if (recorded === undefined) {
      if (isEmpty) return result;
      throw new TypeError('there was something to tell, and no package was recorded');
    }
    const at = toInstant(now);
    const subject = packageId(channel, sequence);
    const detail = { manifestSha256: recorded, ...counts };
    backend.evidence.append({ at, operator, action: 'export', subject, detail });
    return result;
  });
}

/** Counts everything that is to be told as sent with a package. */
async function claim(trx: Trx, office: string, sequence: number): Promise<void> {
  const sent = { sent_sequence: sequence };
  for (const table of OUTGOING_TABLES) {
    await trx
      .updateTable(table)
      .set((row) => ({ ...sent, sent_digest: row.ref('digest') }))
      .where('office_code', '=', office)
      .where(isPending)
      .execute();
  }
  await trx
    .updateTable('alarm')
    .set({ ...sent, state: 'sent' })
    .where('channel', '=', forwardChannel(office))
    .where('state', '=', 'waiting')
    .execute();
}

interface Claimed {
  readonly trx: Trx;
  readonly office: string;
  readonly sequence: number;
}

const BATCH_LINES = 200;

function linesOf(claimed: Claimed, kind: ReturnEntryKind): AsyncGenerator<readonly string[]> {
  switch (kind) {
    case 'bindings':
      return messageLines(claimed, 'binding', 'binding_id');
    case 'requests':
      return messageLines(claimed, 'request', 'request_id');
    case 'receipts':
      return messageLines(claimed, 'receipt', 'package_id');
    case 'attachments':
      return attachmentLines(claimed);
    case 'alarms':
      return alarmLines(claimed);
  }
}

async function* messageLines(
  { trx, office, sequence }: Claimed,
  table: 'binding' | 'request' | 'receipt',
  key: 'binding_id' | 'request_id' | 'package_id',
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const rows = await trx
      .selectFrom(table)
      .select([sql.ref<string>(key).as('key'), 'line'])
      .where('office_code', '=', office)
      .where('sent_sequence', '=', sequence)
      .where(sql.ref<string>(key), '>', after)
      .orderBy(sql.ref(key))
      .limit(BATCH_LINES)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ line }) => line);
    after = last.key;
  }
}

/** One part at a time: each is as long as a line may be. */
async function* attachmentLines({ trx, office, sequence }: Claimed): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const file = await attachmentsOf(trx, office)
      .where('request.sent_sequence', '=', sequence)
      .where('attachment.sha256', '>', after)
      .select(['attachment.sha256', 'attachment.parts'])
      .orderBy('attachment.sha256')
      .limit(1)
      .executeTakeFirst();
    if (file === undefined) return;
    const { sha256, parts } = file;
    for (let part = 1; part <= parts; part += 1) {
      const { bytes } = await trx
        .selectFrom('attachment_part')
        .select('bytes')
        .where('sha256', '=', sha256)
        .where('part', '=', part)
        .executeTakeFirstOrThrow();
      const data = bytes.toString('base64');
      const message: AttachmentPart = { kind: 'attachment-part', sha256, part, parts, data };
      yield [recordLine(message)];
    }
    after = sha256;
  }
}

/** Every alarm is a disc that somebody must look into: there are never many. */
async function* alarmLines({ trx, office, sequence }: Claimed): AsyncGenerator<string[]> {
  const rows = await trx
    .selectFrom('alarm')
    .selectAll()
    .where('channel', '=', forwardChannel(office))
    .where('sent_sequence', '=', sequence)
    .where('state', '=', 'sent')
    .orderBy('sequence')
    .orderBy('manifest_sha256')
    .orderBy('code')
    .execute();
  yield rows.map((row) => {
    const message: AlarmMessage = {
      kind: 'alarm',
      packageId: packageId({ office, direction: 'out' }, row.sequence),
      manifestSha256: row.manifest_sha256,
      code: row.code,
      at: row.at,
      attempts: row.attempts,
      lastAt: row.last_at,
      // Written by recordAlarm, in this shape.
      findings: findingsToSend(JSON.parse(row.findings) as readonly Finding[]),
    };
    return recordLine(message);
  });
}
