import { pairKey } from './alphabet.js';
import { textOf } from './glyphs.js';
import type { FoundName, NameSearch } from './name-search.js';
import { hasNameShape, hasPlaceShape } from './name-shape.js';
import { marginOf } from './tagger.js';

/**
 * How much the model may prefer to have no name where the same characters were a name elsewhere. Two
 * characters are easily part of a word or a place (高峰时段, 和平路), more hardly ever.
 */
const leastMargins = { short: -5, long: -14 } as const;

/** The same names elsewhere in the text; linear in its length, however many names there are. */
export function sameNamesElsewhere(
  { glyphs, scores }: NameSearch,
  names: readonly FoundName[],
): readonly FoundName[] {
  const known = new Set<string>();
  const lengthsByPair = new Map<number, Set<number>>();
  for (const { start, end } of names) {
    known.add(textOf(glyphs, start, end));
    const pair = pairKey(glyphs.codes[start] ?? 0, glyphs.codes[start + 1] ?? 0);
    const lengths = lengthsByPair.get(pair) ?? new Set();
    lengthsByPair.set(pair, lengths.add(end - start));
  }
  const found: FoundName[] = [];
  for (let at = 0; at + 1 < glyphs.length; at += 1) {
    const pair = pairKey(glyphs.codes[at] ?? 0, glyphs.codes[at + 1] ?? 0);
    for (const length of lengthsByPair.get(pair) ?? []) {
      const end = at + length;
      if (end > glyphs.length || !known.has(textOf(glyphs, at, end))) continue;
      if (!hasNameShape(glyphs, at, end)) continue;
      if (length === 2 && hasPlaceShape(glyphs, at, end)) continue;
      const margin = marginOf(scores, at, end);
      if (margin < (length === 2 ? leastMargins.short : leastMargins.long)) continue;
      found.push({ start: at, end, margin, by: 'propagated' });
    }
  }
  return found;
}
