import { confirmationCode } from '@discferry/appointments';
import { raiseAlarm, takeConfirmation } from '@discferry/intranet-ledger';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeOf, issueDiscs } from './support/discs.js';
import { preparedGates, type Gate } from './support/gate.js';
import { issuedPackage, withLedger } from './support/ledger.js';

const newGate = preparedGates();
async function gateWithDiscs(count: number, firstDay?: string): Promise<Gate> {
  const gate = await newGate();
  await issueDiscs(gate, count, firstDay);
  return gate;
}

const statusSchema = z.object({
  confirmation: z.object({
    through: z.string().nullable(),
    unconfirmed: z.array(
      z.object({ packageId: z.string(), overdue: z.boolean(), refused: z.boolean() }).loose(),
    ),
    alarms: z.array(z.object({ code: z.string(), origin: z.string() }).loose()),
  }),
});

async function statusOf(gate: Gate, now = '2026-11-21T02:00:00Z') {
  const { exit, data } = await gate.runJson(['status'], { now });
  return { exit, ...statusSchema.parse(data).confirmation };
}

describe('confirm', () => {
  it('turns a disc that was issued into one that is confirmed', async () => {
    const gate = await gateWithDiscs(1);
    expect((await statusOf(gate)).unconfirmed).toMatchObject([{ packageId: '370700-out-000001' }]);

    expect(await gate.run(['confirm', codeOf(gate, 1)])).toEqual({
      status: 0,
      stdout: [
        'Disc 370700-out-000001 was imported: confirmed.',
        '',
        '  Confirmed through disc  370700-out-000001',
        '  Discs not confirmed     0',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(await statusOf(gate)).toEqual({
      exit: 0,
      through: '370700-out-000001',
      unconfirmed: [],
      alarms: [],
    });
  });

  it('takes the code as people write it, twice as once', async () => {
    const gate = await gateWithDiscs(1);
    const code = codeOf(gate, 1).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const first = await gate.run(['confirm', ...code.split(' ')]);
    expect(first.stdout).toContain('was imported: confirmed.');
    const before = gate.holdings();
    const { data, exit } = await gate.runJson(['confirm', codeOf(gate, 1)]);
    expect({ data, exit }).toMatchObject({ data: { repeated: true }, exit: 0 });
    expect(gate.holdings()).toEqual(before);
  });

  it('finds a slip before anything is compared', async () => {
    const gate = await gateWithDiscs(1);
    const code = codeOf(gate, 1);
    const slip = (code.startsWith('7') ? '8' : '7') + code.slice(1);
    for (const typed of [slip, code.slice(1), '', 'what?']) {
      const { exit, error } = await gate.runJson(['confirm', typed]);
      expect(exit).toBe(2);
      expect(error?.code).toMatch(/^E_CONFIRMATION_TYPO$|^E_USAGE$/);
    }
    expect((await gate.runJson(['confirm', slip])).error).toMatchObject({
      code: 'E_CONFIRMATION_TYPO',
    });
    expect((await statusOf(gate)).unconfirmed).toHaveLength(1);
  });

  it('refuses the code of something else', async () => {
    const gate = await gateWithDiscs(1);
    const { manifestSha256, manifest } = issuedPackage(gate, 1);
    const stateAfter = manifest.state.after;
    const bound = { packageId: manifest.packageId, manifestSha256, outcome: 'imported' as const };
    for (const other of [
      { ...bound, stateAfter: 'ab'.repeat(32) },
      { ...bound, stateAfter, manifestSha256: 'ab'.repeat(32) },
      { ...bound, stateAfter, packageId: '370700-out-000002' },
    ]) {
      const { exit, error } = await gate.runJson(['confirm', confirmationCode(other)]);
      expect({ exit, error }).toMatchObject({ exit: 2, error: { code: 'E_CONFIRMATION_UNKNOWN' } });
    }
    expect((await statusOf(gate)).through).toBeNull();
  });

  it('of a later disc confirms those before it: none is imported without them', async () => {
    const gate = await gateWithDiscs(3);
    await gate.run(['confirm', codeOf(gate, 2)]);
    const { through, unconfirmed } = await statusOf(gate, '2026-11-22T03:00:00Z');
    expect(through).toBe('370700-out-000002');
    expect(unconfirmed).toMatchObject([{ packageId: '370700-out-000003', days: 0 }]);
    expect((await gate.run(['confirm', codeOf(gate, 1)])).status).toBe(0);
  });

  it('of a refusal asks for a person, until the same disc was imported', async () => {
    const gate = await gateWithDiscs(1);
    const { status, stdout, stderr } = await gate.run(['confirm', codeOf(gate, 1, 'refused')]);
    expect(status).toBe(3);
    expect(stdout).toContain('Disc 370700-out-000001 was refused.');
    expect(stderr).toContain('intranet-export recover');
    expect(await statusOf(gate)).toMatchObject({
      exit: 3,
      through: null,
      unconfirmed: [{ refused: true, code: null }],
    });
    expect((await gate.run(['confirm', codeOf(gate, 1)])).status).toBe(0);
    expect(await statusOf(gate)).toMatchObject({ exit: 0, unconfirmed: [] });
    // An old refusal is of no weight any more.
    expect((await gate.run(['confirm', codeOf(gate, 1, 'refused')])).stderr).toContain(
      'E_CONFIRMATION_UNKNOWN',
    );
  });

  it('keeps why a disc was refused, as its receipt said', async () => {
    const gate = await gateWithDiscs(1);
    withLedger(gate, (ledger) => {
      const { manifest, manifestSha256 } = issuedPackage(gate, 1);
      takeConfirmation(ledger, {
        packageId: manifest.packageId,
        manifestSha256,
        outcome: 'refused',
        code: 'E_SECRECY_RULE',
        way: 'disc',
        at: '2026-11-20T05:00:00Z',
        notedAt: '2026-11-20T06:00:00Z',
        operator: '案管一号',
        stateAfter: manifest.state.before,
        trailHead: 'ab'.repeat(32),
        counts: null,
      });
    });
    await gate.run(['confirm', codeOf(gate, 1, 'refused')]);
    expect(await statusOf(gate)).toMatchObject({ unconfirmed: [{ code: 'E_SECRECY_RULE' }] });
  });

  it('is told in Chinese, and who did it in the record of runs', async () => {
    const gate = await gateWithDiscs(1);
    const { stdout } = await gate.run(['confirm', codeOf(gate, 1), '--lang', 'zh']);
    expect(stdout).toContain('光盘 370700-out-000001 已导入：确认完成。');
    const { data } = await gate.runJson(['status']);
    expect(data).toMatchObject({
      runs: [
        { command: 'confirm', operator: '案管一号', result: 'imported 370700-out-000001' },
        {},
      ],
    });
  });
});

describe('status', () => {
  it('says what to do about a disc that nobody has confirmed', async () => {
    const gate = await gateWithDiscs(1);
    const waiting = await gate.run(['status'], { now: '2026-11-25T15:00:00Z' });
    expect(waiting.status).toBe(0);
    expect(waiting.stdout).toMatch(/370700-out-000001 +2026-11-20T02:00:00Z +5 +waiting +wait for/);
    const { status, stdout, stderr } = await gate.run(['status'], { now: '2026-11-26T02:00:00Z' });
    expect(status).toBe(3);
    expect(stdout).toMatch(/370700-out-000001 .* 6 +overdue +telephone: [^.]* reissue 1\n/);
    expect(stderr).toContain('more than three working days');
  });

  // Each: the day of the disc, the last day on which it is waited for, and the next.
  it.each([
    ['2026-09-30', '2026-10-10', '2026-10-11', 'over the National Day, with make-up work'],
    ['2028-02-28', '2028-03-02', '2028-03-03', 'past a leap day'],
    ['2026-11-27', '2026-12-02', '2026-12-03', 'over the end of a month'],
    ['2026-12-30', '2027-01-04', '2027-01-05', 'over the end of a year'],
  ])('waits three working days from %s until %s', async (made, last, late) => {
    const gate = await gateWithDiscs(1, made);
    expect(await statusOf(gate, `${last}T15:59:59Z`)).toMatchObject({ exit: 0 });
    expect(await statusOf(gate, `${late}T00:00:00Z`)).toMatchObject({
      exit: 3,
      unconfirmed: [{ overdue: true }],
    });
  });

  it('says when the calendar lacks the year', async () => {
    const gate = await gateWithDiscs(1, '2028-02-28');
    const { stdout } = await gate.run(['status', '--lang', 'zh'], { now: '2028-02-29T02:00:00Z' });
    expect(stdout).toContain('工作日历缺少 2028 年：仅按周末计算休息日。');
  });

  it('shows alarms that came home', async () => {
    const gate = await gateWithDiscs(1);
    withLedger(gate, (ledger) => {
      raiseAlarm(ledger, {
        origin: 'extranet',
        code: 'E_SECRECY_RULE',
        packageId: '370700-out-000001',
        manifestSha256: issuedPackage(gate, 1).manifestSha256,
        findings: [],
        at: '2026-11-20T05:00:00Z',
        lastAt: '2026-11-20T05:00:00Z',
        attempts: 1,
      });
    });
    const { status, stdout, stderr } = await gate.run(['status']);
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /Alarms\n.*\n370700-out-000001 +E_SECRECY_RULE +the extranet +2026-11-20/,
    );
    expect(stderr).toContain('intranet-export recover');
  });

  it('is refused with a calendar that cannot be used', async () => {
    const gate = await gateWithDiscs(1);
    await writeFile(gate.path('calendars', 'china.json'), '{"version":1}');
    expect((await gate.runJson(['status'])).error).toMatchObject({ code: 'E_CALENDAR_INVALID' });
  });
});
