import { GAP, type TextView } from '../../text/text-view.js';
import { longestAt } from '../../text/word-trie.js';
import { claimAddressCells, claimPlacesOfPeople } from './address-cells.js';
import { addressEnd } from './address-extent.js';
import { segmentAt, untilStop } from './address-shape.js';
import { COUNTIES_LIKE_WORDS, CUES, CUES_THAT_ARE_WORDS, OTHER_WORDS } from './address-words.js';
import { claimBracketedAddresses } from './bracketed-addresses.js';
import { claim, type Claim } from '../claim.js';
import { unitsDownToCounty } from './county.js';
import { claimHomes } from './homes.js';
import { placeParts } from './place-parts.js';
import { isSeat } from './seats.js';
import { wholeAddress } from './whole-address.js';

const LINK =
  /^(?:所在地|地址|地|均|都|分别)?(?:为|是|系|在|于|即|至|到|:|\(|"|\u201C){0,2}(?:\p{Script=Han}{1,6}(?:提供|承租|购买|所有|名下)的)?/u;
/** 入住 goes with hospitals and inns, and who is 拦住 lives nowhere. */
const NOT_BEHIND = /[入拦抓按掐捂勒抱揪扯堵围挡站停分]/u;
/** 户籍地和现住址均为, A、B: what parts two of a list. */
const AND = /^(?:以及|[和及与兼即\u3001])/u;
const LISTED = /^(?:以及|[和及,\u3001])/u;
const HOUSE_CUE = /(?:处|家|房|屋|宅|宿舍|公寓)\($|^家,/u;

/**
 * Where people live: what lies below the county (规定 2014 art. 20 (1)).
 * @param view with names and masks veiled
 * @param whole the same text with all that is veiled
 */
export function claimAddresses(view: TextView, whole: string): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const cue = longestAt(CUES, view.text, at);
    if (cue === undefined || NOT_BEHIND.test(view.text[at - 1] ?? '')) continue;
    const word = view.text.slice(at, cue.end);
    if (!isOtherWord(view.text, at, cue.end) && !isSeat(whole, cue.end, word))
      claims.push(...addressesBehind(view, cue.end, word));
    at = cue.end - 1;
  }
  return [
    ...claims,
    ...claimHomes(view),
    ...claimBracketedAddresses(view),
    ...claimAddressCells(view),
    ...claimPlacesOfPeople(view),
  ];
}

/** 住院 and 住宿 are words of their own; 住宿迁市 is none. */
function isOtherWord(text: string, at: number, cueEnd: number): boolean {
  const other = longestAt(OTHER_WORDS, text, at);
  return (
    other !== undefined &&
    other.end >= cueEnd &&
    longestAt(COUNTIES_LIKE_WORDS, text, at) === undefined
  );
}

/** The address behind a cue, and those that a list adds to it: 暂住A区…、B区…. */
function addressesBehind(view: TextView, cueEnd: number, cue: string): readonly Claim[] {
  // The heading of a column has its rows below it.
  const heading = view.gaps[cueEnd] === GAP.line || view.text[cueEnd] === '|';
  if (heading || goesOnAsCue(view.text, cueEnd)) return [];
  const start = cueEnd + (LINK.exec(view.text.slice(cueEnd, cueEnd + 14))?.[0].length ?? 0);
  const first = addressAt(view, { start, cue });
  return first === null ? [] : [first, ...listed(view, first)];
}

function listed(view: TextView, first: Claim): readonly Claim[] {
  const and = LISTED.exec(view.text.slice(first.end, first.end + 2))?.[0].length ?? 0;
  const start = first.end + and;
  const segment = segmentAt(view, start);
  const kept = unitsDownToCounty(segment);
  if (and === 0 || kept === 0 || wholeAddress(untilStop(segment)) === null) return [];
  return [claim(start + kept, addressEnd(view, start), 'ADDRESS')];
}

interface Place {
  readonly start: number;
  readonly cue: string;
}

function addressAt(view: TextView, { start, cue }: Place): Claim | null {
  const end = addressEnd(view, start);
  const address = view.text.slice(start, end);
  const kept = unitsDownToCounty(address);
  const rest = address.slice(kept);
  const parts = placeParts(rest);
  if (
    rest === '' ||
    NO_PLACE.test(rest) ||
    HOSPITAL.test(rest) ||
    (!/\d/u.test(rest) && parts.length === 0)
  )
    return null;
  if (kept === 0) {
    const word = CUES_THAT_ARE_WORDS.has(cue) && view.text[start - 1] !== ':';
    if (OF_NO_PLACE.test(rest) || ((word || HOUSE_CUE.test(cue)) && !isPlace(rest))) return null;
  }
  if (cue === '租用' && !/\d|[一二三四五六七八九十]组$/u.test(rest)) return null;
  return claim(start + kept, end, 'ADDRESS');
}

/** 户籍地和现住址均为: the second word has the address behind it. */
function goesOnAsCue(text: string, cueEnd: number): boolean {
  const and = AND.exec(text.slice(cueEnd, cueEnd + 2))?.[0].length ?? 0;
  return and > 0 && longestAt(CUES, text, cueEnd + and) !== undefined;
}

/** 租住的房屋内, 暂住处附近, 食堂后面: no place is named. */
const OF_NO_PLACE = new RegExp(
  '^(?:的|内|里|外|附近|旁|门|与|和|及|被|中)?(?:房屋|房间|房子|出租屋|出租房|小区|宿舍|地方|住房|公寓|楼房|平房|院子|院内|' +
    '楼下|楼上|门口|附近|旅馆|宾馆|酒店|食堂|[乡镇村区]政府|(?:单位|公司|工地|工厂|[员职]工|集体)(?:宿舍|食堂)?)(?!\\d)',
  'u',
);
/** 住同上, 住本村, 住处. */
const NO_PLACE = new RegExp(
  '^(?:人(?!民)|处|其?住[处所]|哪|农村|城里|乡下|外地|山里|不详|不明|不定|无|[同本该邻](?:上|前)|' +
    '[同本该邻原](?:上|前|址|村|镇|乡|屯|队|组|社区|小区|庄|寨|街|院|楼|嘎查|苏木)$)',
  'u',
);

/** 住市职业病防治院: where somebody lies ill, unless a house beside it is told. */
const HOSPITAL =
  /(?:医院|卫生院|防治[院所]|疗养院)(?!.*(?:家属|宿舍|公寓|小区|[旁对前后侧楼号院室]))/u;

/** Whether what follows a word of many uses names a place at once. */
function isPlace(address: string): boolean {
  const parts = placeParts(address);
  const [first] = parts;
  if (first === undefined) return false;
  const ground = first.named && first.kind !== 'side' && first.kind !== 'house';
  if (ground && first.end <= longestFirstPart) return true;
  if (/^\d{1,5}[-\d]*(?:号|栋|幢|$)/u.test(address)) return true;
  const units = parts.at(-1)?.end ?? 0;
  return parts.length > 1 && units >= leastUnits && !NOBODYS.test(address);
}

/** 他家后面, 同一宿舍: none is named. */
const NOBODYS = /^[其他她我你该同本某一这那]/u;
const longestFirstPart = 15;
const leastUnits = 6;
