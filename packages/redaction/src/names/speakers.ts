import { HIDDEN } from '../name-form.js';
import { allMatches } from '../text/all-matches.js';
import { beginsLine } from '../text/text-view.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, boundaryBefore } from './boundaries.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { isGivenCharacter, isSoundCharacter } from './name-characters.js';
import type { NameReader } from './name-reader.js';
import { OFFICIAL } from './officials.js';
import { ROLE_CUES } from './role-cues.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isDictionaryWord } from '../text/dictionary.js';
import { isWord } from './word-names.js';

/** 容国栋回复：“…”: in front of what is said. */
const SAYS = /(?:回复|答复|留言|回答|反问|追问|[答问说喊道])[:,]?["\u201C]/gu;
const mostUnits = 4;

/** People by what they say: in front of 回复：“…”, and at the beginning of the lines of a chat or a record. */
export function speakers(
  { view }: NameReader,
  { known, officials }: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = view;
  const found: IntroducedName[] = [];
  const add = (start: number, end: number): boolean => {
    const form = text.slice(start, end);
    if (!isMadeLikeAName(form) || officials[start] !== OFFICIAL.none) return false;
    if (knownAt(known, text, start) === undefined) found.push({ form, rule: 'OTHER-PERSON' });
    return true;
  };
  for (const { index } of allMatches(text, SAYS)) {
    // Three characters are a name wherever they begin, two behind a sign.
    const least = boundaryBefore(view, index - 2) >= BOUNDARY.sure ? 2 : 3;
    for (let units = mostUnits; units >= least; units -= 1) {
      const start = index - units;
      const apart = units < 4 || boundaryBefore(view, start) >= BOUNDARY.likely;
      if (start >= 0 && apart && add(start, index)) break;
    }
  }
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    for (let units = mostUnits; units >= 2; units -= 1) {
      const start = colon - units;
      if (start >= 0 && beginsLine(view, start) && add(start, colon)) break;
    }
  }
  return found;
}

/** A surname that is no other word, and characters of given names; or nothing but sounds. */
function isMadeLikeAName(form: string): boolean {
  if (form.includes(HIDDEN) || isWord(form) || isDictionaryWord(form)) return false;
  if (longestAt(ROLE_CUES, form, 0) !== undefined) return false;
  const characters = Array.from(form);
  if (form.length > 2 && characters.every(isSoundCharacter)) return true;
  const surname = surnameUnitsAt(form, 0);
  const given = characters.slice(surname);
  if (surname === 0 || given.length === 0 || given.length > 2) return false;
  return !(surname === 1 && isSoftSurname(form[0])) && given.every(isGivenCharacter);
}
