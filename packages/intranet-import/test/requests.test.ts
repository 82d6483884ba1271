import { findRequest, listQuarantined } from '@discferry/intranet-ledger';
import { sampleBinding, sampleCaseNumber, sampleRequest } from '@discferry/test-kit';
import { shanghaiDate, type Request } from '@discferry/shared-schema';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';

/** Why each message that waits was put aside. */
function reasons(gate: Gate): readonly string[] {
  return gate.withLedger((ledger) => listQuarantined(ledger, 1_000)).map(({ reason }) => reason);
}

const inbox = (gate: Gate) => gate.rows('SELECT YYBH, CXSJ FROM WSYY ORDER BY YYBH');

/** A request made on a day, with the number that such a request is given. */
function requestOn(day: string, number: number, changes: Parameters<typeof sampleRequest>[1] = {}) {
  const request = sampleRequest(number, { submittedAt: `${day}T01:00:00Z`, ...changes });
  const requestId = `YY${day.replaceAll('-', '')}-${String(number).padStart(6, '0')}`;
  return { ...request, requestId } satisfies Request;
}

const set = (number: number, columns: string) =>
  `UPDATE T_AJ SET ${columns} WHERE BMSAH = '${sampleCaseNumber(number)}'`;

describe('the right to ask is checked again by what this side knows', () => {
  it.each([
    ['a case that nobody has', "BMSAH = 'gone'", 'case-unknown'],
    ['a civil case', "AJLB_BM = '0501'", 'not-criminal'],
    ['a case of an unknown kind', "AJLB_BM = '9999'", 'case-unreadable'],
    ['a case closed on no day', "BJRQ = 'last year'", 'case-unreadable'],
    ['a case closed three months ago', "BJRQ = '2026-08-02'", 'closed-three-months'],
  ])('%s', async (_, columns, reason) => {
    const gate = await newGate();
    gate.change(`PRAGMA foreign_keys = OFF; ${set(1, columns)}`);
    const { exit } = await gate.receive({
      bindings: [sampleBinding(1), sampleBinding(2)],
      requests: [sampleRequest(1), sampleRequest(2)],
    });
    expect(exit).toBe(3);
    expect(reasons(gate)).toEqual([reason]);
    expect(inbox(gate)).toEqual([{ YYBH: 'YY20261102-000002', CXSJ: null }]);
  });

  it.each([
    ['the last day before three months', '2026-11-30', '2027-02-27', []],
    [
      'three months, in a February that has no 30th',
      '2026-11-30',
      '2027-02-28',
      ['closed-three-months'],
    ],
    ['the last day in a leap year', '2027-11-30', '2028-02-28', []],
    ['the leap day itself', '2027-11-30', '2028-02-29', ['closed-three-months']],
    ['across the year', '2026-10-31', '2027-01-31', ['closed-three-months']],
  ])('%s', async (...[, closedOn, askedOn, expected]) => {
    const gate = await newGate();
    gate.change(set(1, `BJRQ = '${closedOn} 00:00:00'`));
    const built = await gate.sender.nextPackage({
      createdAt: `${askedOn}T02:00:00Z`,
      messages: { bindings: [sampleBinding(1)], requests: [requestOn(askedOn, 1)] },
    });
    await gate.import(built, { now: `${askedOn}T03:00:00Z` });
    expect(reasons(gate)).toEqual(expected);
  });

  it('a day is that of China, where it begins eight hours earlier', async () => {
    const gate = await newGate();
    gate.change(set(1, "BJRQ = '2026-08-05'"));
    // 23:30 on the 4th in China, then 00:30 on the 5th.
    const early = requestOn('2026-11-04', 1, { submittedAt: '2026-11-04T15:30:00Z' });
    const late = requestOn('2026-11-05', 1, { submittedAt: '2026-11-04T16:30:00Z' });
    await gate.receive({ bindings: [sampleBinding(1)], requests: [early, late] });
    expect(reasons(gate)).toEqual(['closed-three-months']);
    expect(inbox(gate)).toEqual([{ YYBH: early.requestId, CXSJ: null }]);
  });

  it('somebody bound to another case, to none, or no longer', async () => {
    const gate = await newGate();
    await gate.receive({
      bindings: [sampleBinding(1), sampleBinding(3, { revokedOn: '2026-11-01' })],
      requests: [
        sampleRequest(4, { bindingId: 'BD20261101-000001' }),
        sampleRequest(2),
        sampleRequest(3),
      ],
    });
    expect(reasons(gate)).toEqual(['binding-unknown', 'revoked', 'not-bound']);
    expect(inbox(gate)).toEqual([]);
  });

  it.each([
    // The mandate ended, the request was submitted: the last and the first minute of a day in China.
    ['2026-11-02', '2026-11-02T15:59:00Z', []],
    ['2026-11-02', '2026-11-02T16:00:00Z', ['revoked']],
    ['2026-11-03', '2026-11-02T16:00:00Z', []],
    ['2024-02-29', '2024-02-29T15:59:59Z', []],
    ['2024-02-29', '2024-02-29T16:00:00Z', ['revoked']],
    ['2024-12-31', '2024-12-31T15:59:59Z', []],
    ['2024-12-31', '2024-12-31T16:00:00Z', ['revoked']],
  ])('a mandate that ended on %s for what was asked at %s: %j', async (revokedOn, at, expected) => {
    const gate = await newGate();
    await gate.receive({
      bindings: [sampleBinding(1, { boundOn: '2024-01-01', revokedOn })],
      requests: [requestOn(shanghaiDate(at), 1, { submittedAt: at })],
    });
    expect(reasons(gate)).toEqual(expected);
    expect(inbox(gate)).toHaveLength(1 - expected.length);
  });

  it.each([
    ['after its disc was made', requestOn('2026-12-01', 1)],
    [
      'on another day than its number says',
      sampleRequest(1, { submittedAt: '2026-11-01T01:00:00Z' }),
    ],
  ])('a request submitted %s', async (_, request) => {
    const gate = await newGate();
    await gate.receive({ bindings: [sampleBinding(1)], requests: [request] });
    expect(reasons(gate)).toEqual(['time-implausible']);
  });
});

describe('quotas', () => {
  it('let ten requests of one sender a day through, and none of another’s is held up', async () => {
    const gate = await newGate();
    const burst = Array.from({ length: 13 }, (_, index) => ({
      ...sampleRequest(1),
      requestId: `YY20261102-0001${String(index).padStart(2, '0')}`,
    }));
    await gate.receive({
      bindings: [sampleBinding(1), sampleBinding(2)],
      requests: [...burst, sampleRequest(2)],
    });
    expect(reasons(gate)).toEqual(['quota-day', 'quota-day', 'quota-day']);
    expect(inbox(gate)).toHaveLength(11);
  });

  it('let thirty requests of one sender wait at once, and more when some are answered', async () => {
    const gate = await newGate();
    const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
    const burst = days.flatMap((day) =>
      Array.from({ length: 8 }, (_, index) => ({
        ...requestOn(day, 1),
        requestId: `YY${day.replaceAll('-', '')}-00010${String(index)}`,
      })),
    );
    await gate.receive({ bindings: [sampleBinding(1)], requests: burst });
    expect(reasons(gate)).toEqual(['quota-open', 'quota-open']);
    expect(inbox(gate)).toHaveLength(30);

    gate.change(
      "INSERT INTO T_YYDF SELECT YYBH, BMSAH, '同意', NULL, NULL, NULL, '2026-11-22' FROM WSYY LIMIT 1",
    );
    await gate.receive({ requests: [requestOn('2026-11-06', 1)] });
    expect(inbox(gate)).toHaveLength(31);
  });
});

describe('a message that comes again', () => {
  it('as it was changes nothing, on whichever disc', async () => {
    const gate = await newGate();
    const messages = { bindings: [sampleBinding(1)], requests: [sampleRequest(1)] };
    await gate.receive(messages);
    const before = gate.rows('SELECT * FROM WSYY');
    const { exit, counts } = await gate.receive(messages, { now: '2026-12-01T02:00:00Z' });
    expect(exit).toBe(0);
    expect(counts).toMatchObject({ requests: 0, repeated: 1, bindings: 0, quarantined: 0 });
    expect(gate.rows('SELECT * FROM WSYY')).toEqual(before);
  });

  it('taken back is marked in the inbox, and its clock does not start anew', async () => {
    const gate = await newGate();
    const withdrawnAt = '2026-11-03T01:00:00Z';
    await gate.receive({ bindings: [sampleBinding(1)], requests: [sampleRequest(1)] });
    const { exit, counts } = await gate.receive(
      { requests: [sampleRequest(1, { withdrawnAt })] },
      { now: '2026-11-25T02:00:00Z' },
    );
    expect([exit, counts['withdrawn']]).toEqual([0, 1]);
    expect(gate.rows('SELECT CXSJ, JSRQ FROM WSYY')).toEqual([
      { CXSJ: withdrawnAt, JSRQ: '2026-11-02' },
    ]);
    expect(await gate.runJson(['inbox'])).toMatchObject({ data: { waiting: 0 } });
  });

  it('taken back before it came goes to nobody, and cannot come back', async () => {
    const gate = await newGate();
    const withdrawnAt = '2026-11-03T01:00:00Z';
    await gate.receive({
      bindings: [sampleBinding(1)],
      requests: [sampleRequest(1, { withdrawnAt })],
    });
    expect(inbox(gate)).toEqual([]);
    const { exit } = await gate.receive({ requests: [sampleRequest(1)] });
    expect(exit).toBe(3);
    expect(reasons(gate)).toEqual(['request-changed']);
    expect(inbox(gate)).toEqual([]);
  });

  it.each([
    ['with other words', { details: { kind: 'read-file', dates: ['2026-12-01'], medium: 'disc' } }],
    ['in another case', { caseNumber: sampleCaseNumber(2) }],
    ['from another sender', { bindingId: 'BD20261101-000002' }],
  ] as const)('%s under a known number is put aside', async (_, changes) => {
    const gate = await newGate();
    await gate.receive({
      bindings: [sampleBinding(1), sampleBinding(2)],
      requests: [sampleRequest(1)],
    });
    const before = gate.rows('SELECT * FROM WSYY');
    await gate.receive({ requests: [sampleRequest(1, changes as never)] });
    expect(reasons(gate)).toEqual(['request-changed']);
    expect(gate.rows('SELECT * FROM WSYY')).toEqual(before);
  });

  it.each([
    ['of another case', { caseNumber: sampleCaseNumber(2) }],
    ['of another client', { client: '吴某' }],
    ['that lives again after its end', { revokedOn: null }],
  ])('a binding %s is put aside', async (_, changes) => {
    const gate = await newGate();
    await gate.receive({ bindings: [sampleBinding(1, { revokedOn: '2026-11-10' })] });
    const { exit } = await gate.receive({
      bindings: [sampleBinding(1, { revokedOn: '2026-11-10', ...changes })],
    });
    expect(exit).toBe(3);
    expect(reasons(gate)).toEqual(['binding-changed']);
  });

  it('a binding whose mandate ends is taken, and carries no request after that day', async () => {
    const gate = await newGate();
    await gate.receive({ bindings: [sampleBinding(1)] });
    await gate.receive({ bindings: [sampleBinding(1, { revokedOn: '2026-11-01' })] });
    await gate.receive({ requests: [sampleRequest(1)] });
    expect(reasons(gate)).toEqual(['revoked']);
  });
});

describe('quarantine', () => {
  /** A request put aside because its binding has not come. */
  async function withOneAside(): Promise<Gate> {
    const gate = await newGate();
    await gate.receive({ requests: [sampleRequest(1)] });
    expect(reasons(gate)).toEqual(['binding-unknown']);
    return gate;
  }

  it('lists and shows what waits, and why', async () => {
    const gate = await withOneAside();
    expect(await gate.runJson(['quarantine', 'list'])).toMatchObject({
      exit: 0,
      data: { count: 1, messages: [{ id: 1, kind: 'request', key: 'YY20261102-000001' }] },
    });
    const { stdout } = await gate.run(['quarantine', 'show', '1']);
    expect(stdout).toContain('The binding it names has not come.');
    expect(stdout).toContain(sampleCaseNumber(1));
    expect(await gate.runJson(['status'])).toMatchObject({ exit: 3, data: { quarantined: 1 } });
  });

  it('lets nothing out while the reason holds, and into the inbox when it is gone', async () => {
    const gate = await withOneAside();
    const early = await gate.run(['quarantine', 'release', '1']);
    expect(early.exit).toBe(2);
    expect(early.stderr).toContain('The binding it names has not come.');

    await gate.receive({ bindings: [sampleBinding(1)] });
    const now = '2026-11-23T02:00:00Z';
    expect((await gate.run(['quarantine', 'release', '1'], { now })).exit).toBe(0);

    expect(gate.rows('SELECT YYBH, JSRQ, DFQX FROM WSYY')).toEqual([
      { YYBH: 'YY20261102-000001', JSRQ: '2026-11-02', DFQX: '2026-11-05' },
    ]);
    expect(reasons(gate)).toEqual([]);
    expect((await gate.run(['quarantine', 'release', '1'])).exit).toBe(2);
  });

  it('is left by itself when the same request comes again and is right', async () => {
    const gate = await withOneAside();
    await gate.receive({ bindings: [sampleBinding(1)], requests: [sampleRequest(1)] });
    expect(reasons(gate)).toEqual([]);
    expect(inbox(gate)).toHaveLength(1);
  });

  it('erases what is discarded, and puts it aside no more', async () => {
    const gate = await withOneAside();
    expect((await gate.run(['quarantine', 'discard', '1'])).exit).toBe(2);
    const discard = ['quarantine', 'discard', '1', '--confirm', '370700-in-000001'];
    expect((await gate.run(discard)).exit).toBe(0);
    expect(reasons(gate)).toEqual([]);
    const { exit } = await gate.receive({ requests: [sampleRequest(1)] });
    expect([exit, reasons(gate)]).toEqual([0, []]);
  });

  it('lets a person excuse a burst, and nothing that is wrong with the request', async () => {
    const gate = await newGate();
    const burst = Array.from({ length: 11 }, (_, index) => ({
      ...sampleRequest(1),
      requestId: `YY20261102-0001${String(index).padStart(2, '0')}`,
    }));
    await gate.receive({ bindings: [sampleBinding(1)], requests: burst });
    expect((await gate.run(['quarantine', 'release', '1'])).exit).toBe(0);
    expect(inbox(gate)).toHaveLength(11);
  });
});

describe('reply clocks', () => {
  it('are shown when an answer is near or late, and no more when it is there', async () => {
    const gate = await newGate();
    const request = requestOn('2026-11-20', 1);
    await gate.receive({ bindings: [sampleBinding(1)], requests: [request] });
    const at = (day: string) => ({ now: `${day}T02:00:00Z` });
    const clockOn = async (day: string) => {
      const document = await gate.runJson(['inbox'], at(day));
      const { exit, data } = document as { exit: number; data: { first: { clock: string }[] } };
      return [exit, data.first[0]?.clock];
    };
    // Submitted on Friday the 20th; three working days end on Wednesday.
    expect(await clockOn('2026-11-21')).toEqual([0, 'ok']);
    expect(await clockOn('2026-11-24')).toEqual([0, 'near']);
    expect(await clockOn('2026-11-26')).toEqual([3, 'late']);
    expect(await gate.runJson(['status'], at('2026-11-26'))).toMatchObject({
      exit: 3,
      data: { requests: { waiting: 1, near: 0, late: 1 } },
    });
    gate.change(
      "INSERT INTO T_YYDF SELECT YYBH, BMSAH, '同意', NULL, NULL, NULL, '2026-11-24' FROM WSYY",
    );
    expect(await clockOn('2026-11-26')).toEqual([0, undefined]);
  });

  it.each([
    ['2026-11-19T15:59:59Z', '2026-11-19', '2026-11-24'],
    ['2026-11-19T16:00:00Z', '2026-11-20', '2026-11-25'],
    ['2024-02-28T16:00:00Z', '2024-02-29', '2024-03-05'],
    // Sunday the 4th is a make-up day.
    ['2025-12-31T16:00:00Z', '2026-01-01', '2026-01-06'],
  ])('run from the day in China on which it was submitted, %s', async (at, receivedOn, dueOn) => {
    const gate = await newGate();
    const request = requestOn(shanghaiDate(at), 1, { submittedAt: at });
    const binding = sampleBinding(1, { boundOn: '2024-01-01' });
    await gate.receive(
      { bindings: [binding], requests: [request] },
      { now: '2026-12-07T02:00:00Z' },
    );
    expect(gate.rows('SELECT JSRQ, DFQX FROM WSYY')).toEqual([{ JSRQ: receivedOn, DFQX: dueOn }]);
  });

  it('are the same when the ledger was restored and the request comes again, on any disc', async () => {
    const gate = await newGate();
    const before = await gate.copyLedger();
    const terms = () => gate.rows('SELECT JSRQ, DFQX FROM WSYY');
    const messages = { bindings: [sampleBinding(1)], requests: [requestOn('2026-11-19', 1)] };
    const { built } = await gate.receive(messages, { now: '2026-11-20T02:00:00Z' });
    const [first] = terms();
    expect(first).toEqual({ JSRQ: '2026-11-19', DFQX: '2026-11-24' });

    await before.restore();
    await gate.import(built, { now: '2026-11-27T02:00:00Z' });
    expect(terms()).toEqual([first]);
    expect(gate.withLedger((ledger) => findRequest(ledger, 'YY20261119-000001'))).toMatchObject({
      receivedOn: '2026-11-19',
      dueOn: '2026-11-24',
    });
  });

  it('leave out public holidays, and say when the calendar does not know the year', async () => {
    const gate = await newGate();
    const built = await gate.sender.nextPackage({
      createdAt: '2026-09-29T01:00:00Z',
      messages: {
        bindings: [sampleBinding(1, { boundOn: '2026-09-01' })],
        requests: [requestOn('2026-09-28', 1)],
      },
    });
    await gate.import(built, { now: '2026-09-29T02:00:00Z' });
    // The 29th, the 30th, and the first working day after the National Day holidays.
    expect(gate.rows('SELECT DFQX FROM WSYY')).toEqual([{ DFQX: '2026-10-08' }]);
    const { stderr } = await gate.run(['status'], { now: '2039-05-01T02:00:00Z' });
    expect(stderr).toContain('does not know the year 2039');
  });
});
