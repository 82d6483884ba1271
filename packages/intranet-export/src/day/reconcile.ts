import { recordDigest, recordLine } from '@discferry/package-format';
import type { Change, PublishedCase } from '@discferry/intranet-ledger';
import type { WithdrawalReason } from '@discferry/shared-schema';
import type { Assessment } from './assess.js';

/**
 * Compares what should be public of a case with what is: the difference is the change to send, and
 * null when there is none. The one mechanism by which anything is published, updated or withdrawn.
 */
export function reconcile(
  assessment: Assessment,
  published: PublishedCase | undefined,
): Change | null {
  const { record, caseNumber } = assessment;
  if (record === null) {
    if (published === undefined) return null;
    return withdrawal(caseNumber, assessment.outcome === 'withhold' ? 'screening' : 'held');
  }
  const line = recordLine(record);
  if (published !== undefined && Buffer.compare(published.digest, recordDigest(line)) === 0) {
    return null;
  }
  return {
    kind: published === undefined ? 'publish' : 'update',
    caseNumber,
    line,
    office: record.office.code,
    flow: record.flow,
  };
}

/** The change that takes a published case away (撤回). */
export function withdrawal(caseNumber: string, reason: WithdrawalReason): Change {
  const line = recordLine({ kind: 'withdrawal', caseNumber, reason });
  return { kind: 'withdraw', caseNumber, line, reason };
}
