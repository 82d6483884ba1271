import type { TextView } from '../text/text-view.js';
import { longestAt, wordTrie } from '../text/word-trie.js';
import { claim, type Claim } from './claim.js';

const NUMERAL = '(?:\\d{1,2}|十[一二三四五六七]?|[一二三四五六七八九])';
const AGE = new RegExp(
  `(?<id>(?:未满|不满|已满|刚满|年满|满|年仅|仅)?(?<age>${NUMERAL})(?:个半|半)?(?:周岁|岁)(?:半|零?\\d{1,2}个月)?)`,
  'gdu',
);
const SCHOOL =
  /(?<id>(?:[^,。;:()\u3001*\u201C"在于系是为的到至读校]|第(?=[一二三四五六七八九十\d]))[^,。;:()\u3001*\u201C"于在系读至]{0,20}?(?:小学(?!生)|中学(?!生)|初级中学|高级中学|职业高中(?!学?生)|完小|(?:职业)?中等专业学校|专业学校|职业学校|初中部|高中部|(?:育才|实验|希望|职业|技术|技工|特殊|外国语|国际|双语|寄宿|聋哑|体育|艺术|武术|民族|一贯制|育英|中心|子弟)学校|幼儿园|职业中专|职业学院|职专|职高|技校|中专|附中|附小|实验校|[一二三四五六七八九十\d]中(?!学)|幼稚园|少年宫))/dgu;
const CLASS =
  /(?<id>(?:(?:小学|初中|高中|[初高][一二三]|[一二三四五六七八九]年级|\d{1,2}年级|\d{2,4}级|幼儿园)?(?:[大中小]班|[一二三四五六七八九][(]\d{1,2}[)]班|\d{2,4}级[\u4e00-\u9fff]{0,6}\d{0,2}班|[\u4e00-\u9fff]{1,4}班(?=[,。;)学的])|[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)]?班)|[一二三四五六\d]年级|[初高][一二三](?:年级|(?=学生|下学期|上学期))|(?<=[读上念升])[初高][一二三](?![中班])))/dgu;
/** 东方红学校: a school of no listed kind, and where children learn besides. */
const OTHER_SCHOOL =
  /(?<=^|[,。;:(在于系读到为*]|[省市县区镇乡])(?<id>[^,。;:()\u3001*\u201C"在于系是为的到至读校该本其某回进出去离与和向对从发报告知后前]{2,12}(?:学校|(?:培训|辅导|托管|早教|兴趣|补习)(?:中心|机构|班))|(?<=[在于])[一二三四五六七八九十]{1,2}中(?=[上就读]))/dgu;
/** 返回学校, 学生家长及学校: the word behind says of no school which it is. */
const ANY_SCHOOL =
  /(?:学生|家长|老师|所|两|各|委托|告知|通知|联系|要求|返|到|国内)(?:学校|.{2}中心)$/u;
/** Levels of education that everybody has: 小学文化, 初中毕业. */
const EDUCATION = /^(?:文化|毕业|肄业|学历|程度|教育|期间)/u;
const STATUTE = /《[^》]{0,60}$|第[一二三四五六七八九十百零\d]+条|中华人民共和国|的人犯罪|的规定/u;
/** A sentence about one that goes to school or is named a minor. */
const ABOUT_PUPIL =
  /学生|就读|读书|上学|放学|幼儿|未成年|学籍|在校证明|在校学生|儿童|幼女|女童|男童|少年|班主任|同班|同学|园长|校长|校园|该校|上课|课间|宿管/u;
/** Somebody goes to a school for children now; who is not said to be grown up is none. */
const ATTENDS =
  /(?:就读|在读|上学|读书).{0,24}(?:小学|中学|学校|幼儿园|[一二三四五六\d]年级|班)|(?:小学|中学|学校|幼儿园|年级|班[)]?)学生/u;
const adultYears = 18;

/** A school's own name, without the places before it: in other sentences it names the same school. */
const OWN_NAME =
  /^(?:.*[省市县区州旗镇乡])?(?<own>\p{Script=Han}{2,10}?(?:学校|小学|中学|高中|幼儿园))$/u;
const KINDS_OF_SCHOOL =
  /^(?:职业|技术|普通|完全|高级|初级|特殊|民办|公办|附近|城镇|农村|乡村|所在|当地|中心|一所|某\p{Script=Han}*)(?:学校|小学|中学|高中|幼儿园)$/u;

/**
 * Age, school and class of minors. Looked for in the sentences that name one, and ages below 18
 * wherever a person's age is told; never in a sentence that quotes a statute. In a text that tells of a
 * minor, sentences about pupils count too, and a school that one of them attends is hidden throughout.
 * @param named marks the units of `view.text` at which the name of a minor begins
 * @see 规定 2014 art. 20 (2)
 */
export function claimMinors(view: TextView, named: readonly number[]): Claim[] {
  const told = tellings(view.text, named);
  const concerned = told.some(({ names, ages }) => names || ages.length > 0);
  const places = told.flatMap(({ start, sentence, names, ages }) => {
    const near = names || ages.length > 0 || ATTENDS.test(sentence);
    return near || (concerned && ABOUT_PUPIL.test(sentence)) ? placesIn(sentence, start, near) : [];
  });
  return [...told.flatMap(({ ages }) => ages), ...places, ...schoolsAgain(view.text, places)];
}

/** A sentence, whether it names a minor, and the ages of minors in it. */
interface Telling {
  readonly start: number;
  readonly sentence: string;
  readonly names: boolean;
  readonly ages: readonly Claim[];
}

function tellings(text: string, named: readonly number[]): readonly Telling[] {
  let next = 0;
  return sentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    while ((named[next] ?? Infinity) < start) next += 1;
    const names = (named[next] ?? Infinity) < end;
    const ages = STATUTE.test(sentence) && !names ? [] : agesIn(sentence, start, names);
    return { start, sentence, names, ages };
  });
}

/** The schools that were found, wherever else the text names them. */
function schoolsAgain(text: string, found: readonly Claim[]): readonly Claim[] {
  const names = new Set<string>();
  for (const { start, end } of found) {
    const own = OWN_NAME.exec(text.slice(start, end))?.groups?.['own'];
    if (own !== undefined && !KINDS_OF_SCHOOL.test(own)) names.add(own);
  }
  if (names.size === 0) return [];
  const trie = wordTrie(Array.from(names, (name) => [name, true] as const));
  const claims: Claim[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = longestAt(trie, text, at);
    if (hit === undefined) continue;
    claims.push(claim(at, hit.end, 'MINOR'));
    at = hit.end - 1;
  }
  return claims;
}

function agesIn(sentence: string, offset: number, named: boolean): Claim[] {
  return Array.from(sentence.matchAll(AGE)).flatMap((match) => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    const years = yearsOf(match.groups?.['age'] ?? '');
    const adult = years > adultYears || (years === adultYears && !/[未不]满/u.test(match[0]));
    const duration = /\d$/.test(sentence.slice(Math.max(0, start - 1), start));
    const stated =
      named || /[,(、男女年童仅才是为系]$/u.test(sentence.slice(Math.max(0, start - 1), start));
    if (adult || duration || !stated) return [];
    return [claim(offset + start, offset + end, 'MINOR')];
  });
}

/** @param near whether the sentence tells of a minor, so that a school of any kind is one's own */
function placesIn(sentence: string, offset: number, near: boolean): Claim[] {
  const patterns = near ? [SCHOOL, CLASS, OTHER_SCHOOL] : [SCHOOL, CLASS];
  return patterns.flatMap((pattern) =>
    Array.from(sentence.matchAll(pattern)).flatMap((match) => {
      const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
      const isAny = pattern === OTHER_SCHOOL && ANY_SCHOOL.test(match[0]);
      if (isAny || EDUCATION.test(sentence.slice(end, end + 2))) return [];
      return [claim(offset + start, offset + end, 'MINOR')];
    }),
  );
}

function yearsOf(age: string): number {
  if (/^\d/.test(age)) return Number(age);
  const digits = '零一二三四五六七八九';
  const [first = '', second] = Array.from(age);
  if (first !== '十') return digits.indexOf(first);
  return 10 + (second === undefined ? 0 : digits.indexOf(second));
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
