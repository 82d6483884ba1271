import { longestAt, wordTrie } from '../../text/word-trie.js';
import { claim, type Claim } from '../claim.js';
import { classesIn, classUnitsAt, type Range } from './classes.js';
import { dormitoriesIn } from './dormitories.js';
import { isSite, namedBefore, schoolNames, type SchoolsWanted } from './school-names.js';

const maxNameUnits = 20;

/**
 * Schools, classes and, near a minor, dormitories in a sentence.
 * @param offset the unit of the text at which the sentence begins
 */
export function schoolsIn(
  sentence: string,
  offset: number,
  { near, workplaces }: SchoolsWanted,
): readonly Claim[] {
  const found = [
    ...schoolNames(sentence, { near, workplaces }),
    ...classesIn(sentence),
    ...(near ? dormitoriesIn(sentence) : []),
  ].filter(({ start, end }) => end > start && !isEducation(sentence, start, end));
  return apart(found).map(({ start, end }) => claim(offset + start, offset + end, 'MINOR'));
}

/** Of what overlaps, the first to begin is whole, so that a school keeps its name. */
function apart(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  let free = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (end <= free) continue;
    found.push({ start: Math.max(start, free), end });
    free = end;
  }
  return found;
}

/** 大学本科二年级, 师范学院英语系20级: no class of a minor; at a 职业学院 some of them are. */
const OF_STUDENTS = new RegExp(
  '(?:大学|(?<!职业|技术|技工|技师)学院|[本专]科|大专|高校|研究生|硕士|博士)' +
    '(?:\\p{Script=Han}{0,10}(?:专业|学院|系|院))?(?:在[校读])?(?:全日制)?(?:[本专]科|大专|研究生)?生?[,(]?$',
  'u',
);
/** 师范学院幼儿园大班. */
const FOR_PUPILS = /^(?:小学|初中|高中|幼儿园)/u;
const LEVEL_BEHIND = /^(?:文化|毕业|肄业|学历|程度|教育)/u;
const OF_GROWN_UP = /(?:进修|研修|研究生|大学|干部|党校|老年)$/u;

/** 小学文化, 初中毕业: levels of education that everybody has. */
function isEducation(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - maxNameUnits), start);
  if (OF_STUDENTS.test(before) && !FOR_PUPILS.test(sentence.slice(start, end))) return true;
  if (LEVEL_BEHIND.test(sentence.slice(end, end + 2))) return true;
  return OF_GROWN_UP.test(sentence.slice(Math.max(start - 4, 0), start + 2));
}

/** Places right in front of a school: 招远市, 甘旗卡镇. */
const NO_PLACE_SIGN = '的在系是为到至由入读往给被将把与及某校于从现已对向跟因了并次处所任担用缺';
const PLACES_IN_FRONT = new RegExp(
  `(?:(?![${NO_PLACE_SIGN}]|上(?!海|饶|虞|杭|思|林|高|栗|犹|蔡|街)|经(?!开|济))\\p{Script=Han}){2,12}[省市县区旗州镇乡村]$`,
  'u',
);
/** A school's own name, without the places before it: in other sentences it names the same school. */
const OWN_NAME =
  /^(?:.*[省市县区州旗镇乡](?!(?:初级|高级|中心|完全)?[小中]学$))?(?<own>\p{Script=Han}{2,12})$/u;
const SCHOOL = /(?:学校|小学|中学|高中|幼儿园|附中|附小|[一二三四五六七八九十]中)$/u;
const KINDS_OF_SCHOOL = new RegExp(
  '^(?:职业|技术|普通|完全|高级|初级|特殊|特殊教育|民办|公办|附近|城镇|农村|乡村|所在|当地|中心|一所|某\\p{Script=Han}*)' +
    '(?:学校|小学|中学|高中|幼儿园)$',
  'u',
);

/** The schools that were found, wherever else the text names them; with their places and classes. */
export function schoolsAgain(text: string, found: readonly Claim[]): readonly Claim[] {
  const names = new Set<string>();
  for (const { start, end } of found) {
    const own = OWN_NAME.exec(text.slice(start, end))?.groups?.['own'];
    if (own === undefined || !SCHOOL.test(own) || KINDS_OF_SCHOOL.test(own)) continue;
    names.add(own);
    // 第五十九中学 is also called 五十九中学.
    if (own.startsWith('第')) names.add(own.slice(1));
  }
  if (names.size === 0) return [];
  const trie = wordTrie(Array.from(names, (name) => [name, true] as const));
  const claims: Claim[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hit = longestAt(trie, text, at);
    if (hit === undefined) continue;
    const before = namedBefore(text.slice(Math.max(0, at - maxNameUnits), at));
    const places = isSite(text, hit.end) ? 0 : (PLACES_IN_FRONT.exec(before)?.[0].length ?? 0);
    const end = hit.end + classUnitsAt(text, hit.end);
    claims.push(claim(at - places, end, 'MINOR'));
    at = end - 1;
  }
  return claims;
}
