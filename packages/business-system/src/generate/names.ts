import {
  COMPOUND_SURNAMES,
  FEMALE_GIVEN,
  FOREIGN_NAMES,
  MALE_GIVEN,
  MINORITY_NAMES,
  SECOND_GIVEN,
  SURNAMES,
  UYGHUR_FEMALE,
  UYGHUR_MALE,
} from '../data/names.js';
import type { Naming } from '../data/offices.js';
import { BRANDS, LEGAL_FORMS, TRADES } from '../data/organisations.js';
import type { Random, Weighted } from '../random.js';

export type Sex = '男' | '女';
type NameKind = 'han' | 'compound' | 'uyghur' | 'minority' | 'foreign';

const KINDS: Readonly<Record<Naming, Weighted<NameKind>>> = {
  han: [
    ['han', 975],
    ['compound', 10],
    ['minority', 6],
    ['uyghur', 5],
    ['foreign', 4],
  ],
  southwest: [
    ['han', 930],
    ['compound', 8],
    ['minority', 50],
    ['uyghur', 2],
    ['foreign', 10],
  ],
  uyghur: [
    ['han', 480],
    ['compound', 5],
    ['minority', 10],
    ['uyghur', 500],
    ['foreign', 5],
  ],
};

/** The name of a person from a region. */
export function personName(naming: Naming, sex: Sex, random: Random): string {
  const kind = random.choose(KINDS[naming]);
  switch (kind) {
    case 'han':
      return random.choose(SURNAMES) + givenName(sex, random);
    case 'compound':
      return random.pick(COMPOUND_SURNAMES) + givenName(sex, random);
    case 'uyghur':
      return `${random.pick(sex === '男' ? UYGHUR_MALE : UYGHUR_FEMALE)}·${random.pick(UYGHUR_MALE)}`;
    case 'minority':
      return random.pick(MINORITY_NAMES);
    case 'foreign':
      return random.pick(FOREIGN_NAMES);
  }
}

/** The name of a relative: the same surname, when the other has a Han name of one character. */
export function relativeName(of: string, sex: Sex, random: Random): string | undefined {
  const surname = SURNAMES.find(([candidate]) => of.startsWith(candidate))?.[0];
  return surname !== undefined && of.length <= 3 ? surname + givenName(sex, random) : undefined;
}

/** A company of a town: 潍坊鑫源商贸有限公司. */
export function companyName(town: string, random: Random): string {
  return `${town}${random.pick(BRANDS)}${random.pick(TRADES)}${random.pick(LEGAL_FORMS)}`;
}

function givenName(sex: Sex, random: Random): string {
  const given = random.pick(sex === '男' ? MALE_GIVEN : FEMALE_GIVEN);
  return given.length === 1 && random.chance(0.6) ? given + random.pick(SECOND_GIVEN) : given;
}
