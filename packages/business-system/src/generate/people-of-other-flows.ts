import type { PartyRole } from '@discferry/shared-schema';
import type { OfficeFacts } from '../data/offices.js';
import { AUTHORITIES } from '../data/organisations.js';
import type { Random } from '../random.js';
import type { PersonRow } from '../schema/rows.js';
import { birthDate } from './dates.js';
import { adultAge } from './people-of-accusation.js';
import { makeOrganisation, makePerson } from './person.js';

export interface Setting {
  readonly office: OfficeFacts;
  readonly random: Random;
  readonly acceptedOn: string;
}

/** Both sides of a civil case, each a person or a company, and now and then an agent. */
export function civilParties(setting: Setting): PersonRow[] {
  const { random } = setting;
  return [
    ...several(setting, 'applicant', random.chance(0.12) ? 2 : 1),
    ...several(setting, 'respondent', random.chance(0.2) ? random.int(2, 4) : 1),
    ...several(setting, 'other-party', random.chance(0.06) ? 1 : 0),
    ...agent(setting),
  ];
}

/** Somebody against an authority. */
export function administrativeParties(setting: Setting): PersonRow[] {
  const { random } = setting;
  return [
    ...several(setting, 'applicant', random.chance(0.1) ? random.int(2, 5) : 1),
    authority(setting, 'respondent', random.pick(AUTHORITIES)),
    ...agent(setting),
  ];
}

/** Somebody who claims compensation from the police. */
export function compensationParties(setting: Setting): PersonRow[] {
  return [
    person(setting, 'claimant'),
    authority(setting, 'respondent', '公安局'),
    ...agent(setting),
  ];
}

/** Those who apply for judicial aid. */
export function aidParties(setting: Setting): PersonRow[] {
  const applicant = person(setting, 'aid-applicant');
  return setting.random.chance(0.2)
    ? [applicant, person(setting, 'aid-applicant', applicant)]
    : [applicant];
}

/** The one who does not accept a conviction: the convict's relative. */
export function petitioner(setting: Setting, convict: PersonRow | undefined): PersonRow {
  return person(setting, 'petitioner', convict);
}

function several(setting: Setting, role: PartyRole, count: number): PersonRow[] {
  return Array.from({ length: count }, () =>
    setting.random.chance(0.3) ? makeOrganisation({ role, ...setting }) : person(setting, role),
  );
}

function agent(setting: Setting): PersonRow[] {
  return setting.random.chance(0.3) ? [person(setting, 'litigation-agent')] : [];
}

function authority(setting: Setting, role: PartyRole, name: string): PersonRow {
  return makeOrganisation({ role, ...setting }, `${setting.office.place}${name}`);
}

function person(setting: Setting, role: PartyRole, relativeOf?: PersonRow): PersonRow {
  const { office, random, acceptedOn } = setting;
  const born = birthDate(adultAge(random), acceptedOn, random);
  return makePerson({ role, office, random, relativeOf, born });
}
