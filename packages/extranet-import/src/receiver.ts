import type { Receiver } from '@discferry/package-format';
import type { PublicStore } from '@discferry/public-store';
import type { Direction } from '@discferry/shared-schema';

/** What this side takes: packages on their way out of the intranet. */
export const DIRECTION: Direction = 'out';

/** This machine, as the verification asks it. */
export function receiverOf(store: PublicStore): Receiver {
  return { direction: DIRECTION, stateOf: (channel) => store.receiverState(channel) };
}
