import {
  listAttempts,
  listReceived,
  receivedState,
  type Ledger,
  type ReceivedAttempt,
} from '@discferry/intranet-ledger';
import { discNumber, refusedPackage, type RefusedPackage } from '@discferry/package-intake';
import { channelId, daysBetween } from '@discferry/shared-schema';
import type { Session } from './session.js';

/** How many refused packages an overview shows. */
const SHOWN_REFUSALS = 10;

/** Gaps are looked for among as many refusals. */
const RECENT_REFUSALS = 200;

/** How the channel that comes in stands, as JSON shows it. */
export interface ChannelState {
  readonly channel: string;
  /** Who may sign for it; empty when nobody is enrolled. */
  readonly holders: readonly string[];
  readonly last: {
    readonly packageId: string;
    readonly createdAt: string;
    readonly importedAt: string;
    readonly operator: string;
    /** Calendar days in Asia/Shanghai since the import. */
    readonly daysSince: number;
  } | null;
  /** The discs, from the first to the last, that are missing before one that was refused. */
  readonly missing: { readonly first: string; readonly last: string } | null;
}

export function channelState({ ledger, trust, settings }: Session, now: Date): ChannelState {
  const channel = channelId(settings.channel);
  const keyIds = trust.channels[channel]?.keyIds ?? [];
  const [last] = listReceived(ledger, 1);
  return {
    channel,
    holders: trust.keys.filter(({ keyId }) => keyIds.includes(keyId)).map(({ holder }) => holder),
    last:
      last === undefined
        ? null
        : {
            packageId: discNumber(channel, last.sequence),
            createdAt: last.createdAt,
            importedAt: last.importedAt,
            operator: last.operator,
            daysSince: daysBetween(last.importedAt, now),
          },
    missing: missingDiscs(ledger, channel),
  };
}

/** What is missing before a disc that came too early and has not been imported since. */
function missingDiscs(ledger: Ledger, channel: string): ChannelState['missing'] {
  const next = receivedState(ledger, channel).sequence + 1;
  const early = listAttempts(ledger, RECENT_REFUSALS).flatMap((attempt) =>
    cameTooEarly(attempt, channel) && attempt.sequence > next ? [attempt.sequence] : [],
  );
  if (early.length === 0) return null;
  return {
    first: discNumber(channel, next),
    last: discNumber(channel, Math.max(...early) - 1),
  };
}

function cameTooEarly(
  attempt: ReceivedAttempt,
  channel: string,
): attempt is ReceivedAttempt & { readonly sequence: number } {
  const { code, sequence } = attempt;
  return code === 'E_SEQUENCE_GAP' && attempt.channel === channel && sequence !== null;
}

/** The packages refused last, the latest first. */
export function refusedOf(ledger: Ledger): readonly RefusedPackage[] {
  return listAttempts(ledger, SHOWN_REFUSALS).map(refusedPackage);
}
