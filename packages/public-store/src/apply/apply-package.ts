import {
  FRESH_RECEIVER,
  placeOf,
  refreshState,
  type Place,
  type VerifiedPackage,
} from '@discferry/package-format';
import { channelId, toInstant, type Receipt } from '@discferry/shared-schema';
import type { Kysely, Transaction } from 'kysely';
import type { Backend } from '../backend.js';
import { importEntry, type ImportEntry } from '../read/imports.js';
import { readReceiverState } from '../receiver-state.js';
import { findReceipt, writeReceipt } from '../requests/receipts.js';
import type { PublicDatabase } from '../schema.js';
import { stateNodes } from '../state-nodes.js';
import { caseTable } from './cases.js';
import { checkCounts, checkState } from './checks.js';
import { documentTable } from './documents.js';
import { enterLedger } from './ledger.js';
import { inBatches, type Load } from './load.js';
import { loadMessages, NO_MESSAGES, sumMessages, type MessageCounts } from './messages.js';
import { publishBatch } from './publish.js';
import { NOTHING, startTally, type ChangeCounts } from './tally.js';
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
  /** How much of that are documents. */
  readonly documents: ChangeCounts;
  /** What became of its replies and receipts now: none when it was imported already. */
  readonly messages: MessageCounts;
  /** What the sender will be told: of this import, or of the earlier one. */
  readonly receipt: Receipt;
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
      const loaded = await load({ trx, backend }, verified, options);
      await clearAway({ trx, backend }, loaded);
      return loaded;
    });
  } catch (error) {
    backend.erase();
    throw error;
  }
  return { ...applied, erased: backend.erase() };
}

/** Where a package is loaded into. */
interface Target {
  readonly trx: Transaction<PublicDatabase>;
  readonly backend: Backend;
}

/**
 * Has what is no longer public erased. Of documents that is also what an update replaced: a text comes
 * again because something in it had to go.
 */
async function clearAway({ trx, backend }: Target, { counts, documents }: Applied): Promise<void> {
  const texts = documents.withdrawn + documents.updated;
  if (texts > 0) await backend.fullText.purge(trx);
  if (counts.withdrawn + texts > 0) backend.requestErasure();
}

async function load(
  { trx, backend: { fullText, evidence } }: Target,
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
    const entry = await entryOf(trx, manifestSha256);
    const receipt = await findReceipt(trx, manifest.packageId);
    if (receipt === undefined) throw new TypeError('an import without a receipt');
    const nothing = { counts: NOTHING, documents: NOTHING, messages: NO_MESSAGES };
    return { place, ...nothing, receipt, entry };
  }
  checkState(manifest, 'before', state.stateSha256);
  const tally = startTally();
  const { sequence } = manifest;
  const into: Load = { trx, fullText, evidence, channel, sequence, at: toInstant(now), tally };
  const loaded = countLoaded(progress);
  await loadRecords(into, verified, loaded);
  const messages = await loadMessages(into, verified, { operator, loaded });
  checkCounts(manifest, tally);
  checkState(manifest, 'after', await refreshState(stateNodes(trx, channel), tally.buckets));
  const counts = manifest.changes;
  const receipt: Receipt = {
    kind: 'receipt',
    packageId: manifest.packageId,
    manifestSha256,
    outcome: 'imported',
    code: null,
    at: into.at,
    counts: { ...counts, ...sumMessages(messages) },
    findings: [],
    state: manifest.state,
    trailHead: evidence.head(),
  };
  await writeReceipt(trx, receipt);
  const row = await enterLedger(into, verified, operator);
  const documents = tally.totals('document');
  return { place, counts, documents, messages, receipt, entry: importEntry(row) };
}

/** Adds up what was loaded, and tells how much it is. */
function countLoaded(progress: ApplyOptions['progress']): Loaded {
  let records = 0;
  return (batch) => {
    records += batch.length;
    progress?.(records);
  };
}

/** Told of every batch. */
type Loaded = (batch: readonly unknown[]) => void;

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

async function loadRecords(into: Load, verified: VerifiedPackage, loaded: Loaded): Promise<void> {
  for await (const batch of inBatches(verified.records('withdrawals'))) {
    await withdrawBatch(into, batch);
    loaded(batch);
  }
  for await (const batch of inBatches(verified.records('procedural-records'))) {
    await publishBatch(into, caseTable, batch);
    loaded(batch);
  }
  for await (const batch of inBatches(verified.records('documents'), ({ text }) => text.length)) {
    await publishBatch(into, documentTable, batch);
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
