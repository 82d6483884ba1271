import { longestAt, wordTrie, type WordHit, type WordTrie } from '../text/word-trie.js';

/** Words to be found at any place of a text, with a quick no: most places begin none of them. */
export interface WordIndex<Value> {
  readonly trie: WordTrie<Value>;
  /** A bit for each pair of first two units, where pairs may fall on one another. */
  readonly pairs: Int32Array;
}

const pairBits = 17;

/** Words of one unit are never found. */
export function wordIndex<Value>(entries: readonly (readonly [string, Value])[]): WordIndex<Value> {
  const pairs = new Int32Array(2 ** pairBits / 32);
  for (const [word] of entries) {
    const place = placeOf(word.charCodeAt(0), word.charCodeAt(1));
    if (word.length > 1) pairs[place >>> 5] = (pairs[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return { trie: wordTrie(entries), pairs };
}

/** The longest word that begins here, of two units at least. */
export function longestWordAt<Value>(
  { trie, pairs }: WordIndex<Value>,
  text: string,
  start: number,
): WordHit<Value> | undefined {
  if (start + 1 >= text.length) return undefined;
  const place = placeOf(text.charCodeAt(start), text.charCodeAt(start + 1));
  if (((pairs[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) return undefined;
  return longestAt(trie, text, start);
}

function placeOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits);
}
