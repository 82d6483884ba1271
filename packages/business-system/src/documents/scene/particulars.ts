import type { OfficeFacts } from '../../data/offices.js';
import type { Random } from '../../random.js';
import { BANKS, ILLNESSES, SCHOOLS } from '../data/life.js';
import { masked, t, type Marked, type Text } from '../text/pieces.js';
import { digits, fullWidth, grouped, spoiltCardNumber } from './digits.js';
import { dwelling } from './dwelling.js';
import { plateNumber, trailerPlate } from './plates.js';

/** Prefixes of mobile numbers under which no subscriber is reached. */
const MOBILE_PREFIXES = ['1990000', '1540000', '1420000', '1610000'] as const;
const CARD_STARTS = ['622202', '621700', '622848', '621799', '436742', '955880'] as const;

/** Values that the law hides, each written in one of the ways people write it. */
export interface Particulars {
  /** A resident ID as written: plain, spaced, full-width, x for X. */
  id(number: string): Marked;
  phone(number?: string | null): Marked;
  landline(): Marked;
  bank(): Marked;
  wechat(): Marked;
  qq(): Marked;
  email(): Marked;
  /** An account of a payment service (支付宝). */
  payment(): Marked;
  plate(): Marked;
  /** The plate of a trailer (挂车). */
  trailer(): Marked;
  passport(): Marked;
  /** Somewhere a person lives: county in the clear, the rest marked. */
  home(address?: { readonly county: string; readonly rest: string }): Text;
  illness(): Marked;
  /** School and class of a minor. */
  school(): Marked;
  organisationAccount(): Marked;
  organisationCode(code?: string | null): Marked;
  bankName(): string;
}

export function createParticulars(office: OfficeFacts, random: Random): Particulars {
  const one = <T>(...ways: (() => T)[]): T => random.pick(ways)();
  const mobile = (number: string): string =>
    random.choose<() => string>([
      [() => number, 74],
      [() => grouped(number, [3, 4], ' '), 8],
      [() => grouped(number, [3, 4], '-'), 8],
      [() => `+86${number}`, 2],
      [() => `86-${number}`, 2],
      [() => fullWidth(number), 6],
    ])();

  return {
    id: (number) =>
      masked(
        'id',
        random.choose<() => string>([
          [() => number, 84],
          [() => grouped(number, [6, 8], ' '), 5],
          [() => fullWidth(number), 5],
          [() => number.toLowerCase(), 4],
          [() => grouped(number, [6, 4, 4], '\u3000'), 2],
        ])(),
      ),
    phone: (number) =>
      masked('phone', mobile(number ?? random.pick(MOBILE_PREFIXES) + digits(4, random))),
    landline: () =>
      masked(
        'phone',
        one(
          () => `0${random.int(310, 998)}-8000${digits(3, random)}`,
          () => `0${random.int(310, 998)}8000${digits(3, random)}`,
          () => `（0${random.int(310, 998)}）8000${digits(3, random)}`,
          () => `0${random.int(20, 29)}-6000${digits(4, random)}-${digits(3, random)}`,
        ),
      ),
    bank: () => {
      const number = spoiltCardNumber(random.pick(CARD_STARTS), random.pick([16, 19, 19]), random);
      return masked(
        'bank',
        random.choose<() => string>([
          [() => number, 78],
          [() => grouped(number, [4, 4, 4, 4], ' '), 14],
          [() => grouped(number, [4, 4, 4, 4], '-'), 3],
          [() => fullWidth(number), 5],
        ])(),
      );
    },
    wechat: () =>
      masked(
        'wechat',
        one(
          () => `wxid_${latin(13, random)}`,
          () => `${latin(4, random)}${digits(4, random)}`,
          () => `${latin(3, random)}_${latin(4, random)}-${digits(2, random)}`,
        ),
      ),
    qq: () => masked('qq', `${random.int(1, 9)}${digits(random.int(7, 9), random)}`),
    email: () =>
      masked(
        'email',
        `${latin(random.int(4, 9), random)}${digits(2, random)}@${random.pick(['example.com', 'mail.example.cn', 'example.org'])}`,
      ),
    payment: () =>
      masked(
        'payment-account',
        one(
          () => random.pick(MOBILE_PREFIXES) + digits(4, random),
          () => `${latin(6, random)}@example.com`,
          () => `2088${digits(12, random)}`,
        ),
      ),
    plate: () => masked('plate', plateNumber(random)),
    trailer: () => masked('plate', trailerPlate(random)),
    passport: () =>
      masked(
        'passport',
        one(
          () => `E${digits(8, random)}`,
          () => `G${digits(8, random)}`,
          () => `EA${digits(7, random)}`,
          () => `H${digits(10, random)}`,
        ),
      ),
    home: (address) => {
      const { county, rest } = address ?? dwelling(office, random);
      return t`${county}${masked('address', rest)}`;
    },
    illness: () => masked('health', random.pick(ILLNESSES)),
    school: () => {
      const [school, classes] = random.pick(SCHOOLS);
      const room = random.chance(0.7) ? random.pick(classes) : '';
      return masked('minor', `${office.town}${school}${room}`);
    },
    organisationAccount: () =>
      masked(
        'org-account',
        random.chance(0.8)
          ? `${random.int(1, 9)}${digits(random.int(16, 20), random)}`
          : grouped(`${random.int(1, 9)}${digits(18, random)}`, [4, 4, 4, 4], ' '),
      ),
    organisationCode: (code) =>
      masked(
        'org-code',
        code ?? (random.chance(0.5) ? `${digits(8, random)}-${digits(1, random)}` : creditCode()),
      ),
    bankName: () => `${random.pick(BANKS)}${office.town}支行`,
  };

  function creditCode(): string {
    return `91${office.code}MA${digits(8, random)}`;
  }
}

function latin(count: number, random: Random): string {
  return Array.from({ length: count }, () => String.fromCodePoint(random.int(97, 122))).join('');
}
