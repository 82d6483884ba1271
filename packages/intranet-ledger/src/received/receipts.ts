import { canonicalJson } from '@discferry/package-format';
import { receiptSchema, type Receipt } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/**
 * Keeps a receipt (回执) for the way out. The last word counts, but nothing takes back that a package was
 * imported: another one under its number is a matter of its own.
 */
export function recordReceipt(ledger: Ledger, receipt: Receipt): void {
  guarded(ledger, (database) => {
    database
      .prepare(
        `INSERT INTO receipt (package_id, outcome, line) VALUES (?, ?, ?)
         ON CONFLICT (package_id) DO UPDATE SET outcome = excluded.outcome, line = excluded.line
         WHERE outcome <> 'imported'`,
      )
      .run(receipt.packageId, receipt.outcome, canonicalJson(receipt));
  });
}

/** Every receipt, by package. One a day: a list of all is short. */
export function listReceipts(ledger: Ledger): readonly Receipt[] {
  const lines = guarded(ledger, (database) =>
    database.prepare('SELECT line FROM receipt ORDER BY package_id').pluck().all(),
  );
  return z
    .array(z.string())
    .parse(lines)
    .map((line) => receiptSchema.parse(JSON.parse(line)));
}

/** The receipt of a package, or undefined when nothing was said about it. */
export function findReceipt(ledger: Ledger, packageId: string): Receipt | undefined {
  const line = guarded(ledger, (database) =>
    database.prepare('SELECT line FROM receipt WHERE package_id = ?').pluck().get(packageId),
  );
  return line === undefined ? undefined : receiptSchema.parse(JSON.parse(z.string().parse(line)));
}
