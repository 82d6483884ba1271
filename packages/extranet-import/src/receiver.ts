import {
  placeOf,
  type Receiver,
  type ReceiverState,
  type SignedManifest,
} from '@discferry/package-format';
import type { PublicStore } from '@discferry/public-store';
import { channelId, isDiscferryError, type Direction } from '@discferry/shared-schema';
import { knownPolicy } from './known-policies.js';
import type { Session } from './session.js';

/** What this side takes: packages on their way out of the intranet. */
export const DIRECTION: Direction = 'out';

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
  // What goes the other way is refused by its direction.
  if (policy === null) return;
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
