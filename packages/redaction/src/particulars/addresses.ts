import { allMatches } from '../text/all-matches.js';
import { GAP, type TextView } from '../text/text-view.js';
import { longestAt, wordSet } from '../text/word-trie.js';
import { claimAddressCells, claimPlacesOfPeople } from './address-cells.js';
import { claim, type Claim } from './claim.js';
import { unitsDownToCounty } from './county.js';

/** What says that a place is where somebody lives. */
const CUES = wordSet(`
户籍所在地 户籍所在地址 户籍地址 户籍地 户籍住址 户籍 户口所在地 户口所在 户口地 户口登记地 住所地 住所 住址 住地 现住址 现住地 现住地址 现住 现居住 现居住于 现居住在 现居住地 现居 家住 暂住地 暂住址 暂住
暂住于 暂住在 居住地 居住地址 居住于 居住在 实际居住地 常住地 经常居住地 常住地址 出生地 出生于 出生在 家庭住址 家庭地址 租住于 租住在 租住 租房于 租房住在 租住地 通讯地址 通信地址 联系地址 邮寄地址 送达地址 收货地址 家庭所在地
住于 住在 住 现租住 现租住于 现租住在 现暂住 现暂住于 户籍登记地 籍贯 祖籍 原住 寄住 借住 借住于 借住在 寄住在 同住 同住于 同居于 同居在 合租于 合住于 娘家 婆家 老家 户口在 户籍在 老家在 老家位于 老家住 家在 家位于 家庭位于 住处位于 住所位于 迁居至 搬迁至 移居至 落户于 落户在 定居于 定居在 安家于 地址 详细地址 身份证住址 身份证地址 租赁地 取保候审于 租用 居住的 租住的 监视居住于 住处至 住所至 住址至 搬至 搬到 迁至 居住至 暂住至 住处( 家中( 租住处( 暂住处( 家( 租住房( 出租房( 出租屋( 住房( 住宅(`);
/** Words that begin with one of them and say nothing of a place. */
const OTHER_WORDS = wordSet(
  '住院 住宿 住宅 住房 住户 住进 住处 住了 住过 住店 住持 户籍证明 户籍信息 户籍资料 户籍材料 户籍民警 户籍科 户籍查询 户籍登记表 户籍底册 住院部 住建 住建局 住友 住手 住嘴 住口 地址不详 住址不详 住所不定 住所不明 同住人 同住一 居住证 居住登记 住院病历 住房公积金 住房保障 家在外 全家在 住宿费 住在一起 住在同 住公司 户籍人口',
);
const LINK = /^(?:所在地|地址|地|均|都|分别)?(?:为|是|系|在|于|即|:|\(|"|\u201C){0,2}/u;
const END =
  /[,。;:"\u201C\u201D!?\u3001\n*]|\((?!(?:原|现|旧称)[^()]{2,12}\))|(?<!\((?:原|现|旧称)[^()]{2,12})\)/u;
/** Words behind an address that no comma parts from it. */
const AFTER =
  /\d{1,3}(?:周)?岁|因(?:涉嫌|犯|本案|其|病|盗|吸|寻|故)|的(?!士)|被|系(?:被|本|其)|(?:于|至)\d{4}年|于(?:同|次|当|案)|户籍|身份证|居民身份|公民身份|联系电话|电话|手机|出生|曾因|期间|以及|并在|将其|实施|盗窃|租赁|门口|附近|家中|家里|居住|生活|务工|候审|(?:的)?房间|内(?=[容查抓将实发盗吸设开贩卖与和同从存藏搜扣组聚非以用对进把])|抓获|见面|会面/u;
const ELEMENT =
  /嘎查|苏木|艾里|牧[场点]|团场|[一二三四五六七八九十][团连]|[镇乡村路街巷号楼室组队屯庄院园苑厦栋幢座户弄里社寨湾沟营堡店厂舍房区城庭轩府邸居馆站口桥场寺港库岗坡坪岭洼窝圩墟寓墅元校司处部局所桥\d]/u;
const maxAddressUnits = 70;

/**
 * Where people live: what lies below the county (规定 2014 art. 20 (1)).
 * @param view with names and masks veiled
 * @param whole the same text with all that is veiled
 */
export function claimAddresses(view: TextView, whole: string): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const cue = longestAt(CUES, view.text, at);
    if (cue === undefined) continue;
    // 入住 goes with hospitals and inns, and who is 拦住 lives nowhere.
    if (/[入拦抓按掐捂勒抱揪扯堵围挡]/u.test(view.text[at - 1] ?? '')) continue;
    const other = longestAt(OTHER_WORDS, view.text, at);
    if (other === undefined || other.end < cue.end) {
      const seat = isSeat(whole, cue.end, view.text.slice(at, cue.end));
      const made = seat ? null : addressAfter(view, cue.end, view.text.slice(at, cue.end));
      if (made !== null) claims.push(made);
    }
    at = cue.end - 1;
  }
  return [...claims, ...claimHomes(view), ...claimAddressCells(view), ...claimPlacesOfPeople(view)];
}

function addressAfter(view: TextView, cueEnd: number, cue: string): Claim | null {
  // The heading of a column has its rows below it.
  if (view.gaps[cueEnd] === GAP.line || goesOnAsCue(view.text, cueEnd)) return null;
  const window = view.text.slice(cueEnd, cueEnd + maxAddressUnits + 4);
  const start = cueEnd + (LINK.exec(window)?.[0].length ?? 0);
  const address = addressText(view, start);
  const kept = unitsDownToCounty(address);
  // 籍贯 and 出生地 name a county and no more; 住 and 住所 alone are words of their own.
  if (kept === 0 && WORDS.has(cue) && view.text[start - 1] !== ':' && !looksLikePlace(address))
    return null;
  const rest = address.slice(kept);
  if (
    rest === '' ||
    (kept === 0 && OF_NO_PLACE.test(rest)) ||
    (kept === 0 && /(?:处|家|房|屋|宅)\($/u.test(cue) && !looksLikePlace(address)) ||
    /^(?:人(?!民)|处|其?住[处所]|不详|不明|不定|无|[同本该邻原](?:上|前|址|村|镇|乡|屯|队|组|社区|小区|庄|寨|街|院|楼|嘎查|苏木)$)/u.test(
      rest,
    ) ||
    /^[同本该邻](?:上|前)/u.test(rest)
  )
    return null;
  if (!ELEMENT.test(rest) || (cue === '租用' && !/\d|[一二三四五六七八九十]组$/u.test(rest)))
    return null;
  return claim(start + kept, start + address.length, 'ADDRESS');
}

/** 户籍地和现住址均为: the second word has the address behind it. */
function goesOnAsCue(text: string, cueEnd: number): boolean {
  const and = /^(?:以及|[和及与兼即\u3001])/u.exec(text.slice(cueEnd, cueEnd + 2))?.[0].length ?? 0;
  return and > 0 && longestAt(CUES, text, cueEnd + and) !== undefined;
}

/** 租住的房屋内, 暂住处附近: no place is named. */
const OF_NO_PLACE =
  /^(?:的|内|里|外|附近|旁|门|与|和|及|被|中)?(?:房屋|房间|房子|出租屋|出租房|小区|宿舍|地方|住房|公寓|楼房|平房|院子|院内|楼下|楼上|门口|附近|旅馆|宾馆|酒店)(?!\d)/u;

const SEAT_CUE = /^(?:住所地|住所|地址|详细地址|通讯地址|联系地址|送达地址)$/u;
const SEAT_BEFORE =
  /(?:单位|公司|企业|工厂|注册|经营|办公|登记|厂|店|\*\*)(?:的)?(?:住所地|住所|地址)$/u;
const ORGANISATION =
  /(?:公司|单位|企业|集团|合作社|厂|商行|经营部|中心|事务所|医院|信用代码|机构代码|法定代表人)/u;
const PERSON = /[,(](?:男|女)[,)]|出生|身份证|公民身份|族[,)]|户籍/u;

/** The seat of an organisation: art. 20 (1) hides where people live. */
function isSeat(text: string, cueEnd: number, cue: string): boolean {
  if (!SEAT_CUE.test(cue)) return false;
  const before = text.slice(Math.max(0, cueEnd - maxAddressUnits - 30), cueEnd);
  if (SEAT_BEFORE.test(before)) return true;
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  return ORGANISATION.test(sentence) && !PERSON.test(sentence);
}

/** What reaches from here to where an address must end. */
function addressText(view: TextView, start: number): string {
  const window = view.text.slice(start, start + maxAddressUnits);
  const cut = [window.search(END), window.search(AFTER), lineEnd(view, start) - start]
    .filter((units) => units >= 0)
    .reduce((least, units) => Math.min(least, units), window.length);
  return window.slice(0, cut).replace(/(?:人|楼道内|(?<![门院])内)$/u, '');
}

/** The end of the line, unless the line breaks off in the middle of an address. */
function lineEnd(view: TextView, start: number): number {
  for (let at = start + 1; at < Math.min(start + maxAddressUnits, view.gaps.length); at += 1) {
    if (view.gaps[at] === 2 && !/[\d号楼室单元街路村组]/u.test(view.text[at] ?? '')) return at;
  }
  return start + maxAddressUnits;
}

/** Cues that are words of their own as well. */
const WORDS: ReadonlySet<string> = new Set([
  '住',
  '地址',
  '租用',
  '居住的',
  '住所',
  '家在',
  '落户',
]);

function looksLikePlace(address: string): boolean {
  return /^\p{Script=Han}{1,24}?(?:苏木|嘎查)|^\p{Script=Han}{1,12}?(?:镇|乡|村|路|街|巷|小区|公寓|家园|花园|社区|家属院|宿舍|大道|新村|胡同|里\d|\d+号|林场|农场|[花家庄公]园|大厦|\d栋|[一二三四五六七八九十\d][队组社委])/u.test(
    address,
  );
}

/** A place in the story of which it is said that somebody lives there. */
const HOME =
  /(?:位于|在(?!地)|到|至|从|去|进入|来到|窜至|窜到)(?<place>(?:(?!人(?:到|至|在|从|去))[^,。;:()"\u201C\u201D\u3001*]){4,60}?)(?:其|他|她)?\*{0,16}(?:的)?(?:家中|(?<=\*)家(?=[,。中里内盗偷拿行抢])|家里|(?![户室楼号栋幢村组])(?:(?!的)\p{Script=Han}){2,4}家(?=[,。中里内盗偷拿行抢])|自建房|老宅|宅院|别墅|住处|住宅|租住处|租住房|租住屋|暂住处|暂住地|出租屋|出租房|租房处|住所|家内|宿舍内|卧室|租赁房屋|租房|老屋|祖屋|平房|楼房|小楼|阁楼|窑洞|四合院|竹楼|吊脚楼|蒙古包|毡房|板房|土楼|瓦房|地下室|排屋|商品房|房屋|(?:抓获|找到|查获)?(?:暂住|租住|居住|寄住|借住)(?:于|在)(?:此|该处|那里))/dgu;
const SURELY_HOME =
  /(?:家中|家里|住处|住所|租住[处房屋]|暂住[处地]|出租[屋房]|租房处|(?:于|在)(?:此|该处|那里))$/u;
const STREET_END =
  /(?:大道|[路街]|大厦|[苑园府庭邸湾城寨坊镇乡营座层]|山庄|别墅|宿舍|大楼|花苑|林场|农场|\d)$/u;
const PLACE_END =
  /(?:号|室|户|单元|楼|栋|幢|屋|村|组|屯|庄|小区|公寓|花园|家园|胡同|巷|弄|家属院|新村|社区|嘎查|苏木)$/u;

function claimHomes(view: TextView): Claim[] {
  return allMatches(view.text, HOME).flatMap((match) => {
    const [from] = match.indices?.groups?.['place'] ?? [0];
    const whole = match.groups?.['place'] ?? '';
    // 在被害人李四位于东风街5号的家中: the inner word counts.
    const skipped = (
      /^.*(?:位于|在(?=\p{Script=Han}{2,}[省市县区镇乡村路街]))/u.exec(whole)?.[0] ?? ''
    ).length;
    const start = from + skipped;
    const place = trimmedPlace(whole.slice(skipped), SURELY_HOME.test(match[0]));
    if (place === '') return [];
    const kept = unitsDownToCounty(place);
    if (place.length === kept) return [];
    const end = start + place.length;
    // 17号出租屋的住处.
    const house = /^(?:出租屋|出租房)/u.exec(view.text.slice(end, end + 3))?.[0].length ?? 0;
    return [claim(start + kept, end + house, 'ADDRESS')];
  });
}

/**
 * Cuts whose place it is: 东风街5号被害人李四. Empty when no place is left.
 * @param sure whether somebody lives there for certain, so that a street will do
 */
function trimmedPlace(place: string, sure: boolean): string {
  const owner = place.search(/(?:被害人|被告人|被不起诉人|证人|失主|其|他|她|村民|居民|牧民)/u);
  const cut = owner >= 0 ? place.slice(0, owner) : place;
  if (PLACE_END.test(cut) || (sure && STREET_END.test(cut))) return cut;
  const lastElement = /^.*(?:\d(?:号|室|户|单元|楼|栋|幢)|村|小区|公寓|花园|家园)/u.exec(cut);
  return lastElement?.[0] ?? '';
}
