import { appendEntry } from '@discferry/audit-trail';
import { ERRORS, type ErrorCode } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded, guardedTransaction } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/** A package from outside that was refused. */
export interface ReceivedAttempt {
  readonly at: string;
  readonly operator: string;
  /** Channel and sequence its files were named by: a claim, unless the code says it was checked. */
  readonly channel: string | null;
  readonly sequence: number | null;
  readonly code: ErrorCode;
}

const codeSchema = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

const rowSchema = z.object({
  at: z.string(),
  operator: z.string(),
  channel: z.string().nullable(),
  sequence: z.number().nullable(),
  code: codeSchema,
});

/** Writes down that a package was refused, in the audit trail too. */
export function recordAttempt(ledger: Ledger, attempt: ReceivedAttempt): void {
  const { at, operator, channel, sequence, code } = attempt;
  guardedTransaction(ledger, (database) => {
    database
      .prepare(
        'INSERT INTO received_attempt (at, operator, channel, sequence, code) VALUES (?, ?, ?, ?, ?)',
      )
      .run(at, operator, channel, sequence, code);
    appendEntry(database, {
      at,
      operator,
      action: 'refuse',
      subject: channel ?? '',
      detail: { sequence, code },
    });
  });
}

/** The refused packages, the latest first. */
export function listAttempts(ledger: Ledger, limit: number): readonly ReceivedAttempt[] {
  return guarded(ledger, (database) =>
    database
      .prepare(
        'SELECT at, operator, channel, sequence, code FROM received_attempt ORDER BY id DESC LIMIT ?',
      )
      .all(limit)
      .map((row) => rowSchema.parse(row)),
  );
}
