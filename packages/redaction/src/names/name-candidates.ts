import { HIDDEN } from '../name-form.js';
import { characterSet, isOneAt } from '../text/character-set.js';
import { isDictionaryWord } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import { crossesWord, isLawyerAt } from './mentioned.js';
import { endsName, isHan } from './name-characters.js';
import { nameOdds, type KnownPlaces } from './name-odds.js';
import { OFFICIAL } from './officials.js';
import { isPlace, isQuotedThing, type Stretch } from './places-and-things.js';
import type { Reading } from './reading.js';
import { ROLE_CUES } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';
import { isListedWord, isWord } from './word-names.js';
import { isPiecesOfWords } from './word-runs.js';

/** A stretch that is rather a name than none. */
export interface NameCandidate extends Stretch {
  /** Logarithm of the odds that it is one. */
  readonly odds: number;
}

/** Names that are known already. */
export interface KnownNames extends KnownPlaces {
  /** 1 for each unit of a name of the card. */
  readonly onCard: Uint8Array;
}

/**
 * Logarithms of odds from which a stretch is somebody's name: less where a word for people stands before
 * it, more if it is a word, and most of a word that does not even begin as names do.
 */
const enough = {
  name: 0,
  expected: -1,
  word: 1.5,
  wordExpected: 0,
  /** Behind a word for kin hardly anything stands but a name. */
  kin: -2,
  wordOfKin: -1.5,
  otherWord: 3,
  /** Between Han characters a dot stands in names alone. */
  dotted: -3,
} as const;
/**
 * How little the model may think of it, in the same measure: where nothing else tells that a name follows,
 * behind a word for people or in a list, and of what begins with a word of grammar (以自己).
 */
const leastMargins = { alone: 1, expected: -3, grammar: 3 } as const;
const GRAMMAR = characterSet(
  '的了在着被将把及等但而或且则此该这其与对因给让并也都就又即遂便已均曾未不没说称系至到自之以为时内外中里上下去用每亦各',
);
/** 之兄, 其弟, 姐夫, 外婆. */
const KIN =
  /(?:[其之][父母妻夫子女兄弟姐妹叔舅姨姑嫂侄孙婿媳]|妻子|丈夫|[父母]亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|[姐妹]夫|[弟儿]媳|[叔伯舅姨姑岳祖][父母]|[表堂胞][兄弟姐妹哥]|侄[子女儿]|孙[子女]|外甥女?|女婿|前[夫妻]|妻[弟兄妹姐]|外[公婆]|爷爷|奶奶|公公|婆婆|姨妈|姑姑|舅舅|叔叔|嫂子)$/u;
/** 从慈溪、余姚、金华等地. */
const OF_PLACES = /^(?:\u3001[^\u3001,。;]{1,8}){0,9}等(?:[地市县省区]|\d+[个家]?[地市县省区])/u;
/** 第一, 第二次. */
const ORDINAL = /^第[一二三四五六七八九十百]/u;
const leastUnits = 2;
const mostUnits = 9;
const mostDottedUnits = 24;
const DOT = '\u00B7';

interface WhereToLook {
  readonly known: KnownNames;
  /** 1 for each unit where a name may begin; null for anywhere. */
  readonly beside: Uint8Array | null;
}

/** The likeliest name at each place where one may begin. */
export function nameCandidates(
  reading: Reading,
  { known, beside }: WhereToLook,
): readonly NameCandidate[] {
  return beginnings(reading, known)
    .filter((start) => beside === null || beside[start] === 1)
    .map((start) => likeliestAt(reading, start, known))
    .filter((candidate) => candidate !== null);
}

/** Where the model sees one, behind words for people, in lists. */
function beginnings(
  { view, cueEnds, officials, papers, likelihood }: Reading,
  known: KnownNames,
): readonly number[] {
  const { text } = view;
  const starts = new Set(likelihood.likely.map(({ start }) => start));
  for (let at = 0; at < text.length; at += 1) {
    const previous = text[at - 1];
    const told = (cueEnds[at] ?? 0) >= CUE_STRENGTH.relation || known.begins[at] === 1;
    const joined = known.ends[at - 1] === 1 && /[和与及]/u.test(previous ?? '');
    if (told || joined || previous === '\u3001' || endsTrade(text, at)) starts.add(at);
  }
  return Array.from(starts).filter(
    (at) => officials[at] === OFFICIAL.none && papers[at] === 0 && known.onCard[at] === 0,
  );
}

function likeliestAt(reading: Reading, start: number, known: KnownNames): NameCandidate | null {
  const { text } = reading.view;
  const margin = leastMargin(reading, start);
  let best: NameCandidate | null = null;
  for (let [end, most] = [start + 1, mostUnits]; end <= start + most; end += 1) {
    if (text[end - 1] === DOT) most = mostDottedUnits;
    // 道列提·叶尔江: somebody's child has somebody's name behind the dot.
    const isOthers = known.onCard[end - 1] === 1 && !text.slice(start, end).includes(DOT);
    if (isOthers || !isWritten(text[end - 1])) break;
    if (end - start < leastUnits || !mayEnd(text, end)) continue;
    if (reading.likelihood.marginOf(start, end) < margin) continue;
    const place = { start, end };
    const least = best?.odds ?? enough.dotted;
    const odds = nameOdds(reading, place, { known, least });
    // To look words up takes longest.
    if (odds < least || odds < neededFor(reading, place)) continue;
    if (!isSomethingElse(text, place)) best = { start, end, odds };
  }
  return best;
}

function neededFor({ view: { text }, cueEnds }: Reading, { start, end }: Stretch): number {
  const form = text.slice(start, end);
  const isExpected = (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation;
  const isKin = isExpected && KIN.test(text.slice(Math.max(0, start - 3), start));
  if (form.includes(DOT)) return enough.dotted;
  if (isDictionaryWord(form) && surnameUnitsAt(text, start) === 0) return enough.otherWord;
  if (isWord(form)) {
    if (isKin) return enough.wordOfKin;
    return isExpected ? enough.wordExpected : enough.word;
  }
  if (isKin) return enough.kin;
  return isExpected ? enough.expected : enough.name;
}

function leastMargin({ view: { text }, cueEnds }: Reading, start: number): number {
  if (isOneAt(GRAMMAR, text, start)) return leastMargins.grammar;
  const expected =
    (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation ||
    text[start - 1] === '\u3001' ||
    endsTrade(text, start);
  return expected ? leastMargins.expected : leastMargins.alone;
}

function isWritten(character: string | undefined): boolean {
  return character !== HIDDEN && (isHan(character) || character === DOT);
}

/** No name ends in a dot or a particle, or goes on as a mask or behind a dot. */
function mayEnd(text: string, end: number): boolean {
  const last = text[end - 1];
  const next = text[end];
  if (next === HIDDEN || next === '*' || next === DOT || !isHan(last)) return false;
  return endsName(last)
    ? /[元日月么且]/u.test(last ?? '')
    : !/[从在向对给让由与及将]/u.test(last ?? '');
}

/** A lawyer, a place, a thing, a word for people, or a nickname, which needs more than to be seen. */
function isSomethingElse(text: string, place: Stretch): boolean {
  const { start, end } = place;
  return (
    crossesWord(text, start) ||
    isPlace(text, place) ||
    isPiecesOfWords(text, place) ||
    OF_PLACES.test(text.slice(end, end + 60)) ||
    ORDINAL.test(text.slice(start, end)) ||
    isListedWord(text.slice(start, end)) ||
    isQuotedThing(text, place) ||
    isLawyerAt(text, place) ||
    longestAt(ROLE_CUES, text, start)?.end === end ||
    (/[\u201C"]/u.test(text[start - 1] ?? '') &&
      /^(?:家的)?[\u201D"]/u.test(text.slice(end, end + 3)))
  );
}
