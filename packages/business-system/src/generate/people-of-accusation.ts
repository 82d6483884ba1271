import { addDays, ageOn, type PartyRole } from '@discferry/shared-schema';
import type { Harm } from '../data/charge-mix.js';
import type { OfficeFacts } from '../data/offices.js';
import { AGE_OF_MAJORITY } from '../lifecycle/accused.js';
import type { Random, Weighted } from '../random.js';
import type { PersonRow } from '../schema/rows.js';
import type { DrawnCharge } from './charges.js';
import { birthDate } from './dates.js';
import { makeOrganisation, makePerson } from './person.js';

/** Share of cases with a minor among the accused (未成年人犯罪). */
const JUVENILE_SHARE = 0.048;
const RELATIVE_SHARE = 0.15;

export interface Accusation {
  readonly office: OfficeFacts;
  readonly random: Random;
  readonly charge: DrawnCharge;
  /** 作案日期 of most of the accused. */
  readonly actedOn: string;
  readonly role: PartyRole;
  /** Officials investigated for crimes on duty are never minors. */
  readonly mayBeMinor: boolean;
}

const ACCUSED_COUNTS: Weighted<readonly [least: number, most: number]> = [
  [[1, 1], 800],
  [[2, 2], 110],
  [[3, 4], 60],
  [[5, 9], 26],
  [[10, 30], 4],
];

const ADULT_AGES: Weighted<readonly [least: number, most: number]> = [
  [[18, 24], 20],
  [[25, 39], 45],
  [[40, 54], 25],
  [[55, 69], 9],
  [[70, 82], 1],
];

const MINOR_AGES: Weighted<number> = [
  [17, 50],
  [16, 38],
  [15, 8],
  [14, 4],
];

/** The accused of one act: mostly one adult, sometimes a group, a company, a minor. */
export function makeAccused(accusation: Accusation): PersonRow[] {
  const { random, office, role } = accusation;
  const count = random.int(...random.choose(ACCUSED_COUNTS));
  const minors = accusation.mayBeMinor && random.chance(JUVENILE_SHARE) ? random.int(1, count) : 0;
  const people: PersonRow[] = [];
  for (let made = 0; made < count; made++) {
    const relativeOf = random.chance(RELATIVE_SHARE) ? people[0] : undefined;
    const age = made < minors ? random.choose(MINOR_AGES) : adultAge(random);
    people.push(accusedPerson(accusation, age, relativeOf));
  }
  return accusation.charge.byOrganisations && minors === 0 && random.chance(0.25)
    ? [{ ...makeOrganisation({ role, office, random }), ZAR: accusation.actedOn }, ...people]
    : people;
}

/** An age from the distribution of adults. */
export function adultAge(random: Random): number {
  return random.int(...random.choose(ADULT_AGES));
}

/** Everybody else in a criminal case: victims, witnesses, experts, and who stands by whom. */
export function makeOthers(
  { office, random, charge, actedOn }: Accusation,
  accused: readonly PersonRow[],
): PersonRow[] {
  const someone = (role: PartyRole, relativeOf?: PersonRow): PersonRow =>
    makePerson({
      role,
      office,
      random,
      relativeOf,
      born: random.chance(0.6) ? birthDate(adultAge(random), actedOn, random) : null,
    });
  const times = (count: number, make: () => PersonRow): PersonRow[] =>
    Array.from({ length: count }, make);

  const victims = times(victimCount(charge.harm, random), () =>
    charge.harm === 'owner' && random.chance(0.2)
      ? makeOrganisation({ role: 'victim', office, random })
      : charge.harm === 'minor'
        ? makePerson({ role: 'victim', office, random, born: childBorn(actedOn, random) })
        : someone('victim', random.chance(RELATIVE_SHARE) ? accused[0] : undefined),
  );
  const wards = [...accused, ...victims].filter(({ CSRQ }) => isMinor(CSRQ, actedOn));
  return [
    ...victims,
    ...wards.map((ward) => someone('legal-representative', ward)),
    ...times(random.chance(0.35) ? random.int(1, accused.length) : 0, () => someone('defender')),
    ...times(victims.length > 0 && random.chance(0.08) ? 1 : 0, () => someone('litigation-agent')),
    ...times(random.choose(WITNESS_COUNTS), () => someone('witness')),
    ...times(charge.harm === 'injured' && random.chance(0.3) ? 1 : 0, () => someone('expert')),
  ];
}

const WITNESS_COUNTS: Weighted<number> = [
  [0, 45],
  [1, 25],
  [2, 18],
  [3, 8],
  [5, 4],
];

function accusedPerson(
  { office, random, role, actedOn }: Accusation,
  age: number,
  relativeOf: PersonRow | undefined,
): PersonRow {
  const born = birthDate(age, actedOn, random);
  const earlier = random.chance(0.12) ? addDays(actedOn, -random.int(1, 20)) : actedOn;
  // Somebody who joined in earlier must not become a minor by it, or the shares would drift.
  const acted = ageOn(born, earlier) < AGE_OF_MAJORITY ? actedOn : earlier;
  return {
    ...makePerson({ role, office, random, born, relativeOf }),
    ZAR: acted,
    ZASNL: ageOn(born, acted),
  };
}

function victimCount(harm: Harm, random: Random): number {
  switch (harm) {
    case 'nobody':
      return 0;
    case 'many':
      return random.chance(0.1) ? random.int(5, 40) : random.int(1, 4);
    case 'injured':
    case 'owner':
      return random.chance(0.15) ? random.int(2, 4) : 1;
    case 'person':
    case 'minor':
      return random.chance(0.05) ? 2 : 1;
  }
}

function childBorn(actedOn: string, random: Random): string {
  return birthDate(random.int(5, 13), actedOn, random);
}

function isMinor(born: string | null, on: string): boolean {
  return born !== null && ageOn(born, on) < AGE_OF_MAJORITY;
}
