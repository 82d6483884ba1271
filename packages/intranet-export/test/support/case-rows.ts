import type { SourceCase, SourceRow, ViewName } from '../../src/source/export-views.js';

/** All rows of one case, by view. */
export type CaseRows = Record<ViewName, Record<string, unknown>[]>;

/** The case number of the n-th sample case. */
export function caseNumberOf(number: number): string {
  return `潍检诉受[2026]370700${String(number).padStart(5, '0')}号`;
}

/**
 * The n-th sample case: complete, disclosed by every rule, with an accused, a victim and a witness.
 * `change` edits its rows.
 */
export function caseRows(
  number: number,
  change: (rows: CaseRows) => void = () => undefined,
): CaseRows {
  const BMSAH = caseNumberOf(number);
  const rows: CaseRows = {
    GK_AJ: [
      {
        BMSAH,
        TYSAH: `370700202600${String(number).padStart(5, '0')}`,
        AJMC: '李小明盗窃案',
        AJLB_BM: '0301',
        CBDW_BM: '370700',
        CBDW_MC: '潍坊市人民检察院',
        CBBM: '第一检察部',
        CBR: '孙承办',
        SLRQ: '2026-11-02',
        DQRQ: '2026-12-02',
        BJRQ: null,
        AJZT: '审查办理',
        CLJG: null,
        GKXZ: '公开',
        GKLY: null,
        XGSJ: '2026-11-10T02:00:00Z',
      },
    ],
    GK_RY: [
      person(BMSAH, 1, {
        JS: '犯罪嫌疑人',
        XM: '李小明',
        CSRQ: '1990-02-28',
        ZAR: '2026-10-30',
        ZASNL: 36,
      }),
      person(BMSAH, 2, { JS: '被害人', XM: '欧阳晓月' }),
      person(BMSAH, 3, { JS: '证人', XM: '赵铁柱' }),
    ],
    GK_AY: [{ BMSAH, AYXH: 1, RYXH: 1, AY_DM: '264.1', AY_MC: '盗窃罪', LB: '移送' }],
    GK_QZCS: [{ BMSAH, CSXH: 1, RYXH: 1, QZCS: '拘留', KSRQ: '2026-11-03', JSRQ: null }],
    GK_SPB: [],
  };
  change(rows);
  return rows;
}

function person(BMSAH: string, RYXH: number, facts: Record<string, unknown>) {
  return { BMSAH, RYXH, LX: '自然人', CSRQ: null, ZAR: null, ZASNL: null, ...facts };
}

/** The first row of GK_AJ of a case. */
export function mainRow(rows: CaseRows): Record<string, unknown> {
  return rowOf(rows, 'GK_AJ');
}

/** A row of a view; the first when no number is given. */
export function rowOf(rows: CaseRows, view: ViewName, index = 0): Record<string, unknown> {
  const row = rows[view][index];
  if (row === undefined) throw new Error(`no row ${String(index)} in ${view}`);
  return row;
}

/** A case as a source hands it on. */
export function sourceCase(rows: CaseRows): SourceCase {
  const row: SourceRow = rows.GK_AJ[0] ?? {};
  const { GK_RY, GK_AY, GK_QZCS, GK_SPB } = rows;
  const caseNumber = typeof row['BMSAH'] === 'string' ? row['BMSAH'] : '';
  return {
    caseNumber,
    row,
    rows: rows.GK_AJ.length,
    children: { GK_RY, GK_AY, GK_QZCS, GK_SPB },
    documents: null,
  };
}

/** An approval form, approved by the chief unless told otherwise. */
export function form(rows: CaseRows, facts: Record<string, unknown> = {}): void {
  rows.GK_SPB.push({
    BMSAH: mainRow(rows)['BMSAH'],
    SPBH: `SPB-${String(rows.GK_SPB.length + 1)}`,
    SQSX: '不公开',
    SPZT: '同意',
    SPRZW: '检察长',
    SPRQ: '2026-11-09',
    ...facts,
  });
}
