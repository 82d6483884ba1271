import { listOf } from './lists.ts';
import type { Random } from './random.ts';

/** Draws what fills a place in a template. */
export type Filler = (random: Random) => string;

/** Any entry of a list. */
export function from(key: string): Filler {
  const list = listOf(key);
  return (random) => random.pick(list);
}
