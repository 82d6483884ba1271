import {
  FRESH_RECEIVER,
  manifestSchema,
  type Manifest,
  type ReceiverState,
} from '@discferry/package-format';
import { toInstant, type Receipt } from '@discferry/shared-schema';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { noted, type By, type Site } from './site.js';
import type { ReturnPackageTable } from './tables.js';

/** What the receiver said of a package. */
export interface PackageOutcome {
  readonly outcome: Receipt['outcome'];
  /** Why it was refused, where a receipt said so. */
  readonly code: string | null;
  readonly at: string;
  readonly by: 'disc' | 'code';
}

/** A package that went home (回程光盘). */
export interface ReturnPackage {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly envelopeSha256: string;
  readonly operator: string;
  /** When it was first copied to a disc; null until then. */
  readonly deliveredAt: string | null;
  /** Null until the receiver is heard of. */
  readonly confirmed: PackageOutcome | null;
}

/** Adds a package, and moves the head of its channel on. */
export async function insertPackage(
  trx: Transaction<PublicDatabase>,
  {
    channel,
    operator,
    sealed,
  }: {
    readonly channel: string;
    readonly operator: string;
    readonly sealed: Pick<ReturnPackage, 'manifest' | 'manifestSha256' | 'envelopeSha256'>;
  },
): Promise<void> {
  const { manifest, manifestSha256, envelopeSha256 } = sealed;
  const { epoch, sequence } = manifest;
  await moveHead(trx, { channel, epoch, sequence, manifest_sha256: manifestSha256 });
  await trx
    .insertInto('return_package')
    .values({
      manifest_sha256: manifestSha256,
      channel,
      sequence,
      package_id: manifest.packageId,
      manifest: JSON.stringify(manifest),
      envelope_sha256: envelopeSha256,
      operator,
      delivered_at: null,
      outcome: null,
      outcome_code: null,
      outcome_at: null,
      outcome_by: null,
      abandoned_at: null,
    })
    .execute();
}

/**
 * What the receiver of a reverse channel remembers once it has imported everything that went home.
 * Nothing of it is published there.
 */
export async function returnHead(
  db: Kysely<PublicDatabase>,
  channel: string,
): Promise<ReceiverState> {
  const head = await db
    .selectFrom('return_head')
    .selectAll()
    .where('channel', '=', channel)
    .executeTakeFirst();
  if (head === undefined) return FRESH_RECEIVER;
  const { epoch, sequence, manifest_sha256: manifestSha256 } = head;
  return { ...FRESH_RECEIVER, epoch, sequence, manifestSha256 };
}

/** Sets the place after which the next package of a channel comes. */
export async function moveHead(
  trx: Transaction<PublicDatabase>,
  head: PublicDatabase['return_head'],
): Promise<void> {
  await trx
    .insertInto('return_head')
    .values(head)
    .onConflict((conflict) => conflict.column('channel').doUpdateSet(head))
    .execute();
}

/** Every package of a channel, in order: one a day, a list of all is short. Without abandoned ones. */
export async function packagesOf(
  db: Kysely<PublicDatabase>,
  channel: string,
): Promise<readonly ReturnPackage[]> {
  const rows = await db
    .selectFrom('return_package')
    .selectAll()
    .where('channel', '=', channel)
    .where('abandoned_at', 'is', null)
    .orderBy('sequence')
    .execute();
  return rows.map(packageOfRow);
}

function packageOfRow(row: Selectable<ReturnPackageTable>): ReturnPackage {
  const { outcome, outcome_at: at, outcome_by: by } = row;
  return {
    manifest: manifestSchema.parse(JSON.parse(row.manifest)),
    manifestSha256: row.manifest_sha256,
    envelopeSha256: row.envelope_sha256,
    operator: row.operator,
    deliveredAt: row.delivered_at,
    confirmed:
      outcome === null || at === null || by === null
        ? null
        : { outcome, code: row.outcome_code, at, by },
  };
}

/** Notes that a package was copied to a disc; the first time counts. */
export async function markDelivered(
  site: Site,
  { manifest, manifestSha256 }: Pick<ReturnPackage, 'manifest' | 'manifestSha256'>,
  { now, operator }: By,
): Promise<void> {
  await noted(site, async (trx) => {
    const at = toInstant(now);
    const { numUpdatedRows } = await trx
      .updateTable('return_package')
      .set({ delivered_at: at })
      .where('manifest_sha256', '=', manifestSha256)
      .where('delivered_at', 'is', null)
      .executeTakeFirstOrThrow();
    const entry = { at, operator, action: 'deliver', subject: manifest.packageId, detail: {} };
    return { result: undefined, entry: numUpdatedRows > 0n ? entry : null };
  });
}

/** What a confirmation code said, and who typed it. */
export interface Confirmation extends By {
  readonly outcome: Receipt['outcome'];
}

/** Notes what a confirmation code (确认码) says of a package; a signed receipt is not overruled. */
export async function confirmByCode(
  site: Site,
  { manifest, manifestSha256 }: Pick<ReturnPackage, 'manifest' | 'manifestSha256'>,
  { outcome, now, operator }: Confirmation,
): Promise<void> {
  await noted(site, async (trx) => {
    const at = toInstant(now);
    const said = { outcome, outcome_code: null, outcome_at: at, outcome_by: 'code' as const };
    const { numUpdatedRows } = await trx
      .updateTable('return_package')
      .set(said)
      .where('manifest_sha256', '=', manifestSha256)
      .where((row) => row.or([row('outcome', 'is', null), row('outcome', '<>', 'imported')]))
      .executeTakeFirstOrThrow();
    const { packageId: subject } = manifest;
    const entry = { at, operator, action: 'confirm', subject, detail: { outcome, by: 'code' } };
    return { result: undefined, entry: numUpdatedRows > 0n ? entry : null };
  });
}
