import { CUE, PART } from './kinds.js';
import type { Term } from './term.js';
import { isCue, isPart, wordOf, type Tokens } from './tokens.js';

/** How surely what stands beside a name says that it is somebody's illness. */
export const CUED = { not: 0, softly: 1, before: 2, surely: 3 } as const;

const SOFTLY = CUE.soft | CUE.kin | CUE.veil | CUE.finding | CUE.open | CUE.operated | CUE.left;
const fillings = 4;

/** Words on both sides of the tokens `from` to `to`. */
export function cueBeside(tokens: Tokens, from: number, to: number): number {
  return Math.max(cueBefore(tokens, from), cueBehind(tokens, to));
}

/** A number, which is veiled as a name is when the text is published again. */
function isNumber({ text, starts }: Tokens, at: number): boolean {
  return /[\da-z]/u.test(text[(starts[at + 1] ?? 0) - 1] ?? '');
}

/** 患有较为严重的…: the surest word in front, across those that only fill. */
function cueBefore(tokens: Tokens, from: number): number {
  let cued: number = CUED.not;
  for (let at = from - 1; at >= Math.max(0, from - fillings); at -= 1) {
    if (isCue(tokens, at, CUE.suffering)) return CUED.surely;
    if (isCue(tokens, at, CUE.earlier)) cued = CUED.before;
    if (isCue(tokens, at, SOFTLY) || (at === from - 1 && isNumber(tokens, at)))
      cued = Math.max(cued, CUED.softly);
    if (!isCue(tokens, at, CUE.filling)) break;
  }
  return cued;
}

function cueBehind(tokens: Tokens, to: number): number {
  if (isCue(tokens, to, CUE.sureBehind)) return CUED.surely;
  const papers = tokens.text.startsWith(',\u6301', tokens.starts[to]);
  return papers || isCue(tokens, to, CUE.softBehind) ? CUED.softly : CUED.not;
}

/** 口服, 停用: what somebody does with a drug. */
export function isTaken(tokens: Tokens, { from, to }: Term): boolean {
  const behind = isLetters(tokens, to) ? to + 1 : to;
  if (isCue(tokens, behind, CUE.takenBehind)) return true;
  for (let at = from - 1; at >= Math.max(0, from - fillings); at -= 1) {
    if (isCue(tokens, at, CUE.taking)) return true;
    if (!isCue(tokens, at, CUE.filling | CUE.list) && !isPart(tokens, at, PART.drug)) return false;
  }
  return false;
}

/** 阿加糖酶|β. */
function isLetters(tokens: Tokens, at: number): boolean {
  return /^[a-z\u03b1-\u03c9]/u.test(wordOf(tokens, at));
}
