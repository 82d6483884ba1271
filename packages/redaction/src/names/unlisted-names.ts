import { HIDDEN } from '../name-form.js';
import { GAP, type TextView } from '../text/text-view.js';
import { characterSet, isOneAt } from '../text/character-set.js';
import { isDictionaryWord, wordUnitsAt } from '../text/dictionary.js';
import { longestAt, type WordTrie } from '../text/word-trie.js';
import { BOUNDARY, isFollowedByWord } from './boundaries.js';
import {
  hasGivenName,
  isGivenCharacter,
  isHan,
  isSoundCharacter,
  mayBeInName,
} from './name-characters.js';
import type { ReadName } from './name-reader.js';
import { PERSON_FOLLOWERS, ROLE_CUES, type RoleCue } from './role-cues.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isBorneWord, isListedWord, isWord } from './word-names.js';

const leastUnits = 2;
const mostUnits = 4;
const mostSounds = 9;
/** 小美, 老周, 阿彪; 强哥, 雷子. */
const NICKNAME =
  /^(?:[小老大阿]\p{Script=Han}|\p{Script=Han}{1,2}[哥姐弟妹总爷叔嫂子仔佬姨婶伯])$/u;
/** What things, papers and places end in that are listed as people are. */
const THING =
  /(?:证言|陈述|供述|辩解|书证|物证|笔录|照片|录像|名单|材料|凭证|合同|清单|记录|意见|公司|银行|人员|群众|等人|[省市县区镇乡村路街局院厂店所站证书款物品机车卡费金等])$/u;

/** What people are called by those who know them: 小美, 强哥. */
export function isNickname(form: string): boolean {
  return (
    NICKNAME.test(form) &&
    !form.includes(HIDDEN) &&
    !isWord(form) &&
    !isDictionaryWord(form) &&
    longestAt(ROLE_CUES, form, 0) === undefined
  );
}

/**
 * Whether a stretch that stands where only a person is meant, with sure ends on both sides, may be
 * somebody's name, whether or not its surname is a known one: no list of surnames is complete, and the
 * names of many peoples have none.
 */
export function mayBeAnybodysName(form: string): boolean {
  const characters = Array.from(form);
  if (form.includes(HIDDEN) || !characters.every(mayBeWritten)) return false;
  if (form.includes('日') && (characters.length !== 3 || form.startsWith('日'))) return false;
  if (characters.length < leastUnits || characters.length > mostSounds) return false;
  // 格桑多吉和程浩琴 are two.
  if (characters.length > 3 && /[和与及]/u.test(form)) return false;
  if (longestAt(ROLE_CUES, form, 0)?.end === form.length || isWordForPeople(form)) return false;
  if (characters.every(isSoundCharacter)) return !isWord(form) && !isDictionaryWord(form);
  if (isMostlySounds(form, characters)) return true;
  if (characters.length > mostUnits || THING.test(form)) return false;
  if (isNickname(form)) return true;
  const surname = surnameUnitsAt(form, 0);
  const given = characters.slice(surname);
  if (surname > 0 && given.length <= 2) {
    if (given.every(isGivenCharacter)) return !isListedWord(form);
    // 于是红: the last character is one of names, and the word in front of it is none here.
    if (given.length === 2 && isGivenCharacter(given[1])) return !isDictionaryWord(form);
    return !isSoftSurname(form[0]) && !isListedWord(form.slice(0, 2)) && wordUnitsAt(form, 0) === 1;
  }
  return (
    characters.length === 3 &&
    wordUnitsAt(form, 0) === 1 &&
    characters.slice(1).some(isGivenCharacter)
  );
}

const ALSO_SOUNDS: ReadonlySet<string> = new Set('音宝');

/** 白音宝力格: most of it writes sounds, and none of it is a word. */
function isMostlySounds(form: string, characters: readonly string[]): boolean {
  const sounds = characters.filter((one) => isSoundCharacter(one) || ALSO_SOUNDS.has(one)).length;
  return (
    characters.length >= mostUnits &&
    2 * sounds >= characters.length &&
    // 乌云其木格: 乌云 is a word, and begins names too.
    characters.every(
      (_, at) => wordUnitsAt(form, at) === 1 || (at === 0 && form.startsWith('乌云')),
    )
  );
}

/** 元 is money and 日 a day, but not in 赵补元 and 丛日升 where both ends of the name are sure. */
function mayBeWritten(character: string): boolean {
  return mayBeInName(character) || isSoundCharacter(character) || /[元日]/u.test(character);
}

/** 二人, 夫妇. */
function isWordForPeople(form: string): boolean {
  return longestAt(PERSON_FOLLOWERS, form, 0)?.end === form.length || /[人们]$/u.test(form);
}

/** What a sentence goes on with behind a word for a person. */
const VERBS = characterSet(
  '至受持驾乘从在向与同和为因经见听看去来到用打追带给替帮有无可能应需须要会想肯敢愿曾刚才正先再仍还只便即遂现后前上下内外处所二两三多各每首另案当伤死病家出入进回还开关做作做行走坐站跑跪躺睡醒喝吃玩住租借买卖交收取拿拉推抱扶送接约请求问答告骗辱证供认知晓明表系被均都全自己本人身手头脸胸腹背腰腿脚',
);
const SIGN = /[\u3001,。;:)("\u201D!?]|^$/u;
const CONJUNCTION = /^(?:[和与及]|以及)/u;
/** What is said, in brackets, of people alone. */
export const PERSONS_BRACKETS =
  /^\((?:男|女|另案|另处|已判|均|在逃|系|时年|殁年|绰号|外号|化名|又名|小名|乳名|曾用名|护照|身份|真名|真实|姓名不详|联系|电话|手机|[a-z]{2}|\d{1,2}岁|(?:19|20)\d{2}年)/u;

/**
 * The name behind a word for a person, where its surname is none that is known: 死者之妻降美莲签订. Where it
 * ends is told by a sign, or by the word with which the sentence goes on.
 */
export function readUnlisted(
  { text, gaps }: TextView,
  at: number,
  { cue: { kind, rule }, known }: { readonly cue: RoleCue; readonly known: WordTrie<unknown> },
): ReadName | null {
  // The accused are on the card; behind their word the sentence goes on, and so it does behind a verb.
  if (kind === 'act' || rule === 'LIGHT-SENTENCE' || isOneAt(VERBS, text, at)) return null;
  if (insideLongerCue(text, at)) return null;
  for (let end = at + mostSounds; end - at >= leastUnits; end -= 1) {
    const form = text.slice(at, end);
    if (text[end] === HIDDEN || holdsKnown(form, known)) continue;
    const rest = text.slice(end, end + 8);
    const brackets = PERSONS_BRACKETS.test(rest);
    // 未成年人成长出发: a word is somebody where more says so.
    if (!brackets && isBorneWord(form)) continue;
    const sign = gaps[end] === GAP.line || SIGN.test(rest.slice(0, 1)) || CONJUNCTION.test(rest);
    const said = longestAt(PERSON_FOLLOWERS, text, end) !== undefined;
    const word = said || isFollowedByWord(text, end) || wordUnitsAt(text, end) > 1;
    if (!(sign || word) || !(brackets ? mayStandAlone(form) : mayBeAnybodysName(form))) continue;
    // A relation may be followed by what it does instead: 司机逃离.
    const sure = kind === 'role' ? sign || word : brackets || said;
    const listed = text[end] === '\u3001' && form.length === 3;
    const likely =
      listed || hasGivenName(form) || isNickname(form) || isSounds(form) || hasSurname(form);
    if ((sure || likely) && !crossesEnd(text, end))
      return { start: at, end, boundary: BOUNDARY.sure };
  }
  return null;
}

/** 其妻弟江涛: 弟 belongs to the word before. */
function insideLongerCue(text: string, at: number): boolean {
  return [1, 2, 3].some((units) => (longestAt(ROLE_CUES, text, at - units)?.end ?? 0) > at);
}

/** 至向阳: somebody of the card begins inside. */
export function holdsKnown(form: string, known: WordTrie<unknown>): boolean {
  for (let at = 1; at < form.length; at += 1) {
    if (longestAt(known, form, at) !== undefined) return true;
  }
  return false;
}

function isSounds(form: string): boolean {
  return form.length > leastUnits && Array.from(form).every(isSoundCharacter);
}

function hasSurname(form: string): boolean {
  if (form.length !== 3 || surnameUnitsAt(form, 0) === 0) return false;
  return !isSoftSurname(form[0]) || (wordUnitsAt(form, 0) === 1 && isGivenCharacter(form[1]));
}

/** In front of such brackets any name stands, unless it is a word. */
function mayStandAlone(form: string): boolean {
  return (
    form.length <= mostUnits &&
    Array.from(form).every(isHan) &&
    // 山本一郎 begins with a surname that the dictionary knows.
    (wordUnitsAt(form, 0) === 1 || form.length === mostUnits) &&
    !form.includes(HIDDEN) &&
    longestAt(ROLE_CUES, form, 0) === undefined
  );
}

/** 高峰期 does not end behind 高峰: its last character begins a word that goes on. */
function crossesEnd(text: string, end: number): boolean {
  return wordUnitsAt(text, end - 1) > 1;
}
