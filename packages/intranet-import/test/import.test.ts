import { confirmationCode } from '@discferry/appointments';
import {
  findReceipt,
  findRequest,
  ledgerHead,
  listReceived,
  receivedState,
} from '@discferry/intranet-ledger';
import { EMPTY_STATE } from '@discferry/package-format';
import {
  createSender,
  makePdf,
  sampleAttachment,
  sampleBinding,
  sampleCaseNumber,
  sampleRecord,
  sampleRequest,
} from '@discferry/test-kit';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MADE_AT, newGate } from './support/gate.js';

const FIRST = { bindings: [sampleBinding(1)], requests: [sampleRequest(1)] };

describe('import', () => {
  it('puts a request into the inbox of the business system', async () => {
    const gate = await newGate();

    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    const { exit, stdout, stderr } = await gate.import(built);

    expect(stderr).toContain('Verifying');
    expect({ exit, stdout }).toMatchObject({ exit: 0 });
    expect(stdout).toContain('Disc 370700-in-000001 was imported.');
    expect(gate.rows('SELECT * FROM WSYY')).toEqual([
      {
        YYBH: 'YY20261102-000001',
        BMSAH: sampleCaseNumber(1),
        YYLB: '申请阅卷',
        SQR: '钱律师',
        SQRSF: '辩护人',
        ZYJG: '潍坊某律师事务所',
        ZYZH: '13707201810000019',
        LXDH: '13800000019',
        WTR: '孙当事',
        YYNR: '希望日期：2026-11-09、2026-11-10\n阅卷方式：现场查阅',
        TJSJ: '2026-11-02T01:00:00Z',
        CXSJ: null,
        JSRQ: '2026-11-02',
        DFQX: '2026-11-05',
      },
    ]);
    expect(await gate.list('spool')).toEqual([]);
  });

  it('keeps a receipt for the way out, and shows the confirmation code that stands for it', async () => {
    const gate = await newGate();
    const head = gate.withLedger(ledgerHead);
    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    const { stdout } = await gate.import(built);

    const { manifest, manifestSha256 } = built;
    const { packageId } = manifest;
    expect(gate.withLedger((ledger) => findReceipt(ledger, packageId))).toEqual({
      kind: 'receipt',
      packageId,
      manifestSha256,
      outcome: 'imported',
      code: null,
      at: '2026-11-21T02:00:00Z',
      counts: { published: 0, updated: 0, withdrawn: 0, messages: 2, quarantined: 0 },
      findings: [],
      state: { before: EMPTY_STATE, after: EMPTY_STATE },
      trailHead: head,
    });
    const outcome = 'imported' as const;
    const code = confirmationCode({ packageId, manifestSha256, outcome, stateAfter: EMPTY_STATE });
    expect(stdout).toContain(code);
  });

  it('stores a file under its digest, for its owner alone, and names it in the inbox', async () => {
    const gate = await newGate();
    const pdf = makePdf();
    const { note, parts } = sampleAttachment(pdf, 'application/pdf');
    await gate.receive({
      bindings: [sampleBinding(1)],
      requests: [sampleRequest(1, { attachments: [note] })],
      attachments: parts,
    });
    const [row] = gate.rows('SELECT * FROM WSYY_FJ');
    expect(row).toMatchObject({
      YYBH: 'YY20261102-000001',
      FJXH: 1,
      FJMC: '授权委托书',
      MTLX: 'application/pdf',
      DX: pdf.length,
    });
    expect(await gate.list('attachments')).toEqual([row?.['CCM']]);
    const { mode } = await stat(join(gate.folder, 'data/attachments', String(row?.['CCM'])));
    expect(mode & 0o777).toBe(0o600);
  });

  it('puts a file together from its parts', async () => {
    const gate = await newGate();
    const filler = Array.from(
      { length: 20 },
      (_, index) => `(${String(index)}${'x'.repeat(60_000)})`,
    );
    const { note, parts } = sampleAttachment(makePdf({ objects: filler }), 'application/pdf');
    expect(parts).toHaveLength(2);
    const { exit } = await gate.receive({
      bindings: [sampleBinding(1)],
      requests: [sampleRequest(1, { attachments: [note] })],
      attachments: parts,
    });
    expect(exit).toBe(0);
    expect(gate.rows('SELECT DX FROM WSYY_FJ')).toEqual([{ DX: note.sizeBytes }]);
  });

  it('finds a file that an earlier disc brought', async () => {
    const gate = await newGate();
    const { note, parts } = sampleAttachment(makePdf(), 'application/pdf');
    const attachments = [note];
    await gate.receive({
      bindings: [sampleBinding(1)],
      requests: [sampleRequest(1, { attachments })],
      attachments: parts,
    });
    const { exit } = await gate.receive({
      bindings: [sampleBinding(2)],
      requests: [sampleRequest(2, { attachments })],
    });
    expect(exit).toBe(0);
    expect(gate.rows('SELECT count(DISTINCT CCM) AS files FROM WSYY_FJ')).toEqual([{ files: 1 }]);
  });

  it('of the same disc again is a no-op that says so', async () => {
    const gate = await newGate();
    const { built } = await gate.receive(FIRST);
    const before = { inbox: gate.rows('SELECT * FROM WSYY'), head: gate.withLedger(ledgerHead) };
    const { exit, stdout } = await gate.import(built, { now: '2026-12-01T02:00:00Z' });
    expect(exit).toBe(0);
    expect(stdout).toContain('imported before, at 2026-11-21T02:00:00Z by operator-1');
    const after = { inbox: gate.rows('SELECT * FROM WSYY'), head: gate.withLedger(ledgerHead) };
    expect(after).toEqual(before);
  });

  it('asks for the number of the disc, and loads nothing without it', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    const { exit, stderr } = await gate.run(['import', built.envelopePath, '--confirm', '000001']);
    expect(exit).toBe(2);
    expect(stderr).toContain('E_NOT_CONFIRMED');
    expect(gate.rows('SELECT * FROM WSYY')).toEqual([]);
    expect(gate.withLedger((ledger) => listReceived(ledger, 10))).toEqual([]);
  });
});

describe('the place of a disc', () => {
  it('that comes too early is refused, and named as missing until the gap is closed', async () => {
    const gate = await newGate();
    const first = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    const second = await gate.sender.nextPackage({
      createdAt: MADE_AT,
      messages: { bindings: [sampleBinding(2)], requests: [sampleRequest(2)] },
    });
    const { exit, stderr } = await gate.import(second);
    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_GAP');
    expect(gate.rows('SELECT * FROM WSYY')).toEqual([]);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { channel: { missing: { first: '370700-in-000001', last: '370700-in-000001' } } },
    });

    expect([(await gate.import(first)).exit, (await gate.import(second)).exit]).toEqual([0, 0]);

    expect(gate.rows('SELECT YYBH FROM WSYY')).toHaveLength(2);
    // Before anything on them is due.
    expect(await gate.runJson(['status'], { now: '2026-11-03T02:00:00Z' })).toMatchObject({
      exit: 0,
      data: { channel: { missing: null, last: { packageId: '370700-in-000002' } } },
    });
  });

  it('that somebody else’s disc has taken is a fork: quarantined, an alarm, a receipt that says so', async () => {
    const gate = await newGate();
    const fork = gate.sender.fork();
    await gate.receive(FIRST);
    const forged = await fork.nextPackage({
      createdAt: MADE_AT,
      messages: { bindings: [sampleBinding(2)], requests: [sampleRequest(2)] },
      folder: join(gate.folder, 'forged'),
    });
    const { exit, stderr } = await gate.import(forged);
    expect(exit).toBe(13);
    expect(stderr).toContain('E_SEQUENCE_FORK');
    expect(stderr).toMatch(/Code of this refusal, for the extranet: \w{4}-\w{4}-\w{4}/);
    expect(gate.rows('SELECT YYBH FROM WSYY')).toEqual([{ YYBH: 'YY20261102-000001' }]);
    const packages = await gate.list('quarantine');
    expect(packages).toEqual([`370700-in-000001-${forged.manifestSha256.slice(0, 12)}`]);
    expect(await gate.runJson(['status'])).toMatchObject({
      exit: 3,
      data: { alarms: [{ origin: 'intranet', code: 'E_SEQUENCE_FORK', attempts: 1 }] },
    });
    // What was imported under this number stays imported.
    expect(gate.withLedger((ledger) => findReceipt(ledger, '370700-in-000001'))).toMatchObject({
      outcome: 'imported',
    });
    const discard = ['quarantine', 'discard', String(packages[0]), '--confirm', '370700-in-000001'];
    expect((await gate.run(discard)).exit).toBe(0);
    expect(await gate.list('quarantine')).toEqual([]);
  });

  it.each([
    ['the other way', { direction: 'out' }, 'E_DIRECTION_WRONG'],
    ['another office', { office: '370800' }, 'E_CHANNEL_WRONG'],
    ['a key nobody enrolled', { direction: 'in', keyNumbers: [9] }, 'E_KEY_UNKNOWN'],
  ] as const)('of %s is refused', async (_, options, code) => {
    const gate = await newGate();
    const other = await newGate({ direction: 'in', ...options });
    const publish = 'direction' in options && options.direction === 'out';
    const built = await other.sender.nextPackage(
      publish ? { publish: [sampleRecord(1)] } : { createdAt: MADE_AT, messages: FIRST },
    );
    const { exit, stderr } = await gate.import(built);
    expect(stderr).toContain(code);
    expect(exit).toBeGreaterThanOrEqual(11);
    expect(gate.rows('SELECT * FROM WSYY')).toEqual([]);
    expect(gate.withLedger((ledger) => receivedState(ledger, '370700-in').sequence)).toBe(0);
    expect(await gate.list('spool')).toEqual([]);
  });
});

describe('a run that is killed', () => {
  it('between the inbox and the ledger is made good by importing the disc again', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    // The ledger that the killed run never wrote: the one from before.
    const before = await gate.copyLedger();
    await gate.import(built);
    await before.restore();
    expect(gate.rows('SELECT YYBH FROM WSYY')).toHaveLength(1);
    expect(gate.withLedger((ledger) => findRequest(ledger, 'YY20261102-000001'))).toBeUndefined();

    const { exit } = await gate.import(built, { now: '2026-11-21T03:00:00Z' });

    expect(exit).toBe(0);
    expect(gate.rows('SELECT YYBH FROM WSYY')).toHaveLength(1);
    expect(gate.withLedger((ledger) => findRequest(ledger, 'YY20261102-000001'))).toBeDefined();
  });

  it('after which a ledger was restored does not leave open what was taken back', async () => {
    const gate = await newGate();
    const [bindings, requestId] = [[sampleBinding(1)], 'YY20261102-000001'];
    const before = await gate.copyLedger();
    await gate.receive({ bindings, requests: [sampleRequest(1)] });
    await before.restore();
    const taken = sampleRequest(1, { withdrawnAt: '2026-11-19T01:00:00Z' });
    const other = createSender({ folder: join(gate.folder, 'other'), direction: 'in' });
    const built = await other.nextPackage({
      createdAt: MADE_AT,
      messages: { bindings, requests: [taken] },
    });
    expect((await gate.import(built)).exit).toBe(0);
    expect(gate.rows(`SELECT CXSJ FROM WSYY WHERE YYBH = '${requestId}'`)).toEqual([
      { CXSJ: '2026-11-19T01:00:00Z' },
    ]);
  });

  it('is not what a restored business system is: the same disc puts its requests back', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    await gate.import(built);
    const before = gate.rows('SELECT * FROM WSYY');
    gate.change('DELETE FROM WSYY');
    expect((await gate.import(built, { now: '2026-12-01T03:00:00Z' })).exit).toBe(0);
    expect(gate.rows('SELECT * FROM WSYY')).toEqual(before);
  });

  it('before the inbox is written leaves neither inbox nor ledger changed', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({ createdAt: MADE_AT, messages: FIRST });
    gate.change(
      "CREATE TRIGGER no BEFORE INSERT ON WSYY BEGIN SELECT RAISE(ABORT, 'disk on fire'); END",
    );
    const { exit, stderr } = await gate.import(built);
    expect(exit).toBe(17);
    expect(stderr).toContain('E_SOURCE_UNREACHABLE');
    expect(gate.withLedger((ledger) => listReceived(ledger, 10))).toEqual([]);
    gate.change('DROP TRIGGER no');
    expect((await gate.import(built)).exit).toBe(0);
  });
});
