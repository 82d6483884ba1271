import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow, rowOf, type CaseRows } from './support/case-rows.js';
import { preparedGates } from './support/gate.js';
import { policy } from './support/policy.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();
const secret = (rows: CaseRows) => {
  Object.assign(mainRow(rows), { GKXZ: null, XGSJ: '2026-11-19T02:00:00Z' });
  Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
};

describe('explain', () => {
  it('states why a case is in or out, to be signed', async () => {
    const gate = await newGate([caseRows(1, secret)]);
    const { status, stdout } = await gate.run(['explain', caseNumberOf(1), '--operator', '甲']);
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(`Statement on the disclosure of case ${caseNumberOf(1)}`);
    expect(text).toContain('charge: 间谍罪; accepted on 2 November 2026; handled by 第一检察部');
    expect(text).toContain(
      'under Provisions on disclosing case information (trial), art. 4 (2014-10-01); Criminal Law, art. 102–113 (1997-10-01), because of “charge 110.1, art. 110”, it falls under “State security” (B2-STATE-SECURITY), a ground for not disclosing it.',
    );
    expect(text).toContain('The information on the case is therefore not disclosed.');
    expect(text).toContain('the next export sends nothing for it');
    expect(text).toMatch(/Head of department \(signature\): _+ Date: _+/);
    expect(text).toContain('Asked for by 甲 on 20 November 2026 at 10:00 (Beijing time)');
  });

  it('states it in Chinese', async () => {
    const gate = await newGate([caseRows(1, secret)]);
    const { stdout } = await gate.run(['explain', caseNumberOf(1), '--lang', 'zh']);
    const text = stdout.replace(/\n/g, '');
    expect(text).toContain(
      `经审查，${caseNumberOf(1)}案（案由：间谍罪；2026年11月2日受理；第一检察部承办），依照《人民检察院案件信息公开工作规定（试行）》第4条（2014-10-01）、《刑法》第102条至第113条（1997-10-01），因“案由 110.1，第 110 条”，属于不予公开的“危害国家安全”情形（B2-STATE-SECURITY）。据此，本案信息不予公开。`,
    );
    expect(text).toMatch(/部门负责人（签名）：＿+ {2}日期：＿+/);
    expect(text).toContain('本说明由案管一号于2026年11月20日 10:00 查询生成');
  });

  it('names nobody of the case, not even in a charge that is none', async () => {
    const named = (rows: CaseRows) => {
      Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: null, AY_MC: '李小明盗窃案' });
    };
    const gate = await newGate([caseRows(1, named), caseRows(2)]);
    for (const number of [1, 2]) {
      for (const words of [['--lang', 'zh'], ['--json']]) {
        const { status, stdout } = await gate.run(['explain', caseNumberOf(number), ...words]);
        expect(status).toBe(0);
        expect(stdout).not.toMatch(/李小明|欧阳晓月|赵铁柱|孙承办/);
      }
    }
  });

  it('states every flow of one 统一受案号 by itself', async () => {
    const unified = (rows: CaseRows) => void (mainRow(rows)['TYSAH'] = '37070020260000077');
    const other = (rows: CaseRows) => {
      unified(rows);
      Object.assign(mainRow(rows), { CBBM: '第二检察部' });
      secret(rows);
    };
    const gate = await newGate([caseRows(1, unified), caseRows(2, other)]);
    const { stdout } = await gate.run(['explain', '37070020260000077', '--lang', 'zh']);
    const titles = stdout.match(/关于.*案信息公开情况的说明/g);
    expect(titles).toEqual(
      [1, 2].map((number) => `关于${caseNumberOf(number)}案信息公开情况的说明`),
    );
    expect(stdout.match(/部门负责人（签名）/g)).toHaveLength(2);
    expect(stdout.replace(/\n/g, '')).toMatch(/第一检察部承办.*第二检察部承办/);
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
      policySha256: policy.sha256,
      askedBy: '案管一号',
      askedAt: '2026-11-20T02:00:00Z',
      cases: [
        {
          caseNumber: caseNumberOf(1),
          outcome: 'disclose',
          reasons: [],
          card: {
            flow: 'first-instance-prosecution',
            charges: ['盗窃罪'],
            acceptedOn: '2026-11-02',
            department: '第一检察部',
          },
          forms: [],
          paragraph: expect.stringContaining('therefore disclosed') as unknown,
          published: null,
          withdrawn: null,
          next: 'publish',
          documents: [],
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
      data: { cases: [{ outcome: 'not-in-source', card: null, next: 'withdraw' }] },
    });
    const { stdout } = await gate.run(['explain', caseNumberOf(1), '--lang', 'zh']);
    expect(stdout).toContain('业务系统中已无');
  });

  it('says in Chinese what cannot be read', async () => {
    const gate = await newGate([
      caseRows(1, (rows) => void (mainRow(rows)['SLRQ'] = '2026-02-29')),
    ]);
    const { stdout } = await gate.run(['explain', caseNumberOf(1), '--lang', 'zh']);
    expect(stdout).toContain('案卡无法完整读取');
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
