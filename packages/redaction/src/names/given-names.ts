import { allMatches } from '../text/all-matches.js';
import { isDictionaryWord } from '../text/dictionary.js';
import type { TextView } from '../text/text-view.js';
import { longestAt } from '../text/word-trie.js';
import { isGivenCharacter } from './name-characters.js';
import { nameForm, type NameForm } from './people.js';
import { ROLE_CUES } from './role-cues.js';
import { isWord } from './word-names.js';

const fullUnits = 3;
/** “子涵”, “建军家的”, 叫美兰姐来. */
const ALONE =
  /(?<=["\u201C\u2018])(?<quoted>\p{Script=Han}{2})(?=["\u201D\u2019])|(?<=["\u201C])(?<home>\p{Script=Han}{2})(?=家的["\u201D])|(?<=["\u201C\u201D\u2018,。!?:叫找跟给问让和是请])(?<called>\p{Script=Han}{2})(?=[哥姐弟妹叔姨婶嫂爷])/gu;

/** “飞飞，你别说”: the last character of a name twice, as people call each other. */
const CALLED_TWICE =
  /(?<=["\u201C,。!?:叫找跟给问让和是请])(?<twice>(?<one>\p{Script=Han})\k<one>)(?=[,。!?\u201D"])(?=[^\u201C]{0,40}\u201D)/gu;

/** Given names without their surnames, in quotation marks or as people call each other, if one person bears them. */
export function givenNamesAlone(
  { text }: TextView,
  forms: ReadonlyMap<string, NameForm>,
): readonly NameForm[] {
  const found: NameForm[] = [];
  for (const { groups } of allMatches(text, ALONE)) {
    const home = groups?.['home'];
    const given = home ?? groups?.['quoted'] ?? groups?.['called'] ?? '';
    // Who is somebody's wife is no word: “建军家的”.
    if (home === undefined && (isWord(given) || isDictionaryWord(given))) continue;
    const owners = Array.from(forms.values()).filter(
      ({ form }) => form.length === fullUnits && form.endsWith(given),
    );
    const [owner] = owners;
    if (owner !== undefined && new Set(owners.map(({ mask }) => mask)).size === 1)
      found.push(nameForm(given, owner.rule, owner.mask));
  }
  for (const { groups } of text.includes('\u201D') ? text.matchAll(CALLED_TWICE) : []) {
    const { twice = '', one = '' } = groups ?? {};
    if (!isGivenCharacter(one) || longestAt(ROLE_CUES, twice, 0) !== undefined) continue;
    const owners = Array.from(forms.values()).filter(
      ({ form }) => form !== twice && form.endsWith(one),
    );
    const [owner] = owners;
    if (owner !== undefined && new Set(owners.map(({ mask }) => mask)).size === 1)
      found.push(nameForm(twice, owner.rule, owner.mask));
  }
  return found;
}

const CALLED_BY_ONE =
  /(?<=["\u201C\u2018]|\u201C[^\u201C\u201D]{0,30}[叫找跟给问让和是请,])(?<form>(?<given>\p{Script=Han})[哥姐])(?=[^\u201C]{0,30}\u201D)/gu;

/** “都是露姐做的”: 金露 as others call her, in what they say, if no other name ends so. */
export function calledByOneCharacter(
  { text }: TextView,
  forms: ReadonlyMap<string, NameForm>,
): readonly NameForm[] {
  if (!/[哥姐]/u.test(text)) return [];
  return allMatches(text, CALLED_BY_ONE).flatMap(({ groups }) => {
    const { form = '', given = '' } = groups ?? {};
    if (isWord(form) || isDictionaryWord(form) || longestAt(ROLE_CUES, form, 0) !== undefined)
      return [];
    const owners = Array.from(forms.values()).filter((one) => one.form.endsWith(given));
    const [owner] = owners;
    const sure = owner?.form.length === 2 && new Set(owners.map(({ mask }) => mask)).size === 1;
    return sure ? [nameForm(form, owner.rule, owner.mask)] : [];
  });
}
