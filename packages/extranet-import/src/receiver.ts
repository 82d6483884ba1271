import type { Receiver } from '@discferry/package-format';
import type { PublicStore } from '@discferry/public-store';
import { DiscferryError, type Direction } from '@discferry/shared-schema';

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
