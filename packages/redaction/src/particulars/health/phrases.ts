import { CUE, PART } from './kinds.js';
import { TELLS, type Term } from './term.js';
import { termAt } from './terms.js';
import { isCue, isPart, isUnknown, tokensWith, unitsOf, type Tokens } from './tokens.js';

const phraseUnits = { least: 2, most: 14 } as const;
const mostFrontUnits = 8;
const mostLooseUnits = 5;
const mostListed = 8;
const OPENING = CUE.suffering | CUE.finding | CUE.soft | CUE.list | CUE.open;

/** 患有…: what stands where only an illness can, whatever it is called; up to its head or the end of the phrase. */
export function phrasesBehindCues(tokens: Tokens): Term[] {
  return tokensWith(tokens, CUE.suffering | CUE.finding).flatMap((at) => {
    const listed = listFrom(tokens, behindFilling(tokens, at + 1));
    return isCue(tokens, at, CUE.suffering)
      ? listed
      : listed.filter(({ tells }) => tells > TELLS.nothing);
  });
}

/** 高血压、老烂脚: a list as far as it names what can be one. */
function listFrom(tokens: Tokens, from: number): Term[] {
  const listed: Term[] = [];
  for (let at = from; ;) {
    const phrase = phraseFrom(tokens, at);
    if (phrase === undefined || !isListable(tokens, phrase, listed)) return listed;
    listed.push(phrase);
    if (!isCue(tokens, phrase.to, CUE.list) || listed.length === mostListed) return listed;
    at = phrase.to + 1;
  }
}

/** 记忆不可靠: behind the first, what no head closes must reach to the next sign. */
function isListable(tokens: Tokens, { to, tells }: Term, listed: readonly Term[]): boolean {
  return listed.length === 0 || tells > TELLS.nothing || isCue(tokens, to, CUE.sign);
}

function behindFilling(tokens: Tokens, from: number): number {
  let at = from;
  while (isCue(tokens, at, CUE.filling) && termAt(tokens, at) === undefined) at += 1;
  return at;
}

function phraseFrom(tokens: Tokens, from: number): Term | undefined {
  for (let at = from; ; at += 1) {
    const term = termAt(tokens, at);
    if (term !== undefined && unitsOf(tokens, from, at) <= phraseUnits.most)
      return { ...term, from, ...(at > from && { tells: withFront(term), bare: false }) };
    if (isUnknown(tokens, at) || isPart(tokens, at, PART.inner)) continue;
    const units = unitsOf(tokens, from, at);
    if (units < phraseUnits.least || units > phraseUnits.most) return undefined;
    return { from, to: at, tells: TELLS.nothing, bare: false };
  }
}

/** 癔球|病史: what an unknown history is one of. */
export function phrasesBeforeHistories(tokens: Tokens): Term[] {
  return tokensWith(tokens, CUE.sureBehind).flatMap((to) => {
    if (!tokens.text.startsWith('病史', tokens.starts[to])) return [];
    const from = startOfUnknown(tokens, to, 0);
    const units = unitsOf(tokens, from, to);
    const opened = isCue(tokens, from - 1, OPENING | CUE.filling | CUE.earlier);
    if (!opened || units < phraseUnits.least || units > mostFrontUnits) return [];
    return [{ from, to, tells: TELLS.nothing, bare: false }];
  });
}

/** 川崎病, 范可尼贫血: an unknown front makes a head a name; 软组织挫伤 stays an injury. */
function withFront({ tells, bare }: Term): number {
  return bare ? TELLS.sure : tells;
}

/** 川崎|病: how far to the left of a name that nobody lists its front begins, if it has one. */
export function withItsFront(tokens: Tokens, term: Term, least: number): Term {
  const from = startOfUnknown(tokens, term.from, least);
  const units = unitsOf(tokens, from, term.from);
  if (units === 0 || units > mostFrontUnits) return term;
  if (term.bare) return { ...term, from, bare: false, tells: TELLS.sure };
  if (isPart(tokens, term.to - 1, PART.head) && isCue(tokens, from - 1, OPENING))
    return { ...term, from, tells: Math.max(term.tells, TELLS.likely) };
  const far = units > mostLooseUnits || !isPart(tokens, term.from, PART.body);
  if (far && isCue(tokens, from - 1, CUE.soft)) return term;
  return term.tells >= TELLS.likely && isCue(tokens, from - 1, OPENING) ? { ...term, from } : term;
}

function startOfUnknown(tokens: Tokens, to: number, least: number): number {
  let from = to;
  while (from > least && unitsOf(tokens, from, to) <= mostFrontUnits && isUnknown(tokens, from - 1))
    from -= 1;
  return from;
}

/** 听力、言语多重残疾, 心、肝、肾功能不全: parts of the body that a list puts in front of a name. */
export function withListedParts(tokens: Tokens, term: Term, least: number): Term {
  let { from } = term;
  if (!isPart(tokens, from, PART.body)) return term;
  while (
    from - 2 >= least &&
    isCue(tokens, from - 1, CUE.list) &&
    isPart(tokens, from - 2, PART.body)
  )
    from -= 2;
  return { ...term, from };
}
