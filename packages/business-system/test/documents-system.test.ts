import '@discferry/test-kit';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tempFolder } from '@discferry/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAULTS, type DocumentFault } from '../src/documents/faults.js';
import { DOCUMENT_KINDS } from '../src/documents/kinds/kinds.js';
import { createBusinessSystem, plantFault, simulateDay } from '../src/index.js';
import { dumpDigest, newSystem, query, type Row } from './support/systems.js';

const PUBLISHABLE = ['起诉书', '抗诉书', '不起诉决定书', '刑事申诉复查决定书'];
const STEPS = [['承办人'], ['部门负责人'], ['分管副检察长', '检察长'], ['案管复核']];

const digestOf = (bytes: unknown): string =>
  createHash('sha256')
    .update(bytes as Buffer)
    .digest('hex');

const textOf = ({ WSNR }: Row): string => (WSNR as Buffer).toString();

const documentsOf = (path: string, where = '1'): Row[] =>
  query(path, `SELECT * FROM GK_WS WHERE ${where} ORDER BY BMSAH, WSBH`);

const approvalsOf = (path: string, { BMSAH, WSBH }: Row): Row[] =>
  query(
    path,
    'SELECT * FROM GK_WSSP WHERE BMSAH = ? AND WSBH = ? ORDER BY SPXH',
    String(BMSAH),
    String(WSBH),
  );

/** What is wrong with a document's approvals, if they were to be enough for its publication. */
function problemsOf(document: Row, approvals: readonly Row[]): string[] {
  const valid = approvals.filter(({ WSZY }) => WSZY === document['WSZY']);
  const times = valid.map(({ SPSJ }) => String(SPSJ));
  return [
    ...(PUBLISHABLE.includes(String(document['WSLB'])) ? [] : ['kind']),
    ...(valid.length === 4 ? [] : ['count']),
    ...(valid.every(({ SPHJ }, at) => STEPS[at]?.includes(String(SPHJ))) ? [] : ['step']),
    ...(valid.every(({ SPHJ, SPRZW }) => rankFits(String(SPHJ), String(SPRZW))) ? [] : ['rank']),
    ...(times.join() === times.toSorted().join() ? [] : ['order']),
    ...(new Set(valid.map(({ SPR }) => SPR)).size === valid.length ? [] : ['self']),
    ...(times.every((at) => at > String(document['NRSJ'])) ? [] : ['stale']),
    ...(/起诉书|抗诉书/.test(String(document['WSLB'])) && document['SDRQ'] === null
      ? ['judgment']
      : []),
  ];
}

const rankFits = (step: string, rank: string): boolean =>
  step === '案管复核' ? rank === '案管人员' : rank === step;

let folder: string;
let shared: string;
let documents: Row[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'discferry-'));
  shared = join(folder, 'system.sqlite');
  const options = { cases: 6_000, seed: 3, asOf: '2026-11-20', documents: 2_500 };
  await createBusinessSystem({ path: shared, ...options });
  documents = documentsOf(shared);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A copy of the system for a test that changes it. */
async function ownSystem(): Promise<string> {
  const path = join(await tempFolder(), 'system.sqlite');
  copyFileSync(shared, path);
  return path;
}

describe('a system with documents', () => {
  test('holds every kind, those for the touch screen and the internal ones too', () => {
    const kinds = new Set(documents.map(({ WSLB }) => WSLB));
    expect(kinds).toEqual(new Set(Object.keys(DOCUMENT_KINDS)));
  });

  test('names the content of each by its digest', () => {
    expect(documents.filter(({ WSNR, WSZY }) => digestOf(WSNR) !== WSZY)).toEqual([]);
  });

  test('holds plain text in UTF-8 and real .docx files', () => {
    const formats = Map.groupBy(documents, ({ WSGS }) => WSGS);
    expect(formats.get('txt')!.every((one) => textOf(one).includes('人民检察院'))).toBe(true);
    const files = formats.get('docx')!.map(({ WSNR }) => (WSNR as Buffer).toString('latin1'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((bytes) => !bytes.startsWith('PK\u0003\u0004'))).toEqual([]);
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(files.filter((bytes) => !bytes.includes(part))).toEqual([]);
    }
  });

  test('has indictments only where it was prosecuted, decisions where it was not', () => {
    const outcomes = query(
      shared,
      'SELECT DISTINCT WSLB, CLJG FROM GK_WS JOIN GK_AJ USING (BMSAH)',
    );
    const of = (kind: string): unknown[] =>
      outcomes.filter(({ WSLB }) => WSLB === kind).map(({ CLJG }) => CLJG);
    expect(of('起诉书')).toEqual(['提起公诉']);
    expect(of('不起诉决定书').sort()).toEqual(['存疑不起诉', '法定不起诉', '酌定不起诉']);
    expect(of('抗诉书')).toEqual(['支持抗诉']);
  });

  test('keeps what the undertaker marked where the marks point to', () => {
    const marks = query(shared, 'SELECT * FROM GK_WSBJ JOIN GK_WS USING (BMSAH, WSBH)');
    const marked = marks.map((mark) =>
      Array.from(textOf(mark)).slice(Number(mark['QSWZ']), Number(mark['ZZWZ'])).join(''),
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter((text) => !/配制|底价|不正当|技术侦查|锁舌/.test(text))).toEqual([]);
  });

  test('knows the sentence on everybody in an indictment whose judgment has come', () => {
    const missing = query(
      shared,
      `SELECT ry.XM FROM GK_WS AS ws JOIN GK_RY AS ry USING (BMSAH)
        WHERE ws.SDRQ IS NOT NULL AND ry.LX = '自然人' AND ry.JS = '被告人' AND NOT EXISTS (
          SELECT 1 FROM GK_PJ AS pj WHERE pj.BMSAH = ry.BMSAH AND pj.RYXH = ry.RYXH)`,
    );
    expect(missing).toEqual([]);
    expect(query(shared, 'SELECT DISTINCT XZ FROM GK_PJ')).toHaveLength(6);
  });

  test('writes document numbers with every kind of bracket', () => {
    const opening = documents.map(({ WSZH }) => /[^\p{L}\d]/u.exec(String(WSZH))?.[0]);
    expect(new Set(opening)).toEqual(new Set(['\u3014', '[', '(', '\uFF08', '\uFF3B']));
  });

  test('has documents ready for the public, on their way, and wrong ones', () => {
    const problems = documents
      .filter(({ WSLB }) => PUBLISHABLE.includes(String(WSLB)))
      .map((document) => problemsOf(document, approvalsOf(shared, document)).join());
    expect(problems.filter((found) => found === '').length).toBeGreaterThan(500);
    const kinds = new Set(problems.flatMap((found) => found.split(',')));
    for (const kind of ['count', 'order', 'self', 'rank', 'stale', 'judgment']) {
      expect(kinds).toContain(kind);
    }
  });

  test('moves XGSJ with whatever happened last to a document', () => {
    const behind = query(
      shared,
      `SELECT WSBH FROM GK_WS JOIN GK_WSSP AS sp USING (BMSAH, WSBH) WHERE sp.SPSJ > GK_WS.XGSJ
       UNION SELECT WSBH FROM GK_WS WHERE NRSJ > XGSJ`,
    );
    expect(behind).toEqual([]);
  });
});

test('documents leave the cases as they are', async () => {
  const cases = (path: string): Row[] => query(path, 'SELECT * FROM GK_AJ ORDER BY BMSAH');
  const without = await newSystem({ documents: 0 });
  expect(documentsOf(without)).toEqual([]);
  expect(cases(await newSystem({ documents: 400 }))).toEqual(cases(without));
});

test('the same seed gives the same bytes, .docx files too', async () => {
  const made = async (): Promise<string> =>
    dumpDigest(await newSystem({ seed: 6, documents: 400 }));
  expect(await made()).toBe(await made());
});

describe('plantFault', () => {
  const EXPECTED: Readonly<Record<DocumentFault, string>> = {
    'missing-approval': 'count,step',
    'wrong-order': 'order',
    'self-approval': 'self',
    'wrong-rank': 'rank',
    'stale-approval': 'count',
    'no-judgment': 'judgment',
    'touch-screen-only': 'kind',
    'internal-document': 'kind',
  };

  test.each(Object.keys(FAULTS) as DocumentFault[])('makes %s, and nothing else', async (fault) => {
    const path = await ownSystem();
    const whole = documents.find(
      (document) =>
        document['WSLB'] === '起诉书' &&
        problemsOf(document, approvalsOf(path, document)).length === 0,
    )!;
    const caseNumber = String(whole['BMSAH']);
    const documentNumber = String(whole['WSBH']);
    expect(plantFault({ path, caseNumber, documentNumber, fault })).toEqual({
      caseNumber,
      documentNumber,
    });
    const [spoilt] = documentsOf(path, `WSBH = '${documentNumber}'`);
    expect(problemsOf(spoilt!, approvalsOf(path, spoilt!)).join()).toBe(EXPECTED[fault]);
  });

  test('refuses a fault that the document cannot have, and a case without documents', async () => {
    const path = await ownSystem();
    const decision = documents.find(({ WSLB }) => WSLB === '不起诉决定书')!;
    const caseNumber = String(decision['BMSAH']);
    expect(() => plantFault({ path, caseNumber, fault: 'no-judgment' })).toThrowCode('E_USAGE');
    expect(() => plantFault({ path, caseNumber: 'x', fault: 'wrong-order' })).toThrowCode(
      'E_CASE_UNKNOWN',
    );
  });
});

describe('a day', () => {
  const dayOf = (path: string, changes: number, seed = 1) =>
    simulateDay({
      path,
      seed,
      changes: 0,
      newCases: 0,
      approvals: 0,
      deletions: 0,
      documents: changes,
    });

  test('brings documents, approvals, judgments and changed texts, as many as asked', async () => {
    const path = await ownSystem();
    const day = dayOf(path, 12);
    expect(day.documents).toHaveLength(12);
    expect(new Set(day.documents.map(({ kind }) => kind))).toEqual(
      new Set(['new-document', 'document-approval', 'judgment', 'text-change']),
    );
    const changed = documentsOf(path, `XGSJ >= '${day.date}'`).map(({ WSBH }) => WSBH);
    expect(changed.sort()).toEqual(day.documents.map((change) => change.documentNumber).sort());
    expect(day.changes).toEqual([]);
  });

  test('voids approvals with a changed text, and lets them begin anew', async () => {
    const path = await ownSystem();
    const { documents: done } = dayOf(path, 12);
    const changed = done.filter(({ kind }) => kind === 'text-change');
    expect(changed).toHaveLength(2);
    for (const { documentNumber } of changed) {
      const [document] = documentsOf(path, `WSBH = '${documentNumber}'`);
      expect(digestOf(document!['WSNR'])).toBe(document!['WSZY']);
      const approvals = approvalsOf(path, document!);
      expect(approvals.length).toBeGreaterThan(0);
      expect(approvals.filter(({ WSZY }) => WSZY === document!['WSZY'])).toEqual([]);
    }
  });

  test('enters the sentences with a judgment', async () => {
    const path = await ownSystem();
    const { documents: done, date } = dayOf(path, 12);
    for (const { caseNumber, documentNumber } of done.filter(({ kind }) => kind === 'judgment')) {
      const [document] = documentsOf(path, `WSBH = '${documentNumber}'`);
      expect(document).toMatchObject({ SXRQ: date, SDRQ: date });
      const sentences = query(path, 'SELECT * FROM GK_PJ WHERE BMSAH = ?', caseNumber);
      expect(sentences.length).toBeGreaterThan(0);
    }
  });

  test('leaves cases alone, and comes after the last change of a document', async () => {
    const path = await ownSystem();
    const cases = query(path, 'SELECT * FROM GK_AJ');
    const first = dayOf(path, 3);
    const second = dayOf(path, 3);
    expect(second.date > first.date).toBe(true);
    expect(query(path, 'SELECT * FROM GK_AJ')).toEqual(cases);
  });

  test('is the same again for the same system and seed', async () => {
    const [one, two] = [await ownSystem(), await ownSystem()];
    dayOf(one, 8, 4);
    dayOf(two, 8, 4);
    expect(dumpDigest(one)).toBe(dumpDigest(two));
  });
});
