import { createBusinessSystem } from '@discferry/business-system';
import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  type CaseRows,
} from './support/case-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { changeSource, replaceCases } from './support/views-database.js';

const newGate = preparedGates();

const PERSONAL = /李小明|欧阳晓月|赵铁柱|1990-02-28/;

const withoutAge = (rows: CaseRows) => void (rowOf(rows, 'GK_RY')['ZASNL'] = null);
const of = (undertaker: string | null, change: (rows: CaseRows) => void) => (rows: CaseRows) => {
  change(rows);
  mainRow(rows)['CBR'] = undertaker;
};

const dataSchema = z.object({
  count: z.number(),
  undertakers: z.number(),
  groups: z.array(
    z.object({
      undertaker: z.string().nullable(),
      count: z.number(),
      cases: z.array(
        z.object({
          caseNumber: z.string(),
          since: z.string(),
          items: z.array(
            z.object({ path: z.string().nullable(), saw: z.string(), says: z.string() }),
          ),
        }),
      ),
    }),
  ),
  printed: z.array(z.string()),
});

const found = async (gate: Gate, ...words: readonly string[]) =>
  dataSchema.parse((await gate.runJson(['incomplete', ...words])).data);

/** What is said about the only incomplete card there is. */
const says = async (change: (rows: CaseRows) => void, lang: 'en' | 'zh') => {
  const gate = await newGate([caseRows(1, change)]);
  const { groups } = await found(gate, '--lang', lang);
  return groups.flatMap(({ cases }) =>
    cases.flatMap(({ items }) => items.map((item) => item.says)),
  );
};

describe('incomplete', () => {
  it('lists cards by undertaker, those without one last', async () => {
    const gate = await newGate([
      caseRows(1, of('王五', withoutAge)),
      caseRows(2, of(null, withoutAge)),
      caseRows(3, of('李四', withoutAge)),
      caseRows(
        4,
        of('王五', (rows) => void (mainRow(rows)['SLRQ'] = '2026-02-30')),
      ),
      caseRows(
        5,
        of('李四', () => undefined),
      ),
      caseRows(6, of('\u3000', withoutAge)),
    ]);
    expect(await gate.runJson(['incomplete'])).toMatchObject({ ok: true, exit: 3 });
    const { count, undertakers, groups } = await found(gate);
    expect({ count, undertakers }).toEqual({ count: 5, undertakers: 3 });
    expect(
      groups.map(({ undertaker, count, cases }) => [
        undertaker,
        count,
        cases.map(({ caseNumber }) => caseNumber),
      ]),
    ).toEqual([
      ['李四', 1, [caseNumberOf(3)]],
      ['王五', 2, [caseNumberOf(1), caseNumberOf(4)]],
      [null, 2, [caseNumberOf(2), caseNumberOf(6)]],
    ]);
  });

  it('speaks Chinese and English', async () => {
    const gate = await newGate([caseRows(1, withoutAge)]);
    const transcript = async (lang: string) => {
      const { status, stdout, stderr } = await gate.run(['incomplete', '--lang', lang]);
      expect(status).toBe(3);
      expect(stdout + stderr).not.toMatch(PERSONAL);
      return (stdout + stderr).replace(/\s+/g, ' ');
    };
    expect(await transcript('zh')).toBe(
      '案卡不完整：1 件，涉及承办人 1 名 孙承办：1 件 部门受案号 缺失或矛盾事项 ' +
        `${caseNumberOf(1)} 第 1 名人员：缺少作案时年龄 ` +
        '接下来可以输入 intranet-export plan 案卡补全之后 ',
    );
    expect(await transcript('en')).toBe(
      'Incomplete cards: 1, of undertakers: 1 孙承办: 1 Case What is missing or contradictory ' +
        `${caseNumberOf(1)} person 1: no age at the act ` +
        'What to type next intranet-export plan after the cards were completed ',
    );
  });

  it('has nothing to say when every card is complete', async () => {
    const gate = await newGate([caseRows(1)]);
    expect(await gate.run(['incomplete'])).toEqual({
      status: 0,
      stdout: 'No card is incomplete.\n',
      stderr: '',
    });
  });

  it('filters by undertaker', async () => {
    const gate = await newGate([
      caseRows(1, of('王五', withoutAge)),
      caseRows(2, of('李四', withoutAge)),
    ]);
    const { count, groups } = await found(gate, '--undertaker', '李四');
    expect(count).toBe(1);
    expect(groups.map(({ undertaker }) => undertaker)).toEqual(['李四']);
    expect(await found(gate, '--undertaker', '赵六')).toMatchObject({ count: 0, groups: [] });
  });

  it('cuts lists and never counts', async () => {
    const gate = await newGate([
      caseRows(1, of('李四', withoutAge)),
      caseRows(2, of('李四', withoutAge)),
      caseRows(3, of('王五', withoutAge)),
    ]);
    expect(await found(gate, '--list', '1')).toMatchObject({
      count: 3,
      undertakers: 2,
      groups: [{ undertaker: '李四', count: 2, cases: [{ caseNumber: caseNumberOf(1) }] }],
    });
    expect((await gate.run(['incomplete', '--list', '1'])).stdout).toContain('and 2 more');
    expect(await found(gate, '--list', '0')).toMatchObject({ count: 3, groups: [] });
  });

  it('still lists a card whose doubt a form has settled', async () => {
    const gate = await newGate([
      caseRows(1, (rows) => {
        withoutAge(rows);
        form(rows, { SQSX: '公开' });
      }),
    ]);
    expect(await gate.runJson(['explain', caseNumberOf(1)])).toMatchObject({
      data: { cases: [{ outcome: 'disclose' }] },
    });
    expect((await found(gate)).count).toBe(1);
  });

  it('forgets a case that was deleted, and rows without a number that were mended', async () => {
    const gate = await newGate([caseRows(1, withoutAge)]);
    changeSource(gate.source, (database) => {
      database.exec(`INSERT INTO GK_AJ (CBR, XGSJ) VALUES ('王五', '2026-11-19T00:00:00Z')`);
    });
    await gate.export(1);
    expect((await found(gate)).groups.map(({ undertaker }) => undertaker)).toEqual([
      '孙承办',
      '王五',
    ]);
    changeSource(gate.source, (database) => {
      for (const view of ['GK_AJ', 'GK_RY', 'GK_AY', 'GK_QZCS']) {
        database.exec(`DELETE FROM ${view}`);
      }
    });
    const { exit, data } = await gate.runJson(['incomplete'], { now: '2026-11-21T02:00:00Z' });
    expect({ exit, count: data?.['count'] }).toEqual({ exit: 0, count: 0 });
  });

  it('commits nothing', async () => {
    const gate = await newGate([caseRows(1)]);
    await gate.export(1);
    replaceCases(gate.source, [
      caseRows(1, (rows) => {
        withoutAge(rows);
        mainRow(rows)['XGSJ'] = '2026-11-19T02:00:00Z';
      }),
    ]);
    const before = gate.holdings();
    expect((await found(gate)).count).toBe(1);
    expect(gate.holdings()).toEqual(before);
  });
});

describe('what is missing is said in words', () => {
  it.each<[string, (rows: CaseRows) => void, { zh: readonly string[]; en: readonly string[] }]>([
    [
      'an age that is no number',
      (rows) => void (rowOf(rows, 'GK_RY')['ZASNL'] = '约二十'),
      {
        zh: ['第 1 名人员：作案时年龄填写有误，应为年龄'],
        en: ['person 1: age at the act does not fit, an age is expected'],
      },
    ],
    [
      'an empty name, and an unknown role',
      (rows) => {
        rowOf(rows, 'GK_RY', 1)['XM'] = ' ';
        rowOf(rows, 'GK_RY', 2)['JS'] = '路人';
      },
      {
        zh: ['第 2 名人员：姓名为空，应为姓名或名称', '第 3 名人员：诉讼地位填写有误'],
        en: [
          'person 2: name is empty, a name is expected',
          'person 3: role in the case does not fit',
        ],
      },
    ],
    [
      'a day that does not exist, and a word outside its list',
      (rows) => void Object.assign(mainRow(rows), { SLRQ: '2026-02-29', AJZT: '待定', CBBM: '' }),
      {
        zh: ['承办部门为空', '受理日期填写有误，应为日期', '案件状态填写有误'],
        en: [
          'department is empty',
          'date of acceptance does not fit, a date is expected',
          'stage does not fit',
        ],
      },
    ],
    [
      'an undertaker’s choice and a time of change',
      (rows) => void Object.assign(mainRow(rows), { GKXZ: '不知道', XGSJ: '昨天' }),
      {
        zh: ['承办人公开选择填写有误，应为公开 / 不公开', '修改时间填写有误，应为时间（UTC）'],
        en: [
          'undertaker’s choice does not fit, 公开 / 不公开 is expected',
          'time of change does not fit, an instant is expected',
        ],
      },
    ],
    [
      'two rows of one number',
      (rows) => void rows.GK_AJ.push({ ...mainRow(rows) }),
      { zh: ['案件表中同一案号有 2 行，应只有一行'], en: ['there are 2 cases with this number'] },
    ],
    [
      'a measure of nobody, a number twice, and an order of days',
      (rows) => {
        rowOf(rows, 'GK_QZCS')['RYXH'] = 9;
        rowOf(rows, 'GK_RY', 2)['RYXH'] = 2;
        mainRow(rows)['BJRQ'] = '2026-11-01';
      },
      {
        zh: ['办结日期早于受理日期', '两名人员的人员序号相同', '强制措施所属人员不在本案人员中'],
        en: [
          'closing date lies before the date of acceptance',
          'two people have the same number',
          'a coercive measure belongs to nobody in the case',
        ],
      },
    ],
    [
      'an approval form and a measure',
      (rows) => {
        form(rows, { SPBH: '张三的表', SPZT: '' });
        rowOf(rows, 'GK_QZCS')['QZCS'] = '软禁';
      },
      {
        zh: [
          '第 1 项强制措施：强制措施填写有误',
          '第 1 份审批表：审批表编号填写有误',
          '第 1 份审批表：审批状态为空',
        ],
        en: [
          'coercive measure 1: coercive measure does not fit',
          'approval form 1: number of the form does not fit',
          'approval form 1: state of the form is empty',
        ],
      },
    ],
    [
      'a contradicted age of the second accused, and a charge nobody knows',
      (rows) => {
        rows.GK_RY.push({ ...rowOf(rows, 'GK_RY'), RYXH: 4, ZASNL: 40 });
        rows.GK_AY.push({ ...rowOf(rows, 'GK_AY'), AYXH: 2, AY_MC: '盗切罪', AY_DM: null });
      },
      {
        zh: ['第 2 项案由：案由没有代码', '第 4 名人员：年龄与出生日期、作案日期矛盾'],
        en: [
          'charge 2: a charge without code',
          'person 4: an age that birth and act date contradict',
        ],
      },
    ],
    [
      'a card without accused and without charges',
      (rows) => {
        rows.GK_RY.shift();
        rows.GK_AY.pop();
        rows.GK_QZCS.pop();
      },
      { zh: ['没有案由', '没有犯罪嫌疑人或被告人'], en: ['no charge at all', 'nobody accused'] },
    ],
    [
      'a cause and a list of measures that no public record has room for',
      (rows) => {
        mainRow(rows)['AJLB_BM'] = '0501';
        Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: null, AY_MC: '借贷纠纷'.repeat(16) });
        const measure = rowOf(rows, 'GK_QZCS');
        for (let number = 2; number <= 31; number++) {
          rows.GK_QZCS.push({ ...measure, CSXH: number });
        }
      },
      {
        zh: [
          '第 1 项案由的名称不符合公开格式',
          '第 1 名当事人的姓名、诉讼地位或强制措施不符合公开格式',
        ],
        en: [
          'the name of charge 1 is not one that can be published',
          'name, role or measures of party 1 cannot be published as they stand',
        ],
      },
    ],
  ])('%s', async (_, change, { zh, en }) => {
    expect((await says(change, 'zh')).sort()).toEqual([...zh].sort());
    expect((await says(change, 'en')).sort()).toEqual([...en].sort());
  });
});

describe('pages to print', () => {
  it('are one for each undertaker, and no name is in the name of a file', async () => {
    const gate = await newGate([
      caseRows(1, of('<b>李四</b>', withoutAge)),
      caseRows(2, of('王五', withoutAge)),
    ]);
    const { printed } = await found(gate, '--print', 'notices', '--lang', 'zh');
    const names = ['incomplete-001.html', 'incomplete-002.html'];
    expect(printed).toEqual(names.map((name) => gate.path('notices', name)));
    expect(await readdir(gate.path('notices'))).toEqual(names);
    const [first = '', second = ''] = await Promise.all(
      printed.map((path) => readFile(path, 'utf8')),
    );
    expect(first).toContain('&lt;b&gt;李四&lt;/b&gt;');
    expect(first).not.toContain('<b>');
    expect(first).not.toContain(caseNumberOf(2));
    expect(second).toContain('<li>第 1 名人员：缺少作案时年龄</li>');
    expect((await stat(printed[0] ?? '')).mode & 0o777).toBe(0o600);
    const before = gate.files();
    expect((await gate.run(['incomplete', '--print', 'notices', '--lang', 'zh'])).status).toBe(3);
    expect(gate.files()).toEqual(before);
    const { status, stderr } = await gate.run(['incomplete', '--print', 'notices', '--lang', 'en']);
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(status).toBe(2);
    expect(gate.files()).toEqual(before);
    const log = await readFile(gate.path('data', 'intranet-export.log'), 'utf8');
    expect(log).not.toMatch(/李四|王五|李小明/);
  });
});

describe('over a business system', () => {
  const newSystem = preparedGates((gate) =>
    createBusinessSystem({ path: gate.source, cases: 2_000, seed: 5, asOf: '2026-11-20' }).then(
      () => undefined,
    ),
  );

  it('says of every incomplete card what is wrong, in Chinese words alone', async () => {
    const gate = await newSystem();
    const plan = await gate.runJson(['plan']);
    const report = z
      .object({ unreadable: z.object({ count: z.number() }) })
      .parse(plan.data?.['report']);
    const { count, groups } = await found(gate, '--list', '10000', '--lang', 'zh');
    expect(count).toBeGreaterThanOrEqual(report.unreadable.count);
    const cases = groups.flatMap((group) => group.cases);
    expect(cases).toHaveLength(count);
    for (const { items } of cases) {
      expect(items.length).toBeGreaterThan(0);
      for (const { says } of items) expect(says).not.toMatch(/[A-Z]{2}_|expected|found/);
    }
    const undertakers = groups.map(({ undertaker }) => undertaker).filter((name) => name !== null);
    expect(undertakers).toEqual([...undertakers].sort());
  });
});
