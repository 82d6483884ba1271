import { allMatches } from '../text/all-matches.js';
import { longestAt, wordTrie } from '../text/word-trie.js';
import { claim, type Claim } from './claim.js';

/** Schools for children, by how their names end. */
const SCHOOL_END =
  /(?:初级中学|高级中学|中心小学|中心校|中心学校|教学点|职教中心|职业教育中心|初级小学|完全小学|职业高中|普通高中|综合高中|职业中学|(?:职业)?中等专业学校|职业学院|幼儿园|幼稚园|托儿所|少年宫|职业中专|小学|中学|完小|学校|初中部|高中部|[一二三四五六七八九十\d]中(?![学等午共型旬间心央国华转途院])|[一二三四五六七八九十\d]小(?![学时型客轿货车区组户姐伙队额型])|实验校|附中|附小|职中|职专|职高|技校|(?:培训|辅导|托管|早教|兴趣|补习|康复)(?:中心|机构|班))(?!生|文化|毕业|肄业|学历|程度|教育|期间|门卫室|司法鉴定)/gu;
/** 世纪学校初中部: a part of the same school. */
const PART_BEHIND = /^(?:附属幼儿园|(?:幼儿园?|小学|初中|高中)部|\p{Script=Han}{1,2}校区|分校)/u;
/** What stands in front of a name, and belongs to it no more. */
const IN_FRONT =
  /^.*(?:[,。;:()"\u201C\u201D\u3001*\s]|就读|[的在系是为到至由入读往给被将把找值上对向跟让因了]|(?:作为|现为|成为|转入|升入|进入|考入|毕业于)|于(?!都县|洪区|田县)|从(?!江|化)|(?<!就读于|[于在系读至入])和(?!平|田|龙|县|顺|林|谐|静|兴|美|悦|政)|与|及|返回|离开|[行途路]经|经(?!开|济|纬|十|五)|[行驶]至|经过|路过|担任|所属|包括|位于|以及|\d月|\d日|其|该|本|某)/su;
/** 怀疑第三中学…, 拦住文昌市第二中学…: what somebody does before a school is named. */
const DOES =
  /^.*(?:怀疑|认为|以为|得知|听说|发现|看[见到]|[遇碰][见到]|[邀相]约|邀请|叫上|带领|指使|指认|唆使|纠集|伙同|殴打|辱骂|欺[负凌]|尾随|拦住|找到|询问|证实|怨恨|记恨|不满|冒充|谎称)/su;
/** Of no school in particular: 返回学校, 学生家长及学校. */
const NO_NAME =
  /^(?:附近|城镇|农村|乡村|当地|一所|多家|市区|县里|技术|职业|普通|特殊|民办|公办|寄宿制?|初级|高级|中等|民族|高校|大专院校)?$|(?:接受|联系|委托|告知|通知|要求|返回?|离开|来|去|前|后|回|进|出|所|原|全|国内|学生|家长|老师|两|各|我|你|他|她|帮教|关注|影响|扰乱|安排|建议|配合|考虑|经过|休|报告|告诉|反映|汇报|开办|经营|驾驶|驾校|[校人区县市]内|由|从|向|对)$/u;
const maxNameUnits = 20;
/** 东方红学校: without a word for its kind, a school has a short name behind its places. */
const mostPlainUnits = 6;
const KIND_IN_NAME =
  /(?:九年一贯制|一贯制|九年制|寄宿制|特殊教育|外国语|民族|实验|艺术|体育|技工|工业|商业|职业|中等|双语|国际)+$/u;
const FOR_CHILDREN = /(?:特殊教育|聋哑|实验|外国语|育才|寄宿制|九年制|一贯制)$/u;
const PLACES_OF_NAME = /^.*[省市县区州旗镇乡村]/u;
const GRADE_WORD =
  '(?:小学|初中|高中|幼儿园)?(?:[一二三四五六七八九\\d]年级|[初高][一二三](?:年级)?|\\d{2,4}级|[一二三四五六七八九]年(?=[一二三四五六七八九十\\d]{1,2}班)|[大中小托](?=[一二三四五六\\d]?班)|[一二三四五六七八九](?=[(]\\d{1,2}[)]班))';
const MAJOR = '(?:(?!年级|学生)[\\u4e00-\\u9fff]){0,6}?';
const NUMBER = '(?:[(]?(?:\\d{1,5}|[一二三四五六七八九十]{1,3})[)]?)';
const CLASS = new RegExp(
  `(?<id>${GRADE_WORD}(?:${MAJOR}${NUMBER}班|[一二三四五六\\d]?班|(?=[学生,。;)\u3001的]|上学期|下学期|[就寄借在]读|$))|` +
    `\\d{2,4}级[\\u4e00-\\u9fff]{0,6}\\d{0,2}班|(?<=幼儿园|该园|本园|该校|托儿所)(?:的)?(?!所有|全部|每|各|同|他|她|一个|这|几|多|其他|原)[\\u4e00-\\u9fff\\d]{1,4}班(?!主任|级|上|会)|(?<=[读上念升])[初高][一二三](?![中班])|(?:汽修|烹饪|电子|计算机|护理|幼教|学前|机电|数控|美术|音乐|体育|会计|电商|旅游|英语|建筑|焊接|(?:(?![为入系是在的到至读于现作已转上由从与和第共])[\\u4e00-\\u9fff]){2})?\\d{2,4}(?:级\\d{0,2})?班|[(]\\d{1,2}[)]班|(?:培智|启智|启聪|启明|特教)[一二三四五六七八九十\\d]{0,2}班|[男女学]生?宿舍楼?(?:\\d{1,2}号楼)?\\d{3,4}(?:寝室|宿舍|房间|室)?|(?:育红|学前|尖子|实验|普通|重点|火箭|特长)班(?=[学,。;)的]))`,
  'dgu',
);
/** Numbers that a school gives: 学号, 住校登记号. */
const PUPIL_NUMBER =
  /(?:学号|学籍号|学籍编号|学籍辅号|准考证号?|考生号|考号|(?:住校|住宿|入园|入学|入托|借读|转学|幼儿|新生|学生)(?:登记|注册|信息)?(?:表|卡|册|簿)?(?:编?号|[(]编?号))(?:为|是|:|[(])?(?<id>[a-z]{0,3}-?\d[\d-]{2,22}[a-z]?)(?![a-z\d])(?:[\u3001和及与](?<more>[a-z]{0,3}-?\d[\d-]{2,22}[a-z]?)(?![a-z\d年]))?/dgu;
/** Places right in front of a school: 招远市, 甘旗卡镇. */
const PLACES_IN_FRONT =
  /(?:(?![的在系是为到至由入读往给被将把与及某校于从现已对向跟因了并次处所任担用缺]|上(?!海|饶|虞|杭|思|林|高|栗|犹|蔡|街)|经(?!开|济))\p{Script=Han}){2,12}[省市县区旗州镇乡村]$/u;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Schools and classes in a sentence.
 * @param near whether the sentence tells of a minor, so that a school of any kind is one's own
 */
export function schoolsIn(sentence: string, offset: number, near: boolean): readonly Claim[] {
  const schools = schoolNames(sentence, near);
  const classes = allMatches(sentence, CLASS).map((match): Range => {
    const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
    return { start, end };
  });
  return [...schools, ...classes]
    .filter(({ start, end }) => end > start && !isEducation(sentence, start, end))
    .map(({ start, end }) => claim(offset + start, offset + end, 'MINOR'));
}

/** 大学本科二年级, 师范学院英语系20级: no class of a minor; at a 职业学院 some of them are. */
const OF_STUDENTS =
  /(?:大学|(?<!职业|技术|技工|技师)学院|[本专]科|大专|高校|研究生|硕士|博士)(?:\p{Script=Han}{0,10}(?:专业|学院|系|院))?(?:在[校读])?(?:全日制)?(?:[本专]科|大专|研究生)?生?[,(]?$/u;

/** 师范学院幼儿园大班. */
const FOR_PUPILS = /^(?:小学|初中|高中|幼儿园)/u;

/** 小学文化, 初中毕业: levels of education that everybody has. */
function isEducation(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - maxNameUnits), start);
  if (OF_STUDENTS.test(before) && !FOR_PUPILS.test(sentence.slice(start, end))) return true;
  if (/^(?:文化|毕业|肄业|学历|程度|教育)/u.test(sentence.slice(end, end + 2))) return true;
  return /(?:培训|进修|研修|研究生|大学|干部|党校|老年)$/u.test(
    sentence.slice(Math.max(start - 4, 0), start + 2),
  );
}

function schoolNames(sentence: string, near: boolean): readonly Range[] {
  const found: Range[] = [];
  let free = 0;
  for (const match of allMatches(sentence, SCHOOL_END)) {
    const from = Math.max(free, match.index - maxNameUnits);
    const before = sentence.slice(from, match.index);
    const name = behind(DOES, behind(IN_FRONT, before));
    const numbered = /^[一二三四五六七八九十\d]/u.test(match[0]);
    if (NO_NAME.test(name) && !(numbered && (name !== '' || /[在于]$/u.test(before)))) continue;
    const plain = match[0] === '学校' || /[心构班院]$/u.test(match[0]);
    const sure = near || (PLACES_OF_NAME.test(name) && FOR_CHILDREN.test(name));
    if (
      plain &&
      (!sure || name.replace(PLACES_OF_NAME, '').replace(KIND_IN_NAME, '').length > mostPlainUnits)
    )
      continue;
    free = match.index + match[0].length;
    free += PART_BEHIND.exec(sentence.slice(free, free + 8))?.[0].length ?? 0;
    const places = isSite(sentence, free) ? (PLACES_OF_NAME.exec(name)?.[0].length ?? 0) : 0;
    found.push({ start: match.index - name.length + places, end: free });
  }
  return found;
}

function behind(front: RegExp, text: string): string {
  return text.slice(front.exec(text)?.[0].length ?? 0);
}

/** 行经仙桥镇荷花小学路段: where it happened, whose places stay. */
function isSite(text: string, end: number): boolean {
  return /^(?:路段|路口)/u.test(text.slice(end, end + 2));
}

/** Numbers of pupils, wherever they stand. */
export function claimPupilNumbers(text: string): readonly Claim[] {
  return allMatches(text, PUPIL_NUMBER).flatMap(({ indices }) =>
    [indices?.groups?.['id'], indices?.groups?.['more']].flatMap((range) =>
      range === undefined ? [] : [claim(range[0], range[1], 'MINOR')],
    ),
  );
}

/** A school's own name, without the places before it: in other sentences it names the same school. */
const OWN_NAME =
  /^(?:.*[省市县区州旗镇乡](?!(?:初级|高级|中心|完全)?[小中]学$))?(?<own>\p{Script=Han}{2,12}?(?:学校|小学|中学|高中|幼儿园|附中|附小|[一二三四五六七八九十]中))$/u;
const KINDS_OF_SCHOOL =
  /^(?:职业|技术|普通|完全|高级|初级|特殊|特殊教育|民办|公办|附近|城镇|农村|乡村|所在|当地|中心|一所|某\p{Script=Han}*)(?:学校|小学|中学|高中|幼儿园)$/u;
const CLASS_BEHIND = new RegExp(`^${CLASS.source.replace('?<id>', '?:')}`, 'u');

/** The schools that were found, wherever else the text names them; with their places and classes. */
export function schoolsAgain(text: string, found: readonly Claim[]): readonly Claim[] {
  const names = new Set<string>();
  for (const { start, end } of found) {
    const own = OWN_NAME.exec(text.slice(start, end))?.groups?.['own'];
    if (own === undefined || KINDS_OF_SCHOOL.test(own)) continue;
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
    const before = behind(DOES, text.slice(Math.max(0, at - maxNameUnits), at));
    const places = isSite(text, hit.end) ? 0 : (PLACES_IN_FRONT.exec(before)?.[0].length ?? 0);
    const group = CLASS_BEHIND.exec(text.slice(hit.end, hit.end + maxNameUnits))?.[0].length ?? 0;
    claims.push(claim(at - places, hit.end + group, 'MINOR'));
    at = hit.end + group - 1;
  }
  return claims;
}
