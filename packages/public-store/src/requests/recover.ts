import {
  channelId,
  DiscferryError,
  packageId,
  toInstant,
  type Channel,
} from '@discferry/shared-schema';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { OUTGOING_TABLES } from './pending.js';
import { moveHead, packagesOf, type ReturnPackage } from './return-packages.js';
import { noted, type By, type Site } from './site.js';

/** The package home that the receiver imported last, by its own word. */
export interface AdoptedHead {
  readonly sequence: number;
  readonly manifestSha256: string;
}

/** Whether a package makes a head known: a head that was adopted is known by the package upon it alone. */
export function isOrFollows(
  { manifest, manifestSha256 }: Pick<ReturnPackage, 'manifest' | 'manifestSha256'>,
  head: AdoptedHead,
): boolean {
  return (
    manifestSha256 === head.manifestSha256 ||
    manifest.previousManifestSha256 === head.manifestSha256
  );
}

/** The head to go on from, by whom and when. */
export interface Adoption extends By {
  readonly channel: Channel;
  readonly head: AdoptedHead;
}

/** What a recovery changed. */
export interface Recovery {
  /** Packages of ours whose place others have taken: never imported, never to be burned again. */
  readonly abandoned: readonly string[];
  /** How many messages will be sent again. */
  readonly again: number;
}

/**
 * Goes on after the package that the receiver imported last, where this database does not know it: it
 * was restored from an older copy. What was not surely received counts as not sent; every message that
 * arrives a second time changes nothing there.
 * @throws E_USAGE when the head is known, or a package was made upon it already: the receiver lacks only
 *   what came after it, and needs just that
 */
export async function adoptHead(
  site: Site,
  { channel, head, now, operator }: Adoption,
): Promise<Recovery> {
  const id = channelId(channel);
  const { sequence, manifestSha256 } = head;
  return noted(site, async (trx) => {
    const known = await packagesOf(trx, id);
    if (known.some((one) => isOrFollows(one, head))) {
      throw new DiscferryError('E_USAGE', { reason: 'this package is known' });
    }
    // What stands is what the receiver has said itself to have imported, up to the first that it has not.
    const doubtful = known.filter(({ confirmed }) => confirmed?.outcome !== 'imported');
    const at = toInstant(now);
    const last = await trx
      .selectFrom('return_head')
      .select('epoch')
      .where('channel', '=', id)
      .executeTakeFirst();
    await moveHead(trx, {
      channel: id,
      epoch: last?.epoch ?? 1,
      sequence,
      manifest_sha256: manifestSha256,
    });
    for (const one of doubtful) {
      await trx
        .updateTable('return_package')
        .set({ abandoned_at: at })
        .where('manifest_sha256', '=', one.manifestSha256)
        .execute();
    }
    const again = await unsend(
      trx,
      channel.office,
      doubtful.map(({ manifest }) => manifest.sequence),
    );
    await trx
      .updateTable('receipt_conflict')
      .set({ settled_at: at })
      .where('package_id', '>=', `${id}-000000`)
      .where('package_id', '<=', `${id}-999999`)
      .where('settled_at', 'is', null)
      .execute();
    const abandoned = doubtful.map(({ manifest }) => manifest.packageId);
    const detail = { manifestSha256, abandoned, again };
    const subject = packageId(channel, sequence);
    return {
      result: { abandoned, again },
      entry: { at, operator, action: 'recover', subject, detail },
    };
  });
}

/** Takes back that messages were sent with these packages. */
async function unsend(
  trx: Transaction<PublicDatabase>,
  office: string,
  sequences: readonly number[],
): Promise<number> {
  if (sequences.length === 0) return 0;
  let again = 0n;
  for (const table of OUTGOING_TABLES) {
    const { numUpdatedRows } = await trx
      .updateTable(table)
      .set({ sent_digest: null, sent_sequence: null })
      .where('office_code', '=', office)
      .where('sent_sequence', 'in', sequences)
      .executeTakeFirstOrThrow();
    again += numUpdatedRows;
  }
  const { numUpdatedRows } = await trx
    .updateTable('alarm')
    .set({ state: 'waiting', sent_sequence: null })
    .where('channel', '=', channelId({ office, direction: 'out' }))
    .where('sent_sequence', 'in', sequences)
    .executeTakeFirstOrThrow();
  return Number(again + numUpdatedRows);
}
