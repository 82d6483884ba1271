import { HIDDEN } from '../name-form.js';
import { characterSet, isOneAt, isOneOf } from '../text/character-set.js';
import { isDictionaryWord } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, isFollowedByWord } from './boundaries.js';
import { hasGivenName, isSoundCharacter } from './name-characters.js';
import { readNameAt, type NameReader, type ReadName } from './name-reader.js';
import { PERSON_FOLLOWERS, type RoleCue } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';
import { goesOnAsWord, isBorneWord, isWord } from './word-names.js';

/** What only a person is the subject or the owner of. */
export const SURELY_A_PERSONS =
  /^(?:的?(?:证言|陈述|供述|辨认|谅解)|的(?:电话|联系方式|微信)|经(?:诊断|鉴定|抢救|医院|传唤|民警)|携带|的(?:家|手机|银行|账户|损伤)|出具|签字|报案|报警|被|虽[称说]|对(?:被|其|上述)|为好友|经营的|的(?:子女|法定)|的.{2,8}银行|与(?:被|证)|[(](?:男|女|另|20|19|均|已|电话)|(?:等人?)?(?:被骗|吸食)|之(?:损伤|[父母妻夫子女])|已?代为|作为|陪同|证实|称|说|等人|的银行卡|名下|处购|,(?:男|女|系[该本被])|\u3001[^,。\u3001]{2,12}(?:等|的|\u3001))/u;
/** How these begin. */
const PERSONS_BEGIN = characterSet(
  '的证陈供辨谅经携出签报被虽对为与(等吸之已代作陪称说名处,\u3001',
);

/** Whether what begins here is said of people alone. */
export function isSurelyAPersons(text: string, at: number): boolean {
  return isOneAt(PERSONS_BEGIN, text, at) && SURELY_A_PERSONS.test(text.slice(at, at + 16));
}

/** Of those, what no other word behind a verb is followed by. */
const SURELY_A_NAME =
  /^(?:的(?:证言|陈述|银行卡|手机)|出具|签字|陪同|代为|等人|名下|被骗|指使|不备|素有矛盾|占有|造成经济|,并将|的邀约|于当日|[(](?:联系)?电话|\u3001[^,。\u3001]{2,12}(?:等人|吸食)|[(](?:男|女|另|在逃|均|已判))/u;
/** How the followers of `SURELY_A_NAME` begin. */
const FOLLOWER_BEGINS = characterSet('的出签陪代等名被指不素占造,于(\u3001');
const mostNameUnits = 24;
/** In a cell of a table nothing follows. */
export const ANYTHING = /^/u;
/** Behind a role, what also ends a list of its people. */
const BEHIND_ROLE = /^(?:[,。;:)\u3001(]|和|与|及)/u;

const MANY =
  /(?:学生|父母|家长|群众|村民|居民|员工|工人|顾客|乘客|患者|病人|老师|教师|客户|旅客|行人|路人|亲属|家属|未成年人|人员|职工|民工|网友|投资者|储户|投资人)$/u;

/** 学生严格遵守: a word for many, of whom something is told. */
export function namesMany(text: string, at: number): boolean {
  return MANY.test(text.slice(Math.max(0, at - 4), at));
}

/** 鉴定人和平；: people bear some words, and behind a role nothing else is meant. */
export function expectedAfter(text: string, at: number, { kind, rule }: RoleCue): RegExp {
  // 鉴定人方向；: of experts nothing is said but their names.
  if (rule === 'EXPERT' && /[;\u3001。)]/u.test(text[at + 2] ?? '')) return ANYTHING;
  const borne = kind === 'role' && isBorneWord(text.slice(at, at + 2));
  const behind =
    BEHIND_ROLE.test(text.slice(at + 2, at + 3)) ||
    isFollowedByWord(text, at + 2) ||
    longestAt(PERSON_FOLLOWERS, text, at + 2) !== undefined;
  // 司机方向下车: one person, who then does something.
  const one = kind === 'relation' && isBorneWord(text.slice(at, at + 2)) && !namesMany(text, at);
  const acts = isFollowedByWord(text, at + 2) || longestAt(PERSON_FOLLOWERS, text, at + 2);
  return (borne && behind) || (one && acts) ? ANYTHING : SURELY_A_PERSONS;
}

/** 由于洁代为照料: whose surname, or whole name, is a word, where only a person is meant. */
export function readObject(reader: NameReader, at: number): ReadName | null {
  const { text } = reader.view;
  const word = readWord(text, at, SURELY_A_NAME);
  if (word !== null) return word;
  if (!mayHoldAName(text, at)) return null;
  const name = readNameAt(reader, at);
  return name !== null &&
    (hasGivenName(text.slice(at, name.end)) || isSoundCharacter(text[at])) &&
    SURELY_A_NAME.test(text.slice(name.end, name.end + 16))
    ? name
    : null;
}

/** Whether what only names are followed by begins near enough: to read names takes long. */
function mayHoldAName(text: string, at: number): boolean {
  for (let end = at + 2; end <= at + mostNameUnits; end += 1) {
    if (isOneAt(FOLLOWER_BEGINS, text, end) && SURELY_A_NAME.test(text.slice(end, end + 16)))
      return true;
  }
  return false;
}

const BEGINS_VERBS = characterSet('表修操占考召闭降拜磨零打开摆拉脱补丢叫提要');

/** 证人万元证言: a word, where nothing but somebody's name can be meant. */
export function readWord(text: string, at: number, after: RegExp): ReadName | null {
  const end = at + 2;
  const form = text.slice(at, end);
  if (surnameUnitsAt(text, at) === 0 || form.includes(HIDDEN)) return null;
  // To look a word up takes longest.
  if (!after.test(text.slice(end, end + 16)) || !isWord(form)) return null;
  // 被害人表示谅解: these begin verbs, and hardly anybody's name.
  if (isOneOf(BEGINS_VERBS, form[0]) && isDictionaryWord(form)) return null;
  if (goesOnAsWord(text, at, end)) return null;
  return { start: at, end, boundary: BOUNDARY.sure };
}
