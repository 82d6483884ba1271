import { longestAt, wordSet } from '../../text/word-trie.js';
import { DOSAGE_FORMS, DOSES, DRUG_ENDINGS, MADE, NARCOTICS, TRANSCRIBING } from './drugs.js';
import { CUE, PART } from './kinds.js';
import { TELLS, type Term } from './term.js';
import { endOfRun, isCue, isPart, tokensWith, wordOf, type Tokens } from './tokens.js';

const ENDINGS = wordSet(DRUG_ENDINGS);
const ABUSED = wordSet(NARCOTICS);
const TRANSCRIBED: ReadonlySet<string> = new Set(TRANSCRIBING);
const nameUnits = { least: 3, most: 16 } as const;
const mostEndingUnits = 3;
const mostListed = 6;
const nearby = 5;
/** 服用, 注射: food stands behind 吃 and 喝 as well. */
const MEDICAL = /服|射/u;
const GIVEN = /[给为替对向][^,]{0,4}(?:注射|打[过了])$/u;
const givenUnits = 7;

/** 光喝富马酸喹硫平, 给父亲买丹参滴丸: what somebody takes, also when no list knows the substance. */
export function drugsTaken(tokens: Tokens): Term[] {
  return tokensWith(tokens, CUE.taking | CUE.buying).flatMap((at) => {
    const isForSomebody = isCue(tokens, at, CUE.taking) || hasNear(tokens, at, CUE.kin);
    if (!isForSomebody || hasNear(tokens, at, CUE.thing) || isGiven(tokens, at)) return [];
    const isMedical = MEDICAL.test(wordOf(tokens, at));
    return listFrom(tokens, behindDose(tokens, at + 1), isMedical);
  });
}

function hasNear(tokens: Tokens, at: number, cue: number): boolean {
  for (let near = at - 1; near >= Math.max(0, at - nearby); near -= 1) {
    if (isCue(tokens, near, CUE.clauseEnd)) return false;
    if (isCue(tokens, near, cue)) return true;
  }
  return false;
}

/** 为其注射: what somebody else gave is a fact of the case. */
function isGiven({ text, starts }: Tokens, at: number): boolean {
  const start = starts[at] ?? 0;
  return GIVEN.test(text.slice(Math.max(0, start - givenUnits), starts[at + 1]));
}

function behindDose(tokens: Tokens, from: number): number {
  let at = endOfRun(tokens, from, DOSES);
  while (isCue(tokens, at, CUE.filling) && endOfDrug(tokens, at) === at) at += 1;
  return at;
}

function listFrom(tokens: Tokens, from: number, isMedical: boolean): Term[] {
  const listed: Term[] = [];
  for (let at = from; listed.length < mostListed;) {
    const named = endOfDrug(tokens, at);
    const to = isMedical ? Math.max(named, endOfRun(tokens, at, MADE)) : named;
    if (to === at) return listed;
    listed.push({ from: at, to, tells: TELLS.sure, bare: false });
    if (!isCue(tokens, to, CUE.list)) return listed;
    at = to + 1;
  }
  return listed;
}

function endOfDrug(tokens: Tokens, from: number): number {
  const known = isPart(tokens, from, PART.drug) ? from + 1 : from;
  const to = Math.max(known, endOfTranscribed(tokens, from));
  return to === from ? from : endOfRun(tokens, to, DOSAGE_FORMS);
}

/** 盐酸|羟考|酮: few characters transcribe a substance, and its end tells its kind. */
function endOfTranscribed({ text, starts }: Tokens, from: number): number {
  const start = starts[from] ?? text.length;
  let end = start;
  for (let at = start; at < start + nameUnits.most && TRANSCRIBED.has(text[at] ?? ''); at += 1) {
    if (longestAt(ABUSED, text, at) !== undefined) return from;
    if (at + 1 - start >= nameUnits.least && isEnding(text, at + 1)) end = at + 1;
  }
  let to = from;
  while ((starts[to] ?? Infinity) < end) to += 1;
  return starts[to] === end ? to : from;
}

function isEnding(text: string, end: number): boolean {
  for (let units = 1; units <= mostEndingUnits; units += 1)
    if (longestAt(ENDINGS, text.slice(end - units, end), 0)?.end === units) return true;
  return false;
}
