import type { Leftover } from '../detector/leftover.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, boundaryBefore, isFollowedByWord } from './boundaries.js';
import { CUE_STRENGTH } from './cue-ends.js';
import type { IntroducedName } from './introduction.js';
import { crossesStart } from './name-odds.js';
import { crossesWord, isLawyerAt } from './mentioned.js';
import { isGivenCharacter, isHan, isSoundCharacter, mayBeInName } from './name-characters.js';
import { isPlace, isQuotedThing, type Stretch } from './places-and-things.js';
import { PERSON_FOLLOWERS, ROLE_CUES } from './role-cues.js';
import type { Reading } from './reading.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isListedWord, isOnlyAName, isWord } from './word-names.js';
import { isPiecesOfWords } from './word-runs.js';

/**
 * People of the text whom only the leftover detector noticed: its word, and a sign beside it that has
 * nothing to do with its model. What has no such sign is left for a person to decide.
 * @param leftovers in code points of the original
 */
export function peopleSeenLater(
  reading: Reading,
  leftovers: readonly Leftover[],
): readonly IntroducedName[] {
  const mentions = new Map<string, number>();
  const found = new Set<string>();
  const places = new Set<string>();
  for (const leftover of leftovers) {
    if (leftover.kind !== 'name') continue;
    const place = unitsOf(reading, leftover);
    const form = reading.view.text.slice(place.start, place.end);
    mentions.set(form, (mentions.get(form) ?? 0) + 1);
    if (isPlace(reading.view.text, place) || isQuotedThing(reading.view.text, place))
      places.add(form);
    else if (isSomebody(reading, place, mentions.get(form) ?? 0)) found.add(form);
  }
  return [...found.difference(places)].map((form) => ({ form, rule: 'OTHER-PERSON' }));
}

/** Whether a leftover may be a name at all, so that a person must look. */
export function mayBeSomebody(reading: Reading, leftover: Leftover): boolean {
  const place = unitsOf(reading, leftover);
  const { text } = reading.view;
  const form = text.slice(place.start, place.end);
  if (isLawyerAt(text, place) || crossesWord(text, place.start)) return false;
  if (form.includes('\u00B7')) return true;
  if (isListedWord(form) || isCharge(text, place)) return false;
  if (form.length === 2 && runsOnFromWord(reading, place.start)) return false;
  if (isPlace(text, place) || longestAt(ROLE_CUES, text, place.start) !== undefined) return false;
  if (isQuotedThing(text, place)) return false;
  const cue = reading.cueEnds[place.start] ?? 0;
  if (cue < CUE_STRENGTH.relation && isPiecesOfWords(text, place)) return false;
  if (isUnlikely(reading, place, leastMargins.suspected)) return false;
  if (reading.likelihood.marginOf(place.start, place.end) >= enoughMargin) return isOnlyAName(form);
  if (surnameUnitsAt(text, place.start) === 0)
    return form.length > 2 && cue >= CUE_STRENGTH.relation;
  if (isSoftSurname(text[place.start]) || isListedWord(form.slice(0, 2)))
    return cue >= CUE_STRENGTH.relation && isPersonBehind(text, place.end);
  return !isWord(form) || cue > CUE_STRENGTH.none;
}

/** From here on the model alone makes a person look, whatever the make of the name. */
const enoughMargin = 3;

/** 涉嫌犯武装叛乱、暴乱罪. */
function isCharge(text: string, { start, end }: Stretch): boolean {
  return (
    text.slice(end - 1, end + 6).includes('罪') &&
    /(?:犯|嫌|以|\u3001)$/u.test(text.slice(Math.max(0, start - 1), start))
  );
}

/** What the model must say at least of the text as it was served, in logarithms of odds. */
const leastMargins = {
  hidden: { alone: -1, expected: -2 },
  suspected: { alone: -2, expected: -2.4 },
} as const;

/** Nothing but its place speaks for it: 毛肚、黄喉. */
function isUnlikely(
  { view, cueEnds, likelihood }: Reading,
  { start, end }: Stretch,
  { alone, expected }: { readonly alone: number; readonly expected: number },
): boolean {
  // Of names in Latin letters the model knows nothing.
  if (!isHan(view.text[start])) return false;
  const least = (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation ? expected : alone;
  return likelihood.marginOf(start, end) < least;
}

function isSomebody(reading: Reading, place: Stretch, mentions: number): boolean {
  const { view, cueEnds } = reading;
  const { text } = view;
  const { start, end } = place;
  const form = text.slice(start, end);
  if (isUnlikely(reading, place, leastMargins.hidden)) return false;
  if (/[^\p{Script=Han}\u00B7]/u.test(form) || isLawyerAt(text, place)) return false;
  if (crossesWord(text, start)) return false;
  if (form.includes('\u00B7')) return true;
  if (isPiecesOfWords(text, place) || runsOnFromWord(reading, start)) return false;
  // 黎锦礼盒: its last character begins a word.
  if (wordUnitsAt(text, end - 1) > 1 && !isPersonBehind(text, end)) return false;
  const cue = cueEnds[start] ?? 0;
  const person = isPersonBehind(text, end);
  const surname = surnameUnitsAt(text, start);
  if (surname === 0) {
    return form.length >= 3 && Array.from(form).every(isSoundCharacter) && (person || cue > 0);
  }
  if (form.length > 4 || !mayBeInName(form.at(-1))) return false;
  if (isWord(form) || isListedWord(form.slice(0, 2)))
    return cue >= CUE_STRENGTH.relation && person && !isListedWord(form.slice(0, 2));
  const given = Array.from(form.slice(surname)).every(isGivenCharacter);
  if (isWord(form.slice(0, 2)) && !given) return false;
  if (isSoftSurname(text[start])) {
    return given && person && (cue > CUE_STRENGTH.none || text[start - 1] === '\u3001');
  }
  const apart = cue > CUE_STRENGTH.none || boundaryBefore(view, start) >= BOUNDARY.likely;
  const signs =
    Number(given) +
    Number(apart) +
    Number(person || isFollowedByWord(text, end)) +
    Number(mentions > 1);
  return signs >= 2;
}

/** 落叶|松: it begins inside a word, and nothing says that somebody is meant, however often it stands there. */
function runsOnFromWord({ view, cueEnds }: Reading, start: number): boolean {
  return (
    cueEnds[start] === CUE_STRENGTH.none &&
    boundaryBefore(view, start) < BOUNDARY.likely &&
    crossesStart(view.text, start)
  );
}

function isPersonBehind(text: string, end: number): boolean {
  return longestAt(PERSON_FOLLOWERS, text, end) !== undefined;
}

/** A place of the original in units of the view. */
function unitsOf({ view }: Reading, { start, end }: Leftover): Stretch {
  return { start: firstUnit(view.origin, start), end: firstUnit(view.origin, end) };
}

/** The first unit that comes from this code point or one behind it. */
function firstUnit(origin: Int32Array, point: number): number {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
