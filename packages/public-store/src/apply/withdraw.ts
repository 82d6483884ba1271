import type { ReceivedRecord } from '@discferry/package-format';
import type { Withdrawal } from '@discferry/shared-schema';
import { addEvents, type Load } from './load.js';

/** Takes records away. What was public leaves only a tombstone, with the class of the reason. */
export async function withdrawBatch(
  load: Load,
  batch: readonly ReceivedRecord<Withdrawal>[],
): Promise<void> {
  const { trx, channel, sequence, at, tally } = load;
  const gone = await trx
    .deleteFrom('procedural_record')
    .where('channel', '=', channel)
    .where(
      'case_number',
      'in',
      batch.map(({ value }) => value.caseNumber),
    )
    .returning(['case_number', 'office_code', 'flow', 'bucket'])
    .execute();
  for (const { office_code, flow, bucket } of gone) {
    tally.buckets.add(bucket);
    tally.count({ kind: 'withdraw', office: office_code, flow });
  }
  const present = new Set(gone.map(({ case_number }) => case_number));
  const effective = batch
    .map(({ value }) => value)
    .filter(({ caseNumber }) => present.has(caseNumber));
  tally.countIdle(batch.length - effective.length);
  if (effective.length === 0) return;
  await trx
    .insertInto('tombstone')
    .values(
      effective.map(({ caseNumber, reason }) => ({
        channel,
        case_number: caseNumber,
        reason,
        sequence,
        withdrawn_at: at,
      })),
    )
    .execute();
  await addEvents(
    load,
    effective.map(({ caseNumber }) => ({ caseNumber, kind: 'withdraw' })),
  );
}
