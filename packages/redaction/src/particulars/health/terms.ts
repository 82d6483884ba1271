import { CUE, PART } from './kinds.js';
import { resultAt } from './results.js';
import { endOfAddition } from './term-ends.js';
import { TELLS, type Term } from './term.js';
import { isCue, isPart, type Tokens } from './tokens.js';

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
/** No name is longer; keeps the search linear whatever a text holds. */
const mostTokens = 24;

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
    const result = resultAt(tokens, at);
    const told = result?.tells ?? tellsAt(tokens, at, seen);
    if (told > TELLS.nothing) {
      bare = to === from && isBareHead(tokens, at, seen);
      tells = Math.max(tells, told);
      to = result?.to ?? at + 1;
      if (at === from && endsAsItBegan(tokens, at)) break;
      at = to - 1;
    } else if (isPart(tokens, at, PART.grade) && to > from && to === at) to = at + 1;
    seen |= tokens.meanings[at]?.part ?? 0;
  }
  if (tells === TELLS.nothing) return undefined;
  const end = endOfAddition(tokens, to);
  const isOld = end > to && isPart(tokens, end - 2, PART.old);
  return { from, to: end, tells: isOld ? Math.max(tells, TELLS.state) : tells, bare };
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
