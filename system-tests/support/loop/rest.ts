import { readInbox } from '@discferry/business-system';
import Database from 'better-sqlite3';
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { reissue, settleAlarms, tellLedger } from './disaster-steps.ts';
import { exportForward, importForward } from './forward-steps.ts';
import { expectRun, note, pass, type History } from './history.ts';
import { isLost, recoverExtranet } from './recover-steps.ts';
import { exportBack, importBack } from './way-back-steps.ts';

const MAX_ROUNDS = 12;

/** Brings both sides to rest: every disc there is arrives in order, and people do as they are told. */
export async function bringToRest(history: History): Promise<void> {
  note(history, '— to rest —');
  pass(history, 24 * 60);
  await tellLedger(history);
  for (let round = 0; ; round += 1) {
    assert.ok(round < MAX_ROUNDS, 'two sides with nothing to say still send discs');
    await deliverAll(history);
    if (isLost(history)) await recoverExtranet(history);
    pass(history, 10);
    const out = await exportForward(history, round === 0);
    const back = await exportBack(history);
    if (out === null && back === null && round > 1) break;
    await deliverAll(history);
  }
  await settleAlarms(history);
}

/** Issues again whatever a receiver lacks, and takes it in. */
async function deliverAll(history: History): Promise<void> {
  const { intranet, extranet } = history;
  for (const { sequence } of intranet.sent) {
    if (sequence <= extranet.receiver.sequence) continue;
    await importForward(history, await reissue(history, 'out', sequence));
  }
  for (const { sequence, abandoned } of extranet.sent) {
    if (abandoned || sequence <= intranet.receiver.sequence) continue;
    await importBack(history, await reissue(history, 'in', sequence));
  }
}

const overviewSchema = z.object({
  stateSha256: z.string(),
  confirmation: z.object({ unconfirmed: z.array(z.unknown()), alarms: z.array(z.unknown()) }),
});
const channelSchema = z.object({ channels: z.array(z.object({ stateSha256: z.string() })) });
const planSchema = z.object({
  changes: z.object({ publish: z.number(), update: z.number(), withdraw: z.number() }),
});

/** What must be true once both sides are at rest. */
export async function checkRest(history: History): Promise<void> {
  note(history, 'check');
  const { intranet, extranet } = history;
  const inside = await expectRun(history, [0, 3], ['intranet-export', 'status']);
  const { stateSha256, confirmation } = overviewSchema.parse(inside.data);
  const outside = await expectRun(history, [0, 3], ['extranet-import', 'status']);
  const [channel] = channelSchema.parse(outside.data).channels;
  assert.equal(channel?.stateSha256, stateSha256, 'both sides agree on what is public');
  assert.deepEqual(extranet.published, intranet.published);
  checkLedgerRows(history);
  const plan = await expectRun(history, [0, 3], ['intranet-export', 'plan']);
  const nothing = { publish: 0, update: 0, withdraw: 0 };
  assert.deepEqual(planSchema.parse(plan.data).changes, nothing, 'all that may be public is');
  assert.deepEqual(confirmation, { unconfirmed: [], alarms: [] }, inside.said);
  checkInbox(history);
  checkReplies(history);
  for (const gate of ['intranet-export', 'extranet-import'] as const) {
    await expectRun(history, 0, [gate, 'audit']);
    await expectRun(history, 0, [gate, 'audit', 'verify']);
  }
}

function rows<Row>(path: string, sql: string, schema: z.ZodType<Row>): readonly Row[] {
  const database = new Database(path, { readonly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => schema.parse(row));
  } finally {
    database.close();
  }
}

/** The ledger holds, record by record, what its packages made public. */
function checkLedgerRows({ sides, intranet }: History): void {
  const published = rows(
    sides.ledger,
    'SELECT record_key, digest FROM published ORDER BY record_key',
    z.object({ record_key: z.string(), digest: z.instanceof(Uint8Array) }),
  );
  const sha256 = (line: string) => createHash('sha256').update(line).digest('hex');
  assert.deepEqual(
    new Map(published.map((row) => [row.record_key, Buffer.from(row.digest).toString('hex')])),
    new Map([...intranet.published].sort().map(([key, line]) => [key, sha256(line)])),
  );
}

/** Every request that was accepted is in the inbox once, or was put aside with its reason. */
function checkInbox({ sides, intranet, extranet, accepted, withdrawals }: History): void {
  const waiting = rows(
    sides.ledger,
    `SELECT message_key, reason FROM quarantined_message WHERE state = 'waiting' ORDER BY id`,
    z.object({ message_key: z.string(), reason: z.string() }),
  ).map(({ message_key: key, reason }) => ({ key, reason }));
  const expected = [...intranet.quarantined.values()].filter(({ state }) => state === 'waiting');
  assert.deepEqual(
    waiting,
    expected.map(({ key, reason }) => ({ key, reason })),
  );
  // Also what a person has discarded since.
  const asideIds = new Set([...intranet.quarantined.values()].map(({ key }) => key));
  for (const id of extranet.requests.keys()) {
    assert.ok(intranet.requests.has(id) || asideIds.has(id), `request ${id} is lost`);
  }
  const inbox = new Map(
    readInbox(sides.source, 100_000).map(({ requestId, withdrawnAt }) => [requestId, withdrawnAt]),
  );
  for (const id of inbox.keys()) {
    assert.ok(accepted.has(id), `${id} was never accepted`);
    // What came before both databases were restored to older copies lies there all the same.
    const isKnown = extranet.requests.has(id) && !asideIds.has(id);
    if (isKnown) assert.ok(intranet.requests.has(id), `the ledger does not know ${id}`);
  }
  for (const [id, { content, state }] of intranet.requests) {
    // What a lost history of either database wrote into the business system stays there.
    const row = inbox.get(id);
    const isForgotten =
      (row === undefined && state === 'unseen') ||
      (content.withdrawnAt === null && withdrawals.has(`${id} ${row ?? ''}`));
    if (!isForgotten) assert.equal(row, content.withdrawnAt, `the row of ${id}`);
  }
  const folder = join(sides.intranet, 'data', 'attachments');
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const named = z.object({ YYBH: z.string(), CCM: z.string() });
  for (const { YYBH, CCM } of rows(sides.source, 'SELECT YYBH, CCM FROM WSYY_FJ', named)) {
    // A row that both databases have forgotten may name a file that went with the older copy.
    assert.ok(files.has(CCM) || !intranet.requests.has(YYBH), 'a file of the inbox is missing');
  }
}

/** The first reply to a request holds on the extranet, once, and every other is kept beside it. */
function checkReplies({ sides, extranet, answers, intranet }: History): void {
  const lines = z.object({ request_id: z.string(), line: z.string() });
  const held = rows(sides.store, 'SELECT request_id, line FROM reply', lines);
  assert.deepEqual(
    new Map(held.map(({ request_id, line }) => [request_id, line])),
    new Map([...extranet.replies].sort()),
  );
  const conflicts = rows(sides.store, 'SELECT request_id, line FROM reply_conflict', lines);
  assert.deepEqual(
    new Set(conflicts.map(({ line }) => line)),
    new Set([...extranet.conflicts.values()].flatMap((differing) => [...differing])),
  );
  for (const [id, line] of answers) {
    const { caseNumber } = JSON.parse(line) as { caseNumber: string };
    if (intranet.published.has(caseNumber))
      assert.ok(extranet.replies.has(id), `no reply to ${id}`);
  }
}
