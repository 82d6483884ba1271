import { allMatches } from '../text/all-matches.js';
import { longestAt } from '../text/word-trie.js';
import { isFollowedByWord } from './boundaries.js';
import { HIDDEN } from '../name-form.js';
import { isDictionaryWord } from '../text/dictionary.js';
import { isGivenCharacter, mayBeInName } from './name-characters.js';
import { isWord } from './word-names.js';
import { CUE_STRENGTH } from './cue-ends.js';
import type { IntroducedName, IntroductionOptions } from './introduction.js';
import { IS_CALLED } from './aliases.js';
import { readNameAt, type NameReader } from './name-reader.js';
import { isPlace } from './places-and-things.js';
import { NAMED_THING } from './name-or-word.js';
import { PERSON_FOLLOWERS, ROLE_CUES } from './role-cues.js';
import { isNickname, PERSONS_BRACKETS } from './unlisted-names.js';

const QUOTED = /["\u201C\u2018\u300C](?<id>[\p{Script=Han}a-z]{2,4})["\u201D\u2019\u300D]/dgu;
/** “快叫美兰姐来”. */
const CALLED_BY_GIVEN_NAME =
  /(?<=[\u201C,。!?:叫找跟给问让请是])(?<id>\p{Script=Han}{2}[哥姐叔姨婶嫂])(?=[^\u201C\p{Script=Han}]|\p{Script=Han}{1,12}[,。!?\u201D])(?=[^。\u201C]{0,30}\u201D)/dgu;
const IN_FRONT_OF_BRACKETS = /(?<id>[小老大阿]\p{Script=Han})(?=\()/dgu;
/** “黑蛋”（聋哑，身份不明）: said of people alone, whatever they are called. */
const UNKNOWN =
  /^(?:\([^()]{0,24}(?:身份(?:不明|不详|待查)|姓名不详|真名不详|另案处理|在逃)|(?:的)?(?:真实)?(?:身份|姓名)(?:不明|不详|待查)|[均已现尚]{0,2}(?:另案处理|在逃)|的(?:男子|女子|人|上家|下家|男青年|女青年|网友|朋友|老乡|毒贩|中介)(?!字))/u;
/** A brand or a sign in front of the quotation. */
const BRAND =
  /(?:品牌|商标|标有|印有|写有|字样|名为|店名|招牌|型号|产品|注册|购买|销售|生产|贴有)(?:为|的)?$/u;
const REAL_NAME = /^\((?:真名|真实姓名|本名|大名|原名)(?![不未])/u;
/** “光头”（即鲜光荣，另案处理）: behind what somebody is called stands a name, whatever its surname. */
const NAME_IN_BRACKETS =
  /["\u201C\u2018]\p{Script=Han}{1,4}["\u201D\u2019]\((?:即为?|就是|实为|实系|(?:真名|真实姓名|本名|大名|原名)(?:为|是|叫|系|:)?)(?<name>\p{Script=Han}{2,3})(?=\)|,(?:[男女]|[均已现仍尚]?(?:另案|另处|在逃|到案|判)))/gu;
/** 都叫他“小高”. */
const CALLED = /(?:[叫喊称][他她其]?|称呼为?)$/u;

/** “细伟”等人, “丽丽”、向腊梅等四名妇女, “红红”等一伙. */
const AND_OTHERS =
  /^(?:[\u3001和与及][^,。;:()\n]{1,40}?)?等(?:人(?!民)|[\d一二两三四五六七八九十百余多数]+(?:[名位个]\p{Script=Han}{0,2})?(?:人|妇女|女子|男子|女性|男性|女|男|卖淫|吸毒|同伙|村民|工人|员工|少年|学生|老乡))/u;

interface QuotedPlace {
  readonly opens: number;
  readonly closes: number;
  readonly known: IntroductionOptions['known'];
}

/** Beside somebody who is known, or in front of 等人. */
function isInListOfPeople(text: string, { opens, closes, known }: QuotedPlace): boolean {
  const behind = closes + 1;
  if (AND_OTHERS.test(text.slice(behind, behind + 50))) return true;
  if (
    /[\u3001和与及]/u.test(text[behind] ?? '') &&
    longestAt(known, text, behind + 1) !== undefined
  )
    return true;
  if (!/[\u3001和与及]/u.test(text[opens - 1] ?? '')) return false;
  return [2, 3, 4].some((units) => longestAt(known, text, opens - 1 - units)?.end === opens - 1);
}

/** A word for something is nobody's, unless it says one syllable twice: “丽丽”. */
function isCalledSo(form: string): boolean {
  if (form.includes(HIDDEN) || form.length > 3 || longestAt(ROLE_CUES, form, 0) !== undefined)
    return false;
  if (form.length === 2 && form.endsWith(form.charAt(0)) && isGivenCharacter(form[0])) return true;
  return !isWord(form) && !isDictionaryWord(form);
}

/** “金伟哥”一盒: what is a thing once is one throughout. */
function thingsIn(text: string): ReadonlySet<string> {
  return new Set(
    allMatches(text, QUOTED)
      .filter(({ 0: quoted, index }) => {
        const behind = index + quoted.length;
        return NAMED_THING.test(text.slice(behind, behind + 9));
      })
      .map(({ groups }) => groups?.['id'] ?? ''),
  );
}

function isGivenName(form: string): boolean {
  return Array.from(form).every(isGivenCharacter) && !isWord(form) && !isDictionaryWord(form);
}

/**
 * People whom the text knows by what others call them: “雷子”（身份不详）, 阿彪（真实姓名不详）. In quotation
 * marks, or in front of what is said of people in brackets.
 */
export function nicknames(
  reader: NameReader,
  { cueEnds, known }: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = reader.view;
  const found: IntroducedName[] = [];
  const things = thingsIn(text);
  const add = (match: RegExpExecArray, isMeant: (start: number, end: number) => boolean): void => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    const form = text.slice(start, end);
    if (isMeant(start, end)) found.push({ form, rule: 'OTHER-PERSON' });
  };
  for (const match of allMatches(text, QUOTED)) {
    add(match, (start, end) => {
      const opens = start - 1;
      const behind = end + 1;
      if (BRAND.test(text.slice(Math.max(0, opens - 6), opens))) return false;
      if (things.has(text.slice(start, end))) return false;
      // “老常”（真名常州）: whoever it is has a name, and one mask.
      if (REAL_NAME.test(text.slice(behind, behind + 6))) return false;
      if (UNKNOWN.test(text.slice(behind, behind + 32)))
        // 冒充“公安”的人员: only brackets say that a word is somebody.
        return (
          !text.slice(start, end).includes(HIDDEN) &&
          (text[behind] === '(' || !isDictionaryWord(text.slice(start, end)))
        );
      const form = text.slice(start, end);
      if (isInListOfPeople(text, { opens, closes: end, known }) && isCalledSo(form)) return true;
      const meant =
        Math.max(cueEnds[opens] ?? 0, cueEnds[start] ?? 0) >= CUE_STRENGTH.relation ||
        CALLED.test(text.slice(Math.max(0, opens - 4), opens)) ||
        PERSONS_BRACKETS.test(text.slice(behind, behind + 8)) ||
        longestAt(PERSON_FOLLOWERS, text, behind) !== undefined ||
        isFollowedByWord(text, behind);
      return meant && isNickname(text.slice(start, end));
    });
  }
  for (const match of allMatches(text, IS_CALLED)) {
    const start = match.index + match[0].length;
    const name = readNameAt(reader, start);
    const form = text.slice(start, name?.end);
    // “金星”即金星公司.
    if (name === null || isWord(form) || isPlace(text, name)) continue;
    found.push({ form, rule: 'OTHER-PERSON' });
  }
  for (const { groups } of allMatches(text, NAME_IN_BRACKETS)) {
    const form = groups?.['name'] ?? '';
    const isRole = longestAt(ROLE_CUES, form, 0) !== undefined;
    if (isRole || !Array.from(form).every(mayBeInName) || isDictionaryWord(form)) continue;
    found.push({ form, rule: 'OTHER-PERSON' });
  }
  for (const match of allMatches(text, CALLED_BY_GIVEN_NAME)) {
    add(match, (start, end) => isGivenName(text.slice(start, end - 1)));
  }
  for (const match of allMatches(text, IN_FRONT_OF_BRACKETS)) {
    add(
      match,
      (start, end) =>
        PERSONS_BRACKETS.test(text.slice(end, end + 8)) && isNickname(text.slice(start, end)),
    );
  }
  return found;
}
