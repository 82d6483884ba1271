import { createBusinessSystem } from '@discferry/business-system';
import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow, type CaseRows } from './support/case-rows.js';
import {
  addDocumentViews,
  documentRow,
  documentRows,
  indict,
  putDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { preparedGates, type Gate } from './support/gate.js';

const newGate = preparedGates();

const closed = (day: string, outcome: string) => (rows: CaseRows) =>
  void Object.assign(mainRow(rows), { BJRQ: day, CLJG: outcome, AJZT: '办结' });

/** A gate over sample cases, with a document each where one is given. */
async function gateWith(
  cases: readonly (readonly [(rows: CaseRows) => void, ((rows: DocumentRows) => void)?])[],
): Promise<Gate> {
  const gate = await newGate(cases.map(([change], index) => caseRows(index + 1, change)));
  addDocumentViews(gate.source);
  putDocuments(
    gate.source,
    cases.flatMap(([, change], index) =>
      change === undefined ? [] : [documentRows(index + 1, 1, change)],
    ),
  );
  return gate;
}

const asItIs = () => undefined;
const received = (day: string | null) => (rows: DocumentRows) => {
  indict(rows);
  documentRow(rows, 'GK_WS')['SDRQ'] = day;
  rows.GK_WSSP.pop();
};
const filed = (endedOn: string | null) => (rows: DocumentRows) => {
  Object.assign(documentRow(rows, 'GK_WS'), { BASC: '需要', BASCRQ: endedOn });
  rows.GK_WSSP.pop();
};
const waiting = (rows: DocumentRows) => void rows.GK_WSSP.pop();

const GROUPS = ['late', 'dueSoon', 'missing', 'undated'] as const;
interface Due {
  caseNumber: string;
  rule: string;
  dueOn: string | null;
  daysLeft: number | null;
}
const groups = async (gate: Gate, words: readonly string[] = [], now?: string) => {
  const { data } = await gate.runJson(['deadlines', ...words], now === undefined ? {} : { now });
  return Object.fromEntries(
    GROUPS.map((group) => {
      const { first } = data?.[group] as { first: Due[] };
      return [
        group,
        first.map(({ caseNumber, rule, dueOn, daysLeft }) =>
          [caseNumber.slice(-3, -1), rule, dueOn, daysLeft].join(' '),
        ),
      ];
    }),
  );
};

describe('deadlines', () => {
  const everyKind = [
    [closed('2026-11-09', '酌定不起诉'), waiting],
    [closed('2026-11-13', '酌定不起诉'), waiting],
    [closed('2026-11-18', '酌定不起诉'), waiting],
    [closed('2026-08-20', '提起公诉'), received('2026-11-05')],
    [closed('2026-08-20', '提起公诉'), received(null)],
    [closed('2026-11-02', '存疑不起诉'), filed('2026-11-10')],
    [closed('2026-11-02', '存疑不起诉'), filed(null)],
    [closed('2026-11-07', '法定不起诉')],
    [closed('2026-11-07', '法定不起诉'), received(null)],
  ] as const;

  it('lists what is late and what is due, by day, each with its rule', async () => {
    const gate = await gateWith(everyKind);
    expect(await groups(gate)).toEqual({
      late: ['04 D3 2026-11-15 -5', '01 D4 2026-11-19 -1'],
      dueSoon: ['06 D5 2026-11-20 0', '02 D4 2026-11-23 3'],
      missing: ['08 D4 2026-11-17 -3', '09 D4 2026-11-17 -3'],
      undated: ['05 D3  ', '09 D3  '],
    });
    expect(await groups(gate, ['--days', '8'])).toMatchObject({
      dueSoon: ['06 D5 2026-11-20 0', '02 D4 2026-11-23 3', '03 D4 2026-11-28 8'],
    });
    expect(await gate.runJson(['deadlines', '--list', '1'])).toMatchObject({
      exit: 3,
      data: {
        today: '2026-11-20',
        days: 5,
        hasDocuments: true,
        late: {
          count: 2,
          first: [
            {
              caseNumber: caseNumberOf(4),
              undertaker: '孙承办',
              documentId: 'WS-1',
              kind: 'indictment',
              number: '潍检公诉刑诉〔2026〕19号',
              rule: 'D3',
              isMissing: false,
              from: '2026-11-05',
              dueOn: '2026-11-15',
              daysLeft: -5,
            },
          ],
        },
        missing: {
          count: 2,
          late: 2,
          first: [{ documentId: null, number: null, isMissing: true }],
        },
      },
    });
  });

  it('speaks Chinese and English, names article and undertaker, and no party', async () => {
    const gate = await gateWith(everyKind.slice(0, 2));
    const say = async (lang: string) => {
      const { status, stdout, stderr } = await gate.run(['deadlines', '--lang', lang]);
      expect(status).toBe(3);
      return (stdout + stderr).replace(/\s+/g, '');
    };
    const zh = await say('zh');
    expect(zh).toContain('已逾期：1份到期日余日部门受案号文书起算承办人2026-11-19逾期1');
    expect(zh).toContain('5日内到期：1份');
    expect(zh).toContain('第二十一条');
    expect(zh).toContain('孙承办');
    const en = await say('en');
    expect(en).toContain('Late:1DueDaysCaseKindandnumberCountedfromUndertaker2026-11-191late');
    expect(en).toContain('art.21');
    expect(zh + en).not.toMatch(/李小明|欧阳晓月|赵铁柱/);
  });

  it('forgets what is published, and what must not be', async () => {
    const gate = await gateWith([
      [closed('2026-11-02', '酌定不起诉'), asItIs],
      [
        (rows) => {
          closed('2026-11-02', '酌定不起诉')(rows);
          Object.assign(rows.GK_AY[0] ?? {}, { AY_DM: '110.1', AY_MC: '间谍罪' });
          mainRow(rows)['GKXZ'] = null;
        },
        asItIs,
      ],
    ]);
    expect((await groups(gate))['late']).toEqual(['01 D4 2026-11-12 -8']);
    await gate.export(1);
    expect(await gate.run(['deadlines'])).toEqual({
      status: 0,
      stdout: 'Nothing is late, and nothing is due within 5 days.\n',
      stderr: '',
    });
  });

  it('turns with the day in Shanghai', async () => {
    const gate = await gateWith([[closed('2028-02-19', '酌定不起诉'), waiting]]);
    const at = (now: string) => gate.runJson(['deadlines'], { now });
    expect(await at('2028-02-29T15:59:59Z')).toMatchObject({
      exit: 0,
      data: { dueSoon: { first: [{ dueOn: '2028-02-29', daysLeft: 0 }] } },
    });
    expect(await at('2028-02-29T16:00:00Z')).toMatchObject({
      exit: 3,
      data: { late: { first: [{ dueOn: '2028-02-29', daysLeft: -1 }] } },
    });
  });

  it('knows of lateness also where entries cannot be read', async () => {
    const gate = await gateWith([
      [
        closed('2026-11-02', '酌定不起诉'),
        (rows) => {
          Object.assign(documentRow(rows, 'GK_WS'), { WSZH: '没有', WSZY: 'x', WSBH: '无' });
          rows.GK_WSSP.splice(0);
        },
      ],
    ]);
    expect((await groups(gate))['late']).toEqual(['01 D4 2026-11-12 -8']);
  });

  it('says when the source has no views about documents', async () => {
    const gate = await newGate([caseRows(1, closed('2026-11-02', '酌定不起诉'))]);
    expect(await gate.run(['deadlines'])).toMatchObject({ status: 0 });
    expect(await gate.runJson(['deadlines'])).toMatchObject({
      data: { hasDocuments: false, missing: { count: 0 } },
    });
  });

  it.each(['-1', '1.5', '366', 'five'])('refuses %s days', async (days) => {
    const gate = await newGate([caseRows(1)]);
    const { status, stderr } = await gate.run(['deadlines', `--days=${days}`]);
    expect(stderr).toContain('E_USAGE');
    expect(status).toBe(2);
  });

  it('commits nothing', async () => {
    const gate = await gateWith(everyKind);
    await gate.export(1);
    const before = gate.holdings();
    await gate.run(['deadlines']);
    expect(gate.holdings()).toEqual(before);
  });
});

describe('deadlines of a business system', () => {
  const newSystem = preparedGates(async (gate) => {
    const [cases, documents] = [400, 120];
    await createBusinessSystem({
      path: gate.source,
      cases,
      documents,
      seed: 5,
      asOf: '2026-11-20',
    });
  });

  it('grow shorter with an export, by what it published', async () => {
    const gate = await newSystem();
    const run = async () => {
      const { data } = await gate.runJson(['deadlines', '--list', '10000']);
      const { first } = data?.['late'] as { first: { caseNumber: string; documentId: string }[] };
      return first.map(({ caseNumber, documentId }) => `${caseNumber}/${documentId}`);
    };
    const before = await run();
    await gate.export(1);
    const { data } = await gate.runJson(['documents', '--state', 'exported', '--list', '10000']);
    const { exported } = data?.['states'] as {
      exported: { first: { caseNumber: string; documentId: string }[] };
    };
    const sent = new Set(exported.first.map((one) => `${one.caseNumber}/${one.documentId}`));
    expect(sent.size).toBeGreaterThan(10);
    expect(await run()).toEqual(before.filter((key) => !sent.has(key)));
  });
});
