import { EMPTY_STATE } from '@discferry/package-format';
import { discNumber, refusedPackage, type RefusedPackage } from '@discferry/package-intake';
import type { AlarmState, ChannelStatistics, Discard, PublicStore } from '@discferry/public-store';
import { daysBetween, type ErrorCode, type Finding } from '@discferry/shared-schema';
import type { Session } from './session.js';

/** How many refused packages an overview shows. */
const SHOWN_REFUSALS = 10;

/** How one sender stands, as JSON shows it. */
export interface ChannelState {
  readonly channel: string;
  /** Who may sign for it; empty when nobody is enrolled any more. */
  readonly holders: readonly string[];
  readonly last: {
    readonly packageId: string;
    readonly createdAt: string;
    readonly importedAt: string;
    /** Calendar days in Asia/Shanghai since the import. */
    readonly daysSince: number;
  } | null;
  readonly packages: number;
  readonly changes: ChannelStatistics['changes'];
  /** How many records are public, and how many of these are documents. */
  readonly publicRecords: number;
  readonly publicDocuments: number;
  /** Digest of what is public, as the sender's own status shows it. */
  readonly stateSha256: string;
  /** The discs, from the first to the last, that are missing before one that was refused. */
  readonly missing: { readonly first: string; readonly last: string } | null;
  /** Whether two packages claimed the same place, and nothing has been imported since. */
  readonly fork: boolean;
}

/** Every channel that is enrolled, or from which something has come. */
export async function channelsOf(
  { store, trust }: Session,
  now: Date,
): Promise<readonly ChannelState[]> {
  const statistics = new Map(
    (await store.channelStatistics()).map((channel) => [channel.channel, channel]),
  );
  const names = new Set([...Object.keys(trust.channels), ...statistics.keys()]);
  return [...names].sort().map((channel) => {
    const found = statistics.get(channel) ?? { channel, ...NOTHING };
    const { last, missing } = found;
    const keyIds = trust.channels[channel]?.keyIds ?? [];
    return {
      channel,
      holders: trust.keys.filter(({ keyId }) => keyIds.includes(keyId)).map(({ holder }) => holder),
      last: last && {
        packageId: discNumber(channel, last.sequence),
        createdAt: last.createdAt,
        importedAt: last.importedAt,
        daysSince: daysBetween(last.importedAt, now),
      },
      packages: found.packages,
      changes: found.changes,
      publicRecords: found.publicRecords,
      publicDocuments: found.publicDocuments,
      stateSha256: last?.stateSha256 ?? EMPTY_STATE,
      missing: missing && {
        first: discNumber(channel, missing.first),
        last: discNumber(channel, missing.last),
      },
      fork: found.forkedAt !== null,
    };
  });
}

const NOTHING: Omit<ChannelStatistics, 'channel'> = {
  last: null,
  packages: 0,
  changes: { published: 0, updated: 0, withdrawn: 0 },
  publicRecords: 0,
  publicDocuments: 0,
  missing: null,
  forkedAt: null,
};

/** The packages refused last, the latest first. */
export async function refusedOf(store: PublicStore): Promise<readonly RefusedPackage[]> {
  return (await store.listAttempts(SHOWN_REFUSALS)).map(refusedPackage);
}

/** An alarm for the way home, as JSON shows it. */
export interface WaitingAlarm {
  readonly at: string;
  readonly operator: string;
  readonly packageId: string;
  readonly manifestSha256: string;
  readonly code: ErrorCode;
  readonly findings: readonly Finding[];
  readonly attempts: number;
  readonly lastAt: string;
  readonly state: AlarmState;
  readonly discarded: Discard | null;
}

/** The alarms that no disc has taken home yet, the latest first. */
export async function alarmsOf(store: PublicStore): Promise<readonly WaitingAlarm[]> {
  return (await store.listAlarms()).map(({ channel, sequence, ...alarm }) => ({
    packageId: discNumber(channel, sequence),
    ...alarm,
  }));
}
