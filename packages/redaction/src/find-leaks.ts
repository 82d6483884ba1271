import { allMatches } from './text/all-matches.js';
import { GAP, viewOf, type TextView } from './text/text-view.js';

/** What a leak is by its shape, each with the id that a finding names. */
export type LeakPattern =
  | 'ID-NUMBER'
  | 'MOBILE'
  | 'LANDLINE'
  | 'BANK-CARD'
  | 'ACCOUNT'
  | 'E-MAIL'
  | 'WECHAT'
  | 'QQ'
  | 'PLATE';

const PLATE_OF = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** Read in the spaced view; every repetition is bounded, so that no text makes them slow. */
const PATTERNS: readonly (readonly [LeakPattern, RegExp])[] = [
  ['MOBILE', /(?<![\d.])(?:(?:00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\d%]|\.\d|[万亿]?元)/u],
  ['LANDLINE', /(?<![\d.-])0(?:10|2\d|[3-9]\d{2})(?:[ -]|\) ?)?[2-9]\d{6,7}(?!\d)/u],
  // Not 17 digits: so long are the numbers of cases across departments (统一受案号).
  ['BANK-CARD', /(?<![\d.])(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{2,3})?(?!\d)/u],
  ['ACCOUNT', /(?:账号|帐号|卡号|账户|帐户)[^\d。;*]{0,8}(?:\d[ -]?){9,30}(?![\d*])/u],
  ['E-MAIL', /[a-z0-9._+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/u],
  ['WECHAT', /wxid_[a-z0-9]{4,24}/u],
  ['QQ', /qq(?:号码|账号|号)[:为是]{0,2} ?[1-9]\d{4,11}(?!\d)/u],
  ['PLATE', new RegExp(`${PLATE_OF}[a-z][·.-]?(?=[a-z]{0,4}\\d)[a-z\\d]{5,6}(?![a-z\\d*])`, 'u')],
];

const DIGIT_RUN = /\d(?:[ \n-]{0,3}[\dx])*/gu;
const ID_NUMBER =
  /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/u;
const ID_LENGTH = 18;
/** Numbers of devices have 15 digits as well. */
const OLD_ID_NUMBER = /(?:身份证|身份号码)[^\d。;*]{0,8}\d{15}(?!\d)/u;

/**
 * The particulars that no public text may hold (规定 2014 art. 20), by shapes so plain that a hit is no
 * matter of judgment: both sides of the gap refuse a text that has one, and nobody can release it. What
 * asks for judgment (names, addresses, health) is for the leftover detector. Masked numbers (6**X) are none.
 * @returns the patterns that hit, each once
 */
export function findLeaks(text: string): readonly LeakPattern[] {
  const spaced = spacedText(viewOf(text));
  const found = PATTERNS.filter(([, pattern]) => pattern.test(spaced)).map(([id]) => id);
  return holdsIdNumber(spaced) ? ['ID-NUMBER', ...found] : found;
}

/** The view with one space, or a line feed, where white space was left out. */
function spacedText({ text, gaps }: TextView): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (gaps[at] === GAP.none) continue;
    parts.push(text.slice(from, at), gaps[at] === GAP.line ? '\n' : ' ');
    from = at;
  }
  return [...parts, text.slice(from)].join('');
}

/** Also one that is parted, in whatever way, by spaces, hyphens or the end of a line. */
function holdsIdNumber(spaced: string): boolean {
  if (OLD_ID_NUMBER.test(spaced)) return true;
  for (const [run] of allMatches(spaced, DIGIT_RUN)) {
    const groups = run.split(/[ \n-]+/u);
    for (const start of groups.keys()) {
      let joined = '';
      for (let at = start; at < groups.length && joined.length < ID_LENGTH; at += 1) {
        joined += groups[at] ?? '';
        if (ID_NUMBER.test(joined)) return true;
      }
    }
  }
  return false;
}
