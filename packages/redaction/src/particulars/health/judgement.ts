import { CUED, isTaken } from './cue-strength.js';
import { CUE } from './kinds.js';
import { AROUND } from './surroundings.js';
import { TELLS, type Term } from './terms.js';
import { isCue, type Tokens } from './tokens.js';

/** What a judgement looks at. */
export interface Scene {
  readonly tokens: Tokens;
  readonly around: Uint8Array;
}

/** How surely a name is somebody's by its neighbours, and whether another that is stands in its list. */
interface Beside {
  readonly cued: number;
  readonly listed: boolean;
}

const CARRIED = CUE.suffering | CUE.soft | CUE.filling;
const carriers = 3;
const nearby = 6;

/** Whether a name tells somebody's state of health at its place (规定 2014 art. 20 (1)). */
export function isSomebodys({ tokens, around }: Scene, term: Term, beside: Beside): boolean {
  const said = around[term.from] ?? 0;
  if ((said & (AROUND.titled | AROUND.law | AROUND.praised)) !== 0) return false;
  if (isOfThing(tokens, term.from)) return false;
  const { cued, listed } = beside;
  const hurt = (said & AROUND.hurt) !== 0 || ((around[term.to] ?? 0) & AROUND.hurtBehind) !== 0;
  switch (term.tells) {
    case TELLS.sure:
      return true;
    case TELLS.state:
      return (said & AROUND.outcome) === 0 && (cued > CUED.not || (said & AROUND.hurt) === 0);
    case TELLS.drug:
      return isTaken(tokens, term.from);
    case TELLS.likely:
    case TELLS.weak:
      return cued >= CUED.before || (cued === CUED.softly && !hurt);
    case TELLS.injury:
      return cued >= CUED.before || (cued === CUED.softly && !hurt && (said & AROUND.kin) !== 0);
    default:
      return cued === CUED.surely || listed;
  }
}

/** 系统陷于瘫痪, 羊感染布病: whatever is lame or ill here is nobody. */
function isOfThing(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - carriers); at -= 1) {
    if (isCue(tokens, at, CUE.thing)) return true;
    if (!isCue(tokens, at, CARRIED)) return false;
  }
  return false;
}

/** 糖尿病防治知识: whether what stands behind makes it an institution, a charge or an article of trade. */
export function isNobodys(tokens: Tokens, { from, to }: Term): boolean {
  const at = isCue(tokens, to, CUE.sureBehind) ? to + 1 : to;
  if (!isCue(tokens, at, CUE.nobodysBehind) && !isQuotedNobodys(tokens, at)) return false;
  const school = tokens.text.startsWith('学校', tokens.starts[at]);
  return !school || !isOfPupil(tokens, from, at);
}

/** “两癌”筛查. */
function isQuotedNobodys(tokens: Tokens, at: number): boolean {
  return (
    /["'\u201d\u2019]/u.test(tokens.text[tokens.starts[at] ?? 0] ?? '') &&
    isCue(tokens, at + 1, CUE.nobodysBehind)
  );
}

/** 毕业于市聋哑学校: of who learns there, and of nobody else, a school tells something. */
function isOfPupil(tokens: Tokens, from: number, to: number): boolean {
  const clause = tokens.text.slice(
    tokens.starts[Math.max(0, from - nearby)],
    tokens.starts[to + nearby],
  );
  return /毕业|就读|在读|读书|上学|肄业|学生|[读上]过/u.test(clause);
}
