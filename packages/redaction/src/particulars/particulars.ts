import type { RedactionPolicy } from '../redaction.js';
import type { TextView } from '../text/text-view.js';
import { claimAddresses } from './addresses/addresses.js';
import { claimBirthDates } from './numbers/birth-dates.js';
import { settleClaims, type Claim } from './claim.js';
import { claimHealth } from './health/health.js';
import { claimMinors, claimMinorsNumbers, tellings } from './minors/minors.js';
import { claimNumbers } from './numbers/numbers.js';
import { claimPupilNumbers } from './minors/pupil-numbers.js';
import { claimContacts } from './numbers/contacts.js';
import { listedAlike } from './numbers/listed.js';
import { claimPapers } from './numbers/papers.js';
import { claimHalfMasked, claimMail, claimOrganisationCodes } from './numbers/patterns.js';
import { claimPayments } from './numbers/payments.js';
import { claimPlates } from './numbers/plates.js';
import { veiled, type NamePlace } from './veil.js';

/** What a text names, in units of its view; sorted. */
interface NamesInText {
  /** Whatever is somebody's name beyond doubt, hidden or not. */
  readonly names: readonly NamePlace[];
  /** Where names of minors begin. */
  readonly minors: readonly number[];
}

/** The particulars of one text, by what is known of the names in it. */
export type ParticularsBeside = (named: NamesInText) => readonly Claim[];

/**
 * Everything in a text that is told by its shape or its surroundings (规定 2014 art. 20): surer things
 * first, so that an organisation code is not taken for an account. What no name decides is looked for once,
 * for a text is published again when more people were found in it.
 * @returns what finds them; also, without a rule, what was recognised as no particular
 */
export function particularsOf(view: TextView, policy: RedactionPolicy): ParticularsBeside {
  const told = [
    ...claimContacts(view),
    ...claimPayments(view),
    ...claimPlates(view),
    ...claimPapers(view),
  ];
  const byWord = [
    claimMail(view),
    claimOrganisationCodes(view, policy),
    [...told, ...listedAlike(view, told)],
    claimHalfMasked(view, policy),
    claimBirthDates(view),
    claimPupilNumbers(view.text),
  ];
  const byDigits = claimNumbers(view, policy);
  return ({ names, minors }) => {
    const unnamed = veiled(view, names);
    const sentences = tellings(view.text, minors);
    return settleClaims(
      [
        ...byWord,
        claimMinorsNumbers(sentences),
        byDigits,
        claimAddresses(unnamed, view.text),
        claimMinors(view, sentences),
        claimHealth(unnamed),
      ],
      view.text.length,
    );
  };
}
