import type { ErrorCode } from '@discferry/shared-schema';
import type { Kysely } from 'kysely';
import type { ChangeCounts } from '../apply/tally.js';
import type { PublicDatabase } from '../schema.js';

/** Discs that are missing: a later one has been seen, and was refused for the gap. */
export interface MissingDiscs {
  readonly first: number;
  readonly last: number;
}

/** How a channel stands. */
export interface ChannelStatistics {
  readonly channel: string;
  readonly epoch: number;
  /** The package imported last. */
  readonly sequence: number;
  readonly createdAt: string;
  readonly importedAt: string;
  readonly packages: number;
  /** All changes ever made. */
  readonly changes: ChangeCounts;
  /** How many records are public now. */
  readonly publicRecords: number;
  readonly missing: MissingDiscs | null;
}

/** Every channel from which something was imported. Reads the ledger, never the records. */
export async function channelStatistics(
  db: Kysely<PublicDatabase>,
): Promise<readonly ChannelStatistics[]> {
  const latest = await db
    .selectFrom('channel_head as head')
    .innerJoin('import_ledger as entry', (join) =>
      join
        .onRef('entry.channel', '=', 'head.channel')
        .onRef('entry.epoch', '=', 'head.epoch')
        .onRef('entry.sequence', '=', 'head.sequence'),
    )
    .select(['head.channel', 'head.epoch', 'head.sequence'])
    .select(['entry.created_at as createdAt', 'entry.imported_at as importedAt'])
    .orderBy('head.channel')
    .execute();
  const sums = await sumsByChannel(db);
  const seen = await latestSeen(db);
  return latest.map((row) => {
    const { packages, ...changes } = sums.get(row.channel) ?? NOTHING;
    const later = seen.get(row.channel) ?? 0;
    return {
      ...row,
      packages,
      changes,
      publicRecords: changes.published - changes.withdrawn,
      missing: later > row.sequence + 1 ? { first: row.sequence + 1, last: later - 1 } : null,
    };
  });
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

/** The latest package of each channel that was refused because earlier ones were missing. */
async function latestSeen(db: Kysely<PublicDatabase>): Promise<ReadonlyMap<string, number>> {
  // This code is given only to packages whose signature and name have been verified.
  const code: ErrorCode = 'E_SEQUENCE_GAP';
  const rows = await db
    .selectFrom('attempt')
    .select(['channel', db.fn.max('sequence').as('sequence')])
    .where('code', '=', code)
    .groupBy('channel')
    .execute();
  return new Map(rows.map(({ channel, sequence }) => [channel ?? '', sequence ?? 0]));
}
