import { recordLine } from '@discferry/package-format';
import { recordKey, type ProceduralRecord } from '@discferry/shared-schema';
import type { RecordTable } from './publish.js';

/** The public records of cases. */
export const caseTable: RecordTable<ProceduralRecord> = {
  subject: 'case',

  digestsOf: async ({ trx, channel }, keys) => {
    const rows = await trx
      .selectFrom('procedural_record')
      .select(['case_number as caseNumber', 'digest'])
      .where('channel', '=', channel)
      .where(
        'case_number',
        'in',
        keys.map(({ case_number }) => case_number),
      )
      .execute();
    return new Map(rows.map(({ digest, ...key }) => [recordKey(key), digest]));
  },

  write: async ({ trx, channel, sequence, at }, changes) => {
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
  },
};
