import { replyCheckCode } from '@discferry/appointments';
import type { Reply } from '@discferry/shared-schema';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newGate, type Gate } from './support/gate.js';
import { askedRequests, replyTo, typedFrom, withdraw } from './support/requests.js';

/** A gate at which one request was made. */
async function gateWithRequest() {
  const gate = await newGate();
  const [request] = await askedRequests(gate, 1);
  return { gate, request: request! };
}

async function replyIn(gate: Gate, requestId: string) {
  return gate.withStore(async ({ requests }) => {
    const found = await requests.findRequest(requestId);
    return { reply: found?.reply?.reply ?? null, conflicts: found?.conflicts ?? [] };
  });
}

/** The line as typed, with another value for one option. */
function withOption(argv: readonly string[], option: string, value: string): string[] {
  return argv.map((word, index) => (argv[index - 1] === option ? value : word));
}

describe('reply', () => {
  it('enters what stands on the sheet', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request);

    const { exit, stdout, stderr } = await gate.run(typedFrom(reply));

    expect(exit).toBe(0);
    expect(stderr).toContain(`Request ${request.requestId} of 2026-11-02 in case`);
    expect(stdout).toContain(`The reply to request ${request.requestId} was entered`);
    expect(stdout).toMatch(/Time +2026-11-09T09:30\n +Place +案件管理大厅阅卷室/);
    expect(await replyIn(gate, request.requestId)).toEqual({ reply, conflicts: [] });
  });

  it.each([
    [
      'refused, with the reason',
      { decision: 'refused', appointment: null, reason: '案件正在补充侦查。' },
    ],
    ['agreed, without anybody having to come', { appointment: null }],
    ['agreed, with a remark of several lines', { reason: '请携带律师证。\n另附委托书。' }],
    ['on a leap day', { appointment: { at: '2028-02-29T09:30', place: '阅卷室' } }],
  ] satisfies [string, Partial<Reply>][])('enters a reply %s', async (_, changes) => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request, changes);

    expect(await gate.runJson(typedFrom(reply))).toMatchObject({
      exit: 0,
      data: {
        requestId: request.requestId,
        caseNumber: request.caseNumber,
        outcome: 'entered',
        reply: {
          decision: reply.decision,
          appointment: reply.appointment,
          reason: reply.reason,
          decidedOn: '2026-11-05',
        },
        holds: { way: 'typed', operator: 'operator-1', packageId: null },
      },
    });
    expect((await replyIn(gate, request.requestId)).reply).toEqual(reply);
  });

  it('speaks Chinese', async () => {
    const { gate, request } = await gateWithRequest();

    const { stdout, stderr } = await gate.run([...typedFrom(replyTo(request)), '--lang', 'zh']);

    expect(stdout).toContain('的答复已录入，申请人即可查看。');
    expect(stderr).toContain('申请阅卷');
  });

  it('leaves nothing of the reply and nothing of the applicant in the log', async () => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request, { reason: '龘字号会见室' }));

    await gate.run(argv);
    await gate.run(withOption(argv, '--reason', '龘字号阅卷室'));

    const log = await readFile(join(gate.folder, 'data', 'extranet-import.log'), 'utf8');
    expect(log).toContain(request.requestId);
    for (const secret of ['龘', '案件管理大厅', '钱律师', '孙当事', '13800000019']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a slip', () => {
  const slips: readonly (readonly [option: string, typed: string])[] = [
    ['--at', '2026-11-10T09:30'],
    ['--at', '2026-11-09T09:39'],
    ['--place', '案件管理大厅阅览室'],
    ['--reason', '请携带律师证'],
    ['--decided', '2026-11-06'],
    ['--code', '7K3M-9QX2'],
    ['--code', '7K3M'],
  ];

  it.each(slips)('in %s, %s, is found, and nothing is entered', async (option, typed) => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request, { reason: '请携带律师证。' }));

    const { exit, stdout, stderr } = await gate.run(withOption(argv, option, typed));

    expect(exit).toBe(2);
    expect(stderr).toContain('E_REPLY_CODE');
    expect(stdout).toBe('');
    expect(await replyIn(gate, request.requestId)).toEqual({ reply: null, conflicts: [] });
  });

  it('in the decision is found', async () => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request, { appointment: null, reason: '请携带律师证。' }));

    const { stderr } = await gate.run(argv.map((word) => (word === '--agree' ? '--refuse' : word)));

    expect(stderr).toContain('E_REPLY_CODE');
  });

  it('in the number finds no request, or not the one that the sheet answers', async () => {
    const gate = await newGate();
    const [first, second] = await askedRequests(gate, 2);
    const argv = typedFrom(replyTo(first!));
    const answering = (number: string) => gate.run(['reply', number, ...argv.slice(2)]);

    expect(await answering('YY20261102-000000')).toMatchObject({ exit: 2 });
    expect((await answering('YY20261102-000000')).stderr).toContain('E_REQUEST_UNKNOWN');
    expect((await answering('YY20261102')).stderr).toContain('looks like YY20261102-7K3M9Q');
    expect((await answering(second!.requestId)).stderr).toContain('E_REPLY_CODE');
  });
});

describe('what was typed', () => {
  it.each([
    ['--at', '２０２６－１１－０９Ｔ０９：３０'],
    ['--at', '2026-11-9 9:30'],
    ['--at', '2026年11月9日9时30分'],
    ['--at', '2026年11月9日 上午9:30'],
    ['--place', ' 案件管理大厅阅卷室 '],
    ['--decided', '2026/11/5'],
    ['--decided', '２０２６年１１月５日'],
  ])('is read as it was meant: %s %s', async (option, typed) => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request);

    const { exit } = await gate.run(withOption(typedFrom(reply), option, typed));

    expect(exit).toBe(0);
    expect((await replyIn(gate, request.requestId)).reply).toEqual(reply);
  });

  it('is read as it was meant: an afternoon, numbers and codes in small letters', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request, { appointment: { at: '2026-11-09T14:30', place: '阅卷室' } });
    const typed = withOption(typedFrom(reply), '--at', '2026-11-09下午2:30');
    const small = withOption(typed, '--code', ` ${replyCheckCode(reply).toLowerCase()} `);
    const number = request.requestId.toLowerCase().replace('-', ' ');

    const { exit } = await gate.run(['reply', number, ...small.slice(2)]);

    expect(exit).toBe(0);
    expect((await replyIn(gate, request.requestId)).reply).toEqual(reply);
  });

  it.each([
    ['--at', '2027-02-29T09:30', 'a day that exists and a time of day'],
    ['--at', '2026-11-31T09:30', 'a day that exists and a time of day'],
    ['--at', '2026-11-109:30', 'a day that exists and a time of day'],
    ['--at', '2026-12-09', 'a day that exists and a time of day'],
    ['--at', '2026-11-09T24:00', 'a day that exists and a time of day'],
    ['--at', '2026-11-09T09:60', 'a day that exists and a time of day'],
    ['--at', '2026-11-09 上午12:00', 'a day that exists and a time of day'],
    ['--at', '12-09T09:30', 'a day that exists and a time of day'],
    ['--decided', '2026-02-29', 'a day that exists, as in 2026-11-05'],
    ['--decided', '昨天', 'a day that exists, as in 2026-11-05'],
    ['--place', '室'.repeat(101), 'one line of 1 to 100 characters'],
    ['--place', '阅卷室\u202E', 'one line of 1 to 100 characters'],
    ['--reason', '由'.repeat(501), 'at most 500 characters'],
  ])('is refused with the form that is wanted: %s %s', async (option, typed, wanted) => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request, { reason: '请携带律师证。' }));

    const { exit, stderr } = await gate.run(withOption(argv, option, typed));

    expect(exit).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(`${option}: ${wanted}`);
    expect(stderr).not.toContain(typed);
    expect(await replyIn(gate, request.requestId)).toEqual({ reply: null, conflicts: [] });
  });

  it.each([
    [['--agree'], '--decided, --code'],
    [['--refuse'], '--reason, --decided, --code'],
    [['--agree', '--at', '2026-11-09T09:30', '--code', 'X'], '--place, --decided'],
    [['--place', '阅卷室'], '--agree or --refuse, --at, --decided, --code'],
  ])('lacks something that nobody can be asked for: %j', async (argv, missing) => {
    const { gate, request } = await gateWithRequest();

    const { exit, stderr } = await gate.run(['reply', request.requestId, ...argv]);

    expect(exit).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(`nobody can be asked: ${missing}.`);
  });

  it.each([
    [['--agree', '--refuse'], 'exclude each other'],
    [['--refuse', '--place', '阅卷室'], 'a refusal has no --at and no --place'],
  ])('contradicts itself: %j', async (argv, reason) => {
    const { gate, request } = await gateWithRequest();

    const { exit, stderr } = await gate.run(['reply', request.requestId, ...argv]);

    expect(exit).toBe(2);
    expect(stderr).toContain(reason);
  });
});

describe('a person at the screen', () => {
  it('is asked field by field, sees everything once more and says yes', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request, { reason: '请携带律师证。\n另附委托书。' });
    const answers = [
      ['Decision: 1 agreed', '１'],
      ['When to come', '2026-11-31 9:30'],
      ['a day that exists and a time of day', '2026-11-09 9:30'],
      ['Where to come', '案件管理大厅阅卷室'],
      ['Reason, line by line', '请携带律师证。'],
      ['Reason, line by line', '另附委托书。'],
      ['Reason, line by line', ''],
      ['Day of the decision', '2026-11-5'],
      ['Check code', replyCheckCode(reply).toLowerCase()],
      ['Enter this reply?', 'yes'],
    ] as const;

    const { exit, stderr, stdout } = await gate.run(['reply', request.requestId], { answers });

    expect(stderr).toContain('Time: 2026-11-09T09:30');
    expect(stderr).toContain('Place: 案件管理大厅阅卷室');
    expect(exit).toBe(0);
    expect(stdout).toContain('was entered');
    expect((await replyIn(gate, request.requestId)).reply).toEqual(reply);
  });

  it('is asked for the reason of a refusal until there is one, and for nothing that was given', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request, {
      decision: 'refused',
      appointment: null,
      reason: '未获批准。',
    });
    const argv = ['reply', request.requestId, '--decided', '2026-11-05'];
    const answers = [
      ['Decision: 1 agreed', '不同意'],
      ['Reason, line by line', ''],
      ['at most 500 characters', '未获批准。'],
      ['Reason, line by line', ''],
      ['Check code', replyCheckCode(reply)],
      ['Enter this reply?', '是'],
    ] as const;

    const { exit, stderr } = await gate.run(argv, { answers });

    expect(exit).toBe(0);
    expect(stderr).not.toContain('When to come');
    expect(stderr).not.toContain('Day of the decision');
    expect((await replyIn(gate, request.requestId)).reply).toEqual(reply);
  });

  it('enters nothing without a yes', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request, { appointment: null });
    const answers = [
      ['When to come', ''],
      ['Reason, line by line', ''],
      ['Day of the decision', '2026-11-05'],
      ['Check code', replyCheckCode(reply)],
      ['Enter this reply?', 'no'],
    ] as const;

    const { exit } = await gate.run(['reply', request.requestId, '--agree'], { answers });

    expect(exit).toBe(130);
    expect((await replyIn(gate, request.requestId)).reply).toBeNull();
  });

  it('is told at once that a request is unknown or was taken back', async () => {
    const { gate, request } = await gateWithRequest();
    await withdraw(gate, request);

    const withdrawn = await gate.run(['reply', request.requestId], { answers: [] });
    const unknown = await gate.run(['reply', 'YY20261102-000000'], { answers: [] });

    expect(withdrawn.stderr).toContain('E_REQUEST_WITHDRAWN');
    expect(unknown.stderr).toContain('E_REQUEST_UNKNOWN');
    for (const { exit, stderr } of [withdrawn, unknown]) {
      expect(exit).toBe(2);
      expect(stderr).not.toContain('Decision');
    }
  });
});

describe('both ways meet', () => {
  it('typed first, then the same on a disc', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request);
    await gate.run(typedFrom(reply));

    const disc = await gate.sender.nextPackage({ messages: { replies: [reply] } });
    const { exit, stdout } = await gate.import(disc);

    expect(exit).toBe(0);
    expect(stdout).toContain('0 entered, 1 known before');
    expect(await replyIn(gate, request.requestId)).toEqual({ reply, conflicts: [] });
  });

  it('typed first, then another on a disc', async () => {
    const { gate, request } = await gateWithRequest();
    const typed = replyTo(request);
    await gate.run(typedFrom(typed));

    const brought = replyTo(request, { appointment: null });
    const disc = await gate.sender.nextPackage({ messages: { replies: [brought] } });

    expect((await gate.import(disc)).exit).toBe(3);
    expect(await replyIn(gate, request.requestId)).toMatchObject({
      reply: typed,
      conflicts: [{ reply: brought, way: 'disc' }],
    });
  });

  it('on a disc first, then the same typed', async () => {
    const { gate, request } = await gateWithRequest();
    const reply = replyTo(request);
    await gate.import(await gate.sender.nextPackage({ messages: { replies: [reply] } }));

    const { exit, stdout, stderr } = await gate.run(typedFrom(reply));

    expect(exit).toBe(0);
    expect(stderr).toContain('It has a reply already.');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'came on a disc before, at 2026-11-21T02:00:00Z (370700-out-000002). Nothing was changed.',
    );
    expect(await replyIn(gate, request.requestId)).toEqual({ reply, conflicts: [] });
  });

  it('on a disc first, then another typed, as often as somebody tries', async () => {
    const { gate, request } = await gateWithRequest();
    const brought = replyTo(request);
    await gate.import(await gate.sender.nextPackage({ messages: { replies: [brought] } }));
    const typed = replyTo(request, { appointment: { at: '2026-11-10T09:30', place: '阅卷室' } });

    const first = await gate.run(typedFrom(typed));
    const second = await gate.runJson(typedFrom(typed));

    expect(first.exit).toBe(3);
    expect(first.stderr).toContain('has another reply already');
    expect(first.stdout).toMatch(/Time .*2026-11-09T09:30 .*2026-11-10T09:30/);
    expect(second).toMatchObject({
      exit: 3,
      data: { outcome: 'conflict', holds: { way: 'disc', packageId: '370700-out-000002' } },
    });
    expect(await replyIn(gate, request.requestId)).toMatchObject({
      reply: brought,
      conflicts: [{ reply: typed, way: 'typed' }],
    });
  });

  it('typed twice the same', async () => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request));
    await gate.run(argv);

    const { exit, stdout } = await gate.run(argv, { now: '2026-11-22T02:00:00Z' });

    expect(exit).toBe(0);
    expect(stdout).toContain('typed in before, at 2026-11-21T02:00:00Z by operator-1');
    expect(await gate.runJson(argv)).toMatchObject({ exit: 0, data: { outcome: 'known' } });
  });

  it('a reply that came before the request was taken back may be typed again', async () => {
    const { gate, request } = await gateWithRequest();
    const argv = typedFrom(replyTo(request));
    await gate.run(argv);
    await withdraw(gate, request);

    expect(await gate.runJson(argv)).toMatchObject({ exit: 0, data: { outcome: 'known' } });
  });
});

describe('status', () => {
  it('shows the requests that wait for a reply, the oldest first, and how old they are', async () => {
    const gate = await newGate();
    const [first, second, third] = await askedRequests(gate, 3);
    await gate.run(typedFrom(replyTo(second!)));

    const { exit, stdout } = await gate.run(['status']);

    expect(exit).toBe(0);
    expect(stdout).toContain('Requests that wait for a reply: 2');
    expect(stdout).toContain('to read the file');
    expect(stdout).not.toContain(second!.requestId);
    expect(await gate.runJson(['status'], { now: '2026-12-01T16:00:00Z' })).toMatchObject({
      data: {
        requests: {
          withoutReply: 2,
          oldest: [first!, third!].map(({ requestId, caseNumber }) => ({
            requestId,
            office: '370700',
            caseNumber,
            kind: 'read-file',
            submittedAt: '2026-11-02T01:00:00Z',
            days: 30,
            sent: false,
          })),
        },
        replies: { conflicts: [], orphans: [] },
        contradictions: [],
      },
    });
    expect((await gate.run(['status'])).stdout).not.toContain('钱律师');
  });

  it('has no heading for nothing', async () => {
    const gate = await newGate();

    const { stdout } = await gate.run(['status']);

    expect(stdout).not.toContain('Requests that wait');
    expect(stdout).not.toContain('Confirmation codes');
  });
});
