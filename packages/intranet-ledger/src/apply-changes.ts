import { refreshState } from '@discferry/package-format';
import { z } from 'zod';
import type { Ledger } from './open-ledger.js';
import { keyRanges } from './pages.js';
import { ledgerStateStore } from './state-store.js';

/**
 * What the receiver will do with the changes of a range of keys. A range, because SQLite first copies
 * what a statement reads when triggers watch the table it writes: a whole day at once would be held.
 */
const CHANGE_STATEMENTS = [
  `INSERT INTO published
     (record_key, record, bucket, key_hash, digest, office, flow, first_sequence, last_sequence)
   SELECT record_key, record, bucket_of(record_key), sha256(record_key), sha256(line), office,
          flow, @sequence, @sequence
   FROM change WHERE kind <> 'withdraw' AND record_key BETWEEN @first AND @last
   ON CONFLICT (record_key) DO UPDATE SET
     digest = excluded.digest, office = excluded.office, flow = excluded.flow,
     last_sequence = excluded.last_sequence`,
  `INSERT INTO withdrawn (record_key, record, sequence, reason, office, flow)
   SELECT record_key, published.record, @sequence, change.reason, published.office,
          published.flow
   FROM change JOIN published USING (record_key)
   WHERE kind = 'withdraw' AND record_key BETWEEN @first AND @last`,
  `DELETE FROM published WHERE record_key IN (
     SELECT record_key FROM change
     WHERE kind = 'withdraw' AND record_key BETWEEN @first AND @last)`,
];

/**
 * Carries the day's changes into the published state, as the receiver will, and brings the state
 * tree up to date. Runs inside the day's transaction.
 * @returns the digest of the published state afterwards
 * @throws TypeError when a change contradicts the published state: the receiver would refuse it
 */
export async function applyChanges(ledger: Ledger, sequence: number): Promise<string> {
  const { database } = ledger;
  refuseContradictions(ledger);
  const statements = CHANGE_STATEMENTS.map((sql) => database.prepare(sql));
  for (const keys of keyRanges(database, 'change')) {
    for (const statement of statements) statement.run({ sequence, ...keys });
  }
  const buckets = database
    .prepare('SELECT DISTINCT bucket_of(record_key) FROM change')
    .pluck()
    .all();
  return refreshState(ledgerStateStore(ledger), new Set(z.array(z.string()).parse(buckets)));
}

/** Only what is published can be updated or withdrawn, only what is not can be published. */
function refuseContradictions({ database }: Ledger): void {
  const wrong = database
    .prepare(
      `SELECT count(*) FROM change LEFT JOIN published USING (record_key)
       WHERE (kind = 'publish') <> (published.digest IS NULL)`,
    )
    .pluck()
    .get();
  if (wrong !== 0) throw new TypeError('changes that contradict the published state');
}

/** Which of some cases are public once the changes noted so far are carried out. */
export function publicAfter(
  { database }: Ledger,
  caseNumbers: readonly string[],
): ReadonlySet<string> {
  const rows = database
    .prepare(
      `SELECT wanted.value FROM json_each(?) AS wanted
         LEFT JOIN change ON change.record_key = wanted.value
         LEFT JOIN published ON published.record_key = wanted.value
           AND published.record = 'procedural'
       WHERE coalesce(change.kind <> 'withdraw' AND change.record = 'procedural',
                      published.record_key IS NOT NULL)`,
    )
    .pluck()
    .all(JSON.stringify(caseNumbers));
  return new Set(z.array(z.string()).parse(rows));
}
