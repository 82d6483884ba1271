import type { Context } from '@discferry/cli-kit';
import { ownTrust, unknownPackages, type SealedPackage } from '@discferry/package-issue';
import { isOrFollows, type AdoptedHead } from '@discferry/public-store';
import { channelId, DiscferryError, sequenceOf } from '@discferry/shared-schema';
import type { Session } from '../session.js';
import { texts } from '../texts.js';

/** How this side goes on after it was restored from an older copy. */
export interface WayOut {
  /** The package after which the next one will come. */
  readonly head: AdoptedHead;
  /** The last package that the receiver imported, where that is in no history known here. */
  readonly foreign: AdoptedHead | null;
  /** Kept packages that follow: their numbers were given, and stay theirs. */
  readonly adopted: readonly SealedPackage[];
  /** Ids of kept packages that the receiver can never take, by its own word on where it stands. */
  readonly stray: readonly string[];
  /** Number of the last package that the receiver surely holds; 0 where it was not heard of. */
  readonly heldThrough: number;
}

/**
 * Holds what the receiver said against the packages that are known and those that are kept. Without the
 * receiver's word only kept packages that follow are taken in: that gives no number twice, wherever the
 * receiver stands.
 * @param typed what the people on the other side read out; undefined when nothing was typed
 * @throws E_USAGE when there is nothing to do, or it cannot be done without the receiver's word
 */
export async function findWayOut(
  { say, now }: Context,
  session: Session,
  typed: AdoptedHead | undefined,
): Promise<WayOut> {
  const { settings, requests } = session;
  const { channel, folders } = settings;
  const trust = await ownTrust(settings, now());
  const own = await requests.head(channelId(channel));
  const after = (head: AdoptedHead | null) =>
    unknownPackages({ folders, channel, trust, receiver: { ...own, ...head } });
  const told = typed ?? (await toldHead(session));
  const kept = await after(null);
  const known = [...(await requests.packages(channelId(channel))), ...kept.following];
  const isKnown =
    told !== undefined &&
    (told.manifestSha256 === own.manifestSha256 || known.some((one) => isOrFollows(one, told)));
  const foreign = told === undefined || isKnown ? null : told;
  const { following: adopted, other } = foreign === null ? kept : await after(foreign);
  // Behind the place where the receiver says to stand it can take nothing of another history.
  const standsHere = typed?.manifestSha256 === own.manifestSha256;
  const stray = foreign !== null || (standsHere && adopted.length === 0) ? other : [];
  const last = adopted.at(-1);
  const head = last === undefined ? (told ?? null) : headOf(last);
  if (head === null || (foreign === null && adopted.length + stray.length === 0)) {
    const reason = other.length > 0 ? texts.strayPackages : reasonFor(isKnown);
    throw new DiscferryError('E_USAGE', { reason: say(reason, { ids: other.join(', ') }) });
  }
  return { head, foreign, adopted, stray, heldThrough: told?.sequence ?? 0 };
}

const reasonFor = (isKnown: boolean) => (isKnown ? texts.headIsKnown : texts.nothingToRecover);

function headOf({ manifest, manifestSha256 }: SealedPackage): AdoptedHead {
  return { sequence: manifest.sequence, manifestSha256 };
}

/** The last package that the receiver says it has imported and nobody here knows. */
async function toldHead({ settings, requests }: Session): Promise<AdoptedHead | undefined> {
  const told = await requests.contradictions(channelId(settings.channel));
  const last = told.findLast(
    ({ reason, receipt }) => reason !== 'other-state' && receipt.outcome === 'imported',
  );
  if (last === undefined) return undefined;
  const { packageId: id, manifestSha256 } = last.receipt;
  return { sequence: sequenceOf(id), manifestSha256 };
}
