import type { ReceivedRecord } from '@discferry/package-format';
import { recordKey, type Withdrawal } from '@discferry/shared-schema';
import { isOfCase, isOneOf, keyOfRow, rowKey, type RowKey } from '../record-keys.js';
import type { Subject } from '../schema.js';
import { takeDocument } from './documents.js';
import { addEvents, type Load, type TakenRecord } from './load.js';

/**
 * Takes records away. What was public leaves only a tombstone, with the class of the reason, and the
 * event that tells of the withdrawal.
 */
export async function withdrawBatch(
  load: Load,
  batch: readonly ReceivedRecord<Withdrawal>[],
): Promise<void> {
  const { trx, channel, sequence, at, tally } = load;
  const gone = new Set<string>();
  for (const { subject, key, office_code: office, flow, bucket } of await take(load, batch)) {
    tally.buckets.add(bucket);
    tally.count({ kind: 'withdraw', subject, office, flow });
    gone.add(recordKey(keyOfRow(key)));
  }
  const effective = batch.map(({ value }) => value).filter((value) => gone.has(recordKey(value)));
  tally.countIdle(batch.length - effective.length);
  if (effective.length === 0) return;
  const keys = effective.map(rowKey);
  await trx
    .insertInto('tombstone')
    .values(
      effective.map((value) => ({
        channel,
        ...rowKey(value),
        reason: value.reason,
        sequence,
        withdrawn_at: at,
      })),
    )
    .execute();
  await addEvents(
    load,
    keys.map((key) => ({ key, kind: 'withdraw' })),
  );
  // After the new events are in: an id given a second time would lie behind the cursors of followers.
  await trx
    .deleteFrom('change_event')
    .where('channel', '=', channel)
    .where(isOneOf(keys))
    .where((row) => row.not(row.and({ kind: 'withdraw', sequence, at })))
    .execute();
}

interface Gone extends TakenRecord {
  readonly subject: Subject;
  readonly key: RowKey;
}

async function take(
  load: Load,
  batch: readonly ReceivedRecord<Withdrawal>[],
): Promise<readonly Gone[]> {
  const keys = batch.map(({ value }) => rowKey(value));
  const cases = keys.filter(isOfCase).map(({ case_number }) => case_number);
  const gone: Gone[] = cases.length === 0 ? [] : await takeCases(load, cases);
  for (const key of keys.filter((one) => !isOfCase(one))) {
    const taken = await takeDocument(load, key);
    if (taken !== undefined) gone.push({ subject: 'document', key, ...taken });
  }
  return gone;
}

async function takeCases({ trx, channel }: Load, cases: readonly string[]): Promise<Gone[]> {
  const rows = await trx
    .deleteFrom('procedural_record')
    .where('channel', '=', channel)
    .where('case_number', 'in', cases)
    .returning(['case_number', 'office_code', 'flow', 'bucket'])
    .execute();
  return rows.map(({ case_number: caseNumber, ...row }) => ({
    subject: 'case',
    key: rowKey({ caseNumber }),
    ...row,
  }));
}
