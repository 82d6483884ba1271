import { CUE, PART } from './kinds.js';
import { isCue, isPart, type Tokens } from './tokens.js';

/** What a clause or sentence says in front of a token, as bits. */
export const AROUND = {
  hurt: 1,
  outcome: 2,
  praised: 4,
  law: 8,
  kin: 16,
  titled: 32,
  hurtBehind: 64,
  effect: 128,
  leavings: 256,
} as const;

const OF_CLAUSE = AROUND.outcome | AROUND.praised | AROUND.kin | AROUND.leavings;
const OF_SENTENCE = OF_CLAUSE | AROUND.hurt | AROUND.law | AROUND.effect;
/** What says that it is somebody's after all. */
const PERSONAL = CUE.kin | CUE.somebody;

const SAYING =
  PERSONAL |
  CUE.sign |
  CUE.suffering |
  CUE.hurting |
  CUE.outcome |
  CUE.left |
  CUE.nobodysBefore |
  CUE.law;

/** For each token what has been said before it; one pass in each direction. */
export function surroundingsOf(tokens: Tokens): Uint16Array {
  const around = new Uint16Array(tokens.meanings.length);
  let said = 0;
  for (let at = 0; at < around.length; at += 1) {
    around[at] = said;
    said = saidBehind(tokens, at, said);
  }
  markHurting(tokens, around);
  return around;
}

function saidBehind(tokens: Tokens, at: number, before: number): number {
  if (!isCue(tokens, at, SAYING) && !isPart(tokens, at, PART.injury)) return before;
  let said = before;
  if (isCue(tokens, at, CUE.clauseEnd)) said &= ~OF_CLAUSE;
  if (isCue(tokens, at, CUE.sentenceEnd)) said &= ~OF_SENTENCE;
  if (isCue(tokens, at, PERSONAL)) said &= ~AROUND.law;
  if (isCue(tokens, at, PERSONAL | CUE.suffering)) said &= ~AROUND.praised;
  if (hurts(tokens, at)) said |= AROUND.hurt;
  if (isCue(tokens, at, CUE.outcome)) said |= AROUND.outcome | AROUND.effect;
  if (isCue(tokens, at, CUE.left) && (said & AROUND.effect) !== 0) said |= AROUND.leavings;
  if (isCue(tokens, at, CUE.nobodysBefore)) said |= AROUND.praised;
  if (isCue(tokens, at, CUE.law)) said |= AROUND.law;
  if (isCue(tokens, at, CUE.kin)) said |= AROUND.kin;
  const sign = tokens.text[tokens.starts[at] ?? 0];
  if (sign === '\u300a') said |= AROUND.titled;
  if (sign === '\u300b')
    said = (said & ~AROUND.titled) | (endsStatute(tokens, at) ? AROUND.law : 0);
  return said;
}

/** 《母婴保健法》关于…. */
function endsStatute({ text, starts }: Tokens, at: number): boolean {
  const end = starts[at] ?? 0;
  return /[法例则定释]/u.test(text[end - 1] ?? '') && text.startsWith('关于', end + 1);
}

/** …，构成轻伤二级: what a sentence comes to holds for all of it. */
function markHurting(tokens: Tokens, around: Uint16Array): void {
  let hurt = false;
  for (let at = around.length - 1; at >= 0; at -= 1) {
    if (isCue(tokens, at, CUE.sentenceEnd)) hurt = false;
    if (hurts(tokens, at)) hurt = true;
    if (hurt) around[at] = (around[at] ?? 0) | AROUND.hurtBehind;
  }
}

function hurts(tokens: Tokens, at: number): boolean {
  return isCue(tokens, at, CUE.hurting | CUE.outcome) || isPart(tokens, at, PART.injury);
}
