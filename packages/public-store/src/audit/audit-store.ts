import { untilUnreadable, type AuditFinding } from '@discferry/audit-trail';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import type { PublicDatabase } from '../schema.js';
import { auditChannels } from './channels.js';
import { auditImports } from './imports.js';
import { auditCases, auditDocuments } from './records.js';
import { auditTombstones } from './tombstones.js';

export interface AuditOptions {
  /** Only the audit trail: that no entry was changed or taken away, and that it is of these tables. */
  readonly trailOnly?: boolean;
  /** Told after each row that was looked at; what it throws stops the audit. */
  readonly progress?: () => void;
}

/**
 * Looks for everything that was not done by this program: seals against rows, audit trail, full-text
 * index; and for what does not follow from the records, or contradicts the imports. Reads one state of
 * the database, a batch at a time, and changes nothing.
 */
export async function* auditStore(
  { db, backend: { evidence } }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  { trailOnly = false, progress = () => undefined }: AuditOptions,
): AsyncGenerator<AuditFinding> {
  const trx = await db.startTransaction().execute();
  try {
    if (trailOnly) {
      yield* untilUnreadable(evidence.verifyTrail());
      return;
    }
    for (const part of evidence.verify(progress)) yield* untilUnreadable(part);
    yield* untilUnreadable(auditMeaning(trx, progress));
  } finally {
    await trx.rollback().execute();
  }
}

/** Whoever has the program can seal what he edits. Then one thing contradicts another. */
async function* auditMeaning(
  trx: Transaction<PublicDatabase>,
  progress: () => void,
): AsyncGenerator<AuditFinding> {
  yield* auditCases(trx, progress);
  yield* auditDocuments(trx, progress);
  yield* auditTombstones(trx);
  yield* auditImports(trx);
  yield* auditChannels(trx);
}
