import type { TextView } from '../text/text-view.js';
import { claim, type Claim } from './claim.js';

const NUMERAL = '(?:\\d{1,2}|十[一二三四五六七]?|[一二三四五六七八九])';
const AGE = new RegExp(
  `(?<id>(?:未满|不满|已满|刚满|年满|满|年仅|仅)?(?<age>${NUMERAL})(?:个半|半)?(?:周岁|岁)(?:半|零\\d{1,2}个月)?)`,
  'gdu',
);
const SCHOOL =
  /(?<id>(?:[^,。;:()\u3001*\u201C"在于系是为的到至读校]|第(?=[一二三四五六七八九十\d]))[^,。;:()\u3001*\u201C"于在系读至]{0,20}?(?:小学|中学|初级中学|高级中学|(?:职业)?中等专业学校|专业学校|职业学校|初中部|高中部|(?:育才|实验|希望|职业|技术|技工|特殊|外国语|国际|双语|寄宿|聋哑|体育|艺术|武术|民族|一贯制|育英|中心|子弟)学校|幼儿园|职业中专|职业学院|职专|职高|技校|中专|附中|附小|实验校|[一二三四五六七八九十\d]中(?!学)|幼稚园|少年宫))/dgu;
const CLASS =
  /(?<id>(?:(?:小学|初中|高中|[初高][一二三]|[一二三四五六七八九]年级|\d{1,2}年级|\d{2,4}级|幼儿园)?(?:[大中小]班|[一二三四五六七八九][(]\d{1,2}[)]班|\d{2,4}级[\u4e00-\u9fff]{0,6}\d{0,2}班|[\u4e00-\u9fff]{1,4}班(?=[,。;)学的])|[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)]?班)|[一二三四五六\d]年级|[初高][一二三](?:年级|(?=学生))))/dgu;
/** Levels of education that everybody has: 小学文化, 初中毕业. */
const EDUCATION = /^(?:文化|毕业|肄业|学历|程度|教育|期间)/u;
const STATUTE = /《[^》]{0,60}$|第[一二三四五六七八九十百零\d]+条|中华人民共和国|的人犯罪|的规定/u;
/** A sentence about one that goes to school or is named a minor. */
const ABOUT_PUPIL =
  /学生|就读|读书|上学|放学|幼儿|未成年|学籍|在校证明|在校学生|儿童|幼女|女童|男童|少年|班主任|同班/u;
/** Somebody goes to a school for children now; who is not said to be grown up is none. */
const ATTENDS =
  /(?:就读|在读|上学|读书).{0,24}(?:小学|中学|学校|幼儿园|[一二三四五六\d]年级|班)|(?:小学|中学|学校|幼儿园|年级|班[)]?)学生/u;
const adultYears = 18;

/**
 * Age, school and class of minors. Looked for in the sentences that name one, and ages below 18
 * wherever a person's age is told; never in a sentence that quotes a statute.
 * @param named marks the units of `view.text` at which the name of a minor begins
 * @see 规定 2014 art. 20 (2)
 */
export function claimMinors(view: TextView, named: readonly number[]): Claim[] {
  const claims: Claim[] = [];
  let next = 0;
  let concerned = false;
  for (const { start, end } of sentences(view.text)) {
    const sentence = view.text.slice(start, end);
    while ((named[next] ?? Infinity) < start) next += 1;
    const names = (named[next] ?? Infinity) < end;
    const ages = STATUTE.test(sentence) && !names ? [] : agesIn(sentence, start, names);
    concerned ||= names || ages.length > 0;
    claims.push(...ages);
    if (
      names ||
      ages.length > 0 ||
      ATTENDS.test(sentence) ||
      (concerned && ABOUT_PUPIL.test(sentence))
    ) {
      claims.push(...placesIn(sentence, start));
    }
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

function placesIn(sentence: string, offset: number): Claim[] {
  return [SCHOOL, CLASS].flatMap((pattern) =>
    Array.from(sentence.matchAll(pattern)).flatMap((match) => {
      const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
      if (EDUCATION.test(sentence.slice(end, end + 2))) return [];
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
