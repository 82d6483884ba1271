/** Its words are those of the pinned platform's ICU: another version may know others. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of a dictionary are seldom longer. */
const reachUnits = 5;
const remembered = new Map<string, number>();
const maxRemembered = 100_000;

/**
 * The units of the word that begins here, as the dictionary of the platform parts the next characters:
 * 1 for a character that is no part of a longer word, 0 for what is no word.
 */
export function wordUnitsAt(text: string, at: number): number {
  const window = text.slice(at, at + reachUnits);
  const known = remembered.get(window);
  if (known !== undefined) return known;
  const [first] = segmenter.segment(window);
  const units = first?.isWordLike === true ? first.segment.length : 0;
  // A hostile text could otherwise grow this without end.
  if (remembered.size < maxRemembered) remembered.set(window, units);
  return units;
}

/** Whether the dictionary knows the whole of a text as one word. */
export function isDictionaryWord(text: string): boolean {
  return text.length > 1 && wordUnitsAt(text, 0) === text.length;
}

const HAN_ONLY = /^\p{Script=Han}$/u;
const windowUnits = 12;

/** Whether the dictionary, reading the whole clause, parts it here and there: 任何 in 任何人 is no word. */
export function standsApart(text: string, start: number, end: number): boolean {
  let from = start;
  while (start - from < windowUnits && HAN_ONLY.test(text[from - 1] ?? '')) from -= 1;
  let [begins, ends] = [false, false];
  for (const { index } of segmenter.segment(text.slice(from, end + windowUnits))) {
    if (from + index === start) begins = true;
    if (from + index === end) ends = true;
  }
  return begins && (ends || end >= text.length);
}

const idiomUnits = 4;

/** Whether a word of four characters goes on around a place: 秋实 in 春华秋实. */
export function insideIdiom(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, end - idiomUnits); at <= start; at += 1) {
    if (end - start < idiomUnits && wordUnitsAt(text, at) >= idiomUnits) return true;
  }
  return false;
}
