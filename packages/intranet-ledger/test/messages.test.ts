import { recordLine, sha256 } from '@discferry/package-format';
import { sampleCaseNumber, sampleReply } from '@discferry/test-kit';
import { describe, expect, test } from 'vitest';
import {
  auditLedger,
  findSent,
  listConfirmations,
  listRuns,
  notePrinted,
  recordPackage,
  recordRun,
  reopenConfirmations,
  takeConfirmation,
  withDay,
  type IssuedPackage,
  type Ledger,
  type OutgoingMessage,
} from '../src/index.js';
import { newLedger, publication, sendDay, withdrawal } from './support/ledgers.js';

const DEED = { at: '2026-11-20T01:30:00Z', operator: '王芳' };
const RUN = { ...DEED, command: 'export', result: 'done', counts: null };

function reply(number: number): OutgoingMessage {
  const value = sampleReply(number);
  return { kind: 'replies', key: value.requestId, line: recordLine(value) };
}

const receipt: OutgoingMessage = { kind: 'receipts', key: '370700-in-000001', line: '{}' };

/** A day that tells messages, as package `sequence`. */
async function tell(ledger: Ledger, sequence: number, messages: readonly OutgoingMessage[]) {
  await withDay(ledger, async (day) => {
    for (const message of messages) day.message(message);
    await day.applyChanges(sequence);
    recordRun(ledger, RUN);
    day.commit();
  });
}

async function findings(ledger: Ledger): Promise<readonly unknown[]> {
  const found = [];
  for await (const finding of auditLedger(ledger, { trailOnly: true })) found.push(finding);
  return found;
}

describe('the messages of a day', () => {
  test('are counted by kind, and their lines come in the order of their keys', async () => {
    const ledger = await newLedger();
    await withDay(ledger, (day) => {
      for (const message of [reply(3), receipt, reply(1), reply(2)]) day.message(message);
      expect(day.messageCounts()).toEqual({ replies: 3, receipts: 1 });
      expect([...day.lines('replies')]).toEqual([1, 2, 3].map((number) => reply(number).line));
      expect([...day.lines('receipts')]).toEqual(['{}']);
      expect(day.counts().procedural).toEqual({ publish: 0, update: 0, withdraw: 0 });
      return Promise.resolve();
    });
  });

  test('are told once the day is committed, and change nothing that is public', async () => {
    const ledger = await newLedger();
    const digest = await sendDay(ledger, 1, [publication(1)]);
    await tell(ledger, 2, [reply(1), receipt]);
    expect(findSent(ledger, 'replies', [reply(1).key, reply(2).key])).toEqual(
      new Map([[reply(1).key, { digest: sha256(reply(1).line), sequence: 2 }]]),
    );
    expect(findSent(ledger, 'receipts', [receipt.key]).get(receipt.key)?.sequence).toBe(2);
    expect(await sendDay(ledger, 3, [])).toBe(digest);
  });

  test('are not told by a day that was not committed, and not left to the next', async () => {
    const ledger = await newLedger();
    await withDay(ledger, async (day) => {
      day.message(reply(1));
      await day.applyChanges(1);
    });
    await withDay(ledger, (day) => {
      expect(day.messageCounts()).toEqual({ replies: 0, receipts: 0 });
      return Promise.resolve();
    });
    expect(findSent(ledger, 'replies', [reply(1).key]).size).toBe(0);
  });

  test('are remembered by their last word', async () => {
    const ledger = await newLedger();
    await tell(ledger, 1, [receipt]);
    await tell(ledger, 2, [{ ...receipt, line: '{"newer":true}' }]);
    expect(findSent(ledger, 'receipts', [receipt.key])).toEqual(
      new Map([[receipt.key, { digest: sha256('{"newer":true}'), sequence: 2 }]]),
    );
  });
});

test('what is public after the day is known while it lasts', async () => {
  const ledger = await newLedger();
  await sendDay(ledger, 1, [publication(1), publication(2), publication(3)]);
  await withDay(ledger, (day) => {
    day.change(withdrawal(2));
    day.change(publication(3, { kind: 'update' }));
    day.change(publication(4));
    const asked = [1, 2, 3, 4, 5].map((number) => sampleCaseNumber(number));
    expect(day.publicAfter(asked)).toEqual(
      new Set([1, 3, 4].map((number) => sampleCaseNumber(number))),
    );
    return Promise.resolve();
  });
});

test('replies on a sheet are remembered beside those on a disc, with the run', async () => {
  const ledger = await newLedger();
  const { key, line } = reply(1);
  notePrinted(ledger, [{ key, line }], () => {
    recordRun(ledger, { ...RUN, command: 'replies' });
  });
  expect(findSent(ledger, 'reply-sheet', [key])).toEqual(
    new Map([[key, { digest: sha256(line), sequence: null }]]),
  );
  expect(findSent(ledger, 'replies', [key]).size).toBe(0);
  expect(listRuns(ledger, 1)).toMatchObject([{ command: 'replies' }]);
  expect(await findings(ledger)).toEqual([]);
});

test('a sheet whose run cannot be noted is not remembered', async () => {
  const ledger = await newLedger();
  const failure = new Error('the lamp went out');
  const { key, line } = reply(1);
  expect(() => {
    notePrinted(ledger, [{ key, line }], () => {
      throw failure;
    });
  }).toThrow(failure);
  expect(findSent(ledger, 'reply-sheet', [key]).size).toBe(0);
});

describe('packages that are not confirmed any more', () => {
  const digest = (sequence: number) => String(sequence).repeat(64);
  const idOf = (sequence: number) => `370700-out-${String(sequence).padStart(6, '0')}`;

  function issued(sequence: number): IssuedPackage {
    const previous = sequence === 1 ? null : digest(sequence - 1);
    return {
      manifest: {
        formatVersion: 1,
        packageId: idOf(sequence),
        channel: { office: '370700', direction: 'out' },
        epoch: 1,
        sequence,
        previousManifestSha256: previous,
        createdAt: DEED.at,
        policy: { id: '2014-trial', sha256: digest(0) },
        archive: { name: `${idOf(sequence)}.zip`, size: 1, sha256: digest(0) },
        entries: [
          {
            name: 'replies.ndjson',
            kind: 'replies',
            mediaType: 'application/x-ndjson',
            size: 1,
            sha256: digest(0),
            records: 1,
          },
        ],
        changes: { published: 0, updated: 0, withdrawn: 0 },
        state: { before: digest(0), after: digest(0) },
      },
      manifestSha256: digest(sequence),
      envelopeSha256: digest(0),
      operator: DEED.operator,
      deliveredAt: DEED.at,
    };
  }

  function confirmedBy(ledger: Ledger, sequence: number, outcome: 'imported' | 'refused'): void {
    takeConfirmation(ledger, {
      packageId: idOf(sequence),
      manifestSha256: digest(sequence),
      outcome,
      code: null,
      way: 'code',
      at: null,
      notedAt: DEED.at,
      operator: DEED.operator,
      stateAfter: digest(0),
      trailHead: null,
      counts: null,
    });
  }

  async function ledgerWith(words: Readonly<Record<number, 'imported' | 'refused'>>) {
    const ledger = await newLedger();
    for (const sequence of [1, 2, 3, 4]) recordPackage(ledger, issued(sequence));
    for (const [sequence, outcome] of Object.entries(words)) {
      confirmedBy(ledger, Number(sequence), outcome);
    }
    return ledger;
  }

  const outcomes = (ledger: Ledger) =>
    Object.fromEntries([...listConfirmations(ledger)].map(([id, { outcome }]) => [id, outcome]));

  test('are those after the one named, which stays known as imported', async () => {
    const ledger = await ledgerWith({ 3: 'imported', 4: 'refused' });
    expect(reopenConfirmations(ledger, 2, DEED)).toEqual([idOf(3), idOf(4)]);
    expect(outcomes(ledger)).toEqual({ [idOf(2)]: 'imported' });
    expect(await findings(ledger)).toEqual([]);
  });

  test('are all of them where the receiver holds none', async () => {
    const ledger = await ledgerWith({ 1: 'imported', 3: 'imported' });
    expect(reopenConfirmations(ledger, 0, DEED)).toEqual([idOf(1), idOf(3)]);
    expect(outcomes(ledger)).toEqual({});
  });

  test('do not make imported what only later refusals tell of', async () => {
    const ledger = await ledgerWith({ 2: 'refused', 3: 'refused' });
    expect(reopenConfirmations(ledger, 2, DEED)).toEqual([idOf(3)]);
    expect(outcomes(ledger)).toEqual({ [idOf(2)]: 'refused' });
  });

  test('are none where nothing after it was confirmed', async () => {
    const ledger = await ledgerWith({ 2: 'imported' });
    expect(reopenConfirmations(ledger, 2, DEED)).toEqual([]);
    expect(outcomes(ledger)).toEqual({ [idOf(2)]: 'imported' });
  });
});
