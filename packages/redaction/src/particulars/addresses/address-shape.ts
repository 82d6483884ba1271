import { GAP, type TextView } from '../../text/text-view.js';
import { longestAt, words } from '../../text/word-trie.js';
import { CUES, NO_STOPS, OTHER_WORDS, STOPS } from './address-words.js';
import { FACTS, NO_FACTS, OFFICES } from './fact-words.js';
import { placeParts } from './place-parts.js';

/** Signs that end whatever is told between them. */
const MARKS = new Set(',\u3001。;:!?()|"\u201C\u201D*');
const maxSegmentUnits = 40;

/** Who lives there, or what somebody is, at the end of what looks like a place. */
const OF_PEOPLE =
  /(?:书记|主任|老板|老师|会计|经理|民警|医生|护士|[人员长工兵民者师生妻夫父母]|之[子女])$/u;
/** 铁路医院后身电业楼, 县医院家属院: what lies beside an office, and where those live who work there. */
const BESIDE_OFFICE = /[旁对侧]|[前后](?!勤)|隔壁|门口|楼上|家属|宿舍|职工|教工|教师|住宅|公寓/u;
/** 第二家, 南100米, 卖农药那家, 沿河第三间. */
const POINTED_AT =
  /(?:那[家户栋排间座幢楼]|那个(?:院|楼|门|小院)|第[一二三四五六七八九十\d]{1,3}[家户间排栋门]|\d米|不远|[坝山墙]根|[a-z东南西北]\d?口)$/u;
const SIDES = words(
  '旁 旁边 边上 对面 对过 斜对面 斜对过 对门 前面 后面 背后 后身 隔壁 附近 门口 路口 交口 楼上 楼下 脚下 坡上 坡下 坝上 东首 西首 东头 西头 南头 北头 尽头 河边 桥头 跟前 院内 店内 内 侧 底层 二楼',
);
const DISTANCE = /^(?:离|距|靠近|紧邻|临近|邻近)[^,]{2,20}(?:远|近|米|里)$/u;

/** What is told from here to the next sign or the end of the line. */
export function segmentAt({ text, gaps }: TextView, start: number): string {
  let end = start;
  while (end < text.length && end - start < maxSegmentUnits && !MARKS.has(text[end] ?? '')) {
    if (end > start && gaps[end] === GAP.line) break;
    end += 1;
  }
  return text.slice(start, end);
}

/** The unit to go on at behind what stands here; the same one where a word ends the address. */
export function behindWord(text: string, at: number): number {
  const whole = longestAt(NO_STOPS, text, at);
  if (whole !== undefined) return whole.end;
  const stops =
    longestAt(STOPS, text, at) !== undefined || OTHER_STOPS.test(text.slice(at, at + 6));
  return stops ? at : at + 1;
}

const OTHER_STOPS =
  /^(?:\d{1,3}周?岁|[于至]\d{4}年|内[容查抓将实发盗吸设开贩卖与和同从存藏搜扣组聚非以用对进把])/u;

/** A segment as far as the first word that ends an address. */
export function untilStop(segment: string): string {
  for (let at = 0; at < segment.length;) {
    const next = behindWord(segment, at);
    if (next === at) return segment.slice(0, at);
    at = next;
  }
  return segment;
}

/** Whether a segment tells something that is no place; offices count unless something lies beside them. */
export function tellsFacts(segment: string): boolean {
  const landmark = BESIDE_OFFICE.test(segment);
  for (let at = 0; at < segment.length; at += 1) {
    const other = longestAt(NO_FACTS, segment, at);
    if (other !== undefined) at = other.end - 1;
    else if (longestAt(FACTS, segment, at) !== undefined) return true;
    else if (!landmark && longestAt(OFFICES, segment, at) !== undefined) return true;
  }
  return OF_PEOPLE.test(segment) || holdsCue(segment);
}

/** 现住东风街5号: what has a word for it is read behind that. */
export function holdsCue(segment: string): boolean {
  for (let at = 0; at < segment.length; at += 1) {
    const other = longestAt(OTHER_WORDS, segment, at);
    if (other !== undefined) at = other.end - 1;
    else if (longestAt(CUES, segment, at) !== undefined) return true;
  }
  return false;
}

/** Whether a segment says where something lies: 卫生院斜对过, 铁路道口旁第二家, 离瀑布不远. */
export function isBeside(segment: string): boolean {
  return (
    POINTED_AT.test(segment) ||
    DISTANCE.test(segment) ||
    SIDES.some((side) => segment.length > side.length && segment.endsWith(side))
  );
}

/** Whether a segment goes on an address: parts to its end, or a landmark. */
export function goesOnAsPlace(segment: string): boolean {
  if (segment.length < 2 || /\d{5}/u.test(segment)) return false;
  if (/^\d{1,4}[a-z]?$|^[a-z]?\d{1,4}(?:#?-[a-z]?\d{1,5}){1,4}$/u.test(segment)) return true;
  if (tellsFacts(segment.replace(/^就是/u, ''))) return pointsAtHouse(segment);
  return isBeside(segment) || endsWithPart(segment);
}

/** 门口有棵大榆树的那家: what is told there matters to nobody. */
export function pointsAtHouse(segment: string): boolean {
  return POINTED_AT.test(segment) && !/[系被]|户籍|现住/u.test(segment);
}

/** Whether the last part of an address ends where the segment does. */
export function endsWithPart(segment: string): boolean {
  return placeParts(segment).at(-1)?.end === segment.length;
}
