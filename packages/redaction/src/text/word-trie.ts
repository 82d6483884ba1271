interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value: Value | undefined;
}

/** Words with a value each, to be found at any place of a text. */
export interface WordTrie<Value> {
  readonly root: Node<Value>;
}

/** A word found: its end in the text and its value. */
export interface WordHit<Value> {
  readonly end: number;
  readonly value: Value;
}

/** Nobody's name and no word of ours is longer; keeps the search linear whatever the card holds. */
const maxWordUnits = 64;

export function wordTrie<Value>(entries: Iterable<readonly [string, Value]>): WordTrie<Value> {
  const root: Node<Value> = { next: new Map(), value: undefined };
  for (const [word, value] of entries) {
    if (word === '' || word.length > maxWordUnits) continue;
    let node = root;
    for (let unit = 0; unit < word.length; unit += 1) node = child(node, word.charCodeAt(unit));
    node.value ??= value;
  }
  return { root };
}

/** The longest word that begins here. */
export function longestAt<Value>(
  trie: WordTrie<Value>,
  text: string,
  start: number,
): WordHit<Value> | undefined {
  let found: WordHit<Value> | undefined;
  let node = trie.root.next.get(text.charCodeAt(start));
  for (let at = start + 1; node !== undefined; at += 1) {
    if (node.value !== undefined) found = { end: at, value: node.value };
    if (at >= text.length) break;
    node = node.next.get(text.charCodeAt(at));
  }
  return found;
}

/** A set of words separated by white space. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** A trie of words that all mean the same. */
export function wordSet(list: string): WordTrie<true> {
  return wordTrie(words(list).map((word) => [word, true] as const));
}

function child<Value>(node: Node<Value>, unit: number): Node<Value> {
  const known = node.next.get(unit);
  if (known !== undefined) return known;
  const made: Node<Value> = { next: new Map(), value: undefined };
  node.next.set(unit, made);
  return made;
}
