import { bucketOf, recordLine, sha256, type ReceivedRecord } from '@discferry/package-format';
import type { ProceduralRecord } from '@discferry/shared-schema';
import type { ChangeKind } from '../schema.js';
import { addEvents, type Load } from './load.js';

type Received = ReceivedRecord<ProceduralRecord>;

/** A record that is not public yet, or not in this form. */
interface Change extends Received {
  readonly kind: ChangeKind;
  readonly bucket: string;
}

/** Publishes records: new ones appear, those that are public already are replaced. */
export async function publishBatch(load: Load, batch: readonly Received[]): Promise<void> {
  const { trx, channel, sequence, at, tally } = load;
  const present = await digestsOf(load, batch);
  const changes: Change[] = [];
  for (const { value, digest } of batch) {
    const before = present.get(value.caseNumber);
    if (before?.equals(digest) === true) {
      tally.countIdle(1);
      continue;
    }
    const kind = before === undefined ? 'publish' : 'update';
    const bucket = bucketOf(sha256(value.caseNumber));
    tally.buckets.add(bucket);
    tally.count({ kind, office: value.office.code, flow: value.flow });
    changes.push({ value, digest, kind, bucket });
  }
  if (changes.length === 0) return;
  await upsert(load, changes);
  const appeared = changes.filter(({ kind }) => kind === 'publish');
  if (appeared.length > 0) {
    // Published again after a withdrawal: what is public is not a tombstone as well.
    const tombstones = await trx
      .deleteFrom('tombstone')
      .where('channel', '=', channel)
      .where('case_number', 'in', caseNumbers(appeared))
      .returning(['sequence', 'withdrawn_at'])
      .execute();
    // Withdrawn by this very package: announced as gone, and public all the same.
    const vain = tombstones.filter((one) => one.sequence === sequence && one.withdrawn_at === at);
    tally.countIdle(vain.length);
  }
  await addEvents(
    load,
    changes.map(({ value, kind }) => ({ caseNumber: value.caseNumber, kind })),
  );
}

/** The digests of those records that are public already, by case number. */
async function digestsOf(
  { trx, channel }: Load,
  batch: readonly Received[],
): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await trx
    .selectFrom('procedural_record')
    .select(['case_number', 'digest'])
    .where('channel', '=', channel)
    .where('case_number', 'in', caseNumbers(batch))
    .execute();
  return new Map(rows.map(({ case_number, digest }) => [case_number, digest]));
}

async function upsert(
  { trx, channel, sequence, at }: Load,
  changes: readonly Change[],
): Promise<void> {
  await trx
    .insertInto('procedural_record')
    .values(
      changes.map(({ value, digest, bucket }) => ({
        channel,
        case_number: value.caseNumber,
        office_code: value.office.code,
        flow: value.flow,
        record: recordLine(value),
        digest: Buffer.from(digest),
        bucket,
        published_sequence: sequence,
        published_at: at,
        updated_sequence: sequence,
        updated_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['channel', 'case_number']).doUpdateSet((row) => ({
        office_code: row.ref('excluded.office_code'),
        flow: row.ref('excluded.flow'),
        record: row.ref('excluded.record'),
        digest: row.ref('excluded.digest'),
        updated_sequence: row.ref('excluded.updated_sequence'),
        updated_at: row.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

function caseNumbers(records: readonly Received[]): readonly string[] {
  return records.map(({ value }) => value.caseNumber);
}
