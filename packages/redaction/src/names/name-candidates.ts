import { HIDDEN } from '../name-form.js';
import { characterSet, isOneAt } from '../text/character-set.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { isFollowedByWord } from './boundaries.js';
import { isConjunctionAt } from './conjunction.js';
import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import { goesOnAsPlace } from './longer-names.js';
import { crossesWord, isLawyerAt } from './mentioned.js';
import { endsName, isGivenCharacter, isHan, isSoundCharacter } from './name-characters.js';
import { isSaidInBrackets, nameOdds, type KnownPlaces } from './name-odds.js';
import { OFFICIAL } from './officials.js';
import { isPlace, isQuotedThing, type Stretch } from './places-and-things.js';
import type { Reading } from './reading.js';
import { PERSON_FOLLOWERS, ROLE_CUES } from './role-cues.js';
import { isCompoundSurname, isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isSurelyAPersons } from './word-as-name.js';
import { isListedWord, isOnlyAName, isWord } from './word-names.js';
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
  made: -3,
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
  /(?:[其之][父母妻夫子女兄弟姐妹叔舅姨姑嫂侄孙婿媳]|妻子|丈夫|[父母]亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|[姐妹]夫|[弟儿]媳|[叔伯舅姨姑岳祖][父母]|[表堂胞][兄弟姐妹哥]|侄[子女儿]|孙[子女]|外甥女?|女婿|前[夫妻]|妻[弟兄妹姐]|外[公婆]|爷爷|奶奶|公公|婆婆|姨妈|姑姑|舅舅|叔叔|嫂子|老[公婆汉伴豆窦爸妈娘爹]|阿[爸妈爹婆公伯叔姨舅嬷]|爸爸|妈妈|爷叔|娘舅|[大二三小][伯叔姑姨舅嫂]|妗子|婶[子娘]|娃[娃儿]|幺[儿女]|闺女|囡囡|[侄妹姐]婿|[侄孙]媳|姑爷|(?:^|[^\p{Script=Han}]|[随与由和])[父母妻夫兄姐弟妹嫂])$/u;
/** 从慈溪、余姚、金华等地. */
const OF_PLACES = /^(?:\u3001[^\u3001,。;]{1,8}){0,9}等(?:[地市县省区]|\d+[个家]?[地市县省区])/u;
/** 第一, 第二次. */
const ORDINAL = /^第[一二三四五六七八九十百]/u;
const leastUnits = 2;
const mostShortSounds = 3;
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
    if (end - start < leastUnits || !(mayEnd(text, end) || endsInSound(reading, start, end)))
      continue;
    const place = { start, end };
    if (reading.likelihood.marginOf(start, end) < margin && !isSurelyMade(reading, place)) continue;
    const least = best?.odds ?? enough.dotted;
    const odds = nameOdds(reading, place, { known, least });
    // To look words up takes longest.
    if (odds < least || odds < neededFor(reading, place)) continue;
    if (!isSomethingElse(text, place)) best = { start, end, odds };
  }
  if (best === null) return null;
  return { ...best, end: endByModel(reading, best, known.onCard) ?? best.end };
}

/** Further than this no name was read too short. */
const mostMissedUnits = 3;
/**
 * How much the model must prefer a longer extent, and how sure it must be of it; more where the dictionary
 * knows what would be added. In logarithms of odds.
 */
const longerMargins = {
  least: 2.5,
  better: 2.5,
  betterThanWord: 5,
  /** Names end in 往 or 让 as well, if so much speaks for it. */
  sure: 6,
  /** 赫连 of 赫连明: hardly anybody bears a compound surname for a whole name. */
  betterThanSurname: -4,
} as const;

/**
 * The end of a longer name, where what begins here was read too short: of a name of rare make (马海伍呷莫,
 * 朱叶美玲) rules see what looks like a surname and a given name. Of extents nobody judges as well as the model.
 * @param taken 1 for each unit of a name of the card
 */
export function endByModel(
  { view: { text }, likelihood: { marginOf } }: Reading,
  { start, end }: Stretch,
  taken: Uint8Array,
): number | undefined {
  let best: number | undefined;
  let most = -Infinity;
  const isSurname = isCompoundSurname(text.slice(start, end));
  const word = isSurname ? 0 : wordUnitsAt(text, end);
  for (let to = end + 1; to <= end + mostMissedUnits; to += 1) {
    if (!isHan(text[to - 1]) || text[to - 1] === HIDDEN || taken[to - 1] === 1) break;
    const added = to - end;
    const better = isSurname
      ? longerMargins.betterThanSurname
      : word === added && word > 1
        ? longerMargins.betterThanWord
        : longerMargins.better;
    const margin = marginOf(start, to);
    if (margin < Math.max(longerMargins.least, marginOf(start, end) + better)) continue;
    const isSure = margin >= marginOf(start, end) + longerMargins.sure;
    if (margin < most || !(isSure ? isWritten(text[to - 1]) : mayEnd(text, to))) continue;
    best = to;
    most = margin;
  }
  return best;
}

/** Margins of the model from which little else need speak for a name that is made like one, or for any. */
const sureMargins = { made: 0.3, sounds: 2, any: 6.5 } as const;

/**
 * Whether the model and the make of a name say that it is one: 王进孝, 沙马伍呷. Where its last character
 * begins a word it need not be one: 高明之处.
 */
function isSurelyMade({ view: { text }, likelihood }: Reading, { start, end }: Stretch): boolean {
  const form = text.slice(start, end);
  const margin = likelihood.marginOf(start, end);
  if (margin < sureMargins.made || goesOnAsPlace(text, end) || !isOnlyAName(form)) return false;
  if (margin >= sureMargins.any) return true;
  if (isHan(text[end]) && wordUnitsAt(text, end - 1) > 1) return false;
  const surname = surnameUnitsAt(text, start);
  const made = form.length === surname + 2 && !isSoftSurname(form[0]) && surname > 0;
  if (made && Array.from(form.slice(surname)).every(isGivenCharacter)) return true;
  const follows =
    isFollowedByWord(text, end) || longestAt(PERSON_FOLLOWERS, text, end) !== undefined;
  return (
    margin >= sureMargins.sounds &&
    form.length > 2 &&
    Array.from(form).every(isSoundCharacter) &&
    (follows || isSurelyAPersons(text, end))
  );
}

function neededFor(reading: Reading, place: Stretch): number {
  const { start, end } = place;
  const {
    view: { text },
    cueEnds,
  } = reading;
  const form = text.slice(start, end);
  const isExpected = (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation;
  const isKin = isExpected && KIN.test(text.slice(Math.max(0, start - 3), start));
  if (form.includes(DOT)) return enough.dotted;
  if (!isOnlyAName(form) && surnameUnitsAt(text, start) === 0) return enough.otherWord;
  const isMade = isSurelyMade(reading, place);
  if (isMade && form.length > 2) return enough.made;
  if (isWord(form)) {
    if (isKin || isSaidInBrackets(text, end)) return enough.wordOfKin;
    return isExpected ? enough.wordExpected : enough.word;
  }
  if (isKin) return enough.kin;
  if (isMade) return enough.made;
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

/** 完么才让: a word of grammar as the last sound of a long name. */
function endsInSound({ view: { text }, likelihood }: Reading, start: number, end: number): boolean {
  return (
    text[end - 1] === '让' &&
    end - start > mostShortSounds &&
    isWritten(text[end]) &&
    likelihood.marginOf(start, end) >= sureMargins.sounds
  );
}

/** A lawyer, a place, a thing, a word for people, or a nickname, which needs more than to be seen. */
function isSomethingElse(text: string, place: Stretch): boolean {
  const { start, end } = place;
  return (
    crossesWord(text, start) ||
    isConjunctionAt(text, start) ||
    isPlace(text, place) ||
    isPiecesOfWords(text, place) ||
    OF_PLACES.test(text.slice(end, end + 60)) ||
    ORDINAL.test(text.slice(start, end)) ||
    (isListedWord(text.slice(start, end)) && !isSaidInBrackets(text, end)) ||
    isQuotedThing(text, place) ||
    isLawyerAt(text, place) ||
    longestAt(ROLE_CUES, text, start)?.end === end ||
    (/[\u201C"]/u.test(text[start - 1] ?? '') &&
      /^(?:家的)?[\u201D"]/u.test(text.slice(end, end + 3)))
  );
}
