import {
  createSender,
  sampleDocument,
  sampleDocumentWithdrawal,
  sampleRecord,
  sampleWithdrawal,
  tempFolder,
  type Changes,
} from '@discferry/test-kit';
import { STAGES } from '@discferry/shared-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PublicStore } from '../src/index.js';
import { load, newScene } from './support/stores.js';

/** What one package does to the cases of a small office, of which the even ones have a document. */
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
          publish: changed
            .filter(({ number }) => number % 2 === 1)
            .map(({ number, stage }) => sampleRecord(number, { stage })),
          publishDocuments: changed
            .filter(({ number }) => number % 2 === 0)
            .map(({ number, stage }) => sampleDocument(number, { text: stage })),
          withdraw: gone.map(({ number }) =>
            number % 2 === 1 ? sampleWithdrawal(number) : sampleDocumentWithdrawal(number),
          ),
        });
        await load({ store, sender }, built);
      }

      const records = await allRecords(store, [...published.keys()]);

      const { publish, publishDocuments } = records;
      expect(publish.length + publishDocuments.length).toBe(published.size);
      const { stateSha256 } = await store.receiverState('370700-out');
      expect(stateSha256).toBe(await stateOf(records));
    }),
    { numRuns: 25 },
  );
});

/** All public cases, and the public documents of cases with these numbers. */
async function allRecords(
  store: PublicStore,
  numbers: readonly number[],
): Promise<Required<Omit<Changes, 'withdraw'>>> {
  const { records, next } = await store.pageRecords({ limit: 1000 });
  expect(next).toBeNull();
  const found = numbers.map((number) => store.findDocument(sampleDocument(number)));
  const documents = (await Promise.all(found)).filter((one) => one !== undefined);
  return {
    publish: records.map(({ record }) => record),
    publishDocuments: documents.map(({ record }) => record),
  };
}

/** The digest of a state in which only these records were ever published. */
async function stateOf(changes: Required<Omit<Changes, 'withdraw'>>): Promise<string> {
  if (changes.publish.length + changes.publishDocuments.length === 0) return '0'.repeat(64);
  const fresh = createSender({ folder: await tempFolder() });
  return (await fresh.nextPackage(changes)).manifest.state.after;
}
