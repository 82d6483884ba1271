import type { RedactionPolicy } from '../../redaction.js';
import { GAP, type TextView } from '../../text/text-view.js';
import { claim, type Claim } from '../claim.js';
import { identityMask } from './identity-mask.js';
import { cueBefore, cueIn, isOrganisationsOwn } from './number-cues.js';
import { digitsOf, numberTokens, type NumberToken } from './number-tokens.js';
import { headedCells } from '../table.js';

type Groups = NumberToken['groups'];
type Shape = 'identity' | 'mobile' | 'landline' | 'account';

const IDENTITY = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
/** With the code of a province and the birth of somebody alive: no number of a paper looks like that. */
const SURE_IDENTITY =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|8[1-3])\d{4}(?:19[2-9]|20[01])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?:[1-7][1-4])?$/;
const OLD_IDENTITY = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const MOBILE = /^(?:0?0?86)?1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}$/;
const HOTLINE = /^[48]00\d{7}$/;
/** 12309, 12345, 95588: numbers of offices and banks. */
const PUBLIC_SERVICE = /^(?:(?:0\d{2,3})?12\d{3}|9[56]\d{3})$/;
const ACCOUNT = /^\d{12,21}$/;
/** Units of measure and counters: what they follow is an amount, not a number somebody bears. */
const AMOUNT_AFTER =
  /^(?:\.\d|[万亿余多]?(?:元|美元|欧元|港币|吨|千克|公斤|克|毫升|毫克|平方|立方|株|只|粒|片|张|人次|次|%))/;
/** Brackets behind which a document number goes on: [2014]37070000019号. */
const SERIAL_BEFORE = /[\])\u3015\u3011第字]/;

/** 2020-06-03 in a column of days, below somebody's card. */
const DATE = /^(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])$/;

/** Shorter ones are days, ages and counts. */
const leastDigits = 5;

/** Numbers that people and organisations bear, by their shape alone (never by a checksum). */
export function claimNumbers(view: TextView, policy: RedactionPolicy): Claim[] {
  const claims: Claim[] = [];
  let last: CuedToken | null = null;
  const columns = columnCues(view);
  for (const token of numberTokens(view)) {
    if (token.end - token.start < leastDigits) continue;
    const cue: string | null =
      cueBefore(view, token.start) ?? columns(token.start) ?? goesOn(view, last, token);
    claims.push(...claimsOf(view, token, { cue, policy }));
    last = { token, cue };
  }
  return claims;
}

/** What the heading of a column says of the numbers below it, asked from the first to the last. */
function columnCues(view: TextView): (at: number) => string | null {
  const cells = headedCells(view);
  let next = 0;
  return (at) => {
    while ((cells[next]?.end ?? Infinity) <= at) next += 1;
    const cell = cells[next];
    return cell === undefined || cell.start > at ? null : cueIn(cell.heading);
  };
}

interface CuedToken {
  readonly token: NumberToken;
  readonly cue: string | null;
}

const LIST_MARK = /^(?:[\u3001/,]|[和及与或])$/u;

/** 电话8123456、8123457: what the first of a list is, the others are, if they are as long. */
function goesOn({ text }: TextView, last: CuedToken | null, token: NumberToken): string | null {
  if (last === null || !LIST_MARK.test(text.slice(last.token.end, token.start))) return null;
  const units = last.token.end - last.token.start;
  return units > 4 && units === token.end - token.start ? last.cue : null;
}

interface Asked {
  readonly cue: string | null;
  readonly policy: RedactionPolicy;
}

function claimsOf(view: TextView, token: NumberToken, { cue, policy }: Asked): Claim[] {
  const isDate = DATE.test(view.text.slice(token.start, token.end));
  const ofPaper = cue === 'none-of-these' || isDate || isSerial(view, token);
  if (ofPaper && !isSurelyIdentity(view, token)) return [claim(token.start, token.end, null)];
  const claims: Claim[] = [];
  let groups: Groups = token.groups;
  while (groups.length > 0) {
    const { count, shape } = shapeOf(view, groups, cue);
    const part = groups.slice(0, count);
    const made = shape === null ? null : claimOf(view, part, { shape, cue, policy });
    if (made !== null) claims.push(made);
    groups = groups.slice(count);
  }
  return claims;
}

/** The shape that the first groups have: as many of them as have one, or one group of none. */
function shapeOf(
  view: TextView,
  groups: Groups,
  cue: string | null,
): { readonly count: number; readonly shape: Shape | null } {
  const whole = groupsOfIdentity(view, groups);
  if (whole > 0) return { count: whole, shape: 'identity' };
  // A number that is whole on its own is not glued to the next one in the same table or list.
  const alone = namedShape(digitsOf(view, groups.slice(0, 1)), cue);
  const following = groups[1];
  if (
    alone !== null &&
    (following === undefined ||
      alone !== 'account' ||
      namedShape(digitsOf(view, [following]), cue) !== null)
  ) {
    return { count: 1, shape: alone };
  }
  for (let count = groups.length; count > 0; count -= 1) {
    const part = groups.slice(0, count);
    const shape = namedShape(digitsOf(view, part), cue);
    if (
      shape === 'mobile' ||
      (shape !== null && !part.slice(1).some((group) => isWhole(view, group)))
    )
      return { count, shape };
  }
  return { count: 1, shape: null };
}

const longestOldIdentity = 15;

/** How many groups make one identity number that a line end broke: 14112519900203 | 0037. */
function groupsOfIdentity(view: TextView, groups: Groups): number {
  const [first] = groups;
  if (first === undefined || first.end - first.start >= longestOldIdentity) return 0;
  const counts = groups.map((_, index) => index + 1);
  return counts.find((count) => SURE_IDENTITY.test(digitsOf(view, groups.slice(0, count)))) ?? 0;
}

/** 39000 13069748820: what is a number of its own is no part of another. */
function isWhole(view: TextView, group: Groups[number]): boolean {
  const digits = digitsOf(view, [group]);
  return /^1[3-9]\d{9}$/.test(digits) || SURE_IDENTITY.test(digits);
}

function namedShape(digits: string, cue: string | null): Shape | null {
  if (IDENTITY.test(digits) || OLD_IDENTITY.test(digits)) return 'identity';
  // 残疾人证 adds kind and grade to the number of its holder.
  if (SURE_IDENTITY.test(digits)) return 'identity';
  if (cue === 'identity' && /^\d{14,19}X?$/.test(digits)) return 'identity';
  if (cue === 'account' && /^\d{7,30}$/.test(digits)) return 'account';
  if (MOBILE.test(digits)) return 'mobile';
  if (LANDLINE.test(digits) || HOTLINE.test(digits)) return 'landline';
  if (
    cue === 'phone' &&
    /^(?:[1-9]\d{4,10}|0\d{7,11})$/.test(digits) &&
    !PUBLIC_SERVICE.test(digits)
  )
    return 'landline';
  return ACCOUNT.test(digits) || /^\d{17}X$/.test(digits) ? 'account' : null;
}

/** Whatever word stands before it: 登记（3707…）. */
function isSurelyIdentity(view: TextView, { groups }: NumberToken): boolean {
  return (
    SURE_IDENTITY.test(digitsOf(view, groups)) ||
    SURE_IDENTITY.test(digitsOf(view, groups.slice(0, 1)))
  );
}

interface Reading extends Asked {
  readonly shape: Shape;
}

function claimOf(view: TextView, groups: Groups, { shape, cue, policy }: Reading): Claim | null {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? start;
  const after = view.text.slice(end, end + 4);
  if (shape !== 'identity' && cue === null && AMOUNT_AFTER.test(after)) return null;
  const joined = /[a-z]/.test(view.text[start - 1] ?? '') && view.gaps[start] === GAP.none;
  if (shape !== 'identity' && joined && cue === null) return null;
  if (shape === 'identity') {
    return {
      ...claim(start, end, 'ID-NUMBER'),
      replacement: identityMask(digitsOf(view, groups), policy.idStyle),
    };
  }
  if (shape === 'account') {
    if (cue === null && !isOfBank(view, start, end)) return null;
    return claim(
      start,
      end,
      isOrganisationsOwn(view, start) ? 'ORGANISATION-ACCOUNT' : 'BANK-ACCOUNT',
    );
  }
  if (isHotline(view, start, digitsOf(view, groups))) return null;
  return claim(phoneStart(view, start), phoneEnd(view, end), 'CONTACT');
}

const calledReachUnits = 18;
const CALLED =
  /(?:致电|拨打|拨通|客服|热线|投诉|咨询|服务)[^。;]{0,12}$|(?<!\d)(?:12\d{3}|9[56]\d{3})[,\u3001和及]$/u;

/** 拨打客服热线400-820-3311: what everybody may call, unless it is told as somebody's own. */
function isHotline({ text }: TextView, start: number, digits: string): boolean {
  return (
    HOTLINE.test(digits) && CALLED.test(text.slice(Math.max(0, start - calledReachUnits), start))
  );
}

/** The lengths of cards, accounts and telephones with their prefixes. */
const USUAL = /^\d{12,19}X?$/i;
const BANK_NEAR =
  /银行|信用社|农商|农信|邮储|支行|分行|[账帐]户|[账帐]号|卡|汇[入至给款]|转[入至给账帐]|存入|打款|收款|支付|缴入|专户/u;
const bankReachUnits = 40;

/** A long number that no word introduces counts as an account unless it is longer than those and no bank is near. */
function isOfBank(view: TextView, start: number, end: number): boolean {
  if (USUAL.test(view.text.slice(start, end).replaceAll(/\D/gu, ''))) return true;
  const before = view.text.slice(Math.max(0, start - bankReachUnits), start);
  return BANK_NEAR.test(before.slice(before.lastIndexOf('。') + 1));
}

/** Takes the sign of +86 and the bracket of (0536)8123456 and (+86)13805361234 along. */
function phoneStart({ text }: TextView, start: number): number {
  const signed = text[start - 1] === '+' ? start - 1 : start;
  const bracketed = text[signed - 1] === '(' && /^\d{2,4}\)/.test(text.slice(start, start + 5));
  return bracketed ? signed - 1 : signed;
}

/** Takes an extension along: 转801, 分机801. */
function phoneEnd(view: TextView, end: number): number {
  const extension = /^-?(?:转|分机|转分机)号?:?\d{1,6}/.exec(view.text.slice(end, end + 12));
  return end + (extension?.[0].length ?? 0);
}

const RANGE_BEFORE = /\d(?:至|到|~|\u2014)$/u;
const RANGE_AFTER = /^(?:至|到|~|\u2014)\d{4,}/u;

/** [2014]37070000019号, or the first or last of so many papers: 04118826至04118856. */
function isSerial(view: TextView, token: NumberToken): boolean {
  const before = view.text.slice(Math.max(0, token.start - 2), token.start);
  if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(view.text.slice(token.end, token.end + 5)))
    return true;
  return view.text[token.end] === '号' && SERIAL_BEFORE.test(view.text[token.start - 1] ?? '');
}
