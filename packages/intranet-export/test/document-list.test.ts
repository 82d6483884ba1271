import { createBusinessSystem, plantFault, type DocumentFault } from '@discferry/business-system';
import Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { caseNumberOf, caseRows, mainRow } from './support/case-rows.js';
import {
  addDocumentViews,
  DECISION_TEXT,
  documentIdOf,
  documentRow,
  documentRows,
  indict,
  putDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { preparedGates, type Gate } from './support/gate.js';
import { elementsIn, sideText } from './support/sheet-page.js';

const newGate = preparedGates();

/** Names and particulars of the sample case and its document. */
const PERSONAL = /李小明|欧阳晓月|赵铁柱|370702199002281234|东风街/;

const STATES = ['held', 'returned', 'waiting', 'passed', 'exported', 'withheld'] as const;

interface Listed {
  readonly caseNumber: string;
  readonly documentId: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly undertaker: string;
  readonly since: string | null;
  readonly published: object | null;
  readonly reasons: readonly { readonly rule: string; readonly says: string }[];
}
type Lists = Record<
  (typeof STATES)[number],
  { readonly count: number; readonly byRule: object; readonly first: readonly Listed[] }
>;

const lists = async (gate: Gate, words: readonly string[] = [], now?: string) => {
  const { data } = await gate.runJson(['documents', ...words], now === undefined ? {} : { now });
  return data?.['states'] as Lists;
};
const counts = (of: Lists) =>
  Object.fromEntries(
    STATES.flatMap((state) => (of[state].count > 0 ? [[state, of[state].count]] : [])),
  );

/** A gate over sample cases, one document each, changed in some way. */
async function gateWith(changes: readonly ((rows: DocumentRows) => void)[]): Promise<Gate> {
  const gate = await newGate(changes.map((_, index) => caseRows(index + 1)));
  addDocumentViews(gate.source);
  putDocuments(
    gate.source,
    changes.map((change, index) => documentRows(index + 1, 1, change)),
  );
  return gate;
}

const asItIs = () => undefined;
const withoutRecheck = (rows: DocumentRows) => void rows.GK_WSSP.pop();
const sentBack = (rows: DocumentRows) => {
  rows.GK_WSSP.splice(2);
  documentRow(rows, 'GK_WSSP', 1)['SPJG'] = '退回';
};
const withoutHead = (rows: DocumentRows) => void rows.GK_WSSP.splice(1, 1);
const report = (rows: DocumentRows) => void (documentRow(rows, 'GK_WS')['WSLB'] = '审查报告');
const unjudged = (rows: DocumentRows) => {
  indict(rows);
  Object.assign(documentRow(rows, 'GK_WS'), { SXRQ: null, SDRQ: null });
};
const withText = (text: string) => (rows: DocumentRows) =>
  void (documentRow(rows, 'GK_WS')['WSNR'] = Buffer.from(text));

describe('documents', () => {
  it('lists every document by state, with what it waits for, and no name', async () => {
    const gate = await gateWith([asItIs, withoutRecheck, sentBack, withoutHead, report, unjudged]);
    const { status, stdout, stderr } = await gate.run(['documents']);
    expect(status).toBe(3);
    expect(stdout + stderr).not.toMatch(PERSONAL);
    const states = await lists(gate);
    expect(counts(states)).toEqual({ held: 2, returned: 1, waiting: 1, passed: 1, withheld: 1 });
    const common = {
      documentId: 'WS-1',
      undertaker: '孙承办',
      since: '2026-11-20',
      published: null,
    };
    expect(states.passed.first).toEqual([
      {
        ...common,
        caseNumber: caseNumberOf(1),
        kind: 'non-prosecution-decision',
        number: '潍检公诉刑不诉〔2026〕19号',
        state: 'passed',
        reasons: [],
      },
    ]);
    expect(states.waiting.first).toMatchObject([
      {
        caseNumber: caseNumberOf(2),
        reasons: [{ rule: 'D2-CHAIN', says: 'waiting for 案管复核' }],
      },
    ]);
    expect(states.returned.first).toMatchObject([
      { caseNumber: caseNumberOf(3), reasons: [{ rule: 'D2-CHAIN' }] },
    ]);
    expect(states.withheld.first).toMatchObject([
      { caseNumber: caseNumberOf(5), kind: null, number: null, reasons: [{ rule: 'C1-KIND' }] },
    ]);
    // What only a court can change comes last.
    expect(states.held).toMatchObject({
      byRule: { 'C1-JUDGMENT': 1, 'D2-CHAIN': 1 },
      first: [{ caseNumber: caseNumberOf(4) }, { caseNumber: caseNumberOf(6) }],
    });
  });

  it('speaks Chinese and English', async () => {
    const gate = await gateWith([withoutRecheck]);
    const say = async (lang: string) => {
      const { stdout, stderr } = await gate.run(['documents', '--lang', lang]);
      return (stdout + stderr).replace(/\s+/g, '');
    };
    expect(await say('zh')).toBe(
      '待处理0退回0待审核1通过待导出0已导出0不公开0待审核：1份' +
        '部门受案号文书编号文书情况承办人' +
        '潍检诉受WS-1不起诉决定书潍检公诉待案管复核审批孙承办[2026]37070000001号刑不诉〔2026〕19号' +
        '接下来可以输入intranet-exportdocuments--reviewreview/2026-11-20生成核对单' +
        'intranet-exportdeadlines查看逾期和即将到期的文书',
    );
    expect(await say('en')).toContain('waitingforapproval:1CaseDocumentKindandnumberWhereitstands');
  });

  it('follows a document out, and back when something changes', async () => {
    const gate = await gateWith([asItIs, asItIs]);
    expect(counts(await lists(gate))).toEqual({ passed: 2 });
    await gate.export(1);
    const exported = await lists(gate);
    expect(counts(exported)).toEqual({ exported: 2 });
    expect(exported.exported.first[0]).toMatchObject({
      published: { firstSequence: 1, lastSequence: 1 },
    });
    expect((await gate.run(['documents'])).stdout).toMatch(/public since disc\s[^]*\s1\s/);

    const moved = { XGSJ: '2026-11-23T01:00:00Z' };
    putDocuments(gate.source, [
      // Sent again with another title, and sent no more.
      documentRows(1, 1, (rows) => {
        Object.assign(documentRow(rows, 'GK_WS'), { ...moved, WSMC: '不起诉决定书' });
      }),
      documentRows(2, 1, (rows) => {
        Object.assign(documentRow(rows, 'GK_WS'), moved);
        withoutRecheck(rows);
      }),
    ]);
    const now = '2026-11-24T02:00:00Z';
    const states = await lists(gate, [], now);
    expect(counts(states)).toEqual({ waiting: 1, passed: 1 });
    expect(states.passed.first).toMatchObject([{ caseNumber: caseNumberOf(1) }]);
    expect(states.waiting.first).toMatchObject([{ published: { firstSequence: 1 } }]);
    const { stdout } = await gate.run(['documents'], { now });
    expect(stdout).toMatch(/withdraws\s/);
  });

  it('shows documents that cannot be found again, and those of cases that stay inside', async () => {
    const gate = await newGate([
      caseRows(1),
      caseRows(2, (rows) => Object.assign(mainRow(rows), { GKXZ: '不公开', GKLY: '舆情敏感' })),
      caseRows(3, (rows) => void (mainRow(rows)['SLRQ'] = '2026-02-30')),
      caseRows(4, (rows) =>
        Object.assign(rows.GK_AY[0] ?? {}, { AY_DM: '110.1', AY_MC: '间谍罪' }),
      ),
    ]);
    addDocumentViews(gate.source);
    const lost = (rows: DocumentRows) => {
      documentRow(rows, 'GK_WS')['WSBH'] = '李小明 1';
      rows.GK_WSSP.splice(0);
    };
    putDocuments(gate.source, [
      documentRows(1, 1, lost),
      ...[2, 3, 4].map((number) => documentRows(number, 1)),
    ]);
    const states = await lists(gate);
    expect(states.held.first).toMatchObject([
      {
        caseNumber: caseNumberOf(1),
        documentId: '',
        since: null,
        reasons: [{ rule: 'A11-ENTRIES' }],
      },
      { caseNumber: caseNumberOf(3), reasons: [{ rule: 'B9-CASE' }] },
    ]);
    expect((await gate.run(['documents'])).stdout).not.toMatch(PERSONAL);
    expect(counts(states)['held']).toBe(2);
    expect([...states.waiting.first, ...states.withheld.first]).toMatchObject([
      { caseNumber: caseNumberOf(2), reasons: [{ rule: 'B9-CASE' }] },
      { caseNumber: caseNumberOf(4), reasons: [{ rule: 'B9-CASE' }] },
    ]);
  });

  it.each(['waiting', '待审核'])('lists one state, %s, and counts all', async (state) => {
    const gate = await gateWith([asItIs, withoutRecheck, withoutRecheck]);
    const states = await lists(gate, ['--state', state, '--list', '1']);
    expect(counts(states)).toEqual({ waiting: 2, passed: 1 });
    expect(states.passed.first).toEqual([]);
    expect(states.waiting.first).toMatchObject([{ caseNumber: caseNumberOf(2) }]);
  });

  it('takes one case, and refuses a state or a number that nobody knows', async () => {
    const gate = await gateWith([asItIs, withoutHead]);
    expect(counts(await lists(gate, [caseNumberOf(1)]))).toEqual({ passed: 1 });
    const refused = async (...words: readonly string[]) => {
      const { status, stderr } = await gate.run(['documents', ...words]);
      return [status, /E_\w+/.exec(stderr)?.[0]];
    };
    expect(await refused('--state', '李小明')).toEqual([2, 'E_USAGE']);
    expect(await refused(caseNumberOf(7))).toEqual([2, 'E_CASE_UNKNOWN']);
  });

  it('has nothing to say where there are no documents, or no views about them', async () => {
    const gate = await newGate([caseRows(1)]);
    expect(await gate.run(['documents'])).toEqual({
      status: 0,
      stdout: 'The source has no views about documents: nothing is known of any.\n',
      stderr: '',
    });
    addDocumentViews(gate.source);
    expect((await gate.run(['documents'])).stdout).toBe('There are no documents.\n');
    expect(await gate.runJson(['documents'])).toMatchObject({
      exit: 0,
      data: { hasDocuments: true, sheets: [] },
    });
  });

  it('commits nothing', async () => {
    const gate = await gateWith([asItIs]);
    await gate.export(1);
    const moved = { XGSJ: '2026-11-19T01:00:00Z', WSMC: '不起诉决定书' };
    putDocuments(gate.source, [
      documentRows(1, 1, (rows) => void Object.assign(documentRow(rows, 'GK_WS'), moved)),
    ]);
    const before = gate.holdings();
    expect(counts(await lists(gate))).toEqual({ passed: 1 });
    expect(gate.holdings()).toEqual(before);
  });
});

describe('review sheets', () => {
  const nameOf = (number: number) => `${caseNumberOf(number)}_${documentIdOf(1)}.html`;
  const sheet = (gate: Gate, number: number) =>
    readFileSync(gate.path('review', nameOf(number)), 'utf8');

  it('lay the served text beside the public one, for whoever has yet to approve it', async () => {
    const gate = await gateWith([withoutRecheck, report]);
    const { status, stdout, stderr } = await gate.run(['documents', '--review', 'review']);
    expect(status).toBe(0);
    expect(stdout + stderr).not.toMatch(PERSONAL);
    expect(await readdir(gate.path('review'))).toEqual([nameOf(1)]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Review sheets in');
    expect(stdout.replace(/\s+/g, ' ')).toContain('No sheet could be made for 1');
    const html = sheet(gate, 1);
    expect(sideText(html, 'body', 'original')).toBe(DECISION_TEXT);
    expect(sideText(html, 'title', 'original')).toBe('李小明盗窃案不起诉决定书');
    const shown = sideText(html, 'title', 'public') + sideText(html, 'body', 'public');
    expect(shown).not.toMatch(PERSONAL);
    expect(shown).toContain('被害人欧阳某某');
    expect(html).toContain('<td>待案管复核审批</td>');
    expect(html.match(/现内容/g)).toHaveLength(3);
    expect(statSync(gate.path('review')).mode & 0o777).toBe(0o700);
    expect(statSync(gate.path('review', nameOf(1))).mode & 0o777).toBe(0o600);
  });

  it('show exactly what the export sends', async () => {
    const gate = await gateWith([asItIs]);
    await gate.run(['documents', '--review', 'review']);
    const { data } = await gate.runJson(['documents', '--review', 'review']);
    expect(data?.['sheets']).toEqual([
      {
        caseNumber: caseNumberOf(1),
        documentId: 'WS-1',
        html: gate.path('review', nameOf(1)),
      },
    ]);
    await gate.export(1);
    const ledger = new Database(gate.path('data', 'ledger.sqlite'), { readonly: true });
    const report = ledger.prepare('SELECT report FROM proof').pluck().get() as string;
    ledger.close();
    const { text } = JSON.parse(report) as { text: { publicSha256: string } };
    expect(sheet(gate, 1)).toContain(text.publicSha256);
  });

  it('stay what they were, and are never written over', async () => {
    const gate = await gateWith([withoutRecheck, withoutRecheck]);
    const write = (now?: string) =>
      gate.run(['documents', '--review', 'review'], now === undefined ? {} : { now });
    await write();
    const before = gate.files();
    expect((await write()).status).toBe(0);
    expect(gate.files()).toEqual(before);
    await writeFile(gate.path('review', nameOf(1)), '另一份');
    putDocuments(gate.source, [documentRows(2, 1, withoutRecheck), documentRows(2, 2)]);
    const held = gate.files();
    const { status, stderr } = await write();
    expect(stderr).toContain('E_ALREADY_EXISTS');
    expect(status).toBe(2);
    expect(gate.files()).toEqual(held);
  });

  it('are recorded with who made them', async () => {
    const gate = await gateWith([withoutRecheck]);
    await gate.run(['documents', '--review', 'review']);
    const { data } = await gate.runJson(['status']);
    expect(data?.['runs']).toMatchObject([
      { command: 'documents', operator: '案管一号', result: '1 sheets' },
    ]);
  });

  it('hold what a document says, whatever it says', async () => {
    const hostile = `${DECISION_TEXT}\n</script><script>alert(1)</script>\n<img src=x onerror="alert(2)">`;
    const gate = await gateWith([withText(hostile)]);
    await gate.run(['documents', '--review', 'review']);
    const html = sheet(gate, 1);
    expect(sideText(html, 'body', 'original')).toBe(hostile);
    expect(elementsIn(html).has('img')).toBe(false);
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

describe('documents of a business system', () => {
  const newSystem = preparedGates(async (gate) => {
    await createBusinessSystem({
      path: gate.source,
      cases: 400,
      documents: 120,
      seed: 5,
      asOf: '2026-11-20',
    });
  });
  /** Where each fault must be seen. */
  const FAULTS = {
    'missing-approval': ['held', 'D2-CHAIN'],
    'wrong-order': ['held', 'D2-CHAIN'],
    'self-approval': ['held', 'D2-CHAIN'],
    'wrong-rank': ['held', 'D2-CHAIN'],
    'stale-approval': ['waiting', 'D2-CHAIN'],
    'no-judgment': ['held', 'C1-JUDGMENT'],
    'touch-screen-only': ['withheld', 'C2-KIND'],
    'internal-document': ['withheld', 'C1-KIND'],
  } as const satisfies Record<DocumentFault, readonly [keyof Lists, string]>;

  it('stand where their faults put them', async () => {
    const gate = await newSystem();
    const before = await lists(gate, ['--list', '1000']);
    const sound = before.passed.first.filter(({ kind }) => kind === 'indictment');
    const faults = Object.keys(FAULTS) as DocumentFault[];
    const planted = faults.map((fault, index) => {
      const { caseNumber = '', documentId } = sound[index] ?? {};
      plantFault({ path: gate.source, caseNumber, documentNumber: documentId, fault });
      return { fault, caseNumber, documentId };
    });
    const after = await lists(gate, ['--list', '1000']);
    for (const { fault, caseNumber, documentId } of planted) {
      const [state, rule] = FAULTS[fault];
      const found = after[state].first.find(
        (one) => one.caseNumber === caseNumber && one.documentId === documentId,
      );
      expect([fault, found?.reasons[0]?.rule]).toEqual([fault, rule]);
    }
    expect(after.passed.count).toBe(before.passed.count - faults.length);
  });

  it('come onto sheets that show both texts whole, and no name on the screen', async () => {
    const gate = await newSystem();
    const states = await lists(gate, ['--list', '1000', '--review', 'review']);
    const files = await readdir(gate.path('review'));
    const listed = STATES.flatMap((state) => (state === 'withheld' ? [] : states[state].first));
    expect(files.length).toBeGreaterThan(30);
    expect(files.length).toBeLessThanOrEqual(listed.length);
    const source = new Database(gate.source, { readonly: true });
    const content = source
      .prepare<[string, string], Buffer>(
        `SELECT WSNR FROM GK_WS WHERE BMSAH = ? AND WSBH = ? AND WSGS = 'txt'`,
      )
      .pluck();
    let compared = 0;
    for (const { caseNumber, documentId } of listed) {
      if (!files.includes(`${caseNumber}_${documentId}.html`)) continue;
      const html = readFileSync(gate.path('review', `${caseNumber}_${documentId}.html`), 'utf8');
      const bytes = content.get(caseNumber, documentId);
      if (bytes === undefined) continue;
      const served = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
      expect(sideText(html, 'body', 'original')).toBe(served);
      compared += 1;
    }
    source.close();
    expect(compared).toBeGreaterThan(10);
  });
});
