import { HIDDEN } from '../name-form.js';
import { allMatches } from '../text/all-matches.js';
import { isDictionaryWord, wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { crossesWord } from './mentioned.js';
import { hasGivenName, isGivenCharacter, mayBeInName } from './name-characters.js';
import type { NameReader } from './name-reader.js';
import { OFFICIAL } from './officials.js';
import { ROLE_CUES } from './role-cues.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isListedWord, isWord } from './word-names.js';

/**
 * What stands on both sides of somebody: 后雷贵将陈大为送至医院, 联系许克帆，, 经查，梁平固系会计, 经侯同介绍. One mention
 * is enough.
 */
const FRAMES =
  /[,。;:](?:(?:后|随后|遂|其后|嗣后|之后|接着)(?<doing>\p{Script=Han}{2,4}?)(?=[将把被又])|后?经(?<means>\p{Script=Han}{2,4}?)(?=介绍|同意|允许|引荐|撮合))|联系(?:上|到|了)?(?<object>\p{Script=Han}{2,4})(?=,)|经查,(?<checked>\p{Script=Han}{2,4}?)(?=系)/dgu;
/** 后祖屋被拆除, 经查，祖屋系危房: of things this is said as well. */
const OF_THINGS_TOO = /[被又系]/u;
const FRAME_NAMES = ['doing', 'object', 'checked', 'means'];

/** People by the frame of a word before and a word behind that together tell of somebody. */
export function namesInFrames(
  { view: { text } }: NameReader,
  { known, officials }: IntroductionOptions,
): readonly IntroducedName[] {
  return allMatches(text, FRAMES).flatMap(({ indices }) => {
    const [start, end] = FRAME_NAMES.map((name) => indices?.groups?.[name]).find(Boolean) ?? [0, 0];
    const form = text.slice(start, end);
    if (knownAt(known, text, start) !== undefined || officials[start] !== OFFICIAL.none) return [];
    if (crossesWord(text, start) || !isMadeLikeAName(form)) return [];
    if (OF_THINGS_TOO.test(text[end] ?? '') && !hasGiven(form)) return [];
    return [{ form, rule: 'OTHER-PERSON' as const }];
  });
}

/** A surname and one or two characters more, in which no word is. */
function isMadeLikeAName(form: string): boolean {
  const surname = surnameUnitsAt(form, 0);
  const given = Array.from(form.slice(surname));
  if (surname === 0 || given.length === 0 || given.length > 2) return false;
  if (/(?:委会|[站所队部科店厂场方户])$/u.test(form)) return false;
  if (form.includes(HIDDEN) || !given.every(mayBeInName)) return false;
  if (isWord(form) || isDictionaryWord(form) || isListedWord(form.slice(0, 2))) return false;
  if (longestAt(ROLE_CUES, form, 0) !== undefined) return false;
  if (surname === 1 && isSoftSurname(form[0]) && !hasGivenName(form)) return false;
  const inWord = wordUnitsAt(form, 0) > surname || wordUnitsAt(form, surname) > 1;
  if (given.every(isGivenCharacter)) return true;
  // 侯同: of a single character more, that it makes no word is enough.
  return !inWord && (given.length === 1 || hasGiven(form));
}

function hasGiven(form: string): boolean {
  return Array.from(form.slice(surnameUnitsAt(form, 0))).some(isGivenCharacter);
}
