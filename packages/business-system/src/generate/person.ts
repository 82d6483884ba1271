import { PARTY_ROLES, type PartyRole } from '@discferry/shared-schema';
import type { OfficeFacts } from '../data/offices.js';
import { STREETS } from '../data/organisations.js';
import type { Random } from '../random.js';
import type { PersonRow } from '../schema/rows.js';
import { companyName, personName, relativeName, type Sex } from './names.js';

/** Weights of 7 9 10 … and the map 10X98765432: the check digit of a resident ID (GB 11643). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const ID_CHECK_DIGITS = '10X98765432';

export interface PersonOptions {
  readonly role: PartyRole;
  readonly office: OfficeFacts;
  readonly random: Random;
  /** Calendar date of birth, when the case card has one. */
  readonly born: string | null;
  /** Somebody whose surname this person shall share. */
  readonly relativeOf?: PersonRow | undefined;
}

/** Somebody in a case (自然人), numbered 0 until the case numbers its people. */
export function makePerson({ role, office, random, born, relativeOf }: PersonOptions): PersonRow {
  const sex: Sex = random.chance(PARTY_ROLES[role].accused ? 0.86 : 0.55) ? '男' : '女';
  const family = relativeOf?.XM;
  return {
    RYXH: 0,
    LX: '自然人',
    XM:
      (typeof family === 'string' ? relativeName(family, sex, random) : undefined) ??
      personName(office.naming, sex, random),
    JS: PARTY_ROLES[role].zh,
    XB: sex,
    ZJHM: born === null ? null : residentId({ born, sex, office, random }),
    ZZ: address(office, random),
    // No subscriber has these: the block after 1990000 stands in for real numbers.
    LXDH: random.chance(0.7) ? `1990000${digits(4, random)}` : null,
    CSRQ: born,
    ZAR: null,
    ZASNL: null,
  };
}

/** A company, authority or other organisation in a case (单位): it has no age. */
export function makeOrganisation(
  { role, office, random }: Pick<PersonOptions, 'role' | 'office' | 'random'>,
  name = companyName(office.town, random),
): PersonRow {
  return {
    RYXH: 0,
    LX: '单位',
    XM: name,
    JS: PARTY_ROLES[role].zh,
    XB: null,
    ZJHM: `91${office.code}MA${digits(8, random)}`,
    ZZ: address(office, random),
    LXDH: null,
    CSRQ: null,
    ZAR: null,
    ZASNL: null,
  };
}

/**
 * A resident ID (居民身份证号码) of right form. Its area ends in 98, which no place has, so it is
 * nobody's. Some of the old ones have 15 digits.
 */
function residentId({
  born,
  sex,
  office,
  random,
}: Pick<PersonOptions, 'office' | 'random'> & {
  readonly born: string;
  readonly sex: Sex;
}): string {
  const area = `${office.code.slice(0, 4)}98`;
  const day = born.replaceAll('-', '');
  const order = `${digits(2, random)}${random.int(0, 4) * 2 + (sex === '男' ? 1 : 0)}`;
  if (born < '1970' && random.chance(0.1)) return `${area}${day.slice(2)}${order}`;
  const body = `${area}${day}${order}`;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${ID_CHECK_DIGITS.charAt(sum % 11)}`;
}

function address(office: OfficeFacts, random: Random): string {
  const { place } = office;
  return `${place}${random.pick(STREETS)}${random.int(1, 299)}号${random.int(1, 30)}号楼${random.int(1, 4)}单元${random.int(1, 28)}01室`;
}

function digits(count: number, random: Random): string {
  return String(random.int(0, 10 ** count - 1)).padStart(count, '0');
}
