import { textOf } from './glyphs.js';
import type { FoundName, NameSearch } from './name-search.js';
import { isOrdinaryWord } from './ordinary-words.js';
import { hasNameShape, hasPlaceShape } from './name-shape.js';
import { marginOf } from './tagger.js';

/**
 * How much the model may prefer to have no name where the same characters were a name elsewhere. Two
 * characters are easily part of a word or a place (高峰时段, 和平路), more hardly ever.
 */
const leastMargins = { place: 4, word: 0, short: -5, long: -14 } as const;

/** Pairs of first characters, where pairs may fall on one another. */
const pairPlaces = 1 << 12;

/** The same names elsewhere in the text; linear in its length, however many names there are. */
export function sameNamesElsewhere(
  search: NameSearch,
  names: readonly FoundName[],
): readonly FoundName[] {
  const { glyphs, scores } = search;
  const { codes, length } = glyphs;
  const known = new Set<string>();
  const lengthsByPair = new Map<number, Set<number>>();
  const begins = new Uint8Array(pairPlaces);
  for (const { start, end } of names) {
    known.add(textOf(glyphs, start, end));
    const place = pairPlace(codes[start] ?? 0, codes[start + 1] ?? 0);
    begins[place] = 1;
    const lengths = lengthsByPair.get(place) ?? new Set();
    lengthsByPair.set(place, lengths.add(end - start));
  }
  const found: FoundName[] = [];
  for (let at = 0; at + 1 < length; at += 1) {
    const place = pairPlace(codes[at] ?? 0, codes[at + 1] ?? 0);
    if (begins[place] !== 1) continue;
    for (const size of lengthsByPair.get(place) ?? []) {
      const end = at + size;
      if (end > length || !known.has(textOf(glyphs, at, end))) continue;
      if (!hasNameShape(glyphs, at, end)) continue;
      const margin = marginOf(scores, at, end);
      if (margin < leastMargin(search, at, end)) continue;
      found.push({ start: at, end, margin, by: 'propagated' });
    }
  }
  return found;
}

function pairPlace(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 20;
}

function leastMargin({ glyphs, view }: NameSearch, start: number, end: number): number {
  if (hasPlaceShape(glyphs, start, end)) return leastMargins.place;
  if (isOrdinaryWord(view.words, start, end)) return leastMargins.word;
  return end - start === 2 ? leastMargins.short : leastMargins.long;
}
