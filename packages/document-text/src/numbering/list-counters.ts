import type { List, ListLevel, Lists } from './list-definitions.js';
import { formatNumber } from './number-format.js';

/** Counts the paragraphs of lists, in the order in which they stand. */
export interface ListCounters {
  /**
   * The label of the next paragraph of a list, with what follows it.
   * @returns undefined where list, level or number format is not known to us
   */
  readonly next: (listId: string, level: number) => string | undefined;
  /** The level of a list that belongs to a paragraph style. */
  readonly levelOfStyle: (listId: string, styleId: string) => number | undefined;
  /** Counters of their own, that begin where these are now. */
  readonly fork: () => ListCounters;
}

interface Counts {
  /** The numbers of each list's levels, by the lists that count together. */
  readonly numbers: Map<string, (number | undefined)[]>;
  /** Lists and levels that began with a number of their own already. */
  readonly begun: Set<string>;
}

const BULLET = '•';
const PRIVATE_USE = /^[\ue000-\uf8ff]$/;

/** Counters for a story, such as the body or a header; each story counts by itself. */
export function countLists(lists: Lists): ListCounters {
  return counters(lists, { numbers: new Map(), begun: new Set() });
}

function counters(lists: Lists, counts: Counts): ListCounters {
  return {
    next(listId, index) {
      const list = lists.get(listId);
      const level = list?.levels.get(index);
      if (list === undefined || level === undefined) return undefined;
      count(counts, [listId, list], index);
      const label =
        level.format === 'bullet' ? bullet(level) : writeLabel(list, level, counts.numbers);
      if (label === undefined) return undefined;
      return level.hidden || label === '' ? '' : label + level.suffix;
    },
    levelOfStyle(listId, styleId) {
      const levels = [...(lists.get(listId)?.levels ?? [])];
      return levels.find(([, { paragraphStyle }]) => paragraphStyle === styleId)?.[0];
    },
    fork: () =>
      counters(lists, {
        numbers: new Map(Array.from(counts.numbers, ([id, numbers]) => [id, [...numbers]])),
        begun: new Set(counts.begun),
      }),
  };
}

function count(counts: Counts, [listId, list]: readonly [string, List], index: number): void {
  const numbers = counts.numbers.get(list.abstractId) ?? [];
  counts.numbers.set(list.abstractId, numbers);
  const key = `${listId} ${String(index)}`;
  const override = counts.begun.has(key) ? undefined : list.startOverrides.get(index);
  counts.begun.add(key);
  const before = numbers[index];
  const first = override ?? list.levels.get(index)?.start ?? 0;
  numbers[index] = override !== undefined || before === undefined ? first : before + 1;
  for (const [deeper, { restartsAfter }] of list.levels) {
    if (deeper > index && index <= restartsAfter) numbers[deeper] = undefined;
  }
}

/** The one sign of a bullet; letters of symbol fonts stand for signs. Longer bullets are words. */
function bullet({ pattern, symbolFont }: ListLevel): string | undefined {
  if (Array.from(pattern).length > 1) return symbolFont ? undefined : pattern;
  return symbolFont || PRIVATE_USE.test(pattern) ? BULLET : pattern;
}

/** The pattern with the numbers of this level and those above it. */
function writeLabel(list: List, level: ListLevel, counts: Counts['numbers']): string | undefined {
  const numbers = counts.get(list.abstractId) ?? [];
  if (level.symbolFont || level.format === '') return undefined;
  const written = new Map<string, string>();
  for (const [variable, digit] of level.pattern.matchAll(/%([1-9])/g)) {
    const index = Number(digit) - 1;
    const { start = 0, format = '' } = list.levels.get(index) ?? {};
    const number = formatNumber(numbers[index] ?? start, level.allDecimal ? 'decimal' : format);
    if (number === undefined) return undefined;
    written.set(variable, number);
  }
  return level.pattern.replace(/%[1-9]/g, (variable) => written.get(variable) ?? '');
}
