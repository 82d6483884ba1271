import { recordDigest, recordLine } from '@discferry/package-format';
import { partsOfKey, type Change, type PublishedRecord } from '@discferry/intranet-ledger';
import {
  recordKey,
  type DocumentRecord,
  type ProceduralRecord,
  type WithdrawalReason,
} from '@discferry/shared-schema';
import type { Assessment } from './assess.js';

/** What was decided over a case, or over one of its documents. */
interface Assessed {
  readonly caseNumber: string;
  /** 文书编号, of a document. */
  readonly documentId?: string;
  readonly outcome: Assessment['outcome'];
  readonly record: ProceduralRecord | DocumentRecord | null;
}

/**
 * Compares what should be public with what is: the difference is the change to send, and null when
 * there is none. The one mechanism by which anything is published, updated or withdrawn.
 */
export function reconcile(
  assessed: Assessed,
  published: PublishedRecord | undefined,
): Change | null {
  const { record, outcome } = assessed;
  const key = recordKey(assessed);
  if (record === null) {
    if (published === undefined) return null;
    return withdrawal(key, outcome === 'withhold' ? 'screening' : 'held');
  }
  const line = recordLine(record);
  if (published !== undefined && Buffer.compare(published.digest, recordDigest(line)) === 0) {
    return null;
  }
  return {
    kind: published === undefined ? 'publish' : 'update',
    record: record.kind,
    key,
    line,
    office: record.office.code,
    flow: record.flow,
  };
}

/** The change that takes a published record away (撤回). */
export function withdrawal(key: string, reason: WithdrawalReason): Change {
  const { caseNumber, documentId } = partsOfKey(key);
  const of = documentId === null ? { caseNumber } : { caseNumber, documentId };
  const line = recordLine({ kind: 'withdrawal', ...of, reason });
  return {
    kind: 'withdraw',
    record: documentId === null ? 'procedural' : 'document',
    key,
    line,
    reason,
  };
}
