import type { IncompleteCard } from './incomplete-cards.js';

/** The incomplete cards of one undertaker: how many, and those that are listed. */
export interface UndertakerGroup {
  readonly undertaker: string | null;
  readonly count: number;
  readonly cards: readonly IncompleteCard[];
}

/** Incomplete cards, counted, with the first of them by undertaker. */
export interface IncompleteList {
  readonly count: number;
  /** How many undertakers have some; those that nobody is named for count as one. */
  readonly undertakers: number;
  readonly groups: readonly UndertakerGroup[];
}

/**
 * Puts cards, which come ordered by undertaker, together. At most `limit` cards are listed, and only
 * the groups that hold one of them; counts are never cut.
 */
export async function groupByUndertaker(
  cards: AsyncIterable<IncompleteCard>,
  limit: number,
): Promise<IncompleteList> {
  const groups: { undertaker: string | null; count: number; cards: IncompleteCard[] }[] = [];
  let [count, undertakers] = [0, 0];
  let last: string | null | undefined;
  for await (const card of cards) {
    const { undertaker } = card;
    count += 1;
    if (undertaker !== last) undertakers += 1;
    last = undertaker;
    if (count <= limit && groups.at(-1)?.undertaker !== undertaker) {
      groups.push({ undertaker, count: 0, cards: [] });
    }
    const group = groups.at(-1);
    if (group?.undertaker !== undertaker) continue;
    group.count += 1;
    if (count <= limit) group.cards.push(card);
  }
  return { count, undertakers, groups };
}
