import type { SourceDocuments } from './document-views.js';

/**
 * The export views (导出视图), the contract with the business system: their names, columns and keys as
 * docs/export-views.md describes them. A database administrator creates them over the real system.
 */
export const EXPORT_VIEWS = {
  GK_AJ: [
    'BMSAH',
    'TYSAH',
    'AJMC',
    'AJLB_BM',
    'CBDW_BM',
    'CBDW_MC',
    'CBBM',
    'CBR',
    'SLRQ',
    'DQRQ',
    'BJRQ',
    'AJZT',
    'CLJG',
    'GKXZ',
    'GKLY',
    'XGSJ',
  ],
  GK_RY: ['BMSAH', 'RYXH', 'LX', 'XM', 'JS', 'CSRQ', 'ZAR', 'ZASNL'],
  GK_AY: ['BMSAH', 'AYXH', 'RYXH', 'AY_DM', 'AY_MC', 'LB'],
  GK_QZCS: ['BMSAH', 'CSXH', 'RYXH', 'QZCS', 'KSRQ', 'JSRQ'],
  GK_SPB: ['BMSAH', 'SPBH', 'SQSX', 'SPZT', 'SPRZW', 'SPRQ'],
} as const;

export type ViewName = keyof typeof EXPORT_VIEWS;

/** The views that hang on a case, in the order in which their rows count: by this column. */
export const CHILD_ORDER = {
  GK_RY: 'RYXH',
  GK_AY: 'AYXH',
  GK_QZCS: 'CSXH',
  GK_SPB: 'SPBH',
} as const satisfies Partial<Record<ViewName, string>>;

type ChildView = keyof typeof CHILD_ORDER;

/** A row as the source has it: nothing in it is believed yet, not even its types. */
export type SourceRow = Readonly<Record<string, unknown>>;

/** A case with all that hangs on it, as the source has it. */
export interface SourceCase {
  /**
   * 部门受案号 as written in the source: the case's name in messages, well-formed or not; empty when
   * there is none.
   */
  readonly caseNumber: string;
  readonly row: SourceRow;
  /**
   * How many rows of GK_AJ bear this number. With more than one, nobody knows which is true; with
   * none, the rows of other views belong to no case.
   */
  readonly rows: number;
  readonly children: Readonly<Record<ChildView, readonly SourceRow[]>>;
  /** What belongs to its documents; null in a source without documents. */
  readonly documents: SourceDocuments | null;
}
