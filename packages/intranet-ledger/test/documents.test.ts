import Database from 'better-sqlite3';
import { recordKey } from '@discferry/shared-schema';
import { sampleCaseNumber } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  countDocumentOutcomes,
  countPublished,
  findDocumentDecisions,
  findProofs,
  findPublished,
  findPublishedDocuments,
  findWithdrawal,
  partsOfKey,
  withDay,
  type Change,
} from '../src/index.js';
import { APPLICATION_ID, MIGRATIONS } from '../src/schema.js';
import {
  CHANNEL,
  ledgerPath,
  newLedger,
  openUntilTestEnds,
  publication,
  sendDay,
  withdrawal,
} from './support/ledgers.js';
import { digestOf } from './support/memory-state.js';

const keyOf = (number: number, documentId: string) =>
  recordKey({ caseNumber: sampleCaseNumber(number), documentId });

function document(number: number, documentId: string, line = `{"${documentId}":1}`): Change {
  const key = keyOf(number, documentId);
  return { ...publication(number), kind: 'publish', record: 'document', key, line } as Change;
}

function documentWithdrawal(number: number, documentId: string): Change {
  return { ...withdrawal(number), record: 'document', key: keyOf(number, documentId) };
}

describe('the key of a record', () => {
  test('names a case, or a document of it', () => {
    expect(partsOfKey(sampleCaseNumber(1))).toEqual({
      caseNumber: sampleCaseNumber(1),
      documentId: null,
    });
    expect(partsOfKey(keyOf(1, 'WS-1'))).toEqual({
      caseNumber: sampleCaseNumber(1),
      documentId: 'WS-1',
    });
  });
});

describe('documents', () => {
  test('are records of the same state, under their own keys', async () => {
    const ledger = await newLedger();
    const digest = await sendDay(ledger, 1, [publication(1), document(1, 'WS-1')]);
    const published = new Map([
      [sampleCaseNumber(1), publication(1).line],
      [keyOf(1, 'WS-1'), document(1, 'WS-1').line],
    ]);
    expect(digest).toBe(await digestOf(published));
    expect([countPublished(ledger), countPublished(ledger, 'document')]).toEqual([1, 1]);
    expect(await sendDay(ledger, 2, [withdrawal(1), documentWithdrawal(1, 'WS-1')])).toBe(
      await digestOf(new Map()),
    );
    expect(findWithdrawal(ledger, keyOf(1, 'WS-1'))).toMatchObject({ sequence: 2 });
  });

  test('have an entry of their own, and withdrawals share one', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      for (const change of [
        document(2, 'B', 'd2b'),
        document(2, 'A', 'd2a'),
        { ...publication(2), line: 'c2' },
        { ...withdrawal(1), line: 'w1' },
        { ...documentWithdrawal(1, 'Z'), line: 'w1z' },
        { ...documentWithdrawal(3, 'Z'), line: 'w3z' },
      ]) {
        day.change(change);
      }
      expect([...day.lines('documents')]).toEqual(['d2a', 'd2b']);
      expect([...day.lines('procedural-records')]).toEqual(['c2']);
      expect([...day.lines('withdrawals')]).toEqual(['w1', 'w1z', 'w3z']);
      expect(day.counts()).toEqual({
        procedural: { publish: 1, update: 0, withdraw: 1 },
        document: { publish: 2, update: 0, withdraw: 2 },
      });
      expect(day.changes(2)).toEqual([
        {
          kind: 'withdraw',
          caseNumber: sampleCaseNumber(1),
          documentId: null,
          reason: 'screening',
        },
        {
          kind: 'withdraw',
          caseNumber: sampleCaseNumber(1),
          documentId: 'Z',
          reason: 'screening',
        },
      ]);
      return Promise.resolve();
    });
  });

  test('are found by their case, and by no case whose number begins alike', async () => {
    const ledger = await newLedger();
    const longer = { ...document(1, 'A'), key: `${sampleCaseNumber(1)}0/A` };
    await sendDay(ledger, 1, [
      publication(1),
      document(1, 'A'),
      document(1, 'Z-9'),
      document(2, 'A'),
      longer,
    ]);
    const found = findPublishedDocuments(
      ledger,
      [1, 3].map((number) => sampleCaseNumber(number)),
    );
    expect([...found.keys()]).toEqual([sampleCaseNumber(1)]);
    expect([...(found.get(sampleCaseNumber(1)) ?? [])].map(([id]) => id)).toEqual(['A', 'Z-9']);
    expect(findPublished(ledger, [keyOf(1, 'A'), sampleCaseNumber(1)]).size).toBe(1);
  });

  test('not seen are among what was not seen', async () => {
    const ledger = await newLedger();
    await sendDay(ledger, 1, [publication(1), document(1, 'A'), document(1, 'B')]);
    await withDay(ledger, (day) => {
      day.seen(sampleCaseNumber(1));
      day.seen(keyOf(1, 'B'));
      expect([...day.unseenPublished()]).toEqual([keyOf(1, 'A')]);
      return Promise.resolve();
    });
  });

  test('have decisions of their own, dated by when they came to them', async () => {
    const ledger = await newLedger();
    const decide = (outcome: string, decidedOn: string) =>
      withDay(ledger, (day) => {
        const reasons = [{ rule: 'D2-CHAIN', basis: [], kind: 'doubt', saw: 'x' }];
        day.decideDocument({ key: keyOf(1, 'A'), outcome, reasons, undertaker: '张磊', decidedOn });
        day.commit();
        return Promise.resolve();
      });
    await decide('hold', '2026-11-18');
    await decide('hold', '2026-11-19');
    expect(findDocumentDecisions(ledger, [keyOf(1, 'A'), keyOf(1, 'B')])).toEqual(
      new Map([
        [
          keyOf(1, 'A'),
          {
            key: keyOf(1, 'A'),
            outcome: 'hold',
            reasons: [{ rule: 'D2-CHAIN', basis: [], kind: 'doubt', saw: 'x' }],
            undertaker: '张磊',
            decidedOn: '2026-11-19',
            since: '2026-11-18',
          },
        ],
      ]),
    );
    await decide('disclose', '2026-11-20');
    expect(findDocumentDecisions(ledger, [keyOf(1, 'A')]).get(keyOf(1, 'A'))?.since).toBe(
      '2026-11-20',
    );
    expect(countDocumentOutcomes(ledger)).toEqual(new Map([['disclose', 1]]));
  });

  test('have every proof of theirs kept', async () => {
    const ledger = await newLedger();
    const key = keyOf(1, 'A');
    for (const sha256 of ['a', 'b', 'a']) {
      await withDay(ledger, (day) => {
        day.keepProof({ key, sha256, report: `report ${sha256}` });
        day.commit();
        return Promise.resolve();
      });
    }
    expect(findProofs(ledger, key)).toEqual([
      { key, sha256: 'a', report: 'report a' },
      { key, sha256: 'b', report: 'report b' },
    ]);
    expect(findProofs(ledger, keyOf(1, 'B'))).toEqual([]);
  });
});

test('a ledger from before documents keeps what it had published and withdrawn', async () => {
  const path = await ledgerPath();
  const database = new Database(path);
  const before = MIGRATIONS.findIndex((sql) => sql.includes('record_key'));
  for (const sql of MIGRATIONS.slice(0, before)) database.exec(sql);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${before}`);
  database.prepare(`INSERT INTO setting VALUES ('channel', ?)`).run(CHANNEL);
  database
    .prepare(
      `INSERT INTO published VALUES (?, '0000', x'00', x'11', '370700', 'arrest-review', 1, 2)`,
    )
    .run(sampleCaseNumber(1));
  database
    .prepare(`INSERT INTO withdrawn VALUES (?, 3, 'held', '370700', 'arrest-review')`)
    .run(sampleCaseNumber(2));
  database.close();

  const ledger = openUntilTestEnds(path);
  expect([countPublished(ledger), countPublished(ledger, 'document')]).toEqual([1, 0]);
  expect(findPublished(ledger, [sampleCaseNumber(1)]).get(sampleCaseNumber(1))).toMatchObject({
    firstSequence: 1,
    lastSequence: 2,
  });
  expect(findWithdrawal(ledger, sampleCaseNumber(2))).toEqual({ sequence: 3, reason: 'held' });
});
