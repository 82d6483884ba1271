import type { TextView } from '../../text/text-view.js';
import { longestAt } from '../../text/word-trie.js';
import { claim, type Claim } from '../claim.js';
import { unitsDownToCounty } from './county.js';
import { HOMES, type HomeKind } from './home-words.js';
import { wholeAddress } from './whole-address.js';

const maxClauseUnits = 76;
const leastPlaceUnits = 4;
/** How the story comes to a place. */
const COMES_TO = /位于|在(?!地)|到|至|从|去|进入/u;
/** Who comes to it: 两人到东风街5号. */
const COMER = /^.*人(?=[到至在从去])/u;
/** 在被害人李四位于东风街5号的家中: the inner word counts. */
const INNER = /^.*(?:位于|在(?=\p{Script=Han}{2,}[省市县区镇乡村路街]))/u;
const LAST_IN = /^.*[在于](?=.{4})/u;
/** Whose home it is, between the place and the word for it. */
const OWNER = /(?:其|他|她)?\*{0,16}的?(?:抓获|找到|查获)?$/u;

/**
 * Places in the story of which it is said that somebody lives there: 在位于东风街5号的家中.
 * @param view with names and masks veiled
 */
export function claimHomes({ text }: TextView): Claim[] {
  const claims: Claim[] = [];
  let free = 0;
  for (let at = 1; at < text.length; at += 1) {
    const home = homeAt(text, at);
    if (home === null) continue;
    const from = Math.max(free, at - maxClauseUnits);
    const lives = home.kind === 'lives';
    const found = lives ? livedIn(text, from, at) : toldPlace(text, from, { at, ...home });
    if (found !== null) claims.push(found);
    free = home.end;
    at = home.end - 1;
  }
  return claims;
}

interface Home {
  readonly end: number;
  readonly kind: HomeKind;
}

/** The word for a home that begins here; 家 alone behind a name and before what is done there. */
function homeAt(text: string, at: number): Home | null {
  const word = longestAt(HOMES, text, at);
  if (word !== undefined) return { end: word.end, kind: word.value };
  const home = text[at] === '家' && /[,。中里内盗偷拿行抢]/u.test(text[at + 1] ?? '');
  return home && /[*\p{Script=Han}]/u.test(text[at - 1] ?? '')
    ? { end: at + 1, kind: 'house' }
    : null;
}

function toldPlace(
  text: string,
  from: number,
  { at, end: homeEnd, kind }: Home & { readonly at: number },
): Claim | null {
  const before = text.slice(from, at).replace(OWNER, '');
  const clause = before.slice(before.search(/[^,。;:()"\u201C\u201D\u3001*]*$/u));
  const mine = clause.slice(COMER.exec(clause)?.[0].length ?? 0);
  const comes = COMES_TO.exec(mine);
  if (comes === null) return null;
  const behind = mine.slice(comes.index + comes[0].length);
  const place = behind.slice(INNER.exec(behind)?.[0].length ?? 0);
  const trimmed = behind.length < leastPlaceUnits ? '' : trimmedPlace(place, kind === 'home');
  const kept = unitsDownToCounty(trimmed);
  if (trimmed.length <= kept) return null;
  const start = from + before.length - place.length;
  const end = start + trimmed.length;
  // 17号出租屋的住处.
  const house = /^(?:出租屋|出租房)/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return end + house > homeEnd ? null : claim(start + kept, end + house, 'ADDRESS');
}

/** Brackets and quotation marks that a place may hold: 河南乡(现无定河镇)排子湾村, “速8网吧”二楼. */
const ASIDES = /\([^()]{1,20}\)|["\u201C\u201D]/gu;

function livedIn(text: string, from: number, at: number): Claim | null {
  const before = text.slice(from, at);
  const clause = before.slice(before.search(/[^,。;:\u3001*]*$/u));
  const place = clause.slice(LAST_IN.exec(clause)?.[0].length ?? clause.length);
  if (place.length < leastPlaceUnits || wholeAddress(place.replace(ASIDES, '')) === null)
    return null;
  return claim(at - place.length + unitsDownToCounty(place), at, 'ADDRESS');
}

const OWNER_NAMED = /被害人|被告人|被不起诉人|证人|失主|[其他她]|村民|居民|牧民/u;
const STREET_END =
  /(?:大道|[路街]|大厦|[苑园府庭邸湾城寨坊镇乡营座层]|山庄|别墅|宿舍|大楼|花苑|林场|农场|\d)$/u;
const PLACE_END =
  /(?:[号室户楼栋幢屋村组屯庄巷弄]|[一二三四五六七八九十\d][社委门连排院]|单元|小区|公寓|花园|家园|胡同|家属院|社区|嘎查|苏木)$/u;
const LAST_ELEMENT = /^.*(?:\d(?:[号室户楼栋幢门]|单元)|村|小区|公寓|花园|家园)/u;

/**
 * Cuts whose place it is: 东风街5号被害人李四. Empty when no place is left.
 * @param sure whether somebody lives there for certain, so that a street will do
 */
function trimmedPlace(place: string, sure: boolean): string {
  const owner = place.search(OWNER_NAMED);
  const cut = owner >= 0 ? place.slice(0, owner) : place;
  if (PLACE_END.test(cut) || (sure && STREET_END.test(cut))) return cut;
  return LAST_ELEMENT.exec(cut)?.[0] ?? '';
}
