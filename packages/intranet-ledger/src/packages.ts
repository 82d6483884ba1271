import { appendEntry } from '@discferry/audit-trail';
import { manifestSchema, type Manifest } from '@discferry/package-format';
import { z } from 'zod';
import { guarded, guardedTransaction } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** A package that was issued (已制作), as the ledger remembers it. */
export interface IssuedPackage {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** SHA-256 of the envelope file's bytes. With the archive's digest it knows both files again. */
  readonly envelopeSha256: string;
  /** Who made it (操作人). */
  readonly operator: string;
  /** When it was first copied to a disc, an instant; null until then. */
  readonly deliveredAt: string | null;
}

const rowSchema = z.object({
  manifest: z.string(),
  manifest_sha256: z.string(),
  envelope_sha256: z.string(),
  operator: z.string(),
  delivered_at: z.string().nullable(),
});

function issuedOf(row: unknown): IssuedPackage {
  const parsed = rowSchema.parse(row);
  return {
    manifest: manifestSchema.parse(JSON.parse(parsed.manifest)),
    manifestSha256: parsed.manifest_sha256,
    envelopeSha256: parsed.envelope_sha256,
    operator: parsed.operator,
    deliveredAt: parsed.delivered_at,
  };
}

/** Every package issued, in order. One a day: a list of all is short. */
export function listPackages(ledger: Ledger): readonly IssuedPackage[] {
  return guarded(ledger, (database) =>
    database.prepare('SELECT * FROM package ORDER BY sequence').all().map(issuedOf),
  );
}

/** The package with a sequence number, or undefined when it was never issued. */
export function findPackage(ledger: Ledger, sequence: number): IssuedPackage | undefined {
  const row = guarded(ledger, (database) =>
    database.prepare('SELECT * FROM package WHERE sequence = ?').get(sequence),
  );
  return row === undefined ? undefined : issuedOf(row);
}

/** Adds a package to the ledger, and to the audit trail. */
export function recordPackage(ledger: Ledger, issued: IssuedPackage): void {
  const { manifest } = issued;
  guardedTransaction(ledger, (database) => {
    database
      .prepare(
        `INSERT INTO package (sequence, epoch, package_id, manifest_sha256, manifest,
                              envelope_sha256, operator, delivered_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        manifest.sequence,
        manifest.epoch,
        manifest.packageId,
        issued.manifestSha256,
        JSON.stringify(manifest),
        issued.envelopeSha256,
        issued.operator,
        issued.deliveredAt,
      );
    appendEntry(database, {
      at: manifest.createdAt,
      operator: issued.operator,
      action: 'issue',
      subject: manifest.packageId,
      detail: {
        manifestSha256: issued.manifestSha256,
        envelopeSha256: issued.envelopeSha256,
        stateAfter: manifest.state.after,
        ...manifest.changes,
      },
    });
  });
}

/** Packages that were issued and have not been copied to any disc yet, in order. */
export function undelivered(ledger: Ledger): readonly IssuedPackage[] {
  return listPackages(ledger).filter(({ deliveredAt }) => deliveredAt === null);
}

/** When something was done, and by whom. */
export interface Deed {
  /** Instant. */
  readonly at: string;
  readonly operator: string;
}

/** Notes that a package was copied to a disc; the first time counts. */
export function markDelivered(ledger: Ledger, sequence: number, { at, operator }: Deed): void {
  guardedTransaction(ledger, (database) => {
    const packageId = database
      .prepare(
        `UPDATE package SET delivered_at = ? WHERE sequence = ? AND delivered_at IS NULL
         RETURNING package_id`,
      )
      .pluck()
      .get(at, sequence);
    if (packageId === undefined) return;
    const subject = z.string().parse(packageId);
    appendEntry(database, { at, operator, action: 'deliver', subject, detail: {} });
  });
}
