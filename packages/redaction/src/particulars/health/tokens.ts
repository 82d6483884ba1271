import { longestAt, type WordHit } from '../../text/word-trie.js';
import { PART, type Meaning } from './kinds.js';
import { LEXICON } from './lexicon.js';

/** A text as words of the lexicon and single characters that it does not know. */
export interface Tokens {
  readonly text: string;
  /** Where each begins, and the end of the text. */
  readonly starts: readonly number[];
  readonly meanings: readonly Meaning[];
}

const GRADE_NUMBER =
  /(?:第?[一二三四五六壹贰叁肆伍]|[ivx]{1,4}|\d{1,2}(?:[-.]\d)?)[abc]?(?:[期级型]|(?<!一)度)(?![法时日综公市城路楼号栋]|人民|医院)/y;
const LATIN_RUN = /[a-z\u03b1-\u03c9\d][a-z\u03b1-\u03c9\d.+/%-]*/y;

const NUMERALS: ReadonlySet<number> = new Set(
  Array.from('第一二三四五六壹贰叁肆伍', (numeral) => numeral.charCodeAt(0)),
);
const HAN_FROM = 0x4e00;

const UNKNOWN: Meaning = { part: 0, cue: 0 };
const GRADE: Meaning = { part: PART.grade | PART.quality, cue: 0 };
const LETTERS: Meaning = { part: PART.inner, cue: 0 };
const NUMBER: Meaning = { part: 0, cue: 0 };

/** The longest word of the lexicon at each place, from left to right; linear in the length of the text. */
export function readTokens(text: string): Tokens {
  const starts: number[] = [];
  const meanings: Meaning[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    const number = mayBeNumber(text.charCodeAt(at)) ? numberAt(text, at) : undefined;
    const longer = number !== undefined && number.end > (word?.end ?? at) ? number : word;
    starts.push(at);
    meanings.push(longer?.value ?? UNKNOWN);
    at = longer?.end ?? at + 1;
  }
  starts.push(text.length);
  return { text, starts, meanings };
}

/** What numbers and letters begin with; looking for them anywhere else is in vain. */
function mayBeNumber(code: number): boolean {
  return code < HAN_FROM || NUMERALS.has(code);
}

function numberAt(text: string, at: number): WordHit<Meaning> | undefined {
  const grade = runAt(GRADE_NUMBER, text, at);
  if (grade > at) return { end: grade, value: GRADE };
  const run = text.charCodeAt(at) < HAN_FROM ? runAt(LATIN_RUN, text, at) : at;
  if (run === at) return undefined;
  return { end: run, value: /[^\d.]/u.test(text.slice(at, run)) ? LETTERS : NUMBER };
}

/** 高血压病史 is a 病史 of 高血压; 心脏病史 tells of 心脏病. */
function wordAt(text: string, at: number): WordHit<Meaning> | undefined {
  const word = longestAt(LEXICON, text, at);
  if (word === undefined || !text.startsWith('病史', word.end - 1)) return word;
  const shorter = longestAt(LEXICON, text.slice(at, word.end - 1), 0);
  const whole = ((shorter?.value.part ?? 0) & (PART.name | PART.weakName)) !== 0;
  return whole && shorter?.end === word.end - 1 - at ? { ...shorter, end: word.end - 1 } : word;
}

function runAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Whether a token is one of these words of a name. */
export function isPart({ meanings }: Tokens, token: number, parts: number): boolean {
  return ((meanings[token]?.part ?? 0) & parts) !== 0;
}

/** Whether a token says one of these things of its neighbours. */
export function isCue({ meanings }: Tokens, token: number, cues: number): boolean {
  return ((meanings[token]?.cue ?? 0) & cues) !== 0;
}

/** Whether the lexicon knows nothing of a token, so that it may belong to a name that is on no list. */
export function isUnknown({ meanings }: Tokens, token: number): boolean {
  return meanings[token]?.cue === 0;
}

/** The tokens that say one of these things of their neighbours. */
export function tokensWith(tokens: Tokens, cues: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.meanings.length; at += 1)
    if (isCue(tokens, at, cues)) found.push(at);
  return found;
}

/** The units of a text between two tokens. */
export function unitsOf({ starts }: Tokens, from: number, to: number): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/** A token as it is written. */
export function wordOf({ text, starts }: Tokens, token: number): string {
  return text.slice(starts[token], starts[token + 1]);
}

/** The token behind what a sticky pattern matches from a token on; the same token where it does not. */
export function endOfRun({ text, starts }: Tokens, from: number, pattern: RegExp): number {
  const end = runAt(pattern, text, starts[from] ?? text.length);
  let to = from;
  while ((starts[to] ?? Infinity) < end) to += 1;
  return to;
}
