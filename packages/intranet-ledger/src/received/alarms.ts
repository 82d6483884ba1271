import { appendEntry } from '@discferry/audit-trail';
import { findingSchema, type Finding } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded, guardedTransaction } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

const originSchema = z.enum(['extranet', 'intranet']);

/** What a person has to look into (警报). */
export interface LedgerAlarm {
  /** Who found it: told by the extranet, or found on this side. */
  readonly origin: z.infer<typeof originSchema>;
  /** An error code, or the id of a contradiction. */
  readonly code: string;
  /** The package it is about. */
  readonly packageId: string;
  readonly manifestSha256: string;
  /** Digests, line numbers, ids of rules; never anything of a record. */
  readonly findings: readonly Finding[];
  readonly at: string;
  readonly lastAt: string;
  readonly attempts: number;
}

/** An alarm as it is kept. */
export interface KeptAlarm extends LedgerAlarm {
  readonly id: number;
  /** When and by whom it was settled; null while it is open. */
  readonly settled: { readonly at: string; readonly operator: string } | null;
}

const rowSchema = z.object({
  id: z.number(),
  origin: originSchema,
  code: z.string(),
  package_id: z.string(),
  manifest_sha256: z.string(),
  findings: z.string(),
  at: z.string(),
  last_at: z.string(),
  attempts: z.number(),
  settled_at: z.string().nullable(),
  settled_by: z.string().nullable(),
});

function alarmOf(row: unknown): KeptAlarm {
  const parsed = rowSchema.parse(row);
  const { settled_at: at, settled_by: operator } = parsed;
  return {
    id: parsed.id,
    origin: parsed.origin,
    code: parsed.code,
    packageId: parsed.package_id,
    manifestSha256: parsed.manifest_sha256,
    findings: z.array(findingSchema).parse(JSON.parse(parsed.findings)),
    at: parsed.at,
    lastAt: parsed.last_at,
    attempts: parsed.attempts,
    settled: at === null || operator === null ? null : { at, operator },
  };
}

/**
 * Raises an alarm, one for each package and code. Raised once more on this side, it counts one more
 * attempt; told once more by the extranet, it counts as many as it says. Either opens it again.
 */
export function raiseAlarm(ledger: Ledger, alarm: LedgerAlarm): void {
  guarded(ledger, (database) => {
    database
      .prepare(
        `INSERT INTO alarm
           (origin, code, package_id, manifest_sha256, findings, at, last_at, attempts)
         VALUES (@origin, @code, @packageId, @manifestSha256, @findings, @at, @lastAt, @attempts)
         ON CONFLICT (origin, package_id, manifest_sha256, code) DO UPDATE SET
           last_at = excluded.last_at, settled_at = NULL, settled_by = NULL,
           attempts = CASE origin WHEN 'intranet' THEN attempts + 1 ELSE excluded.attempts END
         WHERE origin = 'intranet' OR excluded.last_at > last_at`,
      )
      .run({ ...alarm, findings: JSON.stringify(alarm.findings) });
  });
}

/** The alarms that are open, the latest first. */
export function openAlarms(ledger: Ledger): readonly KeptAlarm[] {
  return guarded(ledger, (database) =>
    database
      .prepare('SELECT * FROM alarm WHERE settled_at IS NULL ORDER BY last_at DESC, id DESC')
      .all()
      .map(alarmOf),
  );
}

/** Notes who looked into an alarm and closed it, in the audit trail too. */
export function settleAlarm(
  ledger: Ledger,
  { id, packageId, code }: Pick<KeptAlarm, 'id' | 'packageId' | 'code'>,
  { at, operator }: { readonly at: string; readonly operator: string },
): void {
  guardedTransaction(ledger, (database) => {
    database
      .prepare('UPDATE alarm SET settled_at = ?, settled_by = ? WHERE id = ?')
      .run(at, operator, id);
    appendEntry(database, { at, operator, action: 'settle', subject: packageId, detail: { code } });
  });
}
