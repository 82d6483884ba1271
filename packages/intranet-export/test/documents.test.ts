import { documentRecordSchema } from '@discferry/shared-schema';
import { sha256Hex } from '@discferry/package-format';
import { describe, expect, it } from 'vitest';
import { sawIn } from '../src/card/phrases.js';
import { assess } from '../src/day/assess.js';
import { assessDocuments, type DocumentAssessment } from '../src/documents/assess-documents.js';
import type { SourceCase } from '../src/source/export-views.js';
import {
  caseNumberOf,
  caseRows,
  form,
  mainRow,
  rowOf,
  sourceCase,
  type CaseRows,
} from './support/case-rows.js';
import {
  DECISION_TEXT,
  documentRow,
  documentRows,
  indict,
  sourceDocuments,
  type DocumentRows,
} from './support/document-rows.js';
import { policy } from './support/policy.js';

const NOW = new Date('2026-11-20T02:00:00Z');
type Change<Rows> = (rows: Rows) => void;
const nothing = () => undefined;

/** What becomes of the sample document. */
async function assessed(
  change: Change<DocumentRows> = nothing,
  { card = nothing, now = NOW }: { card?: Change<CaseRows>; now?: Date } = {},
): Promise<DocumentAssessment> {
  const found = await assessedAll(sourceOf(change, card), now);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error('not one document');
  return first;
}

function sourceOf(change: Change<DocumentRows>, card: Change<CaseRows> = nothing) {
  const documents = sourceDocuments(documentRows(1, 1, change));
  return { ...sourceCase(caseRows(1, card)), documents };
}

async function assessedAll(source: SourceCase, now = NOW): Promise<readonly DocumentAssessment[]> {
  const assessment = assess(source, { policy, today: '2026-11-20', previous: null });
  const basis = {
    assessment,
    policy: { idStyle: 'ends', organisationCode: 'mask' } as const,
    now,
  };
  const found: DocumentAssessment[] = [];
  for await (const one of assessDocuments(source, basis)) found.push(one);
  return found;
}

/** The outcome with what was said, `D2-CHAIN: …`. */
function said({ outcome, reasons }: DocumentAssessment): readonly string[] {
  return [outcome, ...reasons.map(({ rule, saw }) => `${rule}: ${saw}`)];
}

const set =
  (view: keyof DocumentRows, facts: Record<string, unknown>, index = 0): Change<DocumentRows> =>
  (rows) =>
    void Object.assign(documentRow(rows, view, index), facts);

describe('a document that everybody approved', () => {
  it('is public, word for word but for what the law hides', async () => {
    const { outcome, record, reasons } = await assessed();
    expect([outcome, reasons]).toEqual(['disclose', []]);
    expect(record).toMatchObject({
      kind: 'document',
      caseNumber: caseNumberOf(1),
      documentId: 'WS-1',
      documentKind: 'non-prosecution-decision',
      flow: 'first-instance-prosecution',
      office: { code: '370700', name: '潍坊市人民检察院' },
      title: '李某某盗窃案不起诉决定书',
      number: '潍检公诉刑不诉〔2026〕19号',
      madeOn: '2026-11-09',
      effectiveOn: null,
      screening: { policy: '2014-trial' },
    });
    expect(record?.text).toContain('被害人欧阳某某的陈述、证人赵某某的证言');
    expect(record?.text).toContain('检察员：周正');
    expect(record?.text).not.toMatch(/李小明|欧阳晓月|赵铁柱|370702199002281234|东风街/);
    expect(documentRecordSchema.safeParse(record).success).toBe(true);
  });

  it('is proven by a report whose digest alone is in the record', async () => {
    const { record, proof } = await assessed();
    expect(record?.proofSha256).toBe(proof?.sha256);
    expect(sha256Hex(proof?.report ?? '')).toBe(proof?.sha256);
    expect(JSON.parse(proof?.report ?? '')).toMatchObject({
      contentSha256: sha256Hex(DECISION_TEXT),
      title: {
        publicSha256: sha256Hex(record?.title ?? ''),
        spans: [{ start: 0, end: 3, rule: 'NOT-PROSECUTED', replacement: '李某某' }],
      },
      text: {
        originalSha256: sha256Hex(DECISION_TEXT),
        publicSha256: sha256Hex(record?.text ?? ''),
      },
    });
    expect(proof?.report).not.toMatch(/李小明|欧阳晓月|赵铁柱/);
  });

  it('hides what the undertaker marked, whatever ends its lines', async () => {
    const place = Array.from(DECISION_TEXT.slice(0, DECISION_TEXT.indexOf('超市'))).length;
    const marked = (text: string, start: number) =>
      assessed((rows) => {
        set('GK_WS', { WSNR: Buffer.from(text) })(rows);
        rows.GK_WSBJ.push({
          ...documentRow(rows, 'GK_WSSP'),
          BJXH: 1,
          QSWZ: start,
          ZZWZ: start + 2,
          BJLY: '可推断信息',
          BJSJ: '2026-11-09T05:00:00Z',
        });
      });
    const plain = await marked(DECISION_TEXT, place);
    expect(plain.record?.text).not.toContain('超市');
    expect(plain.record?.text).toContain('在一');
    // Four lines end before the mark.
    const windows = await marked(DECISION_TEXT.replaceAll('\n', '\r\n'), place + 4);
    expect(windows.record?.text).toBe(plain.record?.text);
  });

  it('keeps a name whose bearer asked for it and was granted it by three people', async () => {
    const request = (facts: Record<string, unknown> = {}) =>
      assessed((rows) => {
        rows.GK_SMSQ.push({
          BMSAH: caseNumberOf(1),
          RYXH: 1,
          SQRQ: '2026-11-03',
          HSR: 118,
          HSRQ: '2026-11-04',
          SHR: 900012,
          SHRQ: '2026-11-05',
          PZR: 900301,
          PZRZW: '分管副检察长',
          PZRQ: '2026-11-06',
          ...facts,
        });
      });
    expect((await request()).record?.title).toBe('李小明盗窃案不起诉决定书');
    for (const facts of [
      { PZR: null },
      { PZRZW: null },
      { PZRQ: null },
      { SHR: 118 },
      { HSRQ: '2026-11-06' },
      { SQRQ: '2026-11-05' },
      { PZRQ: '2026-11-21' },
    ]) {
      expect((await request(facts)).record?.title).toBe('李某某盗窃案不起诉决定书');
    }
    expect(said(await request({ PZRZW: '部门负责人' }))).toEqual([
      'hold',
      'A11-ENTRIES: GK_SMSQ[1].PZRZW: 审批人职务 expected, something else found',
    ]);
  });
});

describe('a kind that is not published', () => {
  it.each([
    ['撤销案件决定书', 'C2-KIND: a kind for the touch screen of the office'],
    ['不批准逮捕决定书', 'C2-KIND: a kind for the touch screen of the office'],
    ['审查报告', 'C1-KIND: a kind that is not published'],
    ['起诉意见书', 'C1-KIND: a kind that is not published'],
  ])('is withheld, approved or not: %s', async (WSLB, reason) => {
    expect(said(await assessed(set('GK_WS', { WSLB })))).toEqual(['withhold', reason]);
  });

  it('is withheld without a look at its other entries', async () => {
    const change = set('GK_WS', { WSLB: '审查报告', ZZRQ: '?', WSNR: null });
    expect((await assessed(change)).outcome).toBe('withhold');
  });
});

describe('an indictment', () => {
  const indicted = (change: Change<DocumentRows> = nothing) =>
    assessed((rows) => {
      indict(rows);
      change(rows);
    });

  it('is public once the judgment is effective', async () => {
    const { record } = await indicted();
    expect(record).toMatchObject({ documentKind: 'indictment', effectiveOn: '2026-11-08' });
    expect(record?.text).toContain('被告人李某某');
  });

  it('names whom the court sentenced to more than three years', async () => {
    const months = (XQ: number) => indicted(set('GK_PJ', { XQ }));
    expect((await months(36)).record?.title).toBe('李某某盗窃案起诉书');
    expect((await months(37)).record?.title).toBe('李小明盗窃案起诉书');
  });

  it('is withheld before', async () => {
    expect(said(await indicted(set('GK_WS', { SXRQ: null })))).toEqual([
      'withhold',
      'C1-JUDGMENT: no effective judgment',
    ]);
    expect(said(await indicted(set('GK_WS', { SXRQ: '2026-11-21' })))).toEqual([
      'withhold',
      'C1-JUDGMENT: a judgment that takes effect later',
    ]);
  });

  it('is held when a defendant has no sentence', async () => {
    expect(said(await indicted((rows) => void rows.GK_PJ.pop()))).toEqual([
      'hold',
      'C3-SENTENCE: 1 defendants without a sentence',
    ]);
  });

  it('wants approvals that knew the judgment', async () => {
    expect((await indicted(set('GK_WS', { SXRQ: '2026-11-10' }))).outcome).toBe('disclose');
    expect(said(await indicted(set('GK_WS', { SXRQ: '2026-11-14' })))).toEqual([
      'needs-approval',
      'D2-CHAIN: waiting for 承办人; 4 earlier approvals do not count: text, marks or judgment came after them',
    ]);
  });
});

describe('a review on file', () => {
  it.each([null, '2026-11-21'])('is waited for: %s', async (BASCRQ) => {
    expect(said(await assessed(set('GK_WS', { BASC: '需要', BASCRQ })))).toEqual([
      'needs-approval',
      'D5-FILING: a review on file that has not ended',
    ]);
  });

  it('that has ended stands in nobody’s way', async () => {
    const change = set('GK_WS', { BASC: '需要', BASCRQ: '2026-11-20' });
    expect((await assessed(change)).outcome).toBe('disclose');
  });
});

describe('approvals', () => {
  it('that are missing at the end are waited for', async () => {
    expect(said(await assessed((rows) => void rows.GK_WSSP.pop()))).toEqual([
      'needs-approval',
      'D2-CHAIN: waiting for 案管复核',
    ]);
  });

  it('that are broken hold the document', async () => {
    expect(said(await assessed(set('GK_WSSP', { SPR: 118 }, 1)))).toEqual([
      'hold',
      'D2-CHAIN: one person approved as 承办人 and as 部门负责人',
    ]);
    expect(said(await assessed(set('GK_WSSP', { SPJG: '退回' }, 3)))).toEqual([
      'hold',
      'D2-CHAIN: sent back by 案管复核, and nothing came after',
    ]);
  });

  it('do not count once a mark was made after them', async () => {
    const { outcome } = await assessed((rows) => {
      const key = documentRow(rows, 'GK_WSSP');
      const mark = { BJXH: 1, QSWZ: 1, ZZWZ: 2, BJLY: '商业秘密', BJSJ: '2026-11-14T00:00:00Z' };
      rows.GK_WSBJ.push({ ...key, ...mark });
    });
    expect(outcome).toBe('needs-approval');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['GK_WS', { WSZH: '19' }, 'GK_WS.WSZH: 文书字号 expected, something else found'],
    ['GK_WS', { WSMC: ' ' }, 'GK_WS.WSMC: 文书名称 expected, nothing found'],
    ['GK_WS', { WSLB: null }, 'GK_WS.WSLB: 文书类别 expected, nothing found'],
    ['GK_WS', { ZZRQ: '2026-02-30' }, 'GK_WS.ZZRQ: a date expected, something else found'],
    ['GK_WS', { NRSJ: null }, 'GK_WS.NRSJ: an instant expected, nothing found'],
    ['GK_WSSP', { SPHJ: '领导' }, 'GK_WSSP[1].SPHJ: 审批环节 expected, something else found'],
    ['GK_WSSP', { SPXH: 2 }, 'GK_WSSP.SPXH: each number once expected, a number twice found'],
  ] as const)('of %s holds the document: %j', async (view, facts, saw) => {
    expect(said(await assessed(set(view, facts)))).toEqual(['hold', `A11-ENTRIES: ${saw}`]);
  });

  it.each([
    [{ WSNR: null }, 'GK_WS.WSNR: bytes expected, something else found'],
    [{ WSNR: 'text' }, 'GK_WS.WSNR: bytes expected, something else found'],
    [
      { WSNR: Buffer.from([0xff]) },
      'text: text that can be shown in full expected, character-encoding: bytes that are not UTF-8 found',
    ],
  ])('of the content holds the document: %j', async (facts, saw) => {
    expect(said(await assessed(set('GK_WS', facts)))).toEqual(['hold', `C9-CONTENT: ${saw}`]);
  });

  it('is a content of another digest than its own, too', async () => {
    const change: Change<DocumentRows> = (rows) => {
      for (const row of [...rows.GK_WS, ...rows.GK_WSSP]) row['WSZY'] = 'f'.repeat(64);
    };
    expect(said(await assessed(change))).toEqual([
      'hold',
      'C9-CONTENT: GK_WS.WSZY: the digest of WSNR expected, another digest found',
    ]);
  });

  it('is a mark behind the end of the text', async () => {
    const place = { BJXH: 1, QSWZ: 1, ZZWZ: 9_999, BJLY: '商业秘密', BJSJ: '2026-11-09T03:00:00Z' };
    const change: Change<DocumentRows> = (rows) => {
      rows.GK_WSBJ.push({ ...documentRow(rows, 'GK_WSSP'), ...place });
    };
    expect(said(await assessed(change))).toEqual([
      'hold',
      'C9-CONTENT: GK_WSBJ.ZZWZ: a place in the text expected, a place behind it found',
    ]);
  });

  it('is a 文书编号 that two documents bear, or that is none', async () => {
    const twice = await assessed((rows) => void rows.GK_WS.push({ ...documentRow(rows, 'GK_WS') }));
    expect(said(twice)).toEqual([
      'hold',
      'A11-ENTRIES: GK_WS: one row expected, 2 rows with this number found',
    ]);
    for (const WSBH of [' WS-1', null, 7]) {
      const { isKey, outcome } = await assessed(set('GK_WS', { WSBH }));
      expect({ isKey, outcome }).toEqual({ isKey: false, outcome: 'hold' });
    }
  });

  it.each([
    [
      'GK_PJ',
      { RYXH: 9, XZ: '拘役', XQ: 3, LF: '否', GF: '否' },
      'GK_PJ.RYXH: a person of the case expected, nobody found',
    ],
    [
      'GK_PJ',
      { RYXH: 1, XZ: '拘役', XQ: null, LF: '否', GF: '否' },
      'GK_PJ[1].XQ: a number expected, nothing found',
    ],
    [
      'GK_RYBM',
      { RYXH: 1, LX: '昵称', BM: '老六' },
      'GK_RYBM[1].LX: 绰号 / 化名 / 又名 / 曾用名 expected, something else found',
    ],
  ] as const)('in %s holds the documents of the case: %j', async (view, facts, saw) => {
    const change: Change<DocumentRows> = (rows) => void rows[view].push(facts);
    expect(said(await assessed(change))).toEqual(['hold', `A11-ENTRIES: ${saw}`]);
  });
});

describe('the documents of a case', () => {
  const secret: Change<CaseRows> = (rows) => {
    mainRow(rows)['GKXZ'] = null;
    Object.assign(rowOf(rows, 'GK_AY'), { AY_DM: '110.1', AY_MC: '间谍罪' });
  };
  const unsettled: Change<CaseRows> = (rows) => void (mainRow(rows)['GKXZ'] = '不公开');
  const unreadable: Change<CaseRows> = (rows) => void (mainRow(rows)['SLRQ'] = '?');

  it.each([
    ['withhold', 'the case is withheld', secret],
    ['needs-approval', 'the case waits for a decision', unsettled],
    ['hold', 'the case card cannot be read', unreadable],
  ])('follow it inside: %s', async (outcome, saw, card) => {
    const verdict = await assessed(nothing, { card });
    expect(said(verdict)).toEqual([outcome, `B9-CASE: ${saw}`]);
  });

  it('are not read for it', async () => {
    const source = sourceOf(nothing, (rows) => {
      form(rows, { SQSX: '不公开' });
    });
    const contentOf = (): unknown => {
      throw new Error('read');
    };
    const documents = { ...source.documents, contentOf };
    const [one] = await assessedAll({ ...source, documents });
    expect(one?.outcome).toBe('withhold');
  });
});

describe('every reason', () => {
  it('is told in Chinese as well, with its article', async () => {
    const verdicts = await Promise.all([
      assessed(set('GK_WS', { WSLB: '审查报告' })),
      assessed(set('GK_WS', { BASC: '需要' })),
      assessed((rows) => void rows.GK_WSSP.pop()),
      assessed(set('GK_WSSP', { SPR: 118 }, 1)),
      assessed(set('GK_WS', { NRSJ: '2026-11-19T00:00:00Z' })),
      assessed(set('GK_WS', { WSNR: null })),
      assessed(nothing, { card: (rows) => void (mainRow(rows)['SLRQ'] = '?') }),
    ]);
    const reasons = verdicts.flatMap((verdict) => verdict.reasons);
    expect(reasons.map(({ saw }) => sawIn('zh', saw))).toEqual([
      '不属于公开范围的文书类别',
      '备案审查尚未完成',
      '待案管复核审批',
      '承办人与部门负责人审批为同一人',
      '待承办人审批；此前 4 次审批无效：其后文本、标记或判决有变动',
      'GK_WS.WSNR：应为字节内容，实为其他内容',
      '案卡无法读取',
    ]);
    expect(reasons.map(({ basis }) => basis.join())).toEqual(
      [18, 21, 21, 21, 21, 22, 4].map(
        (article) =>
          expect.stringMatching(new RegExp(`工作规定.*第${String(article)}条`)) as unknown,
      ),
    );
  });
});
