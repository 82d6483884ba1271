import type { Glyphs } from './glyphs.js';
import { longestWordAt, wordIndex, type WordIndex } from './word-index.js';

/** Words that are no names, though many begin like one: 高峰, 方便, 金额. */
export type OrdinaryWords = WordIndex<true>;

/** A character's places in ordinary words; a sum, for words overlap. */
const IN_WORD = { first: 1, inside: 2, last: 4 } as const;

export function ordinaryWords(words: Iterable<string>): OrdinaryWords {
  return wordIndex(Array.from(words, (word) => [word, true] as const));
}

/** For each glyph, its places in the longest words that begin at each glyph. */
export function ordinaryWordsIn(glyphs: Glyphs, ordinary: OrdinaryWords): Uint8Array {
  const { view, glyphOfUnit } = glyphs;
  const places = new Uint8Array(glyphs.length + 4);
  for (let unit = 0; unit < view.text.length; unit += 1) {
    const hit = longestWordAt(ordinary, view.text, unit);
    if (hit === undefined) continue;
    const first = glyphOfUnit[unit] ?? 0;
    const last = (glyphOfUnit[hit.end] ?? glyphs.length) - 1;
    for (let at = first; at <= last; at += 1) {
      const place = at === first ? IN_WORD.first : at === last ? IN_WORD.last : IN_WORD.inside;
      places[at] = (places[at] ?? 0) | place;
    }
  }
  return places;
}

/** Whether a stretch begins and ends as an ordinary word does. */
export function isOrdinaryWord(places: Uint8Array, start: number, end: number): boolean {
  const first = (places[start] ?? 0) & IN_WORD.first;
  return first !== 0 && ((places[end - 1] ?? 0) & IN_WORD.last) !== 0;
}
