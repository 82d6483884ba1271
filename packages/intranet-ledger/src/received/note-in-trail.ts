import { appendEntry, type AuditEntry } from '@discferry/audit-trail';
import { guardedTransaction } from '../ledger-error.js';
import { openLedger, type Ledger } from '../open-ledger.js';

/**
 * Adds an entry to the audit trail (审计链): the last step of every change, in its transaction. A change
 * without one is found by the next audit.
 */
export function noteInTrail(ledger: Ledger, entry: AuditEntry): void {
  guardedTransaction(ledger, (database) => {
    appendEntry(database, entry);
  });
}

/**
 * Adds an entry to the audit trail of a ledger that is not open; makes the ledger where there is none.
 * @throws what opening it throws
 */
export function noteInTrailOf(
  { path, channel }: { readonly path: string; readonly channel: string },
  entry: AuditEntry,
): void {
  const ledger = openLedger(path, channel);
  try {
    noteInTrail(ledger, entry);
  } finally {
    ledger.close();
  }
}
