import { createHash } from 'node:crypto';

/** A value and how often it occurs beside the others of its table. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/** A seeded source of randomness: the same key gives the same draws on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One of the items, all alike. There must be one. */
  pick<T>(items: readonly T[]): T;
  /** One of the values, as often as its weight says. There must be one. */
  choose<T>(table: Weighted<T>): T;
}

/**
 * The generator sfc32 under a key, such as `create/7`.
 *
 * Never for anything secret: whoever knows the key knows every draw, which is what it is for.
 */
export function createRandom(key: string): Random {
  const seed = createHash('sha256').update(key).digest();
  let a = seed.readInt32LE(0);
  let b = seed.readInt32LE(4);
  let c = seed.readInt32LE(8);
  let counter = seed.readInt32LE(12);

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (items) => some(items[int(0, items.length - 1)]),
    choose(table) {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = table.find(([, weight]) => (left -= weight) < 0) ?? table.at(-1);
      return some(chosen)[0];
    },
  };
}

function some<T>(item: T | undefined): T {
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
