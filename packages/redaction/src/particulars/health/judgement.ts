import { CUED, isTaken } from './cue-strength.js';
import { isOfThing } from './nobodys.js';
import { AROUND } from './surroundings.js';
import { TELLS, type Term } from './term.js';
import type { Tokens } from './tokens.js';

/** What a judgement looks at. */
export interface Scene {
  readonly tokens: Tokens;
  readonly around: Uint16Array;
}

/** How surely a name is somebody's by its neighbours, and whether another that is stands in its list. */
interface Beside {
  readonly cued: number;
  readonly listed: boolean;
  /** Whether it stands behind a name that tells, parted by a sign at most. */
  readonly follows: boolean;
  /** Whether a name that needs no cue stands in its list. */
  readonly amongSure: boolean;
}

const OF_NOBODY = AROUND.titled | AROUND.law | AROUND.praised | AROUND.leavings;

/** Whether a name tells somebody's state of health at its place (规定 2014 art. 20 (1)). */
export function isSomebodys({ tokens, around }: Scene, term: Term, beside: Beside): boolean {
  const said = around[term.from] ?? 0;
  if ((said & OF_NOBODY) !== 0) return false;
  if (isOfThing(tokens, term.from)) return false;
  const { cued, listed, follows, amongSure } = beside;
  const hurt = (said & AROUND.hurt) !== 0 || ((around[term.to] ?? 0) & AROUND.hurtBehind) !== 0;
  const done = (said & AROUND.outcome) !== 0;
  switch (term.tells) {
    case TELLS.sure:
      return true;
    case TELLS.state:
      return !done && (cued > CUED.not || (said & AROUND.hurt) === 0);
    case TELLS.drug:
      return follows || isTaken(tokens, term);
    case TELLS.likely:
    case TELLS.weak:
      return cued >= CUED.before || (cued === CUED.softly && !hurt) || (amongSure && !done);
    case TELLS.injury:
      return cued >= CUED.before || (cued === CUED.softly && !hurt && (said & AROUND.kin) !== 0);
    default:
      return cued === CUED.surely || listed;
  }
}
