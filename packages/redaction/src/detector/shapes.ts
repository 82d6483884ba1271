import { allMatches } from '../text/all-matches.js';
import { GAP, originalRange, type TextView } from '../text/text-view.js';
import { addressesIn } from './shape-addresses.js';
import { isPersonalNumber } from './shape-numbers.js';

/** A stretch of the view, half open, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Signs of identity and contact, in a view: lower case and without white space. All are bounded. */
const PATTERNS: readonly RegExp[] = [
  // E-mail.
  /[a-z0-9._+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/gu,
  // WeChat and QQ, not an amount paid by them.
  /(?<=(?:微信|wechat|vx|qq)(?:号码|账号|帐号|号)?[:为是("“]{0,2})(?:[a-z][a-z0-9_-]{5,19}|\d{5,11}(?![\d元万千余多次笔]|[.,]\d))/gu,
  // A plate (车牌) that is not masked.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z]\u00b7?(?=[a-z0-9]*\d[a-z0-9]*\d)[a-z0-9]{5,6}(?![a-z0-9*×])/gu,
  // Passports and permits (护照, 往来港澳通行证, 回乡证).
  /(?<![a-z0-9])(?:[egdspk]\d{8}|e[a-z]\d{7}|[hmc]\d{8,10})(?![a-z0-9])/gu,
  // A code of an organisation (统一社会信用代码).
  /(?<![a-z0-9])[159y][1239]\d{6}(?=[0-9a-z]{0,9}[a-z])[0-9a-hj-npqrtuwxy]{10}(?![a-z0-9])/gu,
  // A date of birth with its year, before or after the word for it; 生效 is none.
  /(?:\d{4}|[〇零一二三四五六七八九]{4})[年./-](?:[\d十一二三四五六七八九]{1,2}[月./-](?:[\d十一二三四五六七八九]{1,3}日?)?)?(?=出生|生(?:于|[,。;)]|$))/gu,
  /(?<=(?:出生日期|出生年月日?|出生时间|出生于|生于|生日|出生)[:为是]?)(?:\d{4}|[〇零一二三四五六七八九]{4})[年./-][\d十一二三四五六七八九]{1,2}(?:[月./-](?:[\d十一二三四五六七八九]{1,3}日?)?)?/gu,
  // What a mask of an identity number must not leave: the date of birth inside it.
  /(?<=[*×])(?:19|20)\d{6}(?=[*×])/gu,
];

const DIGIT_RUN = /\d(?:-?\d){5,60}x?/gu;

/** Particulars by their shapes alone, whatever their checksums say; in code points of the original. */
export function particularsIn(
  view: TextView,
): readonly { readonly start: number; readonly end: number }[] {
  const found: Stretch[] = [...numbersIn(view), ...addressesIn(view.text)];
  for (const pattern of PATTERNS) {
    for (const match of allMatches(view.text, pattern)) {
      found.push({ from: match.index, to: match.index + match[0].length });
    }
  }
  return apart(found).map(({ from, to }) => originalRange(view, from, to));
}

/** Whole runs of digits, and where one is nothing, what white space separates in it. */
function numbersIn(view: TextView): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const match of allMatches(view.text, DIGIT_RUN)) {
    const run = { from: match.index, to: match.index + match[0].length };
    for (const part of isNumber(view, run) ? [run] : partsOf(view, run)) {
      if (isNumber(view, part)) found.push(part);
    }
  }
  return found;
}

function isNumber({ text }: TextView, { from, to }: Stretch): boolean {
  return isPersonalNumber(text.slice(from, to), text.slice(Math.max(0, from - 14), from));
}

function partsOf({ gaps }: TextView, { from, to }: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && gaps[at] === GAP.none) continue;
    parts.push({ from: start, to: at });
    start = at;
  }
  return parts.length > 1 ? parts : [];
}

/** What overlaps becomes one. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const kept: Stretch[] = [];
  for (const { from, to } of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && from < last.to) {
      kept[kept.length - 1] = { from: last.from, to: Math.max(to, last.to) };
    } else {
      kept.push({ from, to });
    }
  }
  return kept;
}
