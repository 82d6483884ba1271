import type { ReceivedRecord } from '@discferry/package-format';
import type { Transaction } from 'kysely';
import type { Evidence, FullText } from '../backend.js';
import type { RowKey } from '../record-keys.js';
import type { ChangeKind, PublicDatabase } from '../schema.js';
import type { Tally } from './tally.js';

/** Rows per statement: fast enough, a few megabytes at a time, far below any limit on values. */
const BATCH_ROWS = 200;

/** UTF-16 units of the long texts in a batch; one record may have more. */
const BATCH_UNITS = 1_000_000;

/** What one package is loaded with. */
export interface Load {
  readonly trx: Transaction<PublicDatabase>;
  readonly fullText: FullText;
  readonly evidence: Evidence;
  readonly channel: string;
  readonly sequence: number;
  readonly at: string;
  readonly tally: Tally;
}

/** What statistics and state tree must know of a record that is gone. */
export interface TakenRecord {
  readonly office_code: string;
  readonly flow: string;
  readonly bucket: string;
}

/**
 * Collects records into batches; holds one batch at a time.
 * @param unitsOf how many UTF-16 units of long text a record has, where it may have many
 */
export async function* inBatches<Value>(
  records: AsyncIterable<ReceivedRecord<Value>>,
  unitsOf: (value: Value) => number = () => 0,
): AsyncGenerator<readonly ReceivedRecord<Value>[]> {
  let batch: ReceivedRecord<Value>[] = [];
  let units = 0;
  for await (const record of records) {
    batch.push(record);
    units += unitsOf(record.value);
    if (batch.length < BATCH_ROWS && units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Writes changes down for those who follow them. */
export async function addEvents(
  { trx, channel, sequence, at }: Load,
  changes: readonly { readonly key: RowKey; readonly kind: ChangeKind }[],
): Promise<void> {
  if (changes.length === 0) return;
  await trx
    .insertInto('change_event')
    .values(changes.map(({ key, kind }) => ({ channel, sequence, ...key, kind, at })))
    .execute();
}
