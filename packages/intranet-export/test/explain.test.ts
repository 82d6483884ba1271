import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow, rowOf, type CaseRows } from './support/case-rows.js';
import { preparedGates } from './support/gate.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();
const secret = (rows: CaseRows) => {
  Object.assign(mainRow(rows), { GKXZ: null, XGSJ: '2026-11-19T02:00:00Z' });
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
};

describe('explain', () => {
  it('names every rule that spoke, with its legal basis', async () => {
    const gate = await newGate([caseRows(1, secret)]);
    const { status, stdout } = await gate.run(['explain', caseNumberOf(1)]);
    expect(status).toBe(0);
    expect(stdout).toContain('this case is not disclosed');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /State security \(B2-STATE-SECURITY\): charge 110\.1, art\. 110 \[规定 2014 art\. 4; /,
    );
    expect(stdout).toMatch(/The next export +sends nothing for it/);
  });

  it.each([
    '潍检诉受[2026]37070000001号',
    '潍检诉受〔2026〕37070000001号',
    '潍检诉受（2026）37070000001号',
    '潍检诉受(2026)37070000001号',
    '潍检诉受［２０２６］37070000001号',
    ' 潍检诉受 [2026] 37070000001 号 ',
    '37070020260000001',
  ])('finds a case by %s', async (typed) => {
    const gate = await newGate([caseRows(1), caseRows(2)]);
    const { exit, data } = await gate.runJson(['explain', typed]);
    expect(exit).toBe(0);
    expect(data).toEqual({
      policy: '2014-trial',
      cases: [
        {
          caseNumber: caseNumberOf(1),
          outcome: 'disclose',
          reasons: [],
          published: null,
          withdrawn: null,
          next: 'publish',
        },
      ],
    });
  });

  it('follows a case from the first disc to its withdrawal', async () => {
    const gate = await newGate([caseRows(1)]);
    const explained = async () =>
      (await gate.runJson(['explain', caseNumberOf(1)])).data?.['cases'];
    await gate.export(1);
    expect(await explained()).toMatchObject([
      { published: { firstSequence: 1, lastSequence: 1 }, next: 'nothing' },
    ]);
    replaceCases(gate.source, [caseRows(1, secret)]);
    expect(await explained()).toMatchObject([{ outcome: 'withhold', next: 'withdraw' }]);
    await gate.export(2);
    expect(await explained()).toMatchObject([
      { published: null, withdrawn: { sequence: 2, reason: 'screening' }, next: 'nothing' },
    ]);
  });

  it('knows a case that was sent and is no longer in the source', async () => {
    const gate = await newGate([caseRows(1)]);
    await gate.export(1);
    changeSource(gate.source, (database) => {
      for (const view of ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS'])
        database.exec(`DELETE FROM ${view}`);
    });
    expect(await gate.runJson(['explain', caseNumberOf(1)])).toMatchObject({
      data: { cases: [{ outcome: 'not-in-source', next: 'withdraw' }] },
    });
  });

  it('says in Chinese what cannot be read', async () => {
    const gate = await newGate([
      caseRows(1, (rows) => void (mainRow(rows)['SLRQ'] = '2026-02-29')),
    ]);
    const { stdout } = await gate.run(['explain', caseNumberOf(1), '--lang', 'zh']);
    expect(stdout).toContain('案卡无法读取');
    expect(stdout).toContain('GK_AJ.SLRQ');
    expect(stdout).not.toContain('2026-02-29');
  });

  it('writes nothing, and refuses a number that nobody knows', async () => {
    const gate = await newGate([caseRows(1)]);
    await gate.export(1);
    const before = gate.holdings();
    const { status, stderr } = await gate.run(['explain', caseNumberOf(7)]);
    expect(stderr).toContain('E_CASE_UNKNOWN');
    expect(stderr).not.toContain(caseNumberOf(7));
    expect(status).toBe(2);
    expect(gate.holdings()).toEqual(before);
  });
});
