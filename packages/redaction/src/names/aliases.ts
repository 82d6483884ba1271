import { allMatches } from '../text/all-matches.js';
import type { TextView } from '../text/text-view.js';
import { isDictionaryWord, wordUnitsAt } from '../text/dictionary.js';
import { isNickname } from './unlisted-names.js';

/** Another name that the text gives somebody, and where it stands. */
export interface IntroducedAlias {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Where the word for it stands: whose it is stands before. */
  readonly cueStart: number;
  /** Where the name begins that follows: “老常”（真名常州）. Null for whose name stands before. */
  readonly ownerStart: number | null;
  /** Only people have a name of this kind: somebody bears it, even where nobody is named. */
  readonly isSomebodys: boolean;
}

const CUE =
  /(?:网名|昵称|绰号|外号|化名|又名|别名|曾用名|小名|乳名|奶名|诨号|诨名|花名|(?:(?<!\p{Script=Han})|村里|当地|道上|圈内|乡里|街坊)人称|艺名|法名|法号|道号|经名|笔名|俗名|学名|[汉藏傣彝蒙壮苗回满]名|汉语名|中文名|英文名|外文名|日文名|韩文名|越南名|缅甸名|俄文名|译名|(?<=\()(?:本名|真名|原名|真实姓名)|都叫[他她]|自称|以下简称|下称|简称)(?:字|为|是|叫|:|系)?/gu;
const OF_PEOPLE =
  /^(?:网名|昵称|绰号|外号|小名|乳名|奶名|诨号|诨名|花名|.{0,2}人称|[汉藏傣彝蒙壮苗回满]名|汉语名|[中英外日韩俄]文名|译名|本名|真名|原名|真实姓名|都叫)/u;
const QUOTED = /^["\u201C\u2018\u300C]([^"\u201D\u2019\u300D*]{1,12})["\u201D\u2019\u300D]/u;
const PLAIN = /^(?:[\p{Script=Han}·]{1,8}|[a-z][a-z.'·-]{1,40})(?=[,。;:)(\u3001])/u;
/** Longer than any alias with its quotation marks. */
const restUnits = 44;
const NEXT = /^(?:\u3001|和|及|,)(?=["\u201C\u2018\u300C])/u;
const MASKED = /[某*]/u;
const NOTHING = /^(?:无|不详|没有|同上|本人|系|为)/u;

/** 辛明（大明，校外人员）, 托尼（Tony）: right behind a name, in brackets. */
const IN_BRACKETS =
  /\(["\u201C]?(?<id>[小老大阿]\p{Script=Han}|[a-z][a-z.'-]{2,40})["\u201D]?(?=[,)])/dgu;

function aliasesInBrackets(view: TextView): readonly IntroducedAlias[] {
  return allMatches(view.text, IN_BRACKETS).flatMap((match) => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    const form = view.text.slice(start, end);
    const written = view.points[view.origin[start] ?? 0] ?? '';
    if (/^[a-z]/u.test(form) ? !/^\p{Lu}/u.test(written) : !isNickname(form)) return [];
    return [{ form, start, end, cueStart: match.index, ownerStart: null, isSomebodys: false }];
  });
}

const REAL_NAME =
  /["\u201C\u2018](?<id>\p{Script=Han}{2,4})["\u201D\u2019]\((?:(?:真名|真实姓名|本名|大名|原名|实名)(?:为|是|叫|系|:)?|即为?|就是|实为|实系)(?![不未])/dgu;

/** “曹老五”即曹国贵, “老五”真名为曹国贵, “老五”系曹国贵，: the same without brackets. */
export const IS_CALLED =
  /["\u201C\u2018](?<id>\p{Script=Han}{2,4})["\u201D\u2019](?:即为?|就是|便是|乃是?|实为|实系|实名为?|[的,]?(?:真名|真实姓名|本名|大名|原名)(?:为|是|叫|系)|[系是](?=\p{Script=Han}{2,3}[,。;)\u3001(]))(?!不|未|无|何|谁|哪)/dgu;

/** “老阎”（阎守信，摊贩）: whose surname it is. */
const BY_SURNAME =
  /["\u201C\u2018](?<id>[老小](?<surname>\p{Script=Han}))["\u201D\u2019]\((?=\k<surname>\p{Script=Han}{1,2}[,)])/dgu;

/** “老常”（真名常州）: the alias stands first. */
function aliasesBeforeNames(view: TextView): readonly IntroducedAlias[] {
  return [REAL_NAME, IS_CALLED, BY_SURNAME, CALLS_ITSELF].flatMap((pattern) =>
    allMatches(view.text, pattern).map((match) => {
      const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
      return {
        form: view.text.slice(start, end),
        start,
        end,
        cueStart: start,
        ownerStart: match.index + match[0].length,
        isSomebodys: pattern !== REAL_NAME && looksCalled(view.text.slice(start, end)),
      };
    }),
  );
}

/** 自称“尚总”的尚可, 绰号“黑皮”的尚可. */
const CALLS_ITSELF =
  /(?:自称|人称|绰号|外号|诨号|网名|昵称|化名)(?:为|叫|是)?["\u201C\u2018](?<id>\p{Script=Han}{2,4})["\u201D\u2019]的/dgu;

/** 老五, 曹老五. */
function looksCalled(form: string): boolean {
  return isNickname(form) || /^\p{Script=Han}[老小大阿]/u.test(form);
}

/** 曹国贵即“曹老五”, 罗藏（牧民称“罗爷”）: right behind the name of whom it is. */
const CALLED_SO =
  /(?:(?:(?:即|就是|亦即)|[(,][^()"\u201C,;。]{0,8}(?:叫|喊|唤|(?<![简下自谎声统合人号])称)[他她其]?(?:作|为|做)?)["\u201C](?<quoted>\p{Script=Han}{2,3})["\u201D]|\([^()"\u201C,;。]{0,8}[叫喊唤称][他她其](?<plain>\p{Script=Han}{2})(?=[,)]))/dgu;

function aliasesBehindNames(view: TextView): readonly IntroducedAlias[] {
  return allMatches(view.text, CALLED_SO).flatMap((match) => {
    const { quoted, plain } = match.indices?.groups ?? {};
    const [start, end] = quoted ?? plain ?? [0, 0];
    const form = view.text.slice(start, end);
    if (!isNickname(form) && (plain !== undefined || isDictionaryWord(form))) return [];
    return [
      { form, start, end, cueStart: match.index, ownerStart: null, isSomebodys: looksCalled(form) },
    ];
  });
}

/** 自称“没事儿”, 自称“喝多了”: something that somebody says, and no name. */
function isPhrase(form: string): boolean {
  if (isNickname(form) || /\u00B7|[a-z]/u.test(form)) return false;
  if (/[了的不没是我你他她有在无吗呢吧啊就都很好要能会]/u.test(form)) return true;
  return Array.from(form).some((_, at) => wordUnitsAt(form, at) > 1);
}

/** 绰号, 化名, 又名, 曾用名 and, of organisations, 以下简称; in order. */
export function introducedAliases(view: TextView): readonly IntroducedAlias[] {
  const found: IntroducedAlias[] = [
    ...aliasesInBrackets(view),
    ...aliasesBeforeNames(view),
    ...aliasesBehindNames(view),
  ];
  for (const match of allMatches(view.text, CUE)) {
    let at = match.index + match[0].length;
    for (;;) {
      const rest = view.text.slice(at, at + restUnits);
      const quoted = QUOTED.exec(rest);
      const form = quoted?.[1] ?? PLAIN.exec(rest)?.[0];
      if (form === undefined || MASKED.test(form) || NOTHING.test(form)) break;
      if (match[0].startsWith('自称') && isPhrase(form)) break;
      const start = at + (quoted === null ? 0 : 1);
      const isSomebodys = OF_PEOPLE.test(match[0]) && (quoted !== null || form.length <= 3);
      found.push({
        form,
        start,
        end: start + form.length,
        cueStart: match.index,
        ownerStart: null,
        isSomebodys,
      });
      at += quoted?.[0].length ?? form.length;
      const next = NEXT.exec(view.text.slice(at, at + 3));
      if (next === null) break;
      at += next[0].length;
    }
  }
  return found.sort((one, other) => one.cueStart - other.cueStart);
}
