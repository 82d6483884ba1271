import { createBusinessSystem, decideForm } from '@discferry/business-system';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  type CaseRows,
} from './support/case-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { replaceCases } from './support/views-database.js';
import { wordText } from './support/word-file.js';

const newGate = preparedGates();

/** Names of the sample case, none of which may be shown, and the reason that the undertaker wrote. */
const PERSONAL = /李小明|欧阳晓月|赵铁柱|1990-02-28|舆情敏感/;

const withholds = (rows: CaseRows) =>
  void Object.assign(mainRow(rows), { GKXZ: '不公开', GKLY: '舆情敏感' });
const secretAndDisclosed = (rows: CaseRows) =>
  void Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
const withoutAge = (rows: CaseRows) => void (rowOf(rows, 'GK_RY')['ZASNL'] = null);
const withPendingForm = (rows: CaseRows) => {
  withholds(rows);
  form(rows, { SPBH: 'SPB-2026-7', SPZT: '待审批', SPRZW: null, SPRQ: null });
};

const listed = async (gate: Gate, words: readonly string[] = [], now?: string) => {
  const { data } = await gate.runJson(['approvals', ...words], now === undefined ? {} : { now });
  return (data?.['first'] as { caseNumber: string }[]).map(({ caseNumber }) => caseNumber);
};

describe('approvals', () => {
  it('lists every case that waits, what a form must decide, and who may', async () => {
    const gate = await newGate([
      caseRows(1, withholds),
      caseRows(2, secretAndDisclosed),
      caseRows(3, withoutAge),
      caseRows(4, withPendingForm),
      caseRows(5),
    ]);
    const { status, stdout, stderr } = await gate.run(['approvals']);
    expect(status).toBe(3);
    expect(stdout).toContain('Cases that wait: 4');
    expect(stdout + stderr).not.toMatch(PERSONAL);
    expect(await gate.runJson(['approvals'])).toMatchObject({
      ok: true,
      exit: 3,
      data: {
        count: 4,
        first: [
          {
            caseNumber: caseNumberOf(1),
            undertaker: '孙承办',
            questions: ['undertaker-withholds'],
            pendingForms: [],
            rank: 'deputy-chief',
            since: '2026-11-20',
          },
          { caseNumber: caseNumberOf(2), questions: ['undertaker-discloses'], rank: 'chief' },
          { caseNumber: caseNumberOf(3), questions: ['doubt'], rank: 'deputy-chief' },
          {
            caseNumber: caseNumberOf(4),
            questions: ['undertaker-withholds', 'form-pending'],
            pendingForms: ['SPB-2026-7'],
          },
        ],
        forms: [],
      },
    });
  });

  it('speaks Chinese and English', async () => {
    const gate = await newGate([caseRows(4, withPendingForm)]);
    const say = async (lang: string) => {
      const { stdout, stderr } = await gate.run(['approvals', '--lang', lang]);
      return (stdout + stderr).replace(/\s+/g, '');
    };
    expect(await say('zh')).toBe(
      '待审批案件：1件部门受案号承办人待决定事项审批权限起始日期' +
        '潍检诉受孙承办承办人选择不公开，规分管副检察长以上2026-11-20' +
        '[2026]37070000004号则允许公开;审批表SPB-2026-7尚待决定' +
        '接下来可以输入intranet-exportapprovals--formsforms生成审批表供打印',
    );
    expect(await say('en')).toBe(
      'Casesthatwait:1CaseUndertakerTodecideDecidedbySince' +
        '潍检诉受孙承办theundertakerdeputychief2026-11-20' +
        '[2026]37070000004withholds,theprocuratoror号rulesallow;formhigher' +
        'SPB-2026-7waitsforitsdecision' +
        'Whattotypenextintranet-exportapprovals--formsformsprinttheforms',
    );
  });

  it('has nothing to say when nothing waits', async () => {
    const gate = await newGate([caseRows(1)]);
    expect(await gate.run(['approvals'])).toEqual({
      status: 0,
      stdout: 'No case waits for an approval form.\n',
      stderr: '',
    });
    expect(await gate.runJson(['approvals', '--forms', 'forms'])).toMatchObject({
      exit: 0,
      data: { count: 0, first: [], forms: [] },
    });
    expect(await readdir(gate.path('forms'))).toEqual([]);
  });

  it('puts those first that have waited longest, and keeps the day on which it began', async () => {
    const gate = await newGate([caseRows(1), caseRows(2, withholds), caseRows(3)]);
    await gate.export(1);
    const touched = (change: (rows: CaseRows) => void) => (rows: CaseRows) => {
      change(rows);
      mainRow(rows)['XGSJ'] = '2026-11-24T01:00:00Z';
    };
    replaceCases(gate.source, [caseRows(1, touched(withholds)), caseRows(2, touched(withholds))]);
    const now = '2026-11-24T02:00:00Z';
    await gate.export(2, [], { now });
    const { data } = await gate.runJson(['approvals'], { now: '2026-11-26T02:00:00Z' });
    expect(data?.['first']).toMatchObject([
      { caseNumber: caseNumberOf(2), since: '2026-11-20' },
      { caseNumber: caseNumberOf(1), since: '2026-11-24' },
    ]);
  });

  it('counts all and lists some, in order over many pages', async () => {
    const numbers = Array.from({ length: 1_203 }, (_, index) => index + 1);
    const gate = await newGate(numbers.map((number) => caseRows(number, withholds)));
    const { data } = await gate.runJson(['approvals', '--list', '2']);
    expect(data).toMatchObject({ count: 1_203 });
    expect(data?.['first']).toHaveLength(2);
    expect(await listed(gate, ['--list', '2000'])).toEqual(numbers.map(caseNumberOf));
  });

  it('forgets a case that the source has lost', async () => {
    const gate = await newGate([caseRows(1, withholds), caseRows(2, withholds)]);
    await gate.export(1);
    replaceCases(gate.source, [{ ...caseRows(1), GK_AJ: [{ BMSAH: caseNumberOf(1) }] }]);
    expect(await listed(gate)).toEqual([caseNumberOf(2)]);
  });

  it('commits nothing', async () => {
    const gate = await newGate([caseRows(1), caseRows(2)]);
    await gate.export(1);
    replaceCases(gate.source, [
      caseRows(2, (rows) => {
        withholds(rows);
        mainRow(rows)['XGSJ'] = '2026-11-19T02:00:00Z';
      }),
    ]);
    const before = gate.holdings();
    expect(await listed(gate)).toEqual([caseNumberOf(2)]);
    expect(gate.holdings()).toEqual(before);
  });

  it.each(['潍检诉受〔2026〕37070000002号', '37070020260000002'])(
    'takes one case by %s',
    async (typed) => {
      const gate = await newGate([caseRows(1, withholds), caseRows(2, withholds)]);
      const { data } = await gate.runJson(['approvals', typed]);
      expect(data).toMatchObject({ count: 1, first: [{ caseNumber: caseNumberOf(2) }] });
    },
  );

  it.each([
    [caseNumberOf(2), 'does not wait for an approval form'],
    [caseNumberOf(3), 'cannot be read'],
  ])('refuses a named case that does not wait, %s', async (number, reason) => {
    const gate = await newGate([
      caseRows(1, withholds),
      caseRows(2),
      caseRows(3, (rows) => void (mainRow(rows)['SLRQ'] = '2026-02-30')),
    ]);
    const { status, stderr } = await gate.run(['approvals', number, '--forms', 'forms']);
    expect(stderr).toContain('E_USAGE');
    expect(stderr.replace(/\s+/g, ' ')).toContain(reason);
    expect(status).toBe(2);
    expect(Object.keys(gate.files()).filter((path) => path.startsWith('forms'))).toEqual([]);
  });

  it('refuses a number that nobody knows', async () => {
    const gate = await newGate([caseRows(1, withholds)]);
    const { status, stderr } = await gate.run(['approvals', caseNumberOf(7)]);
    expect(stderr).toContain('E_CASE_UNKNOWN');
    expect(status).toBe(2);
  });
});

describe('an approval form', () => {
  const html = (gate: Gate, number: number) =>
    readFileSync(gate.path('forms', `${caseNumberOf(number)}.html`), 'utf8');
  const word = (gate: Gate, number: number) =>
    wordText(gate.path('forms', `${caseNumberOf(number)}.docx`));

  it('holds every field of the case, in Word and in HTML alike', async () => {
    const gate = await newGate([
      caseRows(1, (rows) => {
        withPendingForm(rows);
        withoutAge(rows);
        rows.GK_AY.push({ ...rowOf(rows, 'GK_AY'), AYXH: 2, AY_DM: '266.1', AY_MC: '诈骗罪' });
      }),
    ]);
    const { status } = await gate.run(['approvals', caseNumberOf(1), '--forms', 'forms']);
    expect(status).toBe(3);
    const fields = [
      ['案件信息公开审批表', '审批表编号', 'SPB-2026-7', '承办单位', '潍坊市人民检察院（370700）'],
      ['承办部门', '第一检察部', '承办人', '孙承办', '案件类别', '一审公诉'],
      ['案件名称', '李小明盗窃案', '部门受案号', caseNumberOf(1), '37070020260000001'],
      ['受理日期', '2026-11-02', '办案进程', '审查办理'],
      ['案由', '盗窃罪（264.1）；诈骗罪（266.1）'],
      ['李小明', '犯罪嫌疑人', '1990-02-28', '2026-10-30', '（空）'],
      ['承办人选择', '不公开', '选择理由', '舆情敏感', '☐ 公开　　☑ 不公开'],
      ['系统筛选结果', '案卡信息缺失或矛盾（B11-DOUBT）：缺少作案时年龄。依据：《', '第4条'],
      ['部门负责人', '分管副检察长', '检察长', '必签（其中一人）'],
      ['保密部门意见', '案件管理部门复核', 'GK_SPB'],
    ].flat();
    const text = await word(gate, 1);
    for (const field of fields) {
      expect(html(gate, 1)).toContain(field);
      expect(text).toContain(field);
    }
    // Neither a victim nor a witness has a place on it.
    expect(html(gate, 1) + text).not.toMatch(/欧阳晓月|赵铁柱/);
  });

  it('marks the chief alone where only the chief may decide', async () => {
    const gate = await newGate([caseRows(1, secretAndDisclosed)]);
    await gate.run(['approvals', '--forms', 'forms']);
    expect(html(gate, 1).match(/必签/g)).toHaveLength(1);
    expect(html(gate, 1)).toContain('<th>检察长</th><td class="box" colspan="3"><em>必签</em>');
    expect(html(gate, 1)).toContain('☑ 公开');
    expect(html(gate, 1)).not.toContain('保密部门');
  });

  it('ticks what the pending form asks for, not what the undertaker chose since', async () => {
    const gate = await newGate([
      caseRows(1, (rows) => {
        form(rows, { SPBH: 'SPB-1', SPZT: '待审批', SPRZW: null, SPRQ: null });
      }),
    ]);
    await gate.run(['approvals', '--forms', 'forms']);
    expect(html(gate, 1)).toContain('☐ 公开　　☑ 不公开');
  });

  it('is not made where no form may decide', async () => {
    const gate = await newGate([caseRows(1, secretAndDisclosed)]);
    const pack = gate.path('policies', '2014-trial.json');
    const json = await readFile(pack, 'utf8');
    await chmod(pack, 0o600);
    await writeFile(pack, json.replace('"overrideRank": "chief"', '"overrideRank": null'));
    expect(await gate.runJson(['approvals', '--forms', 'forms'])).toMatchObject({
      exit: 3,
      data: { count: 1, first: [{ rank: null }], forms: [] },
    });
    expect(await readdir(gate.path('forms'))).toEqual([]);
    const { stdout } = await gate.run(['approvals', '--forms', 'forms', '--lang', 'zh']);
    expect(stdout.replace(/\s+/g, '')).toContain('其中1件未生成审批表');
  });

  it('takes names for text, whatever they hold', async () => {
    const hostile = `<script>alert("x")</script>&'\u0000\u202E\u2028]]>`;
    const gate = await newGate([
      caseRows(1, (rows) => {
        Object.assign(mainRow(rows), { GKXZ: '不公开', GKLY: hostile, AJMC: hostile });
        mainRow(rows)['CBR'] = hostile;
        rowOf(rows, 'GK_RY')['XM'] = hostile;
        rowOf(rows, 'GK_AY')['AY_MC'] = hostile;
      }),
    ]);
    const { stdout } = await gate.run(['approvals', '--forms', 'forms']);
    expect(stdout).not.toMatch(/[\0\u202E\u2028]/);
    const page = html(gate, 1);
    expect(page).not.toMatch(/<script|[\0\u202E\u2028]/);
    expect(page.match(/&lt;script&gt;/g)).toHaveLength(5);
    expect(page).not.toMatch(/\s(?:src|href)=|url\(|@import/);
    expect((await word(gate, 1)).match(/<script>alert\("x"\)<\/script>&'/g)).toHaveLength(5);
  });

  it('is for its owner only, under a name that holds the case number and nothing else', async () => {
    const gate = await newGate([caseRows(1, withholds)]);
    const { data } = await gate.runJson(['approvals', '--forms', 'forms']);
    const names = [`${caseNumberOf(1)}.docx`, `${caseNumberOf(1)}.html`];
    expect(await readdir(gate.path('forms'))).toEqual(names);
    for (const name of names) {
      expect(statSync(gate.path('forms', name)).mode & 0o777).toBe(0o600);
      // No character that Windows refuses.
      expect(name).not.toMatch(/[<>:"/\\|?*]/);
    }
    expect(data?.['forms']).toEqual([
      {
        caseNumber: caseNumberOf(1),
        docx: gate.path('forms', `${caseNumberOf(1)}.docx`),
        html: gate.path('forms', `${caseNumberOf(1)}.html`),
      },
    ]);
  });

  it('is left alone when it says the same, and refused when it says something else', async () => {
    const gate = await newGate([caseRows(1, withholds), caseRows(2, withholds)]);
    const print = () => gate.run(['approvals', '--forms', 'forms']);
    await print();
    const before = gate.files();
    expect((await print()).status).toBe(3);
    expect(gate.files()).toEqual(before);
    replaceCases(gate.source, [
      caseRows(2, (rows) => {
        withPendingForm(rows);
        mainRow(rows)['XGSJ'] = '2026-11-19T02:00:00Z';
      }),
      caseRows(3, withholds),
    ]);
    const { status, stderr } = await print();
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(status).toBe(2);
    expect(gate.files()).toEqual(before);
  });

  it('does not overwrite what somebody else put there', async () => {
    const gate = await newGate([caseRows(1, withholds)]);
    await mkdir(gate.path('forms'));
    await writeFile(gate.path('forms', `${caseNumberOf(1)}.docx`), 'mine');
    const { stderr } = await gate.run(['approvals', '--forms', 'forms']);
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(await readdir(gate.path('forms'))).toEqual([`${caseNumberOf(1)}.docx`]);
  });

  it('leaves no personal data in the log, and who made it in the record of runs', async () => {
    const gate = await newGate([caseRows(1, withholds)]);
    const { stdout, stderr } = await gate.run(['approvals', '--forms', 'forms', '--json']);
    const log = await readFile(gate.path('data', 'intranet-export.log'), 'utf8');
    expect(log).toContain('"approvals"');
    expect(stdout + stderr + log).not.toMatch(PERSONAL);
    expect((await gate.runJson(['status'])).data?.['runs']).toMatchObject([
      { command: 'approvals', operator: '案管一号', result: '1 forms' },
    ]);
  });
});

describe('the decision, read back from a business system', () => {
  const newSystem = preparedGates(async (gate) => {
    const now = '2026-11-20';
    await createBusinessSystem({
      path: gate.source,
      cases: 3_000,
      documents: 0,
      seed: 3,
      asOf: now,
    });
  });

  it('publishes upon approval, withholds upon refusal, and takes the case off the list', async () => {
    const gate = await newSystem();
    const { data } = await gate.runJson(['approvals', '--list', '10000']);
    const first = data?.['first'] as { caseNumber: string; questions: string[]; rank: string }[];
    expect(data?.['count']).toBe(first.length);
    const pending = first.filter(
      ({ questions }) => questions.join() === 'undertaker-withholds,form-pending',
    );
    const [approved, refused] = pending.map(({ caseNumber }) => caseNumber);
    if (approved === undefined || refused === undefined) throw new Error('nothing is pending');
    await gate.export(1);

    const at = '2026-11-20T03:00:00Z';
    const of = (caseNumber: string) => ({ path: gate.source, caseNumber, at });
    // Asked is not to disclose: approved, the case stays inside; refused, it becomes public.
    decideForm({ ...of(approved), decision: '同意' });
    decideForm({ ...of(refused), decision: '不同意' });
    const now = { now: '2026-11-20T04:00:00Z' };
    const rest = await listed(gate, ['--list', '10000'], now.now);
    expect(rest).toEqual(
      first.map(({ caseNumber }) => caseNumber).filter((n) => n !== approved && n !== refused),
    );
    const exported = await gate.runJson(
      ['export', '--confirm', '370700-out-000002', '--passphrase-file', 'passphrase.txt'],
      now,
    );
    expect(exported.data?.['first']).toMatchObject([{ kind: 'publish', caseNumber: refused }]);
    const explained = await gate.runJson(['explain', approved], now);
    expect(explained.data?.['cases']).toMatchObject([{ outcome: 'withhold' }]);
  });

  it('prints a form for each, none of which fails', async () => {
    const gate = await newSystem();
    const { data } = await gate.runJson(['approvals', '--list', '10000', '--forms', 'forms']);
    expect(await readdir(gate.path('forms'))).toHaveLength(2 * Number(data?.['count']));
  });
});
