import { longestAt } from '../../text/word-trie.js';
import { classUnitsAt, type Range } from './classes.js';
import { SCHOOL_ENDS, STAFF, type SchoolKind } from './school-words.js';

/** 五中, 城关二小, 村小四年级: a sign that ends a school only in its company. */
const SHORT_END =
  /^(?:[一二三四五六七八九十\d]中(?![学等午共型旬间心央国华转途院全])|[一二三四五六七八九十\d]小(?![学时型客轿货车区组户姐伙队额型]))/u;
const AS_PUPIL = '(?=读书|上学|就读|念书|在读|学生|[初高一二三四五六七八九(])';
/** 在民中读书, 转入县中, 楠木桥村小四年级. */
const SHORT_NAME = new RegExp(
  `(?<=[在到入读上于])[民县市镇乡][中小]${AS_PUPIL}|(?:村|(?<![其事现确真])实)[小中]${AS_PUPIL}`,
  'yu',
);
const NOT_BEHIND = /^(?:生|文化|毕业|肄业|学历|程度|教育|期间|门卫室|司法鉴定)/u;
/** 世纪学校初中部, 第二中学机器人竞赛队: a part of the same school. */
const PART_BEHIND = new RegExp(
  '^(?:附属幼儿园|[(]\\p{Script=Han}{1,6}(?:分园|园区|校区|分校)[)]|(?:幼儿园?|小学|初中|高中)部|\\p{Script=Han}{1,2}校区|分校|' +
    '校?\\p{Script=Han}{0,5}(?:球|田径|竞赛|代表|游泳|武术|合唱|舞蹈|啦啦|校|集训)(?:校队|队|团))',
  'u',
);

/** What stands in front of a name, and belongs to it no more. */
const IN_FRONT = [
  /^.*[,。;:()"\u201C\u201D\u3001*\s]/su,
  /^.*(?:就读|[的在系是为到至由入读往给被将把找值对向跟让因了与及其该本某去]|上(?!海|饶|虞|杭|高县|犹|栗|蔡|林县|思县|塘|街|城)|作为|现为|成为|转入|升入|进入|考入|毕业于)/su,
  /^.*(?:于(?!都县|洪区|田县)|从(?!江|化)|(?<!就读于|[于在系读至入])和(?!平|田|龙|县|顺|林|谐|静|兴|美|悦|政))/su,
  /^.*(?:返回|离开|[行途路]经|经(?!开|济|纬|十|五)|[行驶]至|经过|路过|担任|所属|包括|位于|以及|\d月|\d日|姓名)/su,
];
/** 怀疑第三中学…, 拦住文昌市第二中学…: what somebody does before a school is named. */
const DOES = [
  /^.*(?:怀疑|认为|以为|得知|听说|发现|看[见到]|[遇碰][见到]|[邀相]约|邀请|叫上|带领|指使|指认|唆使|纠集|伙同|殴打)/su,
  /^.*(?:辱骂|欺[负凌]|尾随|拦住|找到|询问|证实|怨恨|记恨|不满|冒充|谎称|参加|开办|报名|支付|缴纳|交纳|花费|用于|预订|购买)/su,
];
/** Of no school in particular: 返回学校, 学生家长及学校. */
const KIND_ALONE =
  /^(?:附近|城镇|农村|乡村|当地|一所|多家|市区|县里|技术|职业|普通|特殊|民办|公办|寄宿制?|初级|高级|中等|民族|高校|大专院校|哪个|情况)?$/u;
const NO_NAME = [
  /(?:接受|联系|委托|告知|通知|要求|返回?|离开|来|去|前|后|一家|附近|回|进|出|所|原|全|国内|学生|家长|老师|两|各|[我你他她]|哪个)$/u,
  /(?:帮教|关注|影响|扰乱|安排|建议|配合|考虑|经过|休|报告|告诉|反映|汇报|开办|经营|驾驶|驾校|[校人区县市]内|[由从向对])$/u,
];
const maxNameUnits = 20;
/** 东方红学校: without a word for its kind, a school has a short name behind its places. */
const mostPlainUnits = 6;
const mostTrainingUnits = 16;
const KIND_IN_NAME =
  /(?:九年一贯制|一贯制|九年制|寄宿制|特殊教育|外国语|民族|实验|艺术|体育|技工|工业|商业|职业|中等|双语|国际|暑期|寒假|周末)+$/u;
const FOR_CHILDREN = /(?:特殊教育|聋哑|实验|外国语|育才|寄宿制|九年制|一贯制)$/u;
const PLACES_OF_NAME = /^.*[省市县区州旗镇乡村]/u;
/** “小海豚”幼儿园: what is quoted is the name, in front of which places may stand. */
const QUOTED = /\u201C[^\u201C\u201D,。;:]{1,12}\u201D\p{Script=Han}{0,6}$/u;
/** Whose class or school it is although somebody of its staff is told: 班主任. */
const OF_THE_MINOR = /班主任|同校|[该本]校/u;

/** Which schools of a sentence are asked for. */
export interface SchoolsWanted {
  /** Whether the sentence tells of a minor, so that a school of any kind is one's own. */
  readonly near: boolean;
  /** Also schools at which it only says that somebody works. */
  readonly workplaces: boolean;
}

/** Names of schools in a sentence; with the part of the school that follows. */
export function schoolNames(
  sentence: string,
  { near, workplaces }: SchoolsWanted,
): readonly Range[] {
  const found: Range[] = [];
  const others = !workplaces && !OF_THE_MINOR.test(sentence);
  let free = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const ending = endingAt(sentence, at);
    if (ending === null) continue;
    const before = sentence.slice(Math.max(free, at - maxNameUnits), at);
    const name = quotedBefore(before) ?? namedBefore(before);
    const known = isNamed(name, ending, before) || (near && hasClass(name, ending, sentence));
    if (known && isSchool(name, ending, near)) {
      free = ending.end + partUnits(sentence, ending.end);
      const places = isSite(sentence, free) ? (PLACES_OF_NAME.exec(name)?.[0].length ?? 0) : 0;
      const range = { start: at - name.length + places, end: free };
      // 万载县实验小学校长: where a grown-up works.
      const workplace = others && longestAt(STAFF, sentence, free) !== undefined;
      if (!workplace) found.push(range);
    }
    at = Math.max(free, ending.end) - 1;
  }
  return found;
}

interface Ending {
  readonly end: number;
  readonly kind: SchoolKind;
  /** Whether the ending holds a number, that is a name already. */
  readonly numbered: boolean;
}

/** The ending of a school's name that stands here, unless it goes on as another word. */
function endingAt(sentence: string, at: number): Ending | null {
  const word = longestAt(SCHOOL_ENDS, sentence, at);
  const short = word === undefined ? shortEndUnits(sentence, at) : 0;
  const end = word?.end ?? at + short;
  if (end === at || NOT_BEHIND.test(sentence.slice(end, end + 4))) return null;
  return { end, kind: word?.value ?? 'school', numbered: short > 0 };
}

function shortEndUnits(sentence: string, at: number): number {
  if (!/[中小]/u.test(sentence[at + 1] ?? '')) return 0;
  if (SHORT_END.test(sentence.slice(at, at + 3))) return 2;
  SHORT_NAME.lastIndex = at;
  return SHORT_NAME.test(sentence) ? 2 : 0;
}

/** What is left of the text in front of an ending when all is taken away that is no name. */
export function namedBefore(before: string): string {
  const cuts = [...IN_FRONT, ...DOES].map((front) => front.exec(before)?.[0].length ?? 0);
  return before.slice(Math.max(...cuts));
}

function quotedBefore(before: string): string | null {
  const quoted = QUOTED.exec(before);
  if (quoted === null) return null;
  const places = namedBefore(before.slice(0, quoted.index)).replace(/^.*[去下接上]/u, '');
  return places + quoted[0];
}

function isNamed(name: string, { numbered }: Ending, before: string): boolean {
  const no = KIND_ALONE.test(name) || NO_NAME.some((none) => none.test(name));
  return !no || (numbered && (name !== '' || /[在于到入读上是系]$/u.test(before)));
}

/** 民族中学初三10班, 卫校护理2班: of a kind of which a county has but one. */
function hasClass(name: string, { end, kind }: Ending, sentence: string): boolean {
  return kind === 'school' && KIND_ALONE.test(name) && classUnitsAt(sentence, end) > 0;
}

/** Schools of any kind count near a minor, with a name as short as such schools have. */
function isSchool(name: string, { kind }: Ending, near: boolean): boolean {
  if (kind === 'school') return true;
  if (!near && !(PLACES_OF_NAME.test(name) && FOR_CHILDREN.test(name))) return false;
  const own = name.replace(PLACES_OF_NAME, '').replace(KIND_IN_NAME, '');
  return own.length <= (kind === 'training' ? mostTrainingUnits : mostPlainUnits);
}

function partUnits(sentence: string, end: number): number {
  return PART_BEHIND.exec(sentence.slice(end, end + 12))?.[0].length ?? 0;
}

/** 行经仙桥镇荷花小学路段: where it happened, whose places stay. */
export function isSite(text: string, end: number): boolean {
  return /^(?:路段|路口)/u.test(text.slice(end, end + 2));
}
