import type { ErrorCode } from '@discferry/shared-schema';
import type { Kysely } from 'kysely';
import type { ChangeCounts } from '../apply/tally.js';
import type { PublicDatabase } from '../schema.js';

/** Discs that are missing: a later one has been seen, and was refused for the gap. */
export interface MissingDiscs {
  readonly first: number;
  readonly last: number;
}

/** The package of a channel that was imported last. */
export interface LastPackage {
  readonly epoch: number;
  readonly sequence: number;
  readonly createdAt: string;
  readonly importedAt: string;
  /** Digest of the published state after it. */
  readonly stateSha256: string;
}

/** How a channel stands. */
export interface ChannelStatistics {
  readonly channel: string;
  /** Null when nothing was imported from it yet. */
  readonly last: LastPackage | null;
  readonly packages: number;
  /** All changes ever made. */
  readonly changes: ChangeCounts;
  /** How many records are public now, and how many of these are documents. */
  readonly publicRecords: number;
  readonly publicDocuments: number;
  readonly missing: MissingDiscs | null;
  /** When a fork was refused, if nothing has been imported since. */
  readonly forkedAt: string | null;
}

/**
 * Every channel from which something was imported, or refused for its place in the sequence. Reads
 * the ledger and never the records.
 */
export async function channelStatistics(
  db: Kysely<PublicDatabase>,
): Promise<readonly ChannelStatistics[]> {
  const lasts = await lastPackages(db);
  const sums = await sumsByChannel(db);
  const documents = await documentsByChannel(db);
  // These codes are given only to packages whose signature has been verified.
  const early = await latestRefused(db, 'E_SEQUENCE_GAP');
  const forks = await latestRefused(db, 'E_SEQUENCE_FORK');
  const channels = new Set([...lasts.keys(), ...early.keys(), ...forks.keys()]);
  return [...channels].sort().map((channel) => {
    const last = lasts.get(channel) ?? null;
    const { packages, ...changes } = sums.get(channel) ?? NOTHING;
    const forkedAt = forks.get(channel)?.at ?? null;
    return {
      channel,
      last,
      packages,
      changes,
      publicRecords: changes.published - changes.withdrawn,
      publicDocuments: documents.get(channel) ?? 0,
      missing: missingBefore(early.get(channel)?.sequence ?? 0, last?.sequence ?? 0),
      forkedAt: forkedAt !== null && forkedAt >= (last?.importedAt ?? '') ? forkedAt : null,
    };
  });
}

function missingBefore(seen: number, imported: number): MissingDiscs | null {
  return seen > imported + 1 ? { first: imported + 1, last: seen - 1 } : null;
}

async function lastPackages(db: Kysely<PublicDatabase>): Promise<ReadonlyMap<string, LastPackage>> {
  const rows = await db
    .selectFrom('channel_head as head')
    .innerJoin('import_ledger as entry', (join) =>
      join
        .onRef('entry.channel', '=', 'head.channel')
        .onRef('entry.epoch', '=', 'head.epoch')
        .onRef('entry.sequence', '=', 'head.sequence'),
    )
    .select(['head.channel', 'head.epoch', 'head.sequence'])
    .select([
      'entry.created_at as createdAt',
      'entry.imported_at as importedAt',
      'entry.state_after as stateSha256',
    ])
    .execute();
  return new Map(rows.map(({ channel, ...last }) => [channel, last]));
}

type Sums = ChangeCounts & { readonly packages: number };

const NOTHING: Sums = { packages: 0, published: 0, updated: 0, withdrawn: 0 };

async function sumsByChannel(db: Kysely<PublicDatabase>): Promise<ReadonlyMap<string, Sums>> {
  const { fn } = db;
  const rows = await db
    .selectFrom('import_ledger')
    .select([
      'channel',
      fn.countAll().as('packages'),
      fn.sum('published').as('published'),
      fn.sum('updated').as('updated'),
      fn.sum('withdrawn').as('withdrawn'),
    ])
    .groupBy('channel')
    .execute();
  return new Map(
    rows.map(({ channel, packages, published, updated, withdrawn }) => [
      channel,
      {
        // Sums and counts come as text from databases whose integers are longer than ours.
        packages: Number(packages),
        published: Number(published),
        updated: Number(updated),
        withdrawn: Number(withdrawn),
      },
    ]),
  );
}

/** How many documents are public, from the counts of what became of them. */
async function documentsByChannel(
  db: Kysely<PublicDatabase>,
): Promise<ReadonlyMap<string, number>> {
  const { fn } = db;
  const rows = await db
    .selectFrom('change_count')
    .select(['channel', fn.sum('published').as('published'), fn.sum('withdrawn').as('withdrawn')])
    .where('subject', '=', 'document')
    .groupBy('channel')
    .execute();
  return new Map(
    rows.map(({ channel, published, withdrawn }) => [
      channel,
      Number(published) - Number(withdrawn),
    ]),
  );
}

/** The highest sequence number and the last time that a code was given, by channel. */
async function latestRefused(
  db: Kysely<PublicDatabase>,
  code: ErrorCode,
): Promise<ReadonlyMap<string, { readonly sequence: number; readonly at: string }>> {
  const rows = await db
    .selectFrom('attempt')
    .select(['channel', db.fn.max('sequence').as('sequence'), db.fn.max('at').as('at')])
    .where('code', '=', code)
    .groupBy('channel')
    .execute();
  return new Map(
    rows.map(({ channel, sequence, at }) => [channel ?? '', { sequence: sequence ?? 0, at }]),
  );
}
