import { characterSet, isOneAt } from '../text/character-set.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, boundaryBefore } from './boundaries.js';
import { CUE_STRENGTH } from './cue-ends.js';
import { hasGivenName, mayBeInName } from './name-characters.js';
import { OFFICIAL } from './officials.js';
import { ROLE_CUES } from './role-cues.js';
import { readNameBefore } from './after-cues.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import type { NameReader, ReadName } from './name-reader.js';
import { isSoftSurname } from './surnames.js';
import { ANYTHING, readWord } from './word-as-name.js';

/** What follows, in brackets, the name of somebody who is dealt with elsewhere, or of anybody. */
const IN_BRACKETS =
  /^(?:均|已|本案|都|亦)?(?:另案|另处|另行|已判|已起诉|已被|已死|已故|判刑|判决|起诉|在逃|批捕在逃|刑拘|上网追逃|追逃|不起诉|身份(?:不明|不详|待查|未明)|真名|真实姓名|姓名不详|护照|国籍|网名|小名|乳名|音译|未到案|未归案|男|女|时年|殁年|化名|绰号|外号|又名|别名|曾用名|未成年|被害人|证人|同案|系.{1,12}(?:之|的)?(?:妻|夫|父|母|子|女|友|兄|弟|姐|妹|亲|人员)|行政处罚|已行政|强制隔离|\d{1,2}岁|\d{1,2}周岁|死亡|治安处罚|相对不起诉|存疑不起诉|附条件|取保|已取保|[^()]{0,14}(?:电话|手机|主任|队长|组长|出纳|会计|护士|医生|村民|居民|教师|老师|职工|工人|店主|邻居|同事|员工|[员师匠商]|(?:经办|记账|经营|介绍|承包|管理|保管)人|店主|摊主|渔民|牧民|农民|村医|老板|经理|司机|(?:屠宰|养殖|种植|经营|个体|个体工商|收购|承包|专业|捕捞|运输|加工)户|[菜鱼牛羊肉粮摊商]贩|之妻|之夫|之父|之母|之子|之女)(?=[,)]|号码|1))/u;

const ELSEWHERE = /^[均已现仍尚]?(?:另案处理|在逃)/u;
const ELSEWHERE_BEGINS = characterSet('均已现仍尚另在');
const elsewhereUnits = 6;
/** 王进孝阿訇: how people of a faith or a clan are addressed, behind their names. */
const ADDRESSED = /^(?:阿訇|活佛|喇嘛|毕摩|德古|贝玛|神父|牧师|道长|法师)/u;
const ADDRESSED_BEGINS = characterSet('阿活喇毕德贝神牧道法');
/** How all of these begin. */
const SIGNS = characterSet('(,等均已现仍尚另在阿活喇毕德贝神牧道法');

/** 李四（另案处理）, 李四，男: people by what stands behind their names. */
export function namesBeforeCues(
  reader: NameReader,
  options: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = reader.view;
  const found: IntroducedName[] = [];
  for (let at = 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (!isOneAt(SIGNS, text, at) && text[at - 1] !== '。') continue;
    const bracket =
      sign === '(' &&
      (IN_BRACKETS.test(text.slice(at + 1, at + 24)) ||
        ELSEWHERE_IN_BRACKETS.test(text.slice(at, at + 24)));
    const elsewhere =
      isOneAt(ELSEWHERE_BEGINS, text, at) && ELSEWHERE.test(text.slice(at, at + elsewhereUnits));
    const header = sign === ',' && /^,(?:男|女)(?:性)?[,(]/u.test(text.slice(at, at + 5));
    if (text[at - 1] === '。') found.push(...wordThatActs(text, at, options));
    if (sign === '等' && text[at + 1] === '人') found.push(...wordInList(text, at));
    const addressed = isOneAt(ADDRESSED_BEGINS, text, at) && ADDRESSED.test(text.slice(at, at + 2));
    if (!bracket && !header && !elsewhere && !addressed) continue;
    let end = at;
    for (;;) {
      const name = nameBefore(reader, end, options.cueEnds);
      if (name === null || options.officials[name.start] !== OFFICIAL.none) break;
      found.push({ form: text.slice(name.start, name.end), rule: 'OTHER-PERSON' });
      const before = text[name.start - 1] ?? '';
      if (!/[\u3001和与及]/u.test(before)) break;
      end = name.start - 1;
    }
  }
  return found;
}

/** What is said in brackets of people alone, by whatever word they are called: 田野（另案处理）. */
const ELSEWHERE_IN_BRACKETS =
  /^\((?:[^()]{1,8},)?[均已现仍尚]?(?:另案|另处|另行处理|在逃|批捕在逃|网上追逃|上网追逃|已?判刑|已判决|已起诉|身份(?:不明|不详|待查|未明)|未到案|未归案)/u;

function nameBefore(reader: NameReader, end: number, cueEnds: Uint8Array): ReadName | null {
  const { text } = reader.view;
  const read = readNameBefore(reader, end, cueEnds);
  // 司机（另案处理）.
  const isRole = read !== null && longestAt(ROLE_CUES, text, read.start)?.end === end;
  const name = isRole ? null : read;
  // 从北川（另案处理）: a preposition rather than a surname.
  const doubtful =
    name !== null && isSoftSurname(text[name.start]) && !hasGivenName(text.slice(name.start, end));
  return name === null || doubtful ? (somebodyBefore(reader, end, cueEnds) ?? name) : name;
}

function somebodyBefore({ view }: NameReader, end: number, cueEnds: Uint8Array): ReadName | null {
  const { text } = view;
  if (!ELSEWHERE_IN_BRACKETS.test(text.slice(end, end + 20))) return null;
  for (const units of [2, 3] as const) {
    const start = end - units;
    const before =
      (cueEnds[start] ?? 0) >= CUE_STRENGTH.relation ? BOUNDARY.sure : boundaryBefore(view, start);
    const form = text.slice(start, end);
    if (before < BOUNDARY.likely || !Array.from(form).every(mayBeInName)) continue;
    if (longestAt(ROLE_CUES, form, 0)?.end === units || isNobody(form)) continue;
    return { start, end, boundary: BOUNDARY.sure };
  }
  return null;
}

/** 二人（另案处理）, 同伙（在逃）, 公司（另案处理）. */
function isNobody(form: string): boolean {
  return /(?:[人员者们犯伙方名案]|公司|单位|集团|夫妇|兄弟|男子|女子|司机|老板|以上|上述|其余|其他|等)$/u.test(
    form,
  );
}

/** 。高飞介绍张三…，另案处理: a word that does something with somebody who is known. */
function wordThatActs(
  text: string,
  at: number,
  { known }: IntroductionOptions,
): readonly IntroducedName[] {
  const name = readWord(text, at, /^(?:介绍|伙同|纠集|邀约|指使|联系)[^。]{0,40}(?:另案|在逃)/u);
  if (name === null || knownAt(known, text, name.end + 2) === undefined) return [];
  return [{ form: text.slice(at, name.end), rule: 'OTHER-PERSON' }];
}

/** 雇佣张三、成功等人: a word where the list ends with people. */
function wordInList(text: string, end: number): readonly IntroducedName[] {
  const name = /[\u3001和与及]/u.test(text[end - 3] ?? '')
    ? readWord(text, end - 2, ANYTHING)
    : null;
  return name === null ? [] : [{ form: text.slice(name.start, end), rule: 'OTHER-PERSON' }];
}
