import { refreshState } from '@discferry/package-format';
import { z } from 'zod';
import type { Ledger } from './open-ledger.js';
import { ledgerStateStore } from './state-store.js';

/**
 * Carries the day's changes into the published state, as the receiver will, and brings the state
 * tree up to date. Runs inside the day's transaction.
 * @returns the digest of the published state afterwards
 * @throws TypeError when a change contradicts the published state: the receiver would refuse it
 */
export async function applyChanges(ledger: Ledger, sequence: number): Promise<string> {
  const { database } = ledger;
  refuseContradictions(ledger);
  database
    .prepare(
      `INSERT INTO published
         (case_number, bucket, key_hash, digest, office, flow, first_sequence, last_sequence)
       SELECT case_number, bucket_of(case_number), sha256(case_number), sha256(line), office, flow,
              @sequence, @sequence
       FROM change WHERE kind <> 'withdraw'
       ON CONFLICT (case_number) DO UPDATE SET
         digest = excluded.digest, office = excluded.office, flow = excluded.flow,
         last_sequence = excluded.last_sequence`,
    )
    .run({ sequence });
  database
    .prepare(
      `INSERT INTO withdrawn (case_number, sequence, reason, office, flow)
       SELECT case_number, @sequence, change.reason, published.office, published.flow
       FROM change JOIN published USING (case_number) WHERE kind = 'withdraw'`,
    )
    .run({ sequence });
  database
    .prepare(
      `DELETE FROM published
       WHERE case_number IN (SELECT case_number FROM change WHERE kind = 'withdraw')`,
    )
    .run();
  const buckets = database
    .prepare('SELECT DISTINCT bucket_of(case_number) FROM change')
    .pluck()
    .all();
  return refreshState(ledgerStateStore(ledger), new Set(z.array(z.string()).parse(buckets)));
}

/** Only what is published can be updated or withdrawn, only what is not can be published. */
function refuseContradictions({ database }: Ledger): void {
  const wrong = database
    .prepare(
      `SELECT count(*) FROM change LEFT JOIN published USING (case_number)
       WHERE (kind = 'publish') <> (published.digest IS NULL)`,
    )
    .pluck()
    .get();
  if (wrong !== 0) throw new TypeError('changes that contradict the published state');
}
