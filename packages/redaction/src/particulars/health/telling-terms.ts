import { candidatesIn } from './candidates.js';
import { CUED, cueBeside } from './cue-strength.js';
import { isSomebodys } from './judgement.js';
import { CUE, PART, type Meaning } from './kinds.js';
import { surroundingsOf } from './surroundings.js';
import { isNobodys } from './nobodys.js';
import { TELLS, type Term } from './term.js';
import { isCue, isPart, type Tokens } from './tokens.js';

/** The names that tell somebody's state of health, in the order of the text. */
export function tellingTerms(tokens: Tokens): Term[] {
  if (!tokens.meanings.some(mayTell)) return [];
  const terms = candidatesIn(tokens);
  const scene = { tokens, around: surroundingsOf(tokens) };
  const nobodys = sharedInLists(
    tokens,
    terms,
    terms.map((term) => Number(isNobodys(tokens, term))),
  );
  const cues = sharedInLists(
    tokens,
    terms,
    terms.map(({ from, to }) => cueBeside(tokens, from, to)),
  );
  const sure = sharedInLists(
    tokens,
    terms,
    terms.map(({ tells }, index) => Number(tells >= TELLS.state && nobodys[index] === 0)),
  );
  let last: Term | undefined;
  return terms.filter((term, index) => {
    const follows = followsOn(tokens, last, term);
    const beside = {
      cued: Math.max(cues[index] ?? CUED.not, follows ? CUED.softly : CUED.not),
      listed: isListed(tokens, last, term),
      follows,
      amongSure: sure[index] === 1,
    };
    const told = nobodys[index] === 0 && isSomebodys(scene, term, beside);
    if (told) last = term;
    return told;
  });
}

const TELLING = ~(PART.body | PART.quality | PART.inner | PART.link | PART.grade | PART.result);

/** Most sentences have not one word that could tell an illness. */
function mayTell({ part, cue }: Meaning): boolean {
  return (
    (part & TELLING) !== 0 ||
    (cue & (CUE.suffering | CUE.sureBehind | CUE.taking | CUE.operated)) !== 0
  );
}

/** 眩晕、高血压3级病史: what is said of one in a list is said of all. */
function sharedInLists(
  tokens: Tokens,
  terms: readonly Term[],
  values: readonly number[],
): number[] {
  const shared = [...values];
  const share = (to: number, from: number): void => {
    shared[to] = Math.max(shared[to] ?? 0, shared[from] ?? 0);
  };
  const listed = terms.map((term, index) => isListed(tokens, terms[index - 1], term));
  for (let index = 1; index < terms.length; index += 1) if (listed[index]) share(index, index - 1);
  for (let index = terms.length - 1; index > 0; index -= 1)
    if (listed[index]) share(index - 1, index);
  return shared;
}

function isListed(tokens: Tokens, last: Term | undefined, term: Term): boolean {
  if (last?.to !== term.from - 1) return false;
  return isCue(tokens, last.to, CUE.list) || isPart(tokens, last.to, PART.link);
}

/** 脑梗死头痛, ，下肢瘫痪: what begins where another illness ended. */
function followsOn(tokens: Tokens, last: Term | undefined, term: Term): boolean {
  const apart = term.from - (last?.to ?? -Infinity);
  return apart === 0 || (apart === 1 && isCue(tokens, term.from - 1, CUE.sign));
}
