import { EMPTY_STATE } from '@discferry/package-format';
import {
  sampleRecord,
  sampleWithdrawal,
  type BuiltPackage,
  type Sender,
} from '@discferry/test-kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newGate } from './support/gate.js';

async function fourDiscs(sender: Sender): Promise<readonly BuiltPackage[]> {
  const publish = (...numbers: number[]) => numbers.map((number) => sampleRecord(number));
  return [
    await sender.nextPackage({ publish: publish(1, 2, 3) }),
    await sender.nextPackage({ publish: publish(4), withdraw: [sampleWithdrawal(2)] }),
    await sender.nextPackage({ publish: publish(2), withdraw: [sampleWithdrawal(1)] }),
    await sender.nextPackage({ publish: [sampleRecord(3, { stage: '办结' })] }),
  ];
}

const tries = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });

it('whatever disc is tried when, what is public is what the last one in order left', async () => {
  await fc.assert(
    fc.asyncProperty(tries, async (numbers) => {
      const gate = await newGate();
      const discs = await fourDiscs(gate.sender);
      let loaded = 0;
      for (const number of numbers) {
        const disc = discs[number - 1]!;

        const { exit } = await gate.import(disc);

        expect(exit).toBe(number > loaded + 1 ? 13 : 0);
        if (number === loaded + 1) loaded = number;
        const { stateSha256 } = await gate.withStore((store) => store.receiverState('370700-out'));
        expect(stateSha256).toBe(discs[loaded - 1]?.manifest.state.after ?? EMPTY_STATE);
      }
    }),
    { numRuns: 12, examples: [[[1, 2, 3, 4]], [[4, 1, 1, 3, 2, 3, 1, 4]]] },
  );
});
