import { CUE, PART } from './kinds.js';
import { TELLS, type Term } from './term.js';
import { isCue, isPart, tokensWith, type Tokens } from './tokens.js';

const mostTokens = 4;

/** 换过|二尖瓣: the organ that was operated on. */
export function operatedOrgans(tokens: Tokens): Term[] {
  return tokensWith(tokens, CUE.operated).flatMap((at) => {
    let to = at + 1;
    while (to <= at + mostTokens && isPart(tokens, to, PART.body | PART.quality)) to += 1;
    const ends = isPart(tokens, to - 1, PART.body) && !isCue(tokens, to - 1, CUE.lookalike);
    return to > at + 1 && ends ? [{ from: at + 1, to, tells: TELLS.likely, bare: false }] : [];
  });
}
