import { addDays } from '@discferry/shared-schema';
import { sampleCaseNumber } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  countPublished,
  findDecisions,
  findPublished,
  findWithdrawal,
  listRuns,
  recordRun,
  withDay,
  writeCursor,
  readCursor,
  type Change,
  type Day,
  type RecordedDecision,
} from '../src/index.js';
import { newLedger, publication, sendDay, withdrawal } from './support/ledgers.js';

const RUN = {
  at: '2026-11-20T01:30:00Z',
  command: 'export',
  operator: '王芳',
  result: 'done',
  counts: null,
};

/** More than three pages of rows, and not a whole number of them. */
const MANY = 1_723;

function decision(number: number): RecordedDecision {
  return {
    caseNumber: sampleCaseNumber(number),
    outcome: 'disclose',
    reasons: [],
    met: [],
    undertaker: '张磊',
    decidedOn: '2026-11-20',
  };
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

describe('a day that is not committed', () => {
  /** Everything a day can do, short of committing. */
  async function workHard(day: Day): Promise<void> {
    day.decide(decision(2));
    day.change(publication(2));
    day.change(withdrawal(1));
    day.seen(sampleCaseNumber(2));
    await day.applyChanges(2);
  }

  test('leaves nothing', async () => {
    const ledger = await newLedger();
    const digest = await sendDay(ledger, 1, [publication(1)]);
    await withDay(ledger, async (day) => {
      await workHard(day);
      recordRun(ledger, RUN);
      writeCursor(ledger, { changedAt: '2026-11-20T01:30:00Z', policySha256: 'x' });
    });
    expect(countPublished(ledger)).toBe(1);
    expect(findPublished(ledger, [sampleCaseNumber(2)]).size).toBe(0);
    expect(findWithdrawal(ledger, sampleCaseNumber(1))).toBeUndefined();
    expect(findDecisions(ledger, [sampleCaseNumber(2)]).size).toBe(0);
    expect(listRuns(ledger, 10)).toEqual([]);
    expect(readCursor(ledger)).toBeNull();
    // The state tree went back as well: the next day starts from where the last one ended.
    expect(await sendDay(ledger, 2, [])).toBe(digest);
  });

  test('leaves nothing when its work fails, and what failed comes through', async () => {
    const ledger = await newLedger();
    const digest = await sendDay(ledger, 1, [publication(1)]);
    const failure = new Error('the lamp went out');
    await expect(
      withDay(ledger, async (day) => {
        await workHard(day);
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(findDecisions(ledger, [sampleCaseNumber(2)]).size).toBe(0);
    expect(await sendDay(ledger, 2, [])).toBe(digest);
  });

  test('leaves no change and no mark to the next day', async () => {
    const ledger = await newLedger();
    await sendDay(ledger, 1, [publication(1)]);
    await withDay(ledger, (day) => {
      day.change(publication(2));
      day.seen(sampleCaseNumber(1));
      return Promise.resolve();
    });
    await withDay(ledger, (day) => {
      expect(day.counts().procedural).toEqual({ publish: 0, update: 0, withdraw: 0 });
      expect([...day.unseenPublished()]).toEqual([sampleCaseNumber(1)]);
      return Promise.resolve();
    });
  });
});

describe('a day’s changes', () => {
  const CHANGES: readonly Change[] = [
    publication(5),
    publication(1, { kind: 'update' }),
    withdrawal(4, 'removed'),
    publication(3),
    withdrawal(2, 'held'),
  ];

  test('are counted by kind', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      for (const change of CHANGES) day.change(change);
      expect(day.counts().procedural).toEqual({ publish: 2, update: 1, withdraw: 2 });
      return Promise.resolve();
    });
  });

  test('are listed withdrawals first, each with its reason, and never more than asked for', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      for (const change of CHANGES) day.change(change);
      const listed = [
        { kind: 'withdraw', caseNumber: sampleCaseNumber(2), documentId: null, reason: 'held' },
        { kind: 'withdraw', caseNumber: sampleCaseNumber(4), documentId: null, reason: 'removed' },
        { kind: 'publish', caseNumber: sampleCaseNumber(3), documentId: null, reason: null },
        { kind: 'publish', caseNumber: sampleCaseNumber(5), documentId: null, reason: null },
        { kind: 'update', caseNumber: sampleCaseNumber(1), documentId: null, reason: null },
      ];
      expect(day.changes(10)).toEqual(listed);
      expect(day.changes(3)).toEqual(listed.slice(0, 3));
      return Promise.resolve();
    });
  });

  test('are written in the order of the bytes of their case numbers', async () => {
    const ledger = await newLedger();
    // By UTF-16 units the second would come before the first.
    const odd = ['\uF900', '\u{20BB7}', '\u4E00'].map((office) => `${office}受[2026]37070000001号`);
    await withDay(ledger, (day) => {
      for (const key of odd) day.change({ ...publication(1), key, line: key });
      expect([...day.lines('procedural-records')]).toEqual([odd[2], odd[0], odd[1]]);
      expect([...day.lines('procedural-records')]).toEqual(odd.toSorted(byBytes));
      expect(odd.toSorted()).not.toEqual(odd.toSorted(byBytes));
      return Promise.resolve();
    });
  });

  test('are written page by page without losing any, each in its entry', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      const records = Array.from({ length: MANY }, (_, number) => publication(number));
      const gone = Array.from({ length: 1_000 }, (_, number) => withdrawal(MANY + number));
      for (const change of [...gone, ...records].reverse()) day.change(change);
      const ordered = (changes: readonly Change[]) =>
        changes.toSorted((left, right) => byBytes(left.key, right.key)).map(({ line }) => line);
      expect([...day.lines('procedural-records')]).toEqual(ordered(records));
      expect([...day.lines('withdrawals')]).toEqual(ordered(gone));
      return Promise.resolve();
    });
  });

  test.each([0, 1, 499, 500, 501, 1_000])('are complete when there are %i', async (count) => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      for (let number = 0; number < count; number += 1) day.change(publication(number));
      expect([...day.lines('procedural-records')]).toHaveLength(count);
      expect([...day.lines('withdrawals')]).toEqual([]);
      return Promise.resolve();
    });
  });

  test('are one for each case', async () => {
    const ledger = await newLedger();
    await expect(
      withDay(ledger, (day) => {
        day.change(publication(1));
        day.change(withdrawal(1));
        return Promise.resolve();
      }),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  });
});

describe('the cases that were not seen', () => {
  test('are those published, in order, and can be withdrawn while they are read', async () => {
    const ledger = await newLedger();
    await sendDay(
      ledger,
      1,
      Array.from({ length: MANY }, (_, number) => publication(number)),
    );
    await withDay(ledger, async (day) => {
      // Every third case is still in the source, and one that was never published.
      for (let number = 0; number < MANY; number += 3) day.seen(sampleCaseNumber(number));
      day.seen(sampleCaseNumber(MANY));
      day.seen(sampleCaseNumber(0));
      const gone: string[] = [];
      for (const caseNumber of day.unseenPublished()) {
        gone.push(caseNumber);
        const line = `{"kind":"withdrawal","caseNumber":"${caseNumber}","reason":"removed"}`;
        day.change({
          kind: 'withdraw',
          record: 'procedural',
          key: caseNumber,
          line,
          reason: 'removed',
        });
      }
      const expected = Array.from({ length: MANY }, (_, number) => number)
        .filter((number) => number % 3 !== 0)
        .map((number) => sampleCaseNumber(number))
        .sort(byBytes);
      expect(gone).toEqual(expected);
      await day.applyChanges(2);
      day.commit();
    });
    expect(countPublished(ledger)).toBe(Math.ceil(MANY / 3));
    expect(findWithdrawal(ledger, sampleCaseNumber(1))).toEqual({ sequence: 2, reason: 'removed' });
  });

  test('are none when nothing is published', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      day.seen(sampleCaseNumber(1));
      expect([...day.unseenPublished()]).toEqual([]);
      return Promise.resolve();
    });
  });
});

describe('on a full disk', () => {
  test('a day leaves nothing, and the next one finds the ledger as it was', async () => {
    const ledger = await newLedger();
    const digest = await sendDay(ledger, 1, [publication(1)]);
    const pages = Number(ledger.database.pragma('page_count', { simple: true }));
    ledger.database.pragma(`max_page_count = ${pages}`);
    const day = sendDay(
      ledger,
      2,
      Array.from({ length: MANY }, (_, number) => publication(number + 2)),
    );
    await expect(day).rejects.toThrowCode('E_MEDIA_FULL');
    expect(countPublished(ledger)).toBe(1);
    expect(() => {
      for (let run = 0; run < 1_000; run += 1) recordRun(ledger, RUN);
    }).toThrowCode('E_MEDIA_FULL');
    ledger.database.pragma('max_page_count = 1000000');
    expect(await sendDay(ledger, 2, [])).toBe(digest);
  });
});

test('a decision replaces the one before, and other days leave it alone', async () => {
  const ledger = await newLedger();
  await withDay(ledger, (day) => {
    day.decide(decision(1));
    day.decide({ ...decision(2), outcome: 'withhold' });
    day.commit();
    return Promise.resolve();
  });
  const later = { ...decision(1), outcome: 'withhold', decidedOn: addDays('2026-11-20', 1) };
  await withDay(ledger, (day) => {
    day.decide(later);
    day.commit();
    return Promise.resolve();
  });
  const found = findDecisions(
    ledger,
    [1, 2, 3].map((number) => sampleCaseNumber(number)),
  );
  expect(found.get(sampleCaseNumber(1))).toEqual({ ...later, since: '2026-11-21' });
  expect(found.get(sampleCaseNumber(2))?.outcome).toBe('withhold');
  expect(found.size).toBe(2);
});
