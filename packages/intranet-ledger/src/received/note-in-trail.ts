import { appendEntry, type AuditEntry } from '@discferry/audit-trail';
import { guardedTransaction } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/**
 * Adds an entry to the audit trail (审计链): the last step of every change, in its transaction. A change
 * without one is found by the next audit.
 */
export function noteInTrail(ledger: Ledger, entry: AuditEntry): void {
  guardedTransaction(ledger, (database) => {
    appendEntry(database, entry);
  });
}
