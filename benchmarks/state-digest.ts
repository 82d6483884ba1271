import { openLedger, withDay } from '@discferry/intranet-ledger';
import { bucketOf, recordLine, refreshState, sha256 } from '@discferry/package-format';
import { sampleCaseNumber, sampleRecord } from '@discferry/test-kit';
import { join } from 'node:path';
// The store of a ledger is nobody's but the ledger's; its speed is what is measured here.
import { ledgerStateStore } from '../packages/intranet-ledger/dist/state-store.js';
import { compare, type Contender } from './harness.ts';

const PUBLISHED = 100_000;
const CHANGED = 40;

/** What a day costs that changes little, when much is published already. */
export async function stateDigest(folder: string): Promise<void> {
  const ledger = openLedger(join(folder, 'ledger.sqlite'), '370700-out');
  const numbers = Array.from({ length: PUBLISHED }, (_, number) => number);
  await withDay(ledger, async (day) => {
    for (const number of numbers) {
      const { caseNumber: key, office, flow } = sampleRecord(number);
      const line = recordLine(sampleRecord(number));
      day.change({
        kind: 'publish',
        record: 'procedural',
        key,
        line,
        office: office.code,
        flow,
      });
    }
    await day.applyChanges(1);
    day.commit();
  });
  const buckets = numbers.map((number) => bucketOf(sha256(sampleCaseNumber(number))));
  const refreshing = (name: string, changed: readonly string[]): Contender => ({
    name,
    run: async () => {
      ledger.database.exec('BEGIN');
      await refreshState(ledgerStateStore(ledger), new Set(changed));
      ledger.database.exec('ROLLBACK');
    },
  });
  await compare({
    title: `state-digest: ${CHANGED} changes among ${PUBLISHED} published records, in the ledger`,
    contenders: [refreshing('refresh what changed', buckets.slice(0, CHANGED))],
    measure: refreshing('compute the whole tree', buckets),
    items: { count: CHANGED, one: 'change' },
    rounds: 5,
    clock: 'processor',
  });
  ledger.close();
}
