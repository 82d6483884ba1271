import type { RedactionPolicy } from '../../redaction.js';
import type { TextView } from '../../text/text-view.js';
import { claim, type Claim } from '../claim.js';
import { cueBefore } from './number-cues.js';
import { identityMask } from './identity-mask.js';
import { listedAlike } from './listed.js';
import { claimsFor } from '../matches.js';

const MASKED_IDENTITY =
  /(?:身份证件|身份证|公民身份|证件)(?:号码|号|为|是|:|\(){0,3}(?<id>[\dx*]{8,20})(?![\dx*])/dgu;
const ORGANISATION_CODES: readonly RegExp[] = [
  /(?:统一社会信用代码|社会信用代码|信用代码|组织机构代码|机构代码|组织机构代码证|营业执照|注册号|工商注册|纳税人识别|税务登记证|税务登记|税号)(?:证|注册|登记|代码|号码|号|为|是|:|\(){0,4}(?<id>[0-9a-z]{8}-?[0-9a-z](?:[0-9a-z]{6,9})?|[0-9a-z]{13,20})(?![0-9a-z])/dgu,
  // Of digits alone a number of any paper may be made.
  /(?<![0-9a-z-])(?<id>[159y][1239]\d{6}(?=\d{0,9}[a-z])[0-9a-hj-npqrtuwxy]{10})(?![0-9a-z])/dgu,
  /(?<![0-9a-z-])(?<id>\d{8}-[\dx])(?![0-9a-z-])/dgu,
];

/** What is called so is one, also where 登记号 stands before it. */
const CODE_BEFORE = /(?:信用代码|机构代码|税务登记|纳税人识别|税号)[^,。;]{0,5}$/u;
const codeReachUnits = 14;

/** 统一社会信用代码 and 组织机构代码, by their own shape or the word before. */
export function claimOrganisationCodes(view: TextView, policy: RedactionPolicy): Claim[] {
  const rule = policy.organisationCode === 'mask' ? ('ORGANISATION-CODE' as const) : null;
  const found = claimsFor(view, ORGANISATION_CODES, rule).filter(
    ({ start, end }) =>
      !looksPersonal(view.text.slice(start, end)) &&
      (cueBefore(view, start) !== 'none-of-these' ||
        CODE_BEFORE.test(view.text.slice(Math.max(0, start - codeReachUnits), start))),
  );
  return [...found, ...listedAlike(view, found)];
}

/** Identity numbers somebody masked by half: the birth date is often left (******19811023****). */
export function claimHalfMasked(view: TextView, policy: RedactionPolicy): Claim[] {
  return claimsFor(view, [MASKED_IDENTITY], 'ID-NUMBER')
    .filter(({ start, end }) => {
      const shown = view.text.slice(start, end);
      return (
        shown.includes('*') &&
        shown.replaceAll('*', '').length > (policy.idStyle === 'ends' ? 2 : 10)
      );
    })
    .map((one) => ({
      ...one,
      replacement: identityMask(view.text.slice(one.start, one.end), 'ends'),
    }));
}

const LOCAL_PART = /[\w.%+-]/;
const DOMAIN_PART = /[a-z0-9.-]/;
const maxMailUnits = 80;

/** E-mail addresses, looked for from their @, for which a text is read once. */
export function claimMail(view: TextView): Claim[] {
  const claims: Claim[] = [];
  for (let at = view.text.indexOf('@'); at >= 0; at = view.text.indexOf('@', at + 1)) {
    let start = at;
    while (at - start < maxMailUnits && LOCAL_PART.test(view.text[start - 1] ?? '')) start -= 1;
    let end = at + 1;
    while (end - at < maxMailUnits && DOMAIN_PART.test(view.text[end] ?? '')) end += 1;
    if (start < at && /\.[a-z]{2,}/.test(view.text.slice(at, end)))
      claims.push(claim(start, end, 'CONTACT'));
  }
  return claims;
}

/** 15 or 18 digits with a date in their middle are a person's. */
function looksPersonal(code: string): boolean {
  return /^[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/.test(code);
}
