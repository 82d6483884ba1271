import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';

const NEXT =
  /^(?:[\u3001,/和及与或])(?<id>[a-z]{0,2}\d{3,18}[a-z]?(?:\([a-z\d]\))?|(?=[a-z_-]{1,18}\d|[a-z]+_)[a-z][\w-]{5,19})(?![a-z\d]|[元年月日时号]|[.:]\d)/u;
/** No number, but what somebody calls an account: zqm930909. */
const ACCOUNT_NAME = /^[a-z]{3}|^[a-z]+_/u;
/** Numbers of one kind differ by so many signs. */
const mostDifference = 1;
const mostListed = 12;

/** What a list goes on with behind a number of some kind: 尾号为1234、5678, 护照E12345678、P1234567. */
export function listedAlike({ text }: TextView, claims: readonly Claim[]): Claim[] {
  return claims.flatMap((first) => {
    const found: Claim[] = [];
    let last = first;
    while (found.length < mostListed) {
      const next = NEXT.exec(text.slice(last.end, last.end + 32));
      const id = next?.groups?.['id'];
      if (next === null || id === undefined || !alike(text.slice(last.start, last.end), id)) break;
      const end = last.end + next[0].length;
      last = { ...first, start: end - id.length, end };
      found.push(last);
    }
    return found;
  });
}

function alike(one: string, other: string): boolean {
  if (ACCOUNT_NAME.test(other)) return ACCOUNT_NAME.test(one);
  return /\d{3}/u.test(one) && Math.abs(one.length - other.length) <= mostDifference;
}
