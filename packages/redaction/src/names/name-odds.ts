import { wordUnitsAt } from '../text/dictionary.js';
import { GAP } from '../text/text-view.js';
import { longestAt } from '../text/word-trie.js';
import { isFollowedByWord } from './boundaries.js';
import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import { endsName, isGivenCharacter, isHan, isSoundCharacter } from './name-characters.js';
import type { Stretch } from './places-and-things.js';
import type { Reading } from './reading.js';
import { PERSON_FOLLOWERS, ROLE_CUES } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';
import { PERSONS_BRACKETS } from './unlisted-names.js';
import { isSurelyAPersons } from './word-as-name.js';
import { isBorneWord, isListedWord, isWord } from './word-names.js';

/** Where names that are known already begin and end: 1 for each such unit. */
export interface KnownPlaces {
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
}

/**
 * What each sign adds to the logarithm of the odds that a stretch is a whole name: weights of a logistic
 * regression over the development documents, in which names of every kind were put in the place of others.
 */
const WEIGHT = {
  none: -5,
  /** For each logarithm of odds that the model of the leftover detector gives. */
  margin: 0.7,
  before: { role: 0.6, relation: 1.5, trade: 0.4, act: 0.3, preposition: -0.8 },
  afterSign: 0.6,
  afterEnumeration: -0.9,
  afterKnownName: 1.5,
  afterParticle: 0.9,
  surelyAPerson: 1,
  bracketsOfPeople: 1.8,
  personActs: 1.2,
  word: 2.9,
  anyWord: 1.9,
  enumeration: 2.9,
  joined: 0.3,
  knownNameBehind: 3.4,
  sign: 4.2,
  particle: 2.4,
  crossesEnd: -1.5,
  crossesStart: -2,
  borneWord: 2.7,
  wordAlone: -3.4,
  /** Beside it in a list stands an ordinary word: 牛肉、车厘子、洗发露. */
  listedWithWord: -2.5,
  beginsWithWord: -1.1,
  noSurname: 0.2,
  given: 0.4,
  long: -3.5,
  longSounds: 0.8,
  particleInside: -1.3,
} as const;

/** Beyond this the model says no more. */
const mostMargin = 8;
const mostShortUnits = 3;

/**
 * How much speaks for a name of exactly this extent at this place.
 * @param least when it is sure to be less, what is returned is only less than this
 */
export function nameOdds(
  reading: Reading,
  place: Stretch,
  { known, least }: { readonly known: KnownPlaces; readonly least: number },
): number {
  const margin = reading.likelihood.marginOf(place.start, place.end);
  const odds =
    WEIGHT.none +
    WEIGHT.margin * Math.max(-mostMargin, Math.min(mostMargin, margin)) +
    oddsOfForm(reading, place) +
    oddsBefore(reading, place, known) +
    oddsBehind(reading, place, known);
  // To look words up takes longest.
  return odds + WEIGHT.anyWord < least ? odds : odds + oddsByDictionary(reading, place, known);
}

function oddsBefore(
  { view: { text, gaps }, cueEnds }: Reading,
  { start }: Stretch,
  known: KnownPlaces,
): number {
  const previous = text[start - 1] ?? '';
  const enumerated = previous === '\u3001';
  const joined = enumerated || isConjunction(previous);
  const apart = start === 0 || gaps[start] !== GAP.none || (!isHan(previous) && !enumerated);
  return (
    oddsOfCue(cueEnds[start] ?? 0, text, start) +
    (apart ? WEIGHT.afterSign : 0) +
    (enumerated ? WEIGHT.afterEnumeration : 0) +
    (joined && known.ends[start - 1] === 1 ? WEIGHT.afterKnownName : 0) +
    (isHan(previous) && endsName(previous) ? WEIGHT.afterParticle : 0)
  );
}

function oddsOfCue(cue: number, text: string, start: number): number {
  if (cue === CUE_STRENGTH.role) return WEIGHT.before.role;
  if (cue === CUE_STRENGTH.relation) return WEIGHT.before.relation;
  const trade = endsTrade(text, start) ? WEIGHT.before.trade : 0;
  if (cue === CUE_STRENGTH.act) return WEIGHT.before.act + trade;
  return cue === CUE_STRENGTH.preposition ? WEIGHT.before.preposition + trade : trade;
}

function oddsBehind(
  { view: { text, gaps } }: Reading,
  { end }: Stretch,
  known: KnownPlaces,
): number {
  const next = text[end] ?? '';
  const enumerated = next === '\u3001';
  const conjunction = isConjunction(next);
  const sign = end >= text.length || gaps[end] !== GAP.none || (!isHan(next) && !enumerated);
  const listed = (conjunction || enumerated) && known.begins[end + 1] === 1;
  return (
    (isSurelyAPersons(text, end) ? WEIGHT.surelyAPerson : 0) +
    (isSaidInBrackets(text, end) ? WEIGHT.bracketsOfPeople : 0) +
    (longestAt(PERSON_FOLLOWERS, text, end) === undefined ? 0 : WEIGHT.personActs) +
    (isFollowedByWord(text, end) || isAddressed(text, end) ? WEIGHT.word : 0) +
    (enumerated ? WEIGHT.enumeration : 0) +
    (conjunction ? WEIGHT.joined : 0) +
    (listed ? WEIGHT.knownNameBehind : 0) +
    (sign ? WEIGHT.sign : 0) +
    (endsName(next) && isHan(next) ? WEIGHT.particle : 0)
  );
}

/** （男, （另案处理）; （表兄）, （报关行经理）: what stands in brackets behind people alone. */
export function isSaidInBrackets(text: string, end: number): boolean {
  if (text[end] !== '(') return false;
  if (PERSONS_BRACKETS.test(text.slice(end, end + 16))) return true;
  const close = text.slice(end, end + mostPartUnits).search(/[,)]/u);
  for (let at = end + 1; at < end + close; at += 1) {
    const cue = longestAt(ROLE_CUES, text, at);
    if (cue?.end === end + close && cue.value.kind !== 'act') return true;
  }
  return false;
}

/** Longer than what somebody is to others, with its brackets. */
const mostPartUnits = 10;

/** What people are addressed by behind their whole names. */
const ADDRESSED =
  /^(?:阿訇|活佛|喇嘛|毕摩|神父|牧师|道长|法师|师父|师傅|教授|教练|警官|法官|检察官|主任|经理|总经理|副?书记|支书|村支书|会计|组长|队长|老板|大爷|大娘|大妈|大叔|阿姨|伯伯|叔叔|奶奶|爷爷)/u;

function isAddressed(text: string, end: number): boolean {
  return ADDRESSED.test(text.slice(end, end + 3));
}

/** This is asked of every stretch: a loop over units, and no lists. */
function oddsOfForm({ view: { text } }: Reading, { start, end }: Stretch): number {
  const surname = surnameUnitsAt(text, start);
  const isLong = end - start > Math.max(mostShortUnits, surname + 2);
  const givenFrom = start + Math.max(1, surname);
  let [given, particle, sounds] = [true, false, 0];
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (at >= givenFrom && !isGivenCharacter(character)) given = false;
    if (endsName(character) && character !== '么' && character !== '且') particle = true;
    if (isLong && isSoundCharacter(character)) sounds += 1;
  }
  return (
    (surname === 0 ? WEIGHT.noSurname : 0) +
    (given ? WEIGHT.given : 0) +
    (isLong ? WEIGHT.long : 0) +
    (isLong && 3 * sounds >= 2 * (end - start) ? WEIGHT.longSounds : 0) +
    (particle ? WEIGHT.particleInside : 0)
  );
}

function oddsByDictionary(
  { view: { text }, cueEnds }: Reading,
  { start, end }: Stretch,
  known: KnownPlaces,
): number {
  const form = text.slice(start, end);
  const told = longestAt(PERSON_FOLLOWERS, text, end) !== undefined || isFollowedByWord(text, end);
  const beginsWithWord =
    form.length > 2 && (isListedWord(form.slice(0, 2)) || wordUnitsAt(text, start) > 1);
  return (
    (!told && isHan(text[end]) && wordUnitsAt(text, end) > 1 ? WEIGHT.anyWord : 0) +
    (isHan(text[end]) && wordUnitsAt(text, end - 1) > 1 ? WEIGHT.crossesEnd : 0) +
    (crossesStart(text, start) ? WEIGHT.crossesStart : 0) +
    (beginsWithWord ? WEIGHT.beginsWithWord : 0) +
    (isListedWithWord(text, { start, end }, known) ? WEIGHT.listedWithWord : 0) +
    oddsOfWord(form, cueEnds[start] ?? 0)
  );
}

function oddsOfWord(form: string, cue: number): number {
  const alone = isWord(form) && cue < CUE_STRENGTH.relation;
  return (isBorneWord(form) ? WEIGHT.borneWord : 0) + (alone ? WEIGHT.wordAlone : 0);
}

function isConjunction(character: string): boolean {
  return character === '和' || character === '与' || character === '及';
}

/** 公安机|关于: the stretch begins inside a word, unless that is a word for a role. */
export function crossesStart(text: string, start: number): boolean {
  return [1, 2, 3].some(
    (units) =>
      start >= units &&
      isHan(text[start - units]) &&
      wordUnitsAt(text, start - units) > units &&
      longestAt(ROLE_CUES, text, start - units)?.end !== start,
  );
}

function isListedWithWord(text: string, { start, end }: Stretch, known: KnownPlaces): boolean {
  if (text[end] === '\u3001' && known.begins[end + 1] !== 1) {
    const units = wordUnitsAt(text, end + 1);
    if (units > 1 && !isHan(text[end + 1 + units])) return true;
  }
  if (text[start - 1] !== '\u3001' || known.ends[start - 1] === 1) return false;
  return [2, 3, 4].some((units) => wordUnitsAt(text, start - 1 - units) === units);
}
