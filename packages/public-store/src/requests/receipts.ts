import { EMPTY_STATE, type ReceivedRecord } from '@discferry/package-format';
import type { Receipt } from '@discferry/shared-schema';
import type { Kysely, Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { lineOf } from './message-line.js';
import type { ReturnPackage } from './return-packages.js';
import type { ReceiptConflictReason } from './tables.js';

/**
 * Writes the receipt for a package that came. The last word counts, but nothing takes back that a
 * package was imported: whatever else comes under its number is a fork, and an alarm tells of it.
 */
export async function writeReceipt(
  trx: Transaction<PublicDatabase>,
  receipt: Receipt,
): Promise<void> {
  const { packageId, manifestSha256, outcome } = receipt;
  const said = { manifest_sha256: manifestSha256, outcome, ...lineOf(receipt) };
  await trx
    .insertInto('receipt')
    .values({
      package_id: packageId,
      office_code: packageId.slice(0, 6),
      ...said,
      sent_digest: null,
      sent_sequence: null,
    })
    .onConflict((conflict) =>
      conflict.column('package_id').doUpdateSet(said).where('receipt.outcome', '<>', 'imported'),
    )
    .execute();
}

/** The receipt for a package that came, or undefined. */
export async function findReceipt(
  db: Kysely<PublicDatabase>,
  packageId: string,
): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom('receipt')
    .select('line')
    .where('package_id', '=', packageId)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.line) as Receipt);
}

/** What became of a receipt for a package of ours. */
export type ReceiptVerdict = 'confirmed' | 'refused' | 'contradiction';

/**
 * Takes the receipts for packages that went home. One that does not fit what is known here is kept for
 * a person: this database was restored from an older copy, or somebody else signs as this side.
 */
export async function settleReceipts(
  trx: Transaction<PublicDatabase>,
  receipts: readonly ReceivedRecord<Receipt>[],
  at: string,
): Promise<readonly ReceiptVerdict[]> {
  const verdicts: ReceiptVerdict[] = [];
  for (const { value } of receipts) verdicts.push(await settle(trx, value, at));
  return verdicts;
}

async function settle(
  trx: Transaction<PublicDatabase>,
  receipt: Receipt,
  at: string,
): Promise<ReceiptVerdict> {
  const { packageId, manifestSha256, outcome, code } = receipt;
  const known = await trx
    .selectFrom('return_package')
    .select(['manifest_sha256', 'abandoned_at'])
    .where('package_id', '=', packageId)
    .execute();
  const meant = known.find((row) => row.manifest_sha256 === manifestSha256);
  const reason: ReceiptConflictReason | null =
    known.length === 0
      ? 'unknown-package'
      : meant === undefined
        ? 'other-manifest'
        : receipt.state.after === EMPTY_STATE
          ? null
          : 'other-state';
  if (reason !== null) {
    await trx
      .insertInto('receipt_conflict')
      .values({
        package_id: packageId,
        manifest_sha256: manifestSha256,
        reason,
        line: lineOf(receipt).line,
        at,
        settled_at: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['package_id', 'manifest_sha256', 'reason']).doNothing(),
      )
      .execute();
    return 'contradiction';
  }
  await trx
    .updateTable('return_package')
    .set({ outcome, outcome_code: code, outcome_at: receipt.at, outcome_by: 'disc' })
    .where('manifest_sha256', '=', manifestSha256)
    .execute();
  return outcome === 'imported' ? 'confirmed' : 'refused';
}

/**
 * Takes up the receipt for a package that was not known when it came, now that it is.
 * @param at when it became known
 */
export async function settleConflict(
  trx: Transaction<PublicDatabase>,
  { manifest, manifestSha256 }: Pick<ReturnPackage, 'manifest' | 'manifestSha256'>,
  at: string,
): Promise<void> {
  const told = await trx
    .updateTable('receipt_conflict')
    .set({ settled_at: at })
    .where('package_id', '=', manifest.packageId)
    .where('manifest_sha256', '=', manifestSha256)
    .where('reason', '<>', 'other-state')
    .where('settled_at', 'is', null)
    .returning('line')
    .execute();
  for (const { line } of told) await settle(trx, JSON.parse(line) as Receipt, at);
}

/** A receipt that does not fit, and why. */
export interface ContradictingReceipt {
  readonly reason: ReceiptConflictReason;
  readonly receipt: Receipt;
  /** When it came. */
  readonly at: string;
}

/** The receipts for packages of a channel that do not fit and were not settled yet. */
export async function contradictions(
  db: Kysely<PublicDatabase>,
  channel: string,
): Promise<readonly ContradictingReceipt[]> {
  const rows = await db
    .selectFrom('receipt_conflict')
    .select(['reason', 'line', 'at'])
    .where('package_id', '>=', `${channel}-000000`)
    .where('package_id', '<=', `${channel}-999999`)
    .where('settled_at', 'is', null)
    .orderBy('package_id')
    .orderBy('manifest_sha256')
    .execute();
  return rows.map(({ reason, line, at }) => ({ reason, at, receipt: JSON.parse(line) as Receipt }));
}
