import { createHash } from 'node:crypto';
import { minutesAfter } from '../generate/dates.js';
import type { DocumentFile } from '../schema/document-rows.js';
import { latestOf, needsJudgment, nextApproval, type ApprovalDesk } from './approvals.js';

/**
 * Spoils a document in one way, after giving it the approvals it lacks; false when this document
 * cannot have this fault.
 */
type Plant = (file: DocumentFile, desk: ApprovalDesk) => boolean;

/**
 * What can be wrong with a document on its way to the public (规定 2014 arts. 17, 18, 21). Each is one
 * that an exporter must hold, with its reason.
 */
export const FAULTS = {
  /** The department head never approved. */
  'missing-approval': (file, desk) => {
    const approvals = complete(file, desk);
    return approvals.splice(1, 1).length > 0;
  },
  /** The deputy chief approved before the department head. */
  'wrong-order': (file, desk) => {
    const [, head, deputy] = complete(file, desk);
    if (head === undefined || deputy === undefined) return false;
    [head.SPSJ, deputy.SPSJ] = [deputy.SPSJ, head.SPSJ];
    return true;
  },
  /** The undertaker also approved as head of the department. */
  'self-approval': (file, desk) => {
    const [own, head] = complete(file, desk);
    if (own === undefined || head === undefined) return false;
    head.SPR = own.SPR;
    return true;
  },
  /** A head of department signed where a deputy chief must. */
  'wrong-rank': (file, desk) => {
    const deputy = complete(file, desk)[2];
    if (deputy === undefined) return false;
    deputy.SPRZW = '部门负责人';
    return true;
  },
  /** The text was changed after the last approval. */
  'stale-approval': (file, desk) => {
    const approvals = complete(file, desk);
    const earlier = createHash('sha256').update(`earlier ${file.row.WSZY}`).digest('hex');
    for (const approval of approvals) approval.WSZY = earlier;
    file.row.NRSJ = minutesAfter(approvals.at(-1)?.SPSJ ?? file.row.NRSJ, 30);
    return true;
  },
  /** Approved although the judgment has not taken effect. */
  'no-judgment': (file, desk) => {
    if (!needsJudgment(file.row)) return false;
    complete(file, desk);
    file.row.SXRQ = null;
    file.row.SDRQ = null;
    return true;
  },
  /** For the touch screen of the office alone (撤销案件决定书), approved like the others. */
  'touch-screen-only': (file, desk) => {
    complete(file, desk);
    file.row.WSLB = '撤销案件决定书';
    return true;
  },
  /** An internal working document (审查报告), approved like the others. */
  'internal-document': (file, desk) => {
    complete(file, desk);
    file.row.WSLB = '审查报告';
    return true;
  },
} as const satisfies Readonly<Record<string, Plant>>;

export type DocumentFault = keyof typeof FAULTS;

/** Gives a document the approvals that it lacks, half an hour apart, and drops older ones. */
function complete(file: DocumentFile, desk: ApprovalDesk): DocumentFile['approvals'] {
  const { approvals } = file;
  for (;;) {
    const next = nextApproval(file, desk, minutesAfter(latestOf(file), 30));
    if (next === undefined) break;
    approvals.push(next);
  }
  approvals.splice(0, approvals.length - 4);
  return approvals;
}
