import {
  FRESH_RECEIVER,
  placeOf,
  refreshState,
  type Manifest,
  type Place,
  type ReceiverState,
  type VerifiedPackage,
} from '@discferry/package-format';
import { channelId, DiscferryError, toInstant } from '@discferry/shared-schema';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import { importLedger, type ImportEntry } from '../read/imports.js';
import { readReceiverState } from '../receiver-state.js';
import type { PublicDatabase } from '../schema.js';
import { stateNodes } from '../state-nodes.js';
import { inBatches, type Load } from './load.js';
import { publishBatch } from './publish.js';
import { startTally, type ChangeCounts, type Tally } from './tally.js';
import { withdrawBatch } from './withdraw.js';

export interface ApplyOptions {
  readonly now: Date;
  /** Who loads it (PRODUCT A5). */
  readonly operator: string;
  /** Told how many records have been read so far. What it throws stops and undoes the import. */
  readonly progress?: (records: number) => void;
}

/** What became of a package. */
export interface AppliedPackage {
  readonly place: Place;
  /** What changed now: nothing when it was imported already. */
  readonly counts: ChangeCounts;
  /** The ledger's row: of this import, or of the earlier one. */
  readonly entry: ImportEntry;
  /** Whether withdrawn content is gone from the database's files as well; if not, the next run tries. */
  readonly erased: boolean;
}

/**
 * Loads a package: every row, the events, the state tree and the ledger in one transaction. Whatever
 * is thrown on the way, nothing of it is loaded.
 * @throws E_CHANGE_COUNT, E_STATE_DIGEST, E_BUSY, and what `placeOf` throws
 */
export async function applyPackage(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  verified: VerifiedPackage,
  options: ApplyOptions,
): Promise<AppliedPackage> {
  let applied: Omit<AppliedPackage, 'erased'>;
  try {
    applied = await db.transaction().execute(async (trx) => {
      const loaded = await load(trx, verified, options);
      if (loaded.counts.withdrawn > 0) backend.requestErasure();
      return loaded;
    });
  } catch (error) {
    backend.erase();
    throw error;
  }
  return { ...applied, erased: backend.erase() };
}

async function load(
  trx: Transaction<PublicDatabase>,
  verified: VerifiedPackage,
  options: ApplyOptions,
): Promise<Omit<AppliedPackage, 'erased'>> {
  const { manifest, manifestSha256 } = verified;
  const channel = channelId(manifest.channel);
  await lockChannel(trx, channel);
  // It was verified before the lock was held: another import may have come in between.
  const state = await readReceiverState(trx, channel);
  const place = placeOf(manifest, manifestSha256, state);
  if (place === 'next') {
    checkState('before', manifest, state.stateSha256);
    const tally = startTally();
    const { sequence } = manifest;
    await loadRecords(
      { trx, channel, sequence, at: toInstant(options.now), tally },
      verified,
      options,
    );
    checkCounts(manifest.changes, tally);
    checkState('after', manifest, await refreshState(stateNodes(trx, channel), tally.buckets));
    await enterLedger(trx, verified, { options, tally });
  }
  const entry = await importLedger(trx)
    .where('channel', '=', channel)
    .where('epoch', '=', state.epoch)
    .where('sequence', '=', manifest.sequence)
    .executeTakeFirstOrThrow();
}
