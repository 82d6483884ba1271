import { channelId, DiscferryError, toInstant, type Channel } from '@discferry/shared-schema';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { settleConflict } from './receipts.js';
import { insertPackage, moveHead, returnHead, type ReturnPackage } from './return-packages.js';
import { noted, type By, type Site } from './site.js';

/** What was issued and signed, as its two files say. */
type Sealed = Pick<ReturnPackage, 'manifest' | 'manifestSha256' | 'envelopeSha256'>;

/** The packages to take into the records, by whom and when. */
export interface KeptAdoption extends By {
  readonly channel: Channel;
  /** In order, the first of them upon the last package that is known. Without any, nothing is done. */
  readonly packages: readonly Sealed[];
  /** Number of the last package that the receiver is known to hold; 0 where nothing is known. */
  readonly heldThrough: number;
}

/**
 * Takes packages into the records that were issued after the copy from which they were restored. Their
 * numbers stay theirs. What was not known to be told before is told again after them; every message that
 * arrives a second time changes nothing there.
 * @throws E_USAGE when they do not follow: somebody else went on meanwhile
 */
export async function adoptKept(
  site: Site,
  { channel, packages, heldThrough, now, operator }: KeptAdoption,
): Promise<void> {
  const last = packages.at(-1);
  if (last === undefined) return;
  const id = channelId(channel);
  const at = toInstant(now);
  await noted(site, async (trx) => {
    const head = await returnHead(trx, id);
    if (packages[0]?.manifest.previousManifestSha256 !== head.manifestSha256) {
      throw new DiscferryError('E_USAGE', { reason: 'the packages do not follow the last one' });
    }
    for (const sealed of packages) {
      await adopt(trx, sealed, { channel: id, operator });
      await trx
        .updateTable('return_package')
        .set({ delivered_at: sealed.manifest.sequence <= heldThrough ? at : null })
        .where('manifest_sha256', '=', sealed.manifestSha256)
        .execute();
      await settleConflict(trx, sealed, at);
    }
    const { manifestSha256, manifest } = last;
    const detail = { manifestSha256, adopted: packages.map((one) => one.manifest.packageId) };
    const entry = { at, operator, action: 'recover', subject: manifest.packageId, detail };
    return { result: undefined, entry };
  });
}

/** One that was given up before counts again: it follows what is known, so its number is its own. */
async function adopt(
  trx: Transaction<PublicDatabase>,
  sealed: Sealed,
  { channel, operator }: { readonly channel: string; readonly operator: string },
): Promise<void> {
  const { manifestSha256, manifest } = sealed;
  const { numUpdatedRows } = await trx
    .updateTable('return_package')
    .set({ abandoned_at: null })
    .where('manifest_sha256', '=', manifestSha256)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    await insertPackage(trx, { channel, operator, sealed });
  } else {
    const { epoch, sequence } = manifest;
    await moveHead(trx, { channel, epoch, sequence, manifest_sha256: manifestSha256 });
  }
}
