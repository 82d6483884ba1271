import type { DocumentKindName } from '../documents/kinds/kinds.js';
import type { JudgmentRow } from '../documents/judgment.js';

/** Rows of the tables about documents, column by column (document-tables.ts says what each is). */
export interface DocumentRow {
  WSBH: string;
  WSMC: string;
  WSZH: string;
  WSLB: DocumentKindName;
  ZZRQ: string;
  SXRQ: string | null;
  SDRQ: string | null;
  BASC: '需要' | '不需要';
  BASCRQ: string | null;
  WSGS: 'txt' | 'docx';
  WSNR: Buffer;
  WSZY: string;
  NRSJ: string;
  XGSJ: string;
}

/** 职务 of those who approve. */
export type ApproverTitle = '承办人' | '部门负责人' | '分管副检察长' | '检察长' | '案管人员';
/** 环节: the steps of an approval in their order (规定 2014 art. 21). */
export type ApprovalStep = '承办人' | '部门负责人' | '分管副检察长' | '检察长' | '案管复核';

export interface DocumentApprovalRow {
  SPXH: number;
  SPHJ: ApprovalStep;
  SPR: number;
  SPRZW: ApproverTitle;
  SPSJ: string;
  SPJG: '同意' | '退回';
  WSZY: string;
  FXCY: string | null;
}

export interface DocumentMarkRow {
  BJXH: number;
  QSWZ: number;
  ZZWZ: number;
  BJLY: string;
  BJSJ: string;
}

/** 姓名公开申请: somebody's written request that their name stay, and who granted it. */
export interface NameRequestRow {
  RYXH: number;
  SQRQ: string;
  HSR: number | null;
  HSRQ: string | null;
  SHR: number | null;
  SHRQ: string | null;
  PZR: number | null;
  PZRZW: '分管副检察长' | '检察长' | null;
  PZRQ: string | null;
}

export interface AliasRow {
  RYXH: number;
  BMXH: number;
  LX: '绰号' | '化名' | '又名' | '曾用名';
  BM: string;
}

/** A document with its approvals and marks. */
export interface DocumentFile {
  readonly row: DocumentRow;
  readonly approvals: DocumentApprovalRow[];
  readonly marks: DocumentMarkRow[];
}

/** All that a case has beside its card: documents, and what they are made from. */
export interface CaseDocuments {
  readonly documents: DocumentFile[];
  readonly judgments: JudgmentRow[];
  readonly requests: NameRequestRow[];
  readonly aliases: AliasRow[];
}
