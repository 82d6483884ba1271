import { CUE, PART } from './kinds.js';
import { endOfRun, isCue, isPart, unitsOf, type Tokens } from './tokens.js';

const DURATION =
  /(?:\u7ea6|\u5df2)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\+\d)?[余多]?(?:周|个?月)(?:[余多]|\+\d天)?/y;
/** 短缩4厘米. */
const LENGTH = /约?\d+(?:\.\d+)?(?:cm|mm|厘米|毫米|公分)/y;
/** 阿加糖酶β. */
const ISOMER = /[\u03b1-\u03c9a-d](?![a-z])/y;
const bracketUnits = 16;

/** Behind the name of an illness: weeks of a pregnancy, a grade in brackets, a length. */
export function endOfAddition(tokens: Tokens, to: number): number {
  if (isPart(tokens, to - 1, PART.pregnancy)) return endOfRun(tokens, to, DURATION);
  if (isPart(tokens, to - 1, PART.drug)) return endOfRun(tokens, to, ISOMER);
  if (isPart(tokens, to - 1, PART.weakName)) return to;
  const long = isPart(tokens, to - 1, PART.likelyHead) ? endOfRun(tokens, to, LENGTH) : to;
  if (long > to) return long;
  const closed = endOfBracket(tokens, to);
  return closed > to && isPart(tokens, closed, PART.grade) ? closed + 1 : closed;
}

function endOfBracket(tokens: Tokens, to: number): number {
  if (!isCue(tokens, to, CUE.open)) return to;
  for (let at = to + 1; unitsOf(tokens, to, at) <= bracketUnits; at += 1) {
    if (isCue(tokens, at, CUE.close)) return at === to + 1 ? to : at + 1;
    if (!isOfGrade(tokens, at)) return to;
  }
  return to;
}

/** A part of a name, a number, letters or what parts them. */
function isOfGrade(tokens: Tokens, at: number): boolean {
  const meaning = tokens.meanings[at];
  if (meaning === undefined || isCue(tokens, at, CUE.lookalike | CUE.kin)) return false;
  const unit = tokens.text[tokens.starts[at] ?? 0] ?? '';
  return (
    meaning.part !== 0 ||
    isCue(tokens, at, CUE.list) ||
    /[\da-z,+期级型度\u03b1-\u03c9]/u.test(unit)
  );
}
