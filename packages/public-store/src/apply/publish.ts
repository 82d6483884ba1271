import { bucketOf, sha256, type ReceivedRecord } from '@discferry/package-format';
import { recordKey, type Flow, type Office } from '@discferry/shared-schema';
import { isOneOf, rowKey, type RowKey } from '../record-keys.js';
import type { ChangeKind, Subject } from '../schema.js';
import { addEvents, type Load } from './load.js';

/** A record that becomes public, whatever it is about. */
interface Publishable {
  readonly caseNumber: string;
  readonly documentId?: string;
  readonly office: Office;
  readonly flow: Flow;
}

/** A record that is not public yet, or not in this form. */
export interface RecordChange<Value> extends ReceivedRecord<Value> {
  readonly kind: ChangeKind;
  readonly key: RowKey;
  readonly bucket: string;
}

/** The table in which the records of one subject are public. */
export interface RecordTable<Value> {
  readonly subject: Subject;
  /** The digests of those records that are public already, by record key. */
  digestsOf(load: Load, keys: readonly RowKey[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Writes records that are new, or replace the one with their key. */
  write(load: Load, changes: readonly RecordChange<Value>[]): Promise<void>;
}

/** Publishes records: new ones appear, those that are public already are replaced. */
export async function publishBatch<Value extends Publishable>(
  load: Load,
  table: RecordTable<Value>,
  batch: readonly ReceivedRecord<Value>[],
): Promise<void> {
  const { tally } = load;
  const { subject } = table;
  const keys = batch.map(({ value }) => rowKey(value));
  const present = await table.digestsOf(load, keys);
  const changes: RecordChange<Value>[] = [];
  for (const { value, digest } of batch) {
    const key = recordKey(value);
    const before = present.get(key);
    if (before?.equals(digest) === true) {
      tally.countIdle(1);
      continue;
    }
    const kind = before === undefined ? 'publish' : 'update';
    const bucket = bucketOf(sha256(key));
    tally.buckets.add(bucket);
    tally.count({ kind, subject, office: value.office.code, flow: value.flow });
    changes.push({ value, digest, kind, bucket, key: rowKey(value) });
  }
  if (changes.length === 0) return;
  await table.write(load, changes);
  await takeTombstonesAway(
    load,
    changes.filter(({ kind }) => kind === 'publish').map(({ key }) => key),
  );
  await addEvents(load, changes);
}

/** Published again after a withdrawal: what is public is not a tombstone as well. */
async function takeTombstonesAway(
  { trx, channel, sequence, at, tally }: Load,
  appeared: readonly RowKey[],
): Promise<void> {
  if (appeared.length === 0) return;
  const tombstones = await trx
    .deleteFrom('tombstone')
    .where('channel', '=', channel)
    .where(isOneOf(appeared))
    .returning(['sequence', 'withdrawn_at'])
    .execute();
  // Withdrawn by this very package: announced as gone, and public all the same.
  const vain = tombstones.filter((one) => one.sequence === sequence && one.withdrawn_at === at);
  tally.countIdle(vain.length);
}
