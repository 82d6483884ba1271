import { GAP, type TextView } from '../../text/text-view.js';
import {
  behindWord,
  endsWithPart,
  goesOnAsPlace,
  isBeside,
  pointsAtHouse,
  segmentAt,
  tellsFacts,
  untilStop,
} from './address-shape.js';
import { unitsDownToCounty } from './county.js';

const maxAddressUnits = 70;
const maxAsideUnits = 24;
const longestBareAside = 6;
const ENDS = new Set('\u3002;:!?|*)"\u201D');
/** The brackets that an address goes through: （二期）, （原胡集乡）, （房东姓耿）. */
const ASIDE =
  /^(?:\d{1,4}|[一二三四五六七八九十\d]{1,3}[期区号]|[东西南北中][区院]?|(?:原|现|旧称|近|靠|临|即|房东).+|.{1,6}[店期])$/u;
/** What goes on in the middle of a part that a line broke. */
const MID_PART = /^(?:[号楼室单元街路村组]|\d{1,5}[号楼室栋幢组弄巷排户单])/u;
const FLOOR = /^[一二三四五六七八九十\d]{1,2}[楼层]/u;
const NAMES_HOUSE = /(?:[店馆楼厦吧城场园苑居]|酒店|客栈|公寓|超市|市场|广场)$/u;

/**
 * Where an address ends that begins at this unit: it goes on through brackets, names in quotation marks,
 * broken lines and behind commas as long as places follow, and ends before a word that belongs to none.
 * @param view with names and masks veiled
 */
export function addressEnd(view: TextView, start: number): number {
  const limit = Math.min(view.text.length, start + maxAddressUnits);
  let at = start;
  while (at < limit) {
    const next = at > start && breaksOff(view, at) ? at : step(view, at);
    if (next <= at) break;
    at = next;
    if (view.text[at - 1] === ')' && !goesOnAsPlace(untilStop(segmentAt(view, at)))) break;
  }
  return trimmed(view.text, start, Math.min(at, limit));
}

/** Whether a line or a cell ends in front of this unit, and the address with it. */
function breaksOff(view: TextView, at: number): boolean {
  const { text, gaps, points, origin } = view;
  if (gaps[at] === GAP.none) return false;
  if (points[(origin[at] ?? 0) - 1] === '\t') return true;
  if (gaps[at] !== GAP.line || MID_PART.test(text.slice(at, at + 6))) return false;
  const segment = untilStop(segmentAt(view, at));
  return (
    /^[\d.]*$/u.test(segment) ||
    tellsFacts(segment) ||
    text[at + segment.length] === ':' ||
    !goesOnAsPlace(segment)
  );
}

/** The unit up to which the address surely reaches from here, or the same one where it ends. */
function step(view: TextView, at: number): number {
  const { text } = view;
  const mark = text[at] ?? '';
  if (mark === ',' || mark === '\u3001') return behindComma(view, at);
  if (mark === '(') return behindAside(view, at);
  if (mark === '\u201C') return behindQuoted(view, at);
  if (mark === '/') return /^\/\d{1,4}(?!\d)/u.test(text.slice(at, at + 6)) ? at + 1 : at;
  if (mark === '的') return saysWhich(view, at) ? at + 1 : at;
  return ENDS.has(mark) ? at : behindWord(text, at);
}

/** 林场检查站南100米, 华远君城3-1-2006: behind a comma only what is a place to its end. */
function behindComma(view: TextView, at: number): number {
  const segment = segmentAt(view, at + 1);
  const end = at + 1 + segment.length;
  const parted = view.gaps[at + 1] === GAP.line || /[:(*]/u.test(view.text[end] ?? '');
  if (parted || unitsDownToCounty(segment) > 0) return at;
  return pointsAtHouse(segment) || (untilStop(segment) === segment && goesOnAsPlace(segment))
    ? end
    : at;
}

function behindAside(view: TextView, open: number): number {
  const { text } = view;
  const close = closeOf(text, open, ')');
  if (close < 0) return open;
  const aside = text.slice(open + 1, close);
  if (/[,;:。*]/u.test(aside)) return open;
  if (ASIDE.test(aside) && !/已|户籍|[住系]/u.test(aside)) return close + 1;
  if (tellsFacts(aside)) return open;
  if (isBeside(aside) || endsWithPart(aside)) return close + 1;
  const behind = untilStop(segmentAt(view, close + 1));
  return aside.length <= longestBareAside && goesOnAsPlace(behind) ? close + 1 : open;
}

/** Where a short aside is closed that opens here, or -1. */
function closeOf(text: string, open: number, mark: string): number {
  const units = text.slice(open, open + maxAsideUnits).indexOf(mark);
  return units < 0 ? -1 : open + units;
}

/** “速8网吧”二楼包间, 建材市场“老渔港”. */
function behindQuoted(view: TextView, open: number): number {
  const { text } = view;
  const close = closeOf(text, open, '\u201D');
  if (close < 0) return open;
  const name = text.slice(open + 1, close);
  if (/[,;:。*]/u.test(name)) return open;
  const behind = untilStop(segmentAt(view, close + 1));
  if (goesOnAsPlace(behind) || /^\d/u.test(behind)) return close + 1;
  return behind === '' && NAMES_HOUSE.test(name) ? close + 1 : open;
}

/** 天桥附近的红旗旅社, 楼房的三楼左边: which of the houses there. */
function saysWhich(view: TextView, at: number): boolean {
  const behind = untilStop(segmentAt(view, at + 1));
  const which = isBeside(view.text.slice(Math.max(0, at - 6), at)) || FLOOR.test(behind);
  return which && goesOnAsPlace(behind);
}

/** What happens before the door of a house is not part of it, nor is 人 or 内 behind it. */
function trimmed(text: string, start: number, end: number): number {
  const address = text.slice(start, end);
  const stopped = behindWord(text, end) === end;
  const front = stopped ? address.replace(/(?:门口|附近)$/u, '') : address;
  return start + front.replace(/(?:人|楼道内|(?<![门院])内)$/u, '').length;
}
