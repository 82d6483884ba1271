/** Counts items that come in any order, and keeps the first of them as an order has them. */
export interface FirstInOrder<Item> {
  add(item: Item): void;
  readonly count: number;
  readonly first: readonly Item[];
}

/** @param compare negative when `one` comes before `other` */
export function firstInOrder<Item>(
  limit: number,
  compare: (one: Item, other: Item) => number,
): FirstInOrder<Item> {
  const first: Item[] = [];
  let count = 0;
  return {
    add(item) {
      count += 1;
      const last = first.at(-1);
      if (first.length >= limit && (last === undefined || compare(item, last) >= 0)) return;
      let [low, high] = [0, first.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const there = first[middle];
        if (there !== undefined && compare(there, item) <= 0) low = middle + 1;
        else high = middle;
      }
      first.splice(low, 0, item);
      if (first.length > limit) first.pop();
    },
    get count() {
      return count;
    },
    get first() {
      return first;
    },
  };
}
