import { CUE, PART } from './kinds.js';
import { isCue, isPart, unitsOf, type Tokens } from './tokens.js';

/** How much a name tells by itself, from what needs the surest cue to what needs none. */
export const TELLS = {
  nothing: 0,
  faint: 1,
  injury: 2,
  weak: 3,
  likely: 4,
  drug: 5,
  state: 6,
  sure: 7,
} as const;

/** The name of an illness as a run of tokens. */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly tells: number;
  /** Whether its head still asks for what stands in front of it: 川崎|病. */
  readonly bare: boolean;
}

const BEGINS =
  PART.body |
  PART.quality |
  PART.bareHead |
  PART.head |
  PART.stateHead |
  PART.likelyHead |
  PART.injury |
  PART.name |
  PART.weakName |
  PART.state |
  PART.pregnancy |
  PART.drug |
  PART.test;
const WITHIN = PART.body | PART.quality | PART.inner | PART.link | PART.grade | PART.test;
const HEADS = PART.bareHead | PART.head | PART.stateHead | PART.likelyHead | PART.injury;
const SURE = PART.name | PART.pregnancy;
const DURATION =
  /(?:\u7ea6|\u5df2)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\+\d)?[余多]?(?:周|个?月)(?:[余多]|\+\d天)?/y;
/** No name is longer; keeps the search linear whatever a text holds. */
const mostTokens = 24;
const bracketUnits = 16;
const resultTokens = 6;

/** All names in a text that its morphemes build, from left to right, the longest at each place. */
export function readTerms(tokens: Tokens): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < tokens.meanings.length;) {
    const term = termAt(tokens, at);
    if (term !== undefined) terms.push(term);
    at = term?.to ?? at + 1;
  }
  return terms;
}

/** The longest run of morphemes from here that ends in a head and what grades it. */
export function termAt(tokens: Tokens, from: number): Term | undefined {
  if (!belongs(tokens, from, BEGINS)) return undefined;
  let [to, tells, bare, seen] = [from, TELLS.nothing as number, false, 0];
  for (let at = from; at < from + mostTokens && belongs(tokens, at, BEGINS | WITHIN); at += 1) {
    const proven = endOfResult(tokens, at);
    const told = proven > at ? TELLS.sure : tellsAt(tokens, at, seen);
    if (told > TELLS.nothing) {
      bare = to === from && isBareHead(tokens, at, seen);
      tells = Math.max(tells, told);
      to = Math.max(proven, at + 1);
      if (at === from && endsAsItBegan(tokens, at)) break;
      at = to - 1;
    } else if (isPart(tokens, at, PART.grade) && to > from && to === at) to = at + 1;
    seen |= tokens.meanings[at]?.part ?? 0;
  }
  if (tells === TELLS.nothing) return undefined;
  return { from, to: endOfAddition(tokens, to), tells, bare };
}

function belongs(tokens: Tokens, at: number, parts: number): boolean {
  return isPart(tokens, at, parts) && !isCue(tokens, at, CUE.lookalike);
}

/** 感染|HIV: a head that nothing stands before begins no longer name, save 结节|性…. */
function endsAsItBegan(tokens: Tokens, at: number): boolean {
  if (!isPart(tokens, at, HEADS) || isPart(tokens, at, WITHIN | SURE)) return false;
  return !isPart(tokens, at + 1, PART.inner | HEADS);
}

/** How much a token tells as a head, by what was seen in front of it. */
function tellsAt(tokens: Tokens, at: number, seen: number): number {
  const part = tokens.meanings[at]?.part ?? 0;
  const ofBody = (seen & (PART.body | PART.test)) !== 0;
  const old = (seen & PART.old) !== 0;
  if ((part & SURE) !== 0) return TELLS.sure;
  if ((part & PART.state) !== 0) return TELLS.state;
  if ((part & PART.drug) !== 0) return TELLS.drug;
  if ((part & (PART.head | PART.bareHead)) !== 0 && ofBody) return TELLS.state;
  if ((part & PART.weakName) !== 0) return ofBody ? TELLS.state : TELLS.weak;
  if ((part & (PART.head | PART.bareHead)) !== 0) return old ? TELLS.state : TELLS.faint;
  if ((part & PART.stateHead) !== 0) return ofBody ? TELLS.state : TELLS.faint;
  if ((part & PART.likelyHead) !== 0 && old) return TELLS.state;
  if ((part & PART.likelyHead) !== 0) return ofBody ? TELLS.likely : TELLS.faint;
  if ((part & PART.injury) !== 0) return old ? TELLS.state : TELLS.injury;
  return TELLS.nothing;
}

function isBareHead(tokens: Tokens, at: number, seen: number): boolean {
  return isPart(tokens, at, PART.bareHead) && (seen & (PART.body | PART.test)) === 0;
}

/** HIV抗体检测呈阳性: how far what a laboratory found reaches; not at all if it found nothing. */
function endOfResult(tokens: Tokens, at: number): number {
  if (!isPart(tokens, at, PART.test)) return at;
  if (tokens.text.startsWith('(+)', tokens.starts[at + 1])) return at + '+(+)'.length;
  for (let next = at + 1; next <= at + resultTokens; next += 1) {
    const word = tokens.text.slice(tokens.starts[next], tokens.starts[next + 1]);
    if (isPart(tokens, next, PART.grade) && word.includes('阳性')) return next + 1;
    if (!isPart(tokens, next, PART.result | PART.test | PART.body)) return at;
  }
  return at;
}

/** Weeks of a pregnancy, or a grade in brackets. */
function endOfAddition(tokens: Tokens, to: number): number {
  if (isPart(tokens, to - 1, PART.pregnancy)) return Math.max(to, endOfDuration(tokens, to));
  return endOfBracket(tokens, to);
}

function endOfDuration(tokens: Tokens, to: number): number {
  DURATION.lastIndex = tokens.starts[to] ?? 0;
  if (!DURATION.test(tokens.text)) return to;
  let end = to;
  while ((tokens.starts[end] ?? Infinity) < DURATION.lastIndex) end += 1;
  return end;
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
