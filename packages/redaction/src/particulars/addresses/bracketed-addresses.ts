import type { TextView } from '../../text/text-view.js';
import { addressEnd } from './address-extent.js';
import { segmentAt } from './address-shape.js';
import { claim, type Claim } from '../claim.js';
import { placeParts } from './place-parts.js';
import { wholeAddress } from './whole-address.js';

const maxBracketUnits = 90;
const maxNameUnits = 20;
/** A name, a mask, or a number that will be one. */
const BEHIND_SOMEBODY = /[*\dx]/u;

/**
 * Homes that nothing but their place tells: 李某某（前夫，靖江市生祠镇东进村7号）, and between the commas of
 * what a list says of somebody, behind a number: 手机13800000000，汉中街崇仁小区3楼.
 * @param view with names and masks veiled
 */
export function claimBracketedAddresses(view: TextView): Claim[] {
  const claims: Claim[] = [];
  let closed = 0;
  for (let at = 1; at < view.text.length; at += 1) {
    const mark = view.text[at];
    if (mark === '(' && BEHIND_SOMEBODY.test(view.text[at - 1] ?? '')) {
      const units = view.text.slice(at, at + maxBracketUnits).indexOf(')');
      closed = units < 0 ? 0 : at + units;
    }
    const inside = at < closed && (mark === '(' || mark === ',' || mark === ';');
    const listed = mark === ',' && BEHIND_SOMEBODY.test(view.text[at - 1] ?? '');
    if (!inside && !listed) continue;
    const segment = segmentAt(view, at + 1);
    const found = wholeAddress(segment);
    const next = at + 1 + segment.length;
    if (found === null || (view.text[next] === '*' && !isChild(view.text, next))) continue;
    const start = at + 1 + found.start;
    const end = found.end < segment.length ? at + 1 + found.end : addressEnd(view, at + 1);
    if (inside || isFull(view.text.slice(start, end))) claims.push(claim(start, end, 'ADDRESS'));
  }
  return claims;
}

/** 尔口村1组李四之女: a name that goes on with whose child it is. */
function isChild(text: string, at: number): boolean {
  return /^\*+之[子女]/u.test(text.slice(at, at + maxNameUnits));
}

/** Down to the door, so that it can be nothing else. */
function isFull(lower: string): boolean {
  const parts = placeParts(lower);
  return parts.length > 1 && parts.at(-1)?.kind === 'house';
}
