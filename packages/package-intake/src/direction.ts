import { listPackages, packageFiles } from '@discferry/package-media';
import { DiscferryError, type Direction } from '@discferry/shared-schema';
import { stat } from 'node:fs/promises';

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

/**
 * Where the package lies that a path means at a receiver. A folder may hold packages of both directions,
 * a disc that went out and came back with more on it: then it is the only one that comes this way.
 * Otherwise the path as it is, for whoever reads it to judge.
 */
export async function comingFrom(source: string, direction: Direction): Promise<string> {
  const found = await stat(source).catch(() => undefined);
  if (found?.isDirectory() !== true) return source;
  const coming = (await listPackages(source)).filter((name) => name.split('-')[1] === direction);
  const [only, ...others] = coming;
  if (only === undefined || others.length > 0) return source;
  return packageFiles(source, only).envelope;
}
