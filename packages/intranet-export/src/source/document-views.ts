import type { SourceRow } from './export-views.js';

/**
 * The export views about legal documents (法律文书), beside those of cases: docs/export-views.md. A source
 * has all of them, or none and then no documents.
 */
export const DOCUMENT_VIEWS = {
  GK_WS: [
    'BMSAH',
    'WSBH',
    'WSMC',
    'WSZH',
    'WSLB',
    'ZZRQ',
    'SXRQ',
    'SDRQ',
    'BASC',
    'BASCRQ',
    'WSGS',
    'WSZY',
    'NRSJ',
    'XGSJ',
  ],
  GK_WSSP: ['BMSAH', 'WSBH', 'SPXH', 'SPHJ', 'SPR', 'SPRZW', 'SPSJ', 'SPJG', 'WSZY', 'FXCY'],
  GK_WSBJ: ['BMSAH', 'WSBH', 'BJXH', 'QSWZ', 'ZZWZ', 'BJLY', 'BJSJ'],
  GK_PJ: ['BMSAH', 'RYXH', 'XZ', 'XQ', 'LF', 'GF'],
  GK_SMSQ: ['BMSAH', 'RYXH', 'SQRQ', 'HSR', 'HSRQ', 'SHR', 'SHRQ', 'PZR', 'PZRZW', 'PZRQ'],
  GK_RYBM: ['BMSAH', 'RYXH', 'BMXH', 'LX', 'BM'],
} as const;

export type DocumentView = keyof typeof DOCUMENT_VIEWS;

export const documentViews = Object.keys(DOCUMENT_VIEWS) as DocumentView[];

/** 文书内容, the column of GK_WS that rows leave out: it is read for one document at a time. */
export const CONTENT_COLUMN = 'WSNR';

/** Every column that a document view must have. */
export function contractColumns(view: DocumentView): readonly string[] {
  return view === 'GK_WS' ? [...DOCUMENT_VIEWS.GK_WS, CONTENT_COLUMN] : DOCUMENT_VIEWS[view];
}

/** The number by which the rows of a view are ordered within their case and document. */
export const DOCUMENT_ORDER = {
  GK_WS: 'WSBH',
  GK_WSSP: 'SPXH',
  GK_WSBJ: 'BJXH',
  GK_PJ: 'RYXH',
  GK_SMSQ: 'RYXH',
  GK_RYBM: 'BMXH',
} as const satisfies Readonly<Record<DocumentView, string>>;

/** What a source has about the documents of one case: nothing in it is believed yet. */
export interface SourceDocuments {
  readonly views: Readonly<Record<DocumentView, readonly SourceRow[]>>;
  /**
   * The content of the document with a 文书编号, read when it is asked for, so that no two contents are
   * in memory at once: bytes if all is well.
   * @throws E_SOURCE_UNREACHABLE
   */
  contentOf(documentId: string): unknown;
}
