import { EMPTY_STATE, FRESH_RECEIVER } from '@discferry/package-format';
import {
  createSender,
  sampleBinding,
  sampleReceipt,
  sampleRecord,
  sampleRequest,
  tempFolder,
} from '@discferry/test-kit';
import {
  bindingContentSchema,
  requestContentSchema,
  type RequestContent,
} from '@discferry/shared-schema';
import { describe, expect, test } from 'vitest';
import {
  anchorReceived,
  auditLedger,
  countQuarantined,
  countRequestsOn,
  findBinding,
  findQuarantined,
  findReceipt,
  findReceived,
  findRequest,
  ledgerHead,
  listAttempts,
  listConfirmations,
  listQuarantined,
  listReceived,
  listStanding,
  noteInTrail,
  openAlarms,
  quarantineMessage,
  raiseAlarm,
  receivedState,
  receiving,
  recordAttempt,
  recordPackage,
  recordReceipt,
  recordReceived,
  requestsOfPackage,
  saveBinding,
  saveRequest,
  settleAlarm,
  settleQuarantined,
  standingRequests,
  takeConfirmation,
  type Confirmation,
  type Ledger,
  type LedgerAlarm,
  type MessageToQuarantine,
  type ReceivedRequest,
} from '../src/index.js';
import { newLedger } from './support/ledgers.js';

const CHANNEL = '370700-in';
const AT = '2026-11-21T02:00:00Z';
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const NO_COUNTS = {
  ...{ requests: 0, withdrawn: 0, repeated: 0, bindings: 0, attachments: 0, receipts: 0 },
  ...{ alarms: 0, quarantined: 0 },
};

interface Import {
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly epoch?: number;
}

function receive(ledger: Ledger, { sequence, manifestSha256, epoch = 1 }: Import): void {
  recordReceived(ledger, {
    channel: { office: '370700', direction: 'in' },
    ...{ epoch, sequence, manifestSha256, createdAt: AT, importedAt: AT, operator: '王芳' },
    counts: { ...NO_COUNTS, requests: 2 },
  });
}

describe('the channel that comes in', () => {
  test('is fresh before the first package, and remembers each', async () => {
    const ledger = await newLedger();
    expect(receivedState(ledger, CHANNEL)).toEqual(FRESH_RECEIVER);
    receive(ledger, { sequence: 1, manifestSha256: A });
    receive(ledger, { sequence: 2, manifestSha256: B });
    expect(receivedState(ledger, CHANNEL)).toEqual({
      epoch: 1,
      sequence: 2,
      manifestSha256: B,
      stateSha256: EMPTY_STATE,
      imported: new Map([
        [1, A],
        [2, B],
      ]),
    });
    expect(findReceived(ledger, A)).toMatchObject({ sequence: 1, operator: '王芳' });
    expect(listReceived(ledger, 10)).toHaveLength(2);
  });

  test('can be anchored anew: the next epoch begins where it is told, and forgets no import', async () => {
    const ledger = await newLedger();
    receive(ledger, { sequence: 1, manifestSha256: A });
    anchorReceived(ledger, CHANNEL, { epoch: 2, sequence: 0, manifestSha256: null });
    expect(receivedState(ledger, CHANNEL)).toMatchObject({ epoch: 2, sequence: 0 });
    expect(receivedState(ledger, CHANNEL).imported).toEqual(new Map());
    receive(ledger, { sequence: 1, manifestSha256: B, epoch: 2 });
    expect(listReceived(ledger, 10)).toHaveLength(2);
  });

  test('keeps refusals, the latest first, in the audit trail too', async () => {
    const ledger = await newLedger();
    const head = ledgerHead(ledger);
    const attempt = { at: AT, operator: '王芳', channel: CHANNEL, sequence: 3 };
    recordAttempt(ledger, { ...attempt, code: 'E_SEQUENCE_GAP' });
    recordAttempt(ledger, { ...attempt, channel: null, sequence: null, code: 'E_KEY_UNKNOWN' });
    expect(listAttempts(ledger, 10).map(({ code }) => code)).toEqual([
      'E_KEY_UNKNOWN',
      'E_SEQUENCE_GAP',
    ]);
    expect(ledgerHead(ledger)).not.toBe(head);
  });

  test('is taken in whole or not at all', async () => {
    const ledger = await newLedger();
    const work = receiving(ledger, () => {
      receive(ledger, { sequence: 1, manifestSha256: A });
      return Promise.reject(new TypeError('killed'));
    });
    await expect(work).rejects.toThrow('killed');
    expect(receivedState(ledger, CHANNEL)).toEqual(FRESH_RECEIVER);
  });
});

describe('receipts for the way out', () => {
  const receipt = sampleReceipt({ packageId: '370700-in-000001', manifestSha256: A });

  test('the last word counts, but nothing takes back an import', async () => {
    const ledger = await newLedger();
    const refused = { ...receipt, outcome: 'refused', code: 'E_SEQUENCE_FORK' } as const;
    recordReceipt(ledger, refused);
    recordReceipt(ledger, receipt);
    expect(findReceipt(ledger, receipt.packageId)).toEqual(receipt);
    recordReceipt(ledger, { ...refused, manifestSha256: B });
    expect(findReceipt(ledger, receipt.packageId)).toEqual(receipt);
  });
});

function requestOf(number: number, changes: Partial<ReceivedRequest> = {}): ReceivedRequest {
  const { requestId, content } = sampleRequest(number);
  return {
    ...{ requestId, digest: A, state: 'inbox', receivedOn: '2026-11-21', dueOn: '2026-11-25' },
    content: requestContentSchema.parse(content),
    packageId: '370700-in-000001',
    ...changes,
  };
}

describe('requests and bindings', () => {
  test('come back as they were taken in, also across pages', async () => {
    const ledger = await newLedger();
    const requests = Array.from({ length: 450 }, (_, index) => requestOf(index + 1));
    for (const request of requests) saveRequest(ledger, request);
    saveRequest(ledger, requestOf(999, { state: 'unseen' }));
    expect([...requestsOfPackage(ledger, '370700-in-000001')]).toEqual(requests);
    expect([...listStanding(ledger)].flat()).toHaveLength(450);
    const { bindingId, content } = sampleBinding(1);
    const binding = {
      ...{ bindingId, digest: A, packageId: '370700-in-000001' },
      content: bindingContentSchema.parse(content),
    };
    saveBinding(ledger, binding);
    expect(findBinding(ledger, bindingId)).toEqual(binding);
    expect(findBinding(ledger, 'BD20261101-999999')).toBeUndefined();
  });

  test('are counted by sender and day in China', async () => {
    const ledger = await newLedger();
    const at = (submittedAt: string): RequestContent => ({ ...requestOf(1).content, submittedAt });
    saveRequest(ledger, requestOf(1, { content: at('2026-11-02T15:59:59Z') }));
    saveRequest(ledger, requestOf(2, { content: at('2026-11-02T16:00:00Z') }));
    const [sender] = [requestOf(1).content.bindingId];
    expect(countRequestsOn(ledger, sender, '2026-11-02')).toBe(1);
    expect(countRequestsOn(ledger, sender, '2026-11-03')).toBe(1);
    expect(standingRequests(ledger, sender, 10)).toEqual([
      'YY20261102-000002',
      'YY20261102-000001',
    ]);
  });

  test('that are due first stand before the others; what was taken back does not stand', async () => {
    const ledger = await newLedger();
    saveRequest(ledger, requestOf(1, { dueOn: '2026-12-01' }));
    saveRequest(ledger, requestOf(2, { dueOn: '2026-11-25' }));
    saveRequest(ledger, requestOf(3, { state: 'withdrawn' }));
    const numbers = [...listStanding(ledger)].flat().map(({ requestId }) => requestId);
    expect(numbers).toEqual(['YY20261102-000002', 'YY20261102-000001']);
    expect(findRequest(ledger, 'YY20261102-000003')).toMatchObject({ state: 'withdrawn' });
  });
});

describe('quarantine', () => {
  const message: MessageToQuarantine = {
    ...{ kind: 'request', key: 'YY20261102-000001', digest: A, reason: 'text-unsafe', at: AT },
    findings: [{ path: 'content.details.why', expected: 'text', actual: 'string of 3' }],
    content: '{"details":"…"}',
    packageId: '370700-in-000001',
  };

  test('keeps a message once, until somebody settles it', async () => {
    const ledger = await newLedger();
    expect(quarantineMessage(ledger, message)).toBe(true);
    expect(quarantineMessage(ledger, message)).toBe(false);
    const [kept] = listQuarantined(ledger, 10);
    expect(kept).toEqual({ ...message, id: 1, state: 'waiting' });
    settleQuarantined(ledger, kept!, { as: 'discarded', at: AT, operator: '王芳' });
    expect(countQuarantined(ledger)).toBe(0);
    expect(findQuarantined(ledger, 1)).toBeUndefined();
    expect(quarantineMessage(ledger, message)).toBe(false);
    const contents = ledger.database.prepare('SELECT content FROM quarantined_message').pluck();
    expect(contents.all()).toEqual(['{}']);
  });
});

describe('alarms', () => {
  const alarm: LedgerAlarm = {
    ...{ origin: 'extranet', code: 'E_SECRECY_RULE', packageId: '370700-out-000001' },
    ...{ manifestSha256: A, findings: [], at: AT, lastAt: AT, attempts: 1 },
  };

  test('told once more count as often as the extranet says, and the same word opens nothing', async () => {
    const ledger = await newLedger();
    raiseAlarm(ledger, alarm);
    raiseAlarm(ledger, { ...alarm, lastAt: '2026-11-22T02:00:00Z', attempts: 3 });
    const [open] = openAlarms(ledger);
    expect(openAlarms(ledger)).toMatchObject([{ attempts: 3, at: AT, settled: null }]);
    settleAlarm(ledger, open!, { at: AT, operator: '王芳' });
    raiseAlarm(ledger, alarm);
    expect(openAlarms(ledger)).toEqual([]);
    raiseAlarm(ledger, { ...alarm, lastAt: '2026-11-23T02:00:00Z', attempts: 4 });
    expect(openAlarms(ledger)).toHaveLength(1);
  });

  test('of this side count each time', async () => {
    const ledger = await newLedger();
    raiseAlarm(ledger, { ...alarm, origin: 'intranet' });
    raiseAlarm(ledger, { ...alarm, origin: 'intranet' });
    expect(openAlarms(ledger)).toMatchObject([{ attempts: 2 }]);
  });
});

/** A ledger that has issued one package, and what its receiver says of it. */
async function afterIssue(): Promise<{ ledger: Ledger; word: Confirmation }> {
  const ledger = await newLedger();
  const sender = createSender({ folder: await tempFolder() });
  const { manifest, manifestSha256 } = await sender.nextPackage({ publish: [sampleRecord(1)] });
  const about = { manifest, manifestSha256, envelopeSha256: A, operator: '王芳' };
  recordPackage(ledger, { ...about, deliveredAt: null });
  const word: Confirmation = {
    packageId: manifest.packageId,
    manifestSha256,
    ...{ outcome: 'imported', code: null, way: 'disc', at: AT, notedAt: AT, operator: '王芳' },
    stateAfter: manifest.state.after,
    trailHead: B,
    counts: null,
  };
  return { ledger, word };
}

describe('confirmation', () => {
  test('makes issued confirmed, by code and then by disc', async () => {
    const { ledger, word } = await afterIssue();
    const typed = { ...word, way: 'code', at: null, trailHead: null } as const;
    expect(takeConfirmation(ledger, typed)).toEqual({ kind: 'confirmed' });
    expect(takeConfirmation(ledger, typed)).toEqual({ kind: 'repeated' });
    takeConfirmation(ledger, word);
    expect(takeConfirmation(ledger, typed)).toEqual({ kind: 'repeated' });
    expect(listConfirmations(ledger).get(word.packageId)).toEqual(word);
  });

  test.each([
    [{ packageId: '370700-out-000009' }, 'receipt-unknown-package'],
    [{ manifestSha256: B }, 'receipt-other-digest'],
    [{ stateAfter: B }, 'receipt-other-state'],
  ])('%o contradicts the ledger and changes nothing', async (changes, contradiction) => {
    const { ledger, word } = await afterIssue();
    const verdict = takeConfirmation(ledger, { ...word, ...changes });
    expect(verdict).toMatchObject({ kind: 'contradiction', contradiction });
    expect(listConfirmations(ledger).size).toBe(0);
  });

  test('refused may become imported, and not the reverse', async () => {
    const { ledger, word } = await afterIssue();
    const refused = { ...word, outcome: 'refused', code: 'E_SECRECY_RULE' } as const;
    expect(takeConfirmation(ledger, refused)).toEqual({ kind: 'refused' });
    takeConfirmation(ledger, word);
    expect(takeConfirmation(ledger, refused)).toMatchObject({
      contradiction: 'receipt-taken-back',
    });
    expect(listConfirmations(ledger).get(word.packageId)).toMatchObject({ outcome: 'imported' });
  });
});

test('an audit finds nothing wrong with what was received, and a cell edited by hand', async () => {
  const ledger = await newLedger();
  receive(ledger, { sequence: 1, manifestSha256: A });
  await receiving(ledger, () => {
    saveRequest(ledger, requestOf(1));
    noteInTrail(ledger, { at: AT, operator: '王芳', action: 'import', subject: '', detail: {} });
    return Promise.resolve();
  });
  const findings = async () => {
    const tables: (string | null)[] = [];
    for await (const { table } of auditLedger(ledger, {})) tables.push(table);
    return tables;
  };
  expect(await findings()).toEqual([]);
  const { database } = ledger;
  const triggers = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'received_request'`,
    )
    .pluck()
    .all();
  for (const name of triggers) database.exec(`DROP TRIGGER "${String(name)}"`);
  database.exec(`UPDATE received_request SET due_on = '2027-01-01'`);
  expect(await findings()).toContain('received_request');
});
