import {
  placeOf,
  type Receiver,
  type ReceiverState,
  type SignedManifest,
} from '@discferry/package-format';
import type { PublicStore } from '@discferry/public-store';
import {
  channelId,
  DiscferryError,
  isDiscferryError,
  type Direction,
} from '@discferry/shared-schema';
import { knownPolicy } from './known-policies.js';
import type { Session } from './session.js';

/** What this side takes: packages on their way out of the intranet. */
export const DIRECTION: Direction = 'out';

/**
 * Refuses a disc that says by its name that it goes the other way. Nobody signed the name, but whoever
 * puts the wrong disc in is told so, and not that its key is unknown.
 * @throws E_DIRECTION_WRONG
 */
export function refuseOtherDirection(name: string): void {
  const actual = name.split('-')[1];
  if (actual === undefined || actual === DIRECTION) return;
  throw new DiscferryError('E_DIRECTION_WRONG', { expected: DIRECTION, actual });
}

/** This machine, as the verification asks it. */
export function receiverOf(store: PublicStore): Receiver {
  return { direction: DIRECTION, stateOf: (channel) => store.receiverState(channel) };
}

/**
 * Refuses the next package when it could not be screened, before any of it is copied. A package that is
 * not the next is left to the verification: a fork hides behind no unknown pack.
 * @throws E_POLICY_UNKNOWN, E_POLICY_INVALID
 */
export async function refuseUnscreenable(
  { store, settings }: Session,
  signed: SignedManifest,
): Promise<void> {
  const { channel, policy } = signed.manifest;
  const state = await store.receiverState(channelId(channel));
  if (isNext(signed, state)) await knownPolicy(settings.folders.policies, policy);
}

function isNext({ manifest, manifestSha256 }: SignedManifest, state: ReceiverState): boolean {
  try {
    return placeOf(manifest, manifestSha256, state) === 'next';
  } catch (error) {
    if (isDiscferryError(error)) return false;
    throw error;
  }
}
