import { addDays, shanghaiDate } from '@discferry/shared-schema';
import { workingInstant } from '../generate/dates.js';
import type { Random } from '../random.js';
import type {
  ApprovalStep,
  ApproverTitle,
  DocumentApprovalRow,
  DocumentFile,
  DocumentRow,
} from '../schema/document-rows.js';
import type { CaseRow } from '../schema/rows.js';
import type { FindApprover } from './staff.js';

/** Chains that have come to a halt before the end, step by step. */
const HALT_SHARE = 0.05;
/** Steps at which a document is sent back. */
const RETURN_SHARE = 0.02;
/** Chains that begin too late for the ten days of 规定 2014 art. 21. */
const LATE_SHARE = 0.04;
const LATE_DAYS = 12;
/** Documents whose deputy chief is away, so that the chief approves. */
const CHIEF_SHARE = 0.15;

/** Who stands in for a step, and what they are. */
export interface ApprovalDesk {
  readonly row: CaseRow;
  readonly find: FindApprover;
  readonly random: Random;
}

/** The steps in order; each approver may do one of them. */
const STEPS: readonly (readonly [step: ApprovalStep, title: ApproverTitle])[] = [
  ['承办人', '承办人'],
  ['部门负责人', '部门负责人'],
  ['分管副检察长', '分管副检察长'],
  ['案管复核', '案管人员'],
];

/** The approvals of a document from the day its time begins to run until a day. */
export function drawApprovals(
  document: DocumentRow,
  desk: ApprovalDesk,
  { from, until }: { readonly from: string; readonly until: string },
): DocumentApprovalRow[] {
  const { random } = desk;
  const approvals: DocumentApprovalRow[] = [];
  let day = addDays(from, random.chance(LATE_SHARE) ? LATE_DAYS : random.int(0, 3));
  for (;;) {
    if (day > until || random.chance(HALT_SHARE)) return approvals;
    const approval = nextApproval({ row: document, approvals }, desk, workingInstant(day, random));
    if (approval === undefined) return approvals;
    if (approvals.length > 0 && random.chance(RETURN_SHARE)) {
      approvals.push({ ...approval, SPJG: '退回' });
      return approvals;
    }
    approvals.push(approval);
    day = addDays(day, random.int(1, 2));
  }
}

/**
 * The approval that a document needs next: the step after the last one given to its present content,
 * from the first on after a return or a change; undefined when none is missing.
 */
export function nextApproval(
  {
    row,
    approvals,
  }: { readonly row: DocumentRow; readonly approvals: readonly DocumentApprovalRow[] },
  { row: { CBDW_BM, CBBM, CBR_BM }, find, random }: ApprovalDesk,
  at: string,
): DocumentApprovalRow | undefined {
  const returned = approvals.findLastIndex(({ SPJG }) => SPJG === '退回');
  const valid = approvals.slice(returned + 1).filter(({ WSZY }) => WSZY === row.WSZY);
  const next = STEPS[valid.length];
  if (next === undefined) return undefined;
  const [step, title] = next;
  const byChief = step === '分管副检察长' && random.chance(CHIEF_SHARE);
  const SPRZW = byChief ? '检察长' : title;
  return {
    SPXH: Math.max(0, ...approvals.map(({ SPXH }) => SPXH)) + 1,
    SPHJ: byChief ? '检察长' : step,
    SPR: SPRZW === '承办人' ? CBR_BM : find(CBDW_BM, SPRZW, CBBM).RY_BM,
    SPRZW,
    SPSJ: at,
    SPJG: '同意',
    WSZY: row.WSZY,
    FXCY: null,
  };
}

/**
 * The day from which the time for publication runs (规定 2014 art. 21): the effective judgment's
 * receipt, the closing of the case, or the end of 备案审查; undefined while it has not begun.
 */
export function timeRunsFrom(document: DocumentRow, { BJRQ }: CaseRow): string | undefined {
  if (document.BASC === '需要') return document.BASCRQ ?? undefined;
  return (needsJudgment(document) ? document.SDRQ : BJRQ) ?? undefined;
}

/** Published only once the judgment is effective (规定 2014 art. 18 (1)). */
export function needsJudgment({ WSLB }: Pick<DocumentRow, 'WSLB'>): boolean {
  return WSLB === '起诉书' || WSLB === '抗诉书';
}

/** When something of a document changed last: its text, the judgment's receipt, approvals, marks. */
export function latestOf({ row, approvals, marks }: DocumentFile): string {
  return [
    row.NRSJ,
    ...(row.SDRQ === null ? [] : [`${row.SDRQ}T01:00:00Z`]),
    ...approvals.map(({ SPSJ }) => SPSJ),
    ...marks.map(({ BJSJ }) => BJSJ),
  ].reduce((latest, at) => (at > latest ? at : latest));
}

/** Whether an instant lies on a day or before it. */
export function isBy(at: string, day: string): boolean {
  return shanghaiDate(at) <= day;
}
