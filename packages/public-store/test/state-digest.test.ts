import { sampleRecord, sampleWithdrawal, createSender, tempFolder } from '@discferry/test-kit';
import { STAGES, type ProceduralRecord } from '@discferry/shared-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PublicStore } from '../src/index.js';
import { load, newScene } from './support/stores.js';

/** What one package does to the cases of a small office. */
const dayArbitrary = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 40 }),
    stage: fc.constantFrom(...STAGES),
    withdraw: fc.boolean(),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 25 },
);

it('is, after any history, that of the rows computed from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dayArbitrary, { minLength: 1, maxLength: 5 }), async (days) => {
      const { store, sender } = await newScene();
      const published = new Map<number, string>();
      for (const day of days) {
        const gone = day.filter(({ number, withdraw }) => withdraw && published.has(number));
        const changed = day.filter(
          ({ number, stage, withdraw }) => !withdraw && published.get(number) !== stage,
        );
        for (const { number } of gone) published.delete(number);
        for (const { number, stage } of changed) published.set(number, stage);
        if (gone.length + changed.length === 0) continue;
        const built = await sender.nextPackage({
          publish: changed.map(({ number, stage }) => sampleRecord(number, { stage })),
          withdraw: gone.map(({ number }) => sampleWithdrawal(number)),
        });
        await load({ store, sender }, built);
      }

      const records = await allRecords(store);

      expect(records).toHaveLength(published.size);
      const { stateSha256 } = await store.receiverState('370700-out');
      expect(stateSha256).toBe(await stateOf(records));
    }),
    { numRuns: 25 },
  );
});

async function allRecords(store: PublicStore): Promise<readonly ProceduralRecord[]> {
  const { records, next } = await store.pageRecords({ limit: 1000 });
  expect(next).toBeNull();
  return records.map(({ record }) => record);
}

/** The digest of a state in which only these records were ever published. */
async function stateOf(publish: readonly ProceduralRecord[]): Promise<string> {
  if (publish.length === 0) return '0'.repeat(64);
  const fresh = createSender({ folder: await tempFolder() });
  return (await fresh.nextPackage({ publish })).manifest.state.after;
}
