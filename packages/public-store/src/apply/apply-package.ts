import {
  FRESH_RECEIVER,
  placeOf,
  refreshState,
  type Place,
  type VerifiedPackage,
} from '@discferry/package-format';
import { channelId, toInstant } from '@discferry/shared-schema';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import { importEntry, type ImportEntry } from '../read/imports.js';
import { readReceiverState } from '../receiver-state.js';
import type { PublicDatabase } from '../schema.js';
import { stateNodes } from '../state-nodes.js';
import { checkCounts, checkState } from './checks.js';
import { enterLedger } from './ledger.js';
import { inBatches, type Load } from './load.js';
import { publishBatch } from './publish.js';
import { startTally, type ChangeCounts } from './tally.js';
import { withdrawBatch } from './withdraw.js';

export interface ApplyOptions {
  readonly now: Date;
  /** Who loads it (requirement A5). */
  readonly operator: string;
  /** Told how many records have been loaded so far. What it throws stops and undoes the import. */
  readonly progress?: (records: number) => void;
}

/** What became of a package. */
export interface AppliedPackage {
  readonly place: Place;
  /** What changed now: nothing when it was imported already. */
  readonly counts: ChangeCounts;
  /** The ledger's entry: of this import, or of the earlier one. */
  readonly entry: ImportEntry;
  /** Whether withdrawn content is gone from the database files too; if not, the next import tries. */
  readonly erased: boolean;
}

type Applied = Omit<AppliedPackage, 'erased'>;

/**
 * Loads a package: every row, the events, the state tree and the ledger in one transaction. Whatever
 * is thrown on the way, nothing of it is loaded.
 * @throws E_CHANGE_COUNT, E_STATE_DIGEST, E_BUSY, E_MEDIA_FULL, and what `placeOf` throws
 */
export async function applyPackage(
  { db, backend }: { readonly db: Kysely<PublicDatabase>; readonly backend: Backend },
  verified: VerifiedPackage,
  options: ApplyOptions,
): Promise<AppliedPackage> {
  let applied: Applied;
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
  { now, operator, progress }: ApplyOptions,
): Promise<Applied> {
  const { manifest, manifestSha256 } = verified;
  const channel = channelId(manifest.channel);
  await lockChannel(trx, channel);
  // It was verified before the lock was held: another import may have come in between.
  const state = await readReceiverState(trx, channel);
  const place = placeOf(manifest, manifestSha256, state);
  if (place === 'already-imported') {
    const counts = { published: 0, updated: 0, withdrawn: 0 };
    return { place, counts, entry: await entryOf(trx, manifestSha256) };
  }
  checkState(manifest, 'before', state.stateSha256);
  const tally = startTally();
  const { sequence } = manifest;
  const into: Load = { trx, channel, sequence, at: toInstant(now), tally };
  await loadRecords(into, verified, progress);
  checkCounts(manifest, tally);
  checkState(manifest, 'after', await refreshState(stateNodes(trx, channel), tally.buckets));
  const row = await enterLedger(into, verified, operator);
  return { place, counts: manifest.changes, entry: importEntry(row) };
}

/**
 * The first statement writes, so that the lock is held before anything is read. It covers at least
 * the channel, at most the whole database.
 */
async function lockChannel(trx: Transaction<PublicDatabase>, channel: string): Promise<void> {
  const { epoch, sequence, manifestSha256 } = FRESH_RECEIVER;
  await trx
    .insertInto('channel_head')
    .values({ channel, epoch, sequence, manifest_sha256: manifestSha256 })
    .onConflict((conflict) => conflict.column('channel').doUpdateSet({ channel }))
    .execute();
}

async function loadRecords(
  into: Load,
  verified: VerifiedPackage,
  progress: ApplyOptions['progress'],
): Promise<void> {
  let records = 0;
  const loaded = (batch: readonly unknown[]) => {
    records += batch.length;
    progress?.(records);
  };
  for await (const batch of inBatches(verified.records('withdrawals'))) {
    await withdrawBatch(into, batch);
    loaded(batch);
  }
  for await (const batch of inBatches(verified.records('procedural-records'))) {
    await publishBatch(into, batch);
    loaded(batch);
  }
}

async function entryOf(
  trx: Transaction<PublicDatabase>,
  manifestSha256: string,
): Promise<ImportEntry> {
  const row = await trx
    .selectFrom('import_ledger')
    .selectAll()
    .where('manifest_sha256', '=', manifestSha256)
    .executeTakeFirstOrThrow();
  return importEntry(row);
}
