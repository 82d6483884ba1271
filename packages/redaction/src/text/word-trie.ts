/** Words with a value each, to be found at any place of a text. */
export interface WordTrie<Value> {
  /**
   * The steps from node to node, hashed: for each the node it leads from, its UTF-16 unit, the node it
   * leads to (0 where the place is free) and the index of the value there (0 where no word ends). This is
   * asked at every character of a text: one line of memory answers, where maps within maps need several.
   */
  readonly steps: Int32Array;
  readonly values: readonly (Value | undefined)[];
}

/** A word found: its end in the text and its value. */
export interface WordHit<Value> {
  readonly end: number;
  readonly value: Value;
}

/** Nobody's name and no word of ours is longer; keeps the search linear whatever the card holds. */
const maxWordUnits = 64;
const stepFields = 4;
const ROOT = 1;

/** Of two values for one word the first counts. */
export function wordTrie<Value>(entries: Iterable<readonly [string, Value]>): WordTrie<Value> {
  const fitting = Array.from(entries).filter(
    ([word]) => word !== '' && word.length <= maxWordUnits,
  );
  const units = fitting.reduce((sum, [word]) => sum + word.length, 0);
  // At most half of the places are taken, so that a search soon meets a free one.
  const steps = new Int32Array(stepFields * 2 ** Math.ceil(Math.log2(2 * units + 2)));
  const values: (Value | undefined)[] = [undefined];
  let last = ROOT;
  for (const [word, value] of fitting) {
    let node = ROOT;
    let place = 0;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      place = placeOf(steps, node, unit);
      if (steps[place + 2] === 0) {
        last += 1;
        steps[place] = node;
        steps[place + 1] = unit;
        steps[place + 2] = last;
      }
      node = steps[place + 2] ?? 0;
    }
    if (steps[place + 3] === 0) steps[place + 3] = values.push(value) - 1;
  }
  return { steps, values };
}

/** The longest word that begins here. */
export function longestAt<Value>(
  { steps, values }: WordTrie<Value>,
  text: string,
  start: number,
): WordHit<Value> | undefined {
  let node = ROOT;
  let end = 0;
  let index = 0;
  for (let at = start; at >= 0 && at < text.length; at += 1) {
    const place = placeOf(steps, node, text.charCodeAt(at));
    node = steps[place + 2] ?? 0;
    if (node === 0) break;
    const value = steps[place + 3] ?? 0;
    if (value === 0) continue;
    end = at + 1;
    index = value;
  }
  return index === 0 ? undefined : { end, value: values[index] as Value };
}

/** Where the step from a node by a unit stands, or the free place where it would. */
function placeOf(steps: Int32Array, node: number, unit: number): number {
  const last = steps.length - stepFields;
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  let place = (mixed ^ (mixed >>> 15)) & last;
  while (steps[place + 2] !== 0 && (steps[place] !== node || steps[place + 1] !== unit))
    place = (place + stepFields) & last;
  return place;
}

/** A set of words separated by white space. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** A trie of words that all mean the same. */
export function wordSet(list: string): WordTrie<true> {
  return wordTrie(words(list).map((word) => [word, true] as const));
}
