import {
  untilUnreadable,
  verifyFile,
  verifySeals,
  verifyTrail,
  type AuditFinding,
} from '@discferry/audit-trail';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';
import { UNSEALED_TABLES } from '../schema.js';
import { auditPackages } from './packages.js';
import { auditRows } from './rows.js';
import { auditState } from './state.js';

export interface AuditOptions {
  /** Only the audit trail: that no entry was changed or taken away, and that it is of these tables. */
  readonly trailOnly?: boolean;
  /** Told after each row that was looked at; what it throws stops the audit. */
  readonly progress?: () => void;
}

/**
 * Looks for everything that was not done by this program: seals against rows, audit trail; and for what
 * does not follow from the packages issued, or contradicts them. Reads one state of the ledger, a row at a
 * time, and changes nothing.
 */
export async function* auditLedger(
  ledger: Ledger,
  { trailOnly = false, progress = () => undefined }: AuditOptions,
): AsyncGenerator<AuditFinding> {
  const { database } = ledger;
  guarded(ledger, () => database.exec('BEGIN'));
  try {
    if (trailOnly) {
      yield* untilUnreadable(verifyTrail(database));
      return;
    }
    yield* untilUnreadable(verifyFile(database));
    yield* untilUnreadable(verifySeals(database, { unsealed: UNSEALED_TABLES, progress }));
    yield* untilUnreadable(verifyTrail(database));
    yield* untilUnreadable(auditPackages(ledger));
    yield* untilUnreadable(auditRows(ledger));
    yield* untilUnreadable(auditState(ledger));
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
