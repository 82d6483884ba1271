import {
  createSender,
  sampleCaseNumber,
  sampleRecords,
  tempFolder,
  type BuiltPackage,
} from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  countOutcomes,
  expectedReceiver,
  findDecisions,
  findPackage,
  lastCountedRun,
  listPackages,
  listRuns,
  markDelivered,
  readCursor,
  recordPackage,
  recordRun,
  undelivered,
  withDay,
  writeCursor,
  type IssuedPackage,
  type RecordedDecision,
  type RunCounts,
} from '../src/index.js';
import { newLedger } from './support/ledgers.js';

function issued(built: BuiltPackage): IssuedPackage {
  return {
    manifest: built.manifest,
    manifestSha256: built.manifestSha256,
    envelopeSha256: 'e'.repeat(64),
    operator: '王芳',
    deliveredAt: null,
  };
}

/** Three packages of one sender, as the ledger remembers them. */
async function threePackages(): Promise<readonly [IssuedPackage, IssuedPackage, IssuedPackage]> {
  const sender = createSender({ folder: await tempFolder() });
  const next = async (from: number) =>
    issued(await sender.nextPackage({ publish: sampleRecords(from, from + 3) }));
  return [await next(0), await next(10), await next(20)];
}

describe('a decision', () => {
  const decision: RecordedDecision = {
    caseNumber: sampleCaseNumber(1),
    outcome: 'withhold',
    reasons: [
      {
        rule: 'B2-STATE-SECURITY',
        basis: ['规定 2014 art. 4'],
        kind: 'prohibition',
        saw: 'charge 110.1',
      },
      {
        rule: 'B6-CHOICE',
        basis: ['操作规范 2014'],
        kind: 'approval',
        saw: 'form SPB-1: to disclose, refused',
      },
    ],
    met: [
      { rule: 'B2-STATE-SECURITY', saw: 'charge 110.1', formsFrom: null, olderForms: [] },
      {
        rule: 'B4-JUVENILE',
        saw: '1 accused under age',
        formsFrom: '2026-02-28',
        olderForms: ['SPB-1'],
      },
    ],
    undertaker: '张磊',
    decidedOn: '2026-11-20',
  };

  test('comes back as it was noted', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      day.decide(decision);
      day.decide({ ...decision, caseNumber: sampleCaseNumber(2), outcome: 'hold' });
      day.decide({ ...decision, caseNumber: sampleCaseNumber(3), outcome: 'withhold' });
      day.commit();
      return Promise.resolve();
    });
    expect(findDecisions(ledger, [sampleCaseNumber(1)]).get(sampleCaseNumber(1))).toEqual({
      ...decision,
      since: '2026-11-20',
    });
    expect(findDecisions(ledger, []).size).toBe(0);
    expect(countOutcomes(ledger)).toEqual(
      new Map([
        ['hold', 1],
        ['withhold', 2],
      ]),
    );
  });
});

describe('packages', () => {
  test('come back as they were issued, in order', async () => {
    const ledger = await newLedger();
    const [first, second, third] = await threePackages();
    for (const one of [second, third, first]) recordPackage(ledger, one);
    expect(listPackages(ledger)).toEqual([first, second, third]);
    expect(findPackage(ledger, 2)).toEqual(second);
    expect(findPackage(ledger, 4)).toBeUndefined();
  });

  test('have one number each', async () => {
    const ledger = await newLedger();
    const [first] = await threePackages();
    recordPackage(ledger, first);
    expect(() => {
      recordPackage(ledger, { ...first, operator: '李华' });
    }).toThrow('UNIQUE constraint failed: package.sequence');
    expect(listPackages(ledger)).toEqual([first]);
  });

  test('are waiting until they were copied to a disc, the first time of which counts', async () => {
    const ledger = await newLedger();
    const [first, second, third] = await threePackages();
    for (const one of [first, second, third]) recordPackage(ledger, one);
    markDelivered(ledger, 2, { at: '2026-11-20T01:30:00Z', operator: '王芳' });
    markDelivered(ledger, 2, { at: '2026-11-21T01:30:00Z', operator: '王芳' });
    markDelivered(ledger, 9, { at: '2026-11-21T01:30:00Z', operator: '王芳' });
    expect(undelivered(ledger)).toEqual([first, third]);
    expect(findPackage(ledger, 2)?.deliveredAt).toBe('2026-11-20T01:30:00Z');
  });

  test('that are delivered when they are noted are not waiting', async () => {
    const ledger = await newLedger();
    const [first] = await threePackages();
    recordPackage(ledger, { ...first, deliveredAt: '2026-11-20T01:30:00Z' });
    expect(undelivered(ledger)).toEqual([]);
  });
});

describe('the receiver that is expected', () => {
  test('has imported nothing before the first package', async () => {
    expect(expectedReceiver(await newLedger())).toEqual({
      epoch: 1,
      sequence: 0,
      manifestSha256: null,
      stateSha256: '0'.repeat(64),
      imported: new Map(),
    });
  });

  test('has imported every package that was issued', async () => {
    const ledger = await newLedger();
    const [first, second] = await threePackages();
    recordPackage(ledger, first);
    recordPackage(ledger, second);
    expect(expectedReceiver(ledger)).toEqual({
      epoch: 1,
      sequence: 2,
      manifestSha256: second.manifestSha256,
      stateSha256: second.manifest.state.after,
      imported: new Map([
        [1, first.manifestSha256],
        [2, second.manifestSha256],
      ]),
    });
  });
});

describe('the cursor', () => {
  test('is nowhere before the first export, and where it was put afterwards', async () => {
    const ledger = await newLedger();
    expect(readCursor(ledger)).toBeNull();
    const cursor = { changedAt: '2026-02-28T15:59:59Z', policySha256: 'a'.repeat(64) };
    writeCursor(ledger, { ...cursor, changedAt: '2026-02-27T01:00:00Z' });
    writeCursor(ledger, cursor);
    expect(readCursor(ledger)).toEqual(cursor);
  });
});

describe('runs', () => {
  test('are listed newest first, and as many as asked for', async () => {
    const ledger = await newLedger();
    const runs = [1, 2, 3].map((day) => ({
      at: `2026-12-3${day - 1}T01:30:00Z`,
      command: 'export',
      operator: '王芳',
      result: `issued 370700-out-00000${day}`,
      counts: null,
    }));
    for (const run of runs) recordRun(ledger, run);
    expect(listRuns(ledger, 10)).toEqual(runs.toReversed());
    expect(listRuns(ledger, 2)).toEqual(runs.toReversed().slice(0, 2));
  });

  const counts: RunCounts = {
    policy: '2014-trial',
    examined: 9,
    disclosed: 5,
    withheld: 2,
    waiting: 1,
    unreadable: 1,
    byRule: { 'B4-JUVENILE': 2, 'B11-DOUBT': 2 },
  };
  const run = (hour: number, change: object = {}) => ({
    at: `2026-12-31T0${hour}:30:00Z`,
    command: 'export',
    operator: '王芳',
    result: 'nothing to send',
    counts,
    ...change,
  });

  test('keep what they found in the cases they examined', async () => {
    const ledger = await newLedger();
    recordRun(ledger, run(1));
    expect(listRuns(ledger, 1)).toEqual([run(1)]);
  });

  test('know the last one that examined cases, also behind others', async () => {
    const ledger = await newLedger();
    expect(lastCountedRun(ledger)).toBeUndefined();
    recordRun(ledger, run(1));
    recordRun(ledger, run(2, { counts: { ...counts, examined: 3 } }));
    for (const hour of [3, 4, 5, 6, 7, 8]) {
      recordRun(ledger, run(hour, { command: 'reissue', counts: null }));
    }
    expect(lastCountedRun(ledger)).toEqual(run(2, { counts: { ...counts, examined: 3 } }));
  });
});
