import { recordDigest } from '@discferry/package-format';
import { sampleCaseNumber } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPublished, findPublished, findWithdrawal, type Change } from '../src/index.js';
import { newLedger, publication, sendDay, withdrawal } from './support/ledgers.js';
import { digestOf } from './support/memory-state.js';

/** What one case is to be after a day: gone, or published with this much of its line different. */
const wish = fc.record({
  number: fc.nat(12),
  version: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 }),
});
const days = fc.array(fc.uniqueArray(wish, { selector: ({ number }) => number, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
});

/** The changes that lead from what is published to what is wished; it notes them in `published`. */
function reconcile(
  published: Map<string, string>,
  wishes: readonly { readonly number: number; readonly version: number | null }[],
): readonly Change[] {
  return wishes.flatMap(({ number, version }): Change[] => {
    const caseNumber = sampleCaseNumber(number);
    const before = published.get(caseNumber);
    if (version === null) {
      return published.delete(caseNumber) ? [withdrawal(number, 'removed')] : [];
    }
    const line = `${publication(number).line}${' '.repeat(version)}`;
    published.set(caseNumber, line);
    if (before === line) return [];
    return [publication(number, { kind: before === undefined ? 'publish' : 'update', line })];
  });
}

describe('the published state', () => {
  test('after any days has the digest of what is published, computed from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (history) => {
        const ledger = await newLedger();
        const published = new Map<string, string>();
        for (const [index, wishes] of history.entries()) {
          const digest = await sendDay(ledger, index + 1, reconcile(published, wishes));
          expect(digest).toBe(await digestOf(published));
          expect(countPublished(ledger)).toBe(published.size);
        }
        const found = findPublished(
          ledger,
          Array.from({ length: 14 }, (_, number) => sampleCaseNumber(number)),
        );
        expect(
          new Map([...found].map(([number, { digest }]) => [number, Buffer.from(digest)])),
        ).toEqual(
          new Map(
            [...published].map(([number, line]) => [number, Buffer.from(recordDigest(line))]),
          ),
        );
        ledger.close();
      }),
      { numRuns: 40 },
    );
  });

  test('of more cases than the tree takes at a time is right, and empty again in the end', async () => {
    const ledger = await newLedger();
    const numbers = Array.from({ length: 1_500 }, (_, number) => number);
    const published = new Map<string, string>();
    const wishes = numbers.map((number) => ({ number, version: 1 }));
    const digest = await sendDay(ledger, 1, reconcile(published, wishes));
    expect(digest).toBe(await digestOf(published));
    const empty = await sendDay(
      ledger,
      2,
      numbers.map((number) => withdrawal(number)),
    );
    expect(empty).toBe('0'.repeat(64));
    const nodes = ledger.database.prepare('SELECT count(*) FROM state_node').pluck().get();
    expect(nodes).toBe(0);
  });

  test('remembers when a case came first and changed last', async () => {
    const ledger = await newLedger();
    await sendDay(ledger, 1, [publication(1), publication(2)]);
    await sendDay(ledger, 2, [publication(1, { kind: 'update', line: '{}' })]);
    const found = findPublished(ledger, [sampleCaseNumber(1), sampleCaseNumber(2)]);
    expect(found.get(sampleCaseNumber(1))).toMatchObject({ firstSequence: 1, lastSequence: 2 });
    expect(found.get(sampleCaseNumber(2))).toMatchObject({ firstSequence: 1, lastSequence: 1 });
  });

  test('keeps of a withdrawn case when and why it went, and nothing of its record', async () => {
    const ledger = await newLedger();
    await sendDay(ledger, 1, [publication(1)]);
    await sendDay(ledger, 2, [withdrawal(1, 'screening')]);
    expect(findPublished(ledger, [sampleCaseNumber(1)]).size).toBe(0);
    expect(findWithdrawal(ledger, sampleCaseNumber(1))).toEqual({
      sequence: 2,
      reason: 'screening',
    });
    await sendDay(ledger, 3, [publication(1)]);
    await sendDay(ledger, 4, [withdrawal(1, 'held')]);
    expect(findWithdrawal(ledger, sampleCaseNumber(1))).toEqual({ sequence: 4, reason: 'held' });
    expect(findWithdrawal(ledger, sampleCaseNumber(2))).toBeUndefined();
  });

  test.each([
    ['publishes what is published', publication(1)],
    ['updates what is not published', publication(2, { kind: 'update' })],
    ['withdraws what is not published', withdrawal(2)],
  ])('refuses a day that %s, which the receiver would refuse', async (_what, change) => {
    const ledger = await newLedger();
    await sendDay(ledger, 1, [publication(1)]);
    await expect(sendDay(ledger, 2, [publication(3), change])).rejects.toThrow(
      'changes that contradict the published state',
    );
    expect(countPublished(ledger)).toBe(1);
  });
});
