import { DiscferryError, type Direction } from '@discferry/shared-schema';

/**
 * Refuses a disc that says by its name that it goes the other way. Nobody signed the name, but whoever
 * puts the wrong disc in is told so, and not that its key is unknown.
 * @throws E_DIRECTION_WRONG
 */
export function refuseOtherDirection(name: string, expected: Direction): void {
  const actual = name.split('-')[1];
  if (actual === undefined || actual === expected) return;
  throw new DiscferryError('E_DIRECTION_WRONG', { expected, actual });
}
