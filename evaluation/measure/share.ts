/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** How many of the items it is true for. */
export function shareOf<Item>(items: readonly Item[], isHit: (item: Item) => boolean): Share {
  return { hits: items.filter(isHit).length, of: items.length };
}

export function sumOf(shares: readonly Share[]): Share {
  return {
    hits: shares.reduce((sum, { hits }) => sum + hits, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  };
}

/** The share as a number; 1 when there was nothing to hit. */
export function rate({ hits, of }: Share): number {
  return of === 0 ? 1 : hits / of;
}
