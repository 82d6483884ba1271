import { instantSchema, sha256HexSchema, type Finding } from '@discferry/shared-schema';
import { matching, meaning, oneOf, readWhole } from '../card/field-reader.js';
import { anyText, readRows, type ReadRow } from '../card/read-rows.js';
import type { SourceRow } from '../source/export-views.js';
import type { DocumentApproval } from './approval-chain.js';
import { APPROVAL_STEPS, APPROVER_RANKS } from './steps.js';

/** What the undertaker wants hidden (文书标记): half open, in code points of the content. */
export interface DocumentMark {
  readonly start: number;
  readonly end: number;
  /** 标记理由 */
  readonly reason: (typeof MARK_REASONS)[number];
  /** Instant. */
  readonly at: string;
}

const MARK_REASONS = ['国家秘密', '商业秘密', '个人隐私', '可推断信息', '其他不宜公开'] as const;
const RESULTS = { 同意: 'approved', 退回: 'returned' } as const;

/** The words of a column, with 、 between them. */
function readWords(text: string): readonly string[] {
  return text
    .split('、')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

export function readDocumentApprovals(
  rows: readonly SourceRow[],
  findings: Finding[],
): readonly DocumentApproval[] {
  const read: ReadRow<DocumentApproval> = (field) => {
    const number = field.required('SPXH', 'a number', readWhole);
    const step = field.required('SPHJ', '审批环节', oneOf(APPROVAL_STEPS));
    const person = field.required('SPR', '审批人编码', anyText);
    const rank = field.required('SPRZW', '审批人职务', oneOf(APPROVER_RANKS));
    const at = field.required('SPSJ', 'an instant', matching(instantSchema));
    const result = field.required('SPJG', '同意 / 退回', meaning(RESULTS));
    const digest = field.required('WSZY', '文书摘要', matching(sha256HexSchema));
    const released = field.optional('FXCY', '放行词语', readWords) ?? [];
    if (number === null || step === null || person === null || rank === null) return null;
    if (at === null || result === null || digest === null) return null;
    return { number, step, person, rank, at, result, digest, released };
  };
  const approvals = readRows('GK_WSSP', rows, { findings, read });
  // Two under one number: nobody knows which came first.
  if (new Set(approvals.map(({ number }) => number)).size < approvals.length) {
    const expected = 'each number once';
    findings.push({ path: 'GK_WSSP.SPXH', expected, actual: 'a number twice' });
  }
  return approvals;
}

export function readMarks(
  rows: readonly SourceRow[],
  findings: Finding[],
): readonly DocumentMark[] {
  const read: ReadRow<DocumentMark> = (field) => {
    const start = field.required('QSWZ', 'a number', readWhole);
    const end = field.required('ZZWZ', 'a number', readWhole);
    const reason = field.required('BJLY', '标记理由', oneOf(MARK_REASONS));
    const at = field.required('BJSJ', 'an instant', matching(instantSchema));
    if (start === null || end === null || reason === null || at === null) return null;
    return { start, end, reason, at };
  };
  const marks = readRows('GK_WSBJ', rows, { findings, read });
  if (marks.some(({ start, end }) => end <= start)) {
    const expected = 'a place behind QSWZ';
    findings.push({ path: 'GK_WSBJ.ZZWZ', expected, actual: 'a place before it' });
  }
  return marks;
}
