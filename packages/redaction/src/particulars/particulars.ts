import type { RedactionPolicy } from '../redaction.js';
import type { TextView } from '../text/text-view.js';
import { claimAddresses } from './addresses.js';
import { claimBirthDates } from './birth-dates.js';
import { settleClaims, type Claim } from './claim.js';
import { claimHealth } from './health.js';
import { claimMinors, claimMinorsNumbers } from './minors.js';
import { claimPupilNumbers } from './schools.js';
import { claimNumbers } from './numbers.js';
import { claimHalfMasked, claimMail, claimOrganisationCodes, claimPatterns } from './patterns.js';

/**
 * Everything in a text that is told by its shape (规定 2014 art. 20): stronger shapes first, so that an
 * organisation code is not taken for an account.
 * @param minors where names of minors begin
 * @returns also, without a rule, what was recognised as no particular
 */
export function claimParticulars(
  view: TextView,
  policy: RedactionPolicy,
  minors: readonly number[],
): readonly Claim[] {
  return settleClaims(
    [
      claimMail(view),
      claimOrganisationCodes(view, policy),
      claimPatterns(view),
      claimHalfMasked(view, policy),
      claimBirthDates(view),
      claimPupilNumbers(view.text),
      claimMinorsNumbers(view, minors),
      claimNumbers(view, policy),
      claimAddresses(view),
      claimMinors(view, minors),
      claimHealth(view),
    ],
    view.text.length,
  );
}
