/** Its words are those of the pinned platform's ICU: another version may know others. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of a dictionary are seldom longer. */
const reachUnits = 5;

/**
 * The windows that the dictionary was last asked of, for to ask it takes longest: their units, how many
 * they are, the units of the word. A window that finds its places taken by others takes the first of them,
 * so that no text makes this grow.
 */
const remembered = new Uint16Array(2 ** 20);
const windowFields = 8;
const LENGTH = reachUnits;
const ANSWER = reachUnits + 1;
const maxProbes = 8;

/**
 * The units of the word that begins here, as the dictionary of the platform parts the next characters:
 * 1 for a character that is no part of a longer word, 0 for what is no word.
 */
export function wordUnitsAt(text: string, at: number): number {
  const length = Math.min(reachUnits, text.length - at);
  if (at < 0 || length <= 0) return askDictionary(text.slice(at, at + reachUnits));
  const place = placeOf(text, at);
  if (!isRemembered(place, text, at)) {
    for (let unit = 0; unit < length; unit += 1)
      remembered[place + unit] = text.charCodeAt(at + unit);
    remembered[place + LENGTH] = length;
    remembered[place + ANSWER] = askDictionary(text.slice(at, at + length));
  }
  return remembered[place + ANSWER] ?? 0;
}

function askDictionary(window: string): number {
  const first = segmenter.segment(window).containing(0);
  return first?.isWordLike === true ? first.segment.length : 0;
}

/** Where the window that begins here is remembered, or may be. */
function placeOf(text: string, at: number): number {
  const end = Math.min(at + reachUnits, text.length);
  let hash = end - at;
  for (let unit = at; unit < end; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x85ebca6b) ^ (hash >>> 13);
  const last = remembered.length - 1;
  const first = Math.imul(hash ^ (hash >>> 15), windowFields) & last;
  for (let probe = 0; probe < maxProbes; probe += 1) {
    const place = (first + probe * windowFields) & last;
    if (remembered[place + LENGTH] === 0 || isRemembered(place, text, at)) return place;
  }
  return first;
}

function isRemembered(place: number, text: string, at: number): boolean {
  const length = Math.min(reachUnits, text.length - at);
  if (remembered[place + LENGTH] !== length) return false;
  for (let unit = 0; unit < length; unit += 1) {
    if (remembered[place + unit] !== text.charCodeAt(at + unit)) return false;
  }
  return true;
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
