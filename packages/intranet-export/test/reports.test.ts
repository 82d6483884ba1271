import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow, rowOf, type CaseRows } from './support/case-rows.js';
import { preparedGates } from './support/gate.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();
const at = (XGSJ: string, change: (rows: CaseRows) => void) => (rows: CaseRows) => {
  mainRow(rows)['XGSJ'] = XGSJ;
  change(rows);
};
const later = (change: (rows: CaseRows) => void) => at('2026-11-19T02:00:00Z', change);
const secret = later((rows) => {
  mainRow(rows)['GKXZ'] = null;
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
});
const juvenile = later((rows) => {
  Object.assign(rowOf(rows, 'GK_RY'), { CSRQ: '2010-01-01', ZASNL: 16 });
});
const unreadable = later((rows) => void (mainRow(rows)['AJZT'] = '什么'));
const closed = later((rows) => {
  Object.assign(mainRow(rows), { AJZT: '办结', CLJG: '提起公诉', BJRQ: '2026-11-18' });
});

/** A gate that sent five cases yesterday: one turns secret, one unreadable, one is deleted since. */
async function secondDay() {
  const gate = await newGate([1, 2, 3, 4, 5].map((number) => caseRows(number)));
  await gate.export(1);
  replaceCases(gate.source, [
    caseRows(1, closed),
    caseRows(3, secret),
    caseRows(4, unreadable),
    caseRows(
      6,
      later(() => undefined),
    ),
    caseRows(7, juvenile),
  ]);
  changeSource(gate.source, (database) => {
    for (const view of ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS']) {
      database.prepare(`DELETE FROM ${view} WHERE BMSAH = ?`).run(caseNumberOf(5));
    }
  });
  return gate;
}

const withdrawals = [
  { kind: 'withdraw', caseNumber: caseNumberOf(3), documentId: null, reason: 'screening' },
  { kind: 'withdraw', caseNumber: caseNumberOf(4), documentId: null, reason: 'held' },
  { kind: 'withdraw', caseNumber: caseNumberOf(5), documentId: null, reason: 'removed' },
];

describe('withdrawals', () => {
  it('stand first in a plan and in an export, each with the class of its reason', async () => {
    const gate = await secondDay();
    const plan = await gate.run(['plan', '--full']);
    const exported = await gate.export(2, ['--full']);
    for (const { stdout } of [plan, exported]) {
      expect(stdout).toMatch(
        new RegExp(
          [
            'Withdrawn first',
            'Case +Reason',
            '.*37070000003号 +a rule or a decision forbids it',
            '.*37070000004号 +held until a person has looked',
            '.*37070000005号 +no longer in the source',
            '',
            'What crosses',
            'Change +Case',
            'Published +.*37070000006号',
            'Updated +.*37070000001号',
          ].join('\n'),
        ),
      );
    }
  });

  it('are told in Chinese', async () => {
    const gate = await secondDay();
    const { stdout } = await gate.run(['plan', '--full', '--lang', 'zh']);
    expect(stdout).toMatch(
      /优先撤回\n部门受案号 +原因\n.*003号 +依规则或审批不予公开\n.*004号 +待审批或待补全案卡\n.*005号 +数据源中已无该案\n/,
    );
  });

  it('are the first in JSON, whatever the list is cut to', async () => {
    const gate = await secondDay();
    const all = await gate.runJson(['plan', '--full']);
    expect(all.data?.['first']).toEqual([
      ...withdrawals,
      { kind: 'publish', caseNumber: caseNumberOf(6), documentId: null, reason: null },
      { kind: 'update', caseNumber: caseNumberOf(1), documentId: null, reason: null },
    ]);
    const cut = await gate.runJson(['plan', '--full', '--list', '2']);
    expect(cut.data?.['first']).toEqual(withdrawals.slice(0, 2));
    const { stdout } = await gate.run(['plan', '--full', '--list', '2']);
    expect(stdout).not.toContain('What crosses');
    expect(stdout).toContain('and 3 more');
  });

  it('have no heading on a day without any', async () => {
    const gate = await newGate([caseRows(1)]);
    expect((await gate.run(['plan'])).stdout).not.toContain('Withdrawn first');
  });
});

describe('counts by rule', () => {
  it('are a table of every rule of the pack, with its title', async () => {
    const gate = await secondDay();
    const { stdout } = await gate.run(['plan', '--full']);
    expect(stdout).toMatch(
      new RegExp(
        [
          'Cases by rule',
          'Rule +What it is about +Cases',
          'B2-STATE-SECURITY +State security +1',
          'B3-TERRORISM +Terrorism +0',
          'B4-JUVENILE +Juvenile at the time of the act +1',
          "B6-CHOICE +Undertaker's choice differs +1",
          'B11-DOUBT +Facts missing or contradictory +1',
          '',
        ].join('\n'),
      ),
    );
    const chinese = (await gate.run(['plan', '--full', '--lang', 'zh'])).stdout;
    expect(chinese).toMatch(/各规则涉及的案件\n规则 +名称 +案件数\n/);
    expect(chinese).toMatch(/B4-JUVENILE +未成年人犯罪 +1\n/);
  });

  it('are left out when no case was examined', async () => {
    const gate = await newGate();
    expect((await gate.run(['plan'])).stdout).not.toContain('Cases by rule');
  });

  it('are kept with the run, for status to show the last', async () => {
    const gate = await secondDay();
    await gate.run(['plan', '--full']);
    const first = { policy: '2014-trial', examined: 5, disclosed: 5, byRule: {} };
    expect((await gate.runJson(['status'])).data).toMatchObject({
      runs: [{ command: 'export', counts: first }],
      lastExamined: { command: 'export', counts: first },
    });
    await gate.export(2, ['--full']);
    const counts = {
      policy: '2014-trial',
      examined: 6,
      disclosed: 3,
      withheld: 1,
      waiting: 1,
      unreadable: 1,
      byRule: { 'B11-DOUBT': 1, 'B2-STATE-SECURITY': 1, 'B4-JUVENILE': 1, 'B6-CHOICE': 1 },
    };
    // A run that examines nothing does not hide what the last one found.
    await gate.run(['reissue', '2', '--disc', 'disc', '--confirm', '370700-out-000002']);
    const { data } = await gate.runJson(['status']);
    expect(data).toMatchObject({
      lastExamined: { command: 'export', result: 'issued 370700-out-000002', counts },
    });
    expect(data?.['runs']).toMatchObject([
      { command: 'reissue', counts: null },
      { command: 'export', counts },
      { command: 'export', counts: first },
    ]);

    const { stdout } = await gate.run(['status']);
    expect(stdout).toContain('Last run that examined cases');
    expect(stdout).toMatch(/Cases examined +6\n +May be public +3\n/);
    expect(stdout).toMatch(/Rule +Cases\n(.*\n)*B4-JUVENILE +1\n/);
    expect((await gate.run(['status', '--lang', 'zh'])).stdout).toContain('最近一次审查');
  });

  it('are not there before the first run', async () => {
    const gate = await newGate();
    expect((await gate.runJson(['status'])).data).toMatchObject({ runs: [], lastExamined: null });
    expect((await gate.run(['status'])).stdout).not.toContain('Last run that examined');
  });
});
