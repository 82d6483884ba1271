import type { RedactionPolicy } from '../redaction.js';
import { GAP, type TextView } from '../text/text-view.js';
import { claim, type Claim } from './claim.js';
import { identityMask } from './identity-mask.js';
import { cueBefore, isOrganisationsOwn } from './number-cues.js';
import { digitsOf, numberTokens, type NumberToken } from './number-tokens.js';

type Groups = NumberToken['groups'];
type Shape = 'identity' | 'mobile' | 'landline' | 'account';

const IDENTITY = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const OLD_IDENTITY = /^[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
const MOBILE = /^(?:0?0?86)?1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}$/;
const HOTLINE = /^[48]00\d{7}$/;
/** 12309, 12345, 95588: numbers of offices and banks. */
const PUBLIC_SERVICE = /^(?:12\d{3}|9[56]\d{3})$/;
const ACCOUNT = /^\d{12,21}$/;
/** Units of measure and counters: what they follow is an amount, not a number somebody bears. */
const AMOUNT_AFTER =
  /^(?:\.\d|[万亿余多]?(?:元|美元|欧元|港币|吨|千克|公斤|克|毫升|毫克|平方|立方|株|只|粒|片|张|人次|次|%))/;
/** Brackets behind which a document number goes on: [2014]37070000019号. */
const SERIAL_BEFORE = /[\])\u3015\u3011第字]/;

/** Numbers that people and organisations bear, by their shape alone (never by a checksum). */
export function claimNumbers(view: TextView, policy: RedactionPolicy): Claim[] {
  return numberTokens(view).flatMap((token) => claimsOf(view, token, policy));
}

function claimsOf(view: TextView, token: NumberToken, policy: RedactionPolicy): Claim[] {
  const cue = cueBefore(view, token.start);
  if (cue === 'none-of-these' || isSerial(view, token))
    return [claim(token.start, token.end, null)];
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
    const shape = namedShape(digitsOf(view, groups.slice(0, count)), cue);
    if (shape !== null) return { count, shape };
  }
  return { count: 1, shape: null };
}

function namedShape(digits: string, cue: string | null): Shape | null {
  if (IDENTITY.test(digits) || OLD_IDENTITY.test(digits)) return 'identity';
  if (cue === 'identity' && /^\d{14,19}X?$/.test(digits)) return 'identity';
  if (cue === 'account' && /^\d{7,30}$/.test(digits)) return 'account';
  if (MOBILE.test(digits)) return 'mobile';
  if (LANDLINE.test(digits) || HOTLINE.test(digits)) return 'landline';
  if (cue === 'phone' && /^[1-9]\d{4,10}$/.test(digits) && !PUBLIC_SERVICE.test(digits))
    return 'landline';
  return ACCOUNT.test(digits) || /^\d{17}X$/.test(digits) ? 'account' : null;
}

interface Reading {
  readonly shape: Shape;
  readonly cue: string | null;
  readonly policy: RedactionPolicy;
}

function claimOf(view: TextView, groups: Groups, { shape, cue, policy }: Reading): Claim | null {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? start;
  const after = view.text.slice(end, end + 4);
  if (shape !== 'identity' && cue === null && AMOUNT_AFTER.test(after)) return null;
  if (/[a-z]/.test(view.text[start - 1] ?? '') && view.gaps[start] === GAP.none && cue === null) {
    return null;
  }
  if (shape === 'identity') {
    return {
      ...claim(start, end, 'ID-NUMBER'),
      replacement: identityMask(digitsOf(view, groups), policy.idStyle),
    };
  }
  if (shape === 'account') {
    return claim(
      start,
      end,
      isOrganisationsOwn(view, start) ? 'ORGANISATION-ACCOUNT' : 'BANK-ACCOUNT',
    );
  }
  return claim(phoneStart(view, start), phoneEnd(view, end), 'CONTACT');
}

/** Takes the sign of +86 and the bracket of (0536)8123456 along. */
function phoneStart(view: TextView, start: number): number {
  const bracketed =
    view.text[start - 1] === '(' && /^\d{3,4}\)/.test(view.text.slice(start, start + 5));
  return view.text[start - 1] === '+' || bracketed ? start - 1 : start;
}

/** Takes an extension along: 转801, 分机801. */
function phoneEnd(view: TextView, end: number): number {
  const extension = /^-?(?:转|分机|转分机)号?:?\d{1,6}/.exec(view.text.slice(end, end + 12));
  return end + (extension?.[0].length ?? 0);
}

function isSerial(view: TextView, token: NumberToken): boolean {
  return view.text[token.end] === '号' && SERIAL_BEFORE.test(view.text[token.start - 1] ?? '');
}
