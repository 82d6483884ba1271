import { allMatches } from '../../text/all-matches.js';
import type { TextView } from '../../text/text-view.js';
import { claim, type Claim } from '../claim.js';
import { schoolsAgain, schoolsIn } from './schools.js';

const NUMERAL = '(?:\\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const AGE = new RegExp(
  `(?<id>(?:未满|不满|已满|刚满|年满|满|年仅|仅)?(?<age>${NUMERAL})(?:个半|半)?(?:周岁|岁)(?:半|零?\\d{1,2}个月)?)`,
  'gdu',
);
const OF_THE_LAW = /^(?:已满|[未不]满|满)(?:12|14|16|十二|十四|十六)周岁$/u;
const STATUTE = /《[^》]{0,60}$|第[一二三四五六七八九十百零\d]+条|中华人民共和国|的人犯罪|的规定/u;
/** A sentence about one that goes to school or is named a minor. */
const ABOUT_PUPIL =
  /学生|[就寄借]读|读书|上学|放学|幼儿|未成年|学籍|在校证明|在校学生|儿童|幼女|女童|男童|少年|班主任|同班|同学|园长|校长|校园|该校|该园|本园|上课|课间|宿管/u;
/** Somebody goes to a school for children now; who is not said to be grown up is none. */
const ATTENDS =
  /(?:就读|在读|上学|读书|入读|转[至入到]|转学[至到]?|现[已正]?[上读]|[已正]上|上(?=小学|[初高]中|中学|幼儿园|[一二三四五六初高][年一二三])).{0,24}(?:小学|中学|学校|幼儿园|[一二三四五六\d]年级|班)|(?:小学|中学|学校|幼儿园|年级|班[)]?).{0,4}(?:[就寄借]读|在读|上学|读书)|(?:小学|中学|学校|幼儿园|年级|班[)]?)学生/u;
const adultYears = 18;

/**
 * Age, school and class of minors. Looked for in the sentences that name one, and ages below 18
 * wherever a person's age is told; never in a sentence that quotes a statute. In a text that tells of a
 * minor, sentences about pupils count too, and a school that one of them attends is hidden throughout.
 * @param told the sentences of the text
 * @see 规定 2014 art. 20 (2)
 */
export function claimMinors(view: TextView, told: readonly Telling[]): Claim[] {
  const concerned = told.some(({ names, ages }) => names || ages.length > 0);
  const places = told.flatMap(({ start, sentence, names, ages }) => {
    const near = names || ages.length > 0 || ATTENDS.test(sentence);
    return near || (concerned && ABOUT_PUPIL.test(sentence))
      ? schoolsIn(sentence, start, { near, workplaces: false })
      : [];
  });
  const meant = told.flatMap((one, index) =>
    (one.names || one.ages.length > 0) && THE_SAME.test(one.sentence)
      ? schoolMeant(told.slice(0, index + 1))
      : [],
  );
  const schools = [...places, ...meant];
  return [...told.flatMap(({ ages }) => ages), ...schoolsAgain(view.text, schools), ...schools];
}

/** 该校学生, 该园幼儿: the school is the one that was named last. */
const THE_SAME = /(?:该|本)[校园](?:.{0,6}(?:学生|幼儿|班|年级|就读)|[内])/u;

function schoolMeant(told: readonly Telling[]): readonly Claim[] {
  for (const { start, sentence } of told.toReversed()) {
    const school = schoolsIn(sentence, start, { near: true, workplaces: true }).at(-1);
    if (school !== undefined) return [school];
  }
  return [];
}

/** Numbers in registers and at a clinic, in a sentence that names a minor. */
const REGISTERED =
  /(?:学籍|学号|登记|注册|名册|花名册|入托|入园|入学|报名|幼儿|就诊|门诊|病历|接种|保健|救助|收养|入院|档案|出生|挂号|体检|考生|准考|饭卡|校园卡|借书|校车|胸牌|床位)[^\d。;,\u3001]{0,14}?(?:编?号|[(:])[^\d。;,\u3001]{0,6}?(?<id>[a-z]{0,4}-?\d[\d-]{2,22}[a-z]?)(?![\d年月日岁元时分名人次个级.a-z])(?:[\u3001和及与,]第?(?:编?号)?(?<more>[a-z]{0,4}-?\d[\d-]{2,22}[a-z]?)(?=号?(?:[\u3001,。;)]|$)))?/dgu;

/** Numbers of minors of which only a word further in front tells what they are. */
export function claimMinorsNumbers(told: readonly Telling[]): Claim[] {
  return told
    .filter(({ names, ages }) => names || ages.length > 0)
    .flatMap(({ start, sentence }) =>
      allMatches(sentence, REGISTERED).flatMap(({ indices }) =>
        [indices?.groups?.['id'], indices?.groups?.['more']].flatMap((range) =>
          range === undefined ? [] : [claim(start + range[0], start + range[1], 'MINOR')],
        ),
      ),
    );
}

/** A sentence, whether it names a minor, and the ages of minors in it. */
export interface Telling {
  readonly start: number;
  readonly sentence: string;
  readonly names: boolean;
  readonly ages: readonly Claim[];
}

/**
 * The sentences of a text, with what they tell of minors.
 * @param named marks the units of `text` at which the name of a minor begins
 */
export function tellings(text: string, named: readonly number[]): readonly Telling[] {
  let next = 0;
  const lastYear = lastYearOf(text);
  return sentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    while ((named[next] ?? Infinity) < start) next += 1;
    const names = (named[next] ?? Infinity) < end || tellsBirthOfMinor(sentence, lastYear);
    const ages = STATUTE.test(sentence) && !names ? [] : agesIn(sentence, start, names);
    return { start, sentence, names, ages };
  });
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/gu;
const BIRTH =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?:年[\d正元冬腊闰初农阴历一二三四五六七八九十廿月日]{0,10}|[-./]\d{1,2}(?:[-./]\d{1,2})?)\)?(?:出生|生(?![产活效]))/gu;

/** The last year that a text names: it was written then. */
function lastYearOf(text: string): number {
  return Math.max(0, ...allMatches(text, YEAR).map(([year]) => Number(year)));
}

function tellsBirthOfMinor(sentence: string, lastYear: number): boolean {
  return (
    sentence.includes('生') &&
    allMatches(sentence, BIRTH).some(
      ({ groups }) => lastYear - Number(groups?.['year'] ?? 0) < adultYears,
    )
  );
}

/** 其女加娜尔12岁: the child of somebody, by name or not. */
const CHILD = /(?:[其之][子女儿孙]|[儿孙][子女]|女儿|[弟妹]{2}|外甥|侄[子女])\p{Script=Han}{0,4}$/u;
const childReachUnits = 8;

function agesIn(sentence: string, offset: number, named: boolean): Claim[] {
  if (!sentence.includes('岁')) return [];
  return allMatches(sentence, AGE).flatMap((match) => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    const years = yearsOf(match.groups?.['age'] ?? '');
    // 已满十六周岁不满十八周岁: the ages on which the law turns are nobody's own.
    const adult = years >= adultYears || OF_THE_LAW.test(match[0]);
    const before = sentence.slice(Math.max(0, start - childReachUnits), start);
    const duration = /\d$/.test(before);
    const stated = named || /[,(、男女年童仅才是为系]$/u.test(before) || CHILD.test(before);
    if (adult || duration || !stated) return [];
    return [claim(offset + start, offset + end, 'MINOR')];
  });
}

function yearsOf(age: string): number {
  if (/^\d/.test(age)) return Number(age);
  const digits = '零一二三四五六七八九';
  const [tens, units] = age.includes('十') ? age.split('十') : ['0', age];
  const value = (part = ''): number => Math.max(0, digits.indexOf(part || '零'));
  return age.includes('十') ? 10 * (tens === '' ? 1 : value(tens)) + value(units) : value(units);
}

function sentences(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '。' && text[at] !== ';') continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}
