import { sha256Hex } from '@discferry/package-format';
import Database from 'better-sqlite3';
import {
  contractColumns,
  documentViews,
  type DocumentView,
  type SourceDocuments,
} from '../../src/source/document-views.js';
import { caseNumberOf } from './case-rows.js';

type Row = Record<string, unknown>;

/** All rows of one document, by view; its content stands in GK_WS. */
export type DocumentRows = Record<DocumentView, Row[]>;

/** The 文书编号 of the n-th document of a case. */
export function documentIdOf(number: number): string {
  return `WS-${String(number)}`;
}

/** A 不起诉决定书 over the people of a sample case. */
export const DECISION_TEXT = [
  '潍坊市人民检察院',
  '不起诉决定书',
  '潍检公诉刑不诉〔2026〕19号',
  '被不起诉人李小明，男，1990年2月28日出生，公民身份号码370702199002281234，住潍坊市奎文区东风街12号3单元401室。',
  '经本院依法审查查明：2026年10月30日，被不起诉人李小明在一超市内窃取被害人欧阳晓月的手机一部。',
  '上述事实有被害人欧阳晓月的陈述、证人赵铁柱的证言等证据证实。',
  '本院认为，被不起诉人李小明的行为情节轻微，决定对李小明不起诉。',
  '检察员：周正',
  '2026年11月9日',
].join('\n');

const STEPS = [
  ['承办人', '承办人', 118],
  ['部门负责人', '部门负责人', 900012],
  ['分管副检察长', '分管副检察长', 900301],
  ['案管复核', '案管人员', 900302],
] as const;

/**
 * The n-th document of a sample case: a decision not to prosecute, approved to the end. `change` edits
 * its rows before the digests are filled in.
 */
export function documentRows(
  number: number,
  document: number,
  change: (rows: DocumentRows) => void = () => undefined,
): DocumentRows {
  const key = { BMSAH: caseNumberOf(number), WSBH: documentIdOf(document) };
  const rows: DocumentRows = {
    GK_WS: [
      {
        ...key,
        WSMC: '李小明盗窃案不起诉决定书',
        WSZH: '潍检公诉刑不诉〔2026〕19号',
        WSLB: '不起诉决定书',
        ZZRQ: '2026-11-09',
        SXRQ: null,
        SDRQ: null,
        BASC: '不需要',
        BASCRQ: null,
        WSGS: 'txt',
        WSNR: Buffer.from(DECISION_TEXT),
        NRSJ: '2026-11-09T02:00:00Z',
        XGSJ: '2026-11-12T02:00:00Z',
      },
    ],
    GK_WSSP: STEPS.map(([SPHJ, SPRZW, SPR], index) => ({
      ...key,
      SPXH: index + 1,
      SPHJ,
      SPR,
      SPRZW,
      SPSJ: `2026-11-${String(index + 10)}T03:00:00Z`,
      SPJG: '同意',
      FXCY: null,
    })),
    GK_WSBJ: [],
    GK_PJ: [],
    GK_SMSQ: [],
    GK_RYBM: [],
  };
  change(rows);
  const WSZY = digestOf(rows);
  for (const row of [...rows.GK_WS, ...rows.GK_WSSP]) row['WSZY'] ??= WSZY;
  return rows;
}

function digestOf({ GK_WS }: DocumentRows): string {
  const content = GK_WS[0]?.['WSNR'];
  return content instanceof Uint8Array ? sha256Hex(content) : '0'.repeat(64);
}

/** Makes the sample an indictment (起诉书) with an effective judgment over its defendant. */
export function indict(rows: DocumentRows): void {
  const [row] = rows.GK_WS;
  const text = DECISION_TEXT.replace('不起诉决定书', '起诉书')
    .replaceAll('刑不诉', '刑诉')
    .replaceAll('被不起诉人', '被告人')
    .replace('行为情节轻微，决定对李小明不起诉。', '行为已构成盗窃罪，特提起公诉。');
  Object.assign(row ?? {}, {
    WSMC: '李小明盗窃案起诉书',
    WSZH: '潍检公诉刑诉〔2026〕19号',
    WSLB: '起诉书',
    SXRQ: '2026-11-08',
    SDRQ: '2026-11-09',
    WSNR: Buffer.from(text),
  });
  rows.GK_PJ.push({
    BMSAH: row?.['BMSAH'],
    RYXH: 1,
    XZ: '有期徒刑',
    XQ: 10,
    LF: '否',
    GF: '否',
  });
}

/** A row of a view; the first when no number is given. */
export function documentRow(rows: DocumentRows, view: DocumentView, index = 0): Row {
  const row = rows[view][index];
  if (row === undefined) throw new Error(`no row ${String(index)} in ${view}`);
  return row;
}

/** What a source hands on of one document. */
export function sourceDocuments(rows: DocumentRows): SourceDocuments {
  return {
    views: rows,
    contentOf: (documentId) => rows.GK_WS.find(({ WSBH }) => WSBH === documentId)?.['WSNR'],
  };
}

/** Adds the document views, as plain tables, to a source that has those of cases. */
export function addDocumentViews(path: string): void {
  withDatabase(path, (database) => {
    for (const view of documentViews) {
      database.exec(`CREATE TABLE ${view} (${contractColumns(view).join(', ')})`);
      database.exec(`CREATE INDEX ${view}_BMSAH ON ${view} (BMSAH)`);
    }
  });
}

/** Puts documents into a source; of those with the same case and number the rows go first. */
export function putDocuments(path: string, documents: readonly DocumentRows[]): void {
  withDatabase(path, (database) => {
    for (const rows of documents) {
      for (const view of documentViews) {
        const columns = contractColumns(view);
        const { BMSAH, WSBH } = documentRow(rows, 'GK_WS');
        if (columns.includes('WSBH')) {
          database.prepare(`DELETE FROM ${view} WHERE BMSAH = ? AND WSBH = ?`).run(BMSAH, WSBH);
        } else database.prepare(`DELETE FROM ${view} WHERE BMSAH = ?`).run(BMSAH);
        const insert = database.prepare(
          `INSERT INTO ${view} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        );
        for (const row of rows[view]) insert.run(columns.map((column) => row[column] ?? null));
      }
    }
  });
}

function withDatabase(path: string, work: (database: Database.Database) => void): void {
  const database = new Database(path);
  try {
    work(database);
  } finally {
    database.close();
  }
}
