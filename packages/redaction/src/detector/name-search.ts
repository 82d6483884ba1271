import { KIND, kindOf } from './alphabet.js';
import type { FeatureView } from './feature-view.js';
import type { Glyphs } from './glyphs.js';
import type { LeftoverMeans } from './leftover.js';
import { beginsWithSurname, hasNameShape, hasPlaceShape } from './name-shape.js';
import { isOrdinaryWord } from './ordinary-words.js';
import type { Scores } from './scores.js';
import { likelyNames, marginOf, type Candidate } from './tagger.js';

/** A name and what found it, in glyphs. */
export interface FoundName extends Candidate {
  readonly by: LeftoverMeans;
}

/** What all searches for names look at. */
export interface NameSearch {
  readonly glyphs: Glyphs;
  readonly view: FeatureView;
  readonly scores: Scores;
}

/** In doubt a name: how much the model may prefer to have none, by what else speaks for one. */
const leastMargins = {
  alone: -0.4,
  besideRole: -5,
  inList: -7,
  likeAPlace: 4,
  word: 1,
  wordAlone: 5,
  aroundWord: -2,
} as const;
const LENGTHS = [2, 3, 4] as const;
const usualGlyphs = 3;
const usualBonus = 1.5;

/** Names by the model alone. */
export function namesByModel({ glyphs, scores, view }: NameSearch): readonly FoundName[] {
  return likelyNames(scores, -leastMargins.alone)
    .filter(
      ({ start, end, margin }) =>
        hasNameShape(glyphs, start, end) &&
        (margin >= leastMargins.likeAPlace || !hasPlaceShape(glyphs, start, end)) &&
        (margin >= leastMargins.wordAlone || !isOrdinaryWord(view.words, start, end)),
    )
    .map((name) => ({ ...name, by: 'crf' }));
}

/** Names next to a word for a role: 被害人X, X（另案处理）. */
export function namesBesideRoles(search: NameSearch): readonly FoundName[] {
  const { glyphs, view } = search;
  const found: FoundName[] = [];
  const addBest = (stretchOf: (length: number) => readonly [number, number]) => {
    const candidate = best(search, LENGTHS.map(stretchOf));
    if (candidate === undefined || candidate.margin < leastMargins.besideRole) return;
    found.push({ ...candidate, by: 'role-cue' });
  };
  for (let at = 0; at < glyphs.length; at += 1) {
    if ((view.roles.before[at] ?? 0) > 0) addBest((length) => [at, at + length]);
    if ((view.roles.after[at] ?? 0) > 0) addBest((length) => [at - length, at]);
  }
  return found;
}

/** Whole items of a list in which a name was found: 张三、李四和王五. */
export function namesInLists(
  search: NameSearch,
  names: readonly FoundName[],
): readonly FoundName[] {
  const { glyphs } = search;
  const found: FoundName[] = [];
  const isEnumeration = (at: number) => kindOf(glyphs.codes[at] ?? 0) === KIND.enumeration;
  const addBest = (stretchOf: (length: number) => readonly [number, number]) => {
    const candidate = best(search, LENGTHS.map(stretchOf));
    if (candidate === undefined || candidate.margin < leastMargins.inList) return;
    found.push({ ...candidate, by: 'surname' });
  };
  for (const { start, end } of names) {
    if (isEnumeration(end)) addBest((length) => [end + 1, end + 1 + length]);
    if (isEnumeration(start - 1)) addBest((length) => [start - 1 - length, start - 1]);
  }
  return found;
}

/**
 * The stretch that the model likes best of those that are written like a name with a surname. Most names
 * have three characters, and half a name is worse than one with a character too many.
 */
function best(
  { glyphs, scores, view }: NameSearch,
  stretches: readonly (readonly [number, number])[],
): Candidate | undefined {
  let found: Candidate | undefined;
  let most = -Infinity;
  for (const [start, end] of stretches) {
    if (start < 0 || end > glyphs.length) continue;
    if (!hasNameShape(glyphs, start, end) || !beginsWithSurname(glyphs, start)) continue;
    if (hasPlaceShape(glyphs, start, end)) continue;
    const margin = marginOf(scores, start, end);
    if (margin < leastMargins.word && isOrdinaryWord(view.words, start, end)) continue;
    if (margin < leastMargins.aroundWord && holdsWord(view.words, start, end)) continue;
    const liking = margin + (end - start === usualGlyphs ? usualBonus : 0);
    if (liking <= most) continue;
    most = liking;
    found = { start, end, margin };
  }
  return found;
}

/** Whether a stretch is an ordinary word and a character more: 依法享, 有诊断. */
function holdsWord(words: Uint8Array, start: number, end: number): boolean {
  return (
    end - start > 2 &&
    (isOrdinaryWord(words, start, end - 1) || isOrdinaryWord(words, start + 1, end))
  );
}
