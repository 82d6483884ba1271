import { chargeByName, chargesInForce, type Charge } from '@discferry/shared-schema';
import {
  AID_CHARGES,
  DUTY_CHARGES,
  FREQUENT_CHARGES,
  type FrequentCharge,
  type Harm,
} from '../data/charge-mix.js';
import { isForbidden, isStateSecurity, isTerrorism } from '../data/forbidden-charges.js';
import type { Random, Weighted } from '../random.js';

/** A charge drawn for a case, with what it says about the people in it. */
export interface DrawnCharge {
  readonly code: string;
  readonly name: string;
  readonly harm: Harm;
  readonly byOrganisations: boolean;
}

const STATE_SECURITY_SHARE = 0.001;
const TERRORISM_SHARE = 0.001;
const TAIL_SHARE = 0.03;

/** A charge of ordinary crime, now and then one that must stay inside. */
export function drawCharge(on: string, random: Random): DrawnCharge {
  if (random.chance(STATE_SECURITY_SHARE)) return fromCatalogue(isStateSecurity, on, random);
  if (random.chance(TERRORISM_SHARE)) return fromCatalogue(isTerrorism, on, random);
  return drawOrdinaryCharge(on, random);
}

/** A charge that does not keep a case out of public. */
export function drawOrdinaryCharge(on: string, random: Random): DrawnCharge {
  return random.chance(TAIL_SHARE)
    ? fromCatalogue((charge) => !isForbidden(charge), on, random)
    : frequent(FREQUENT_CHARGES, on, random);
}

/** A charge that keeps a case out of public. */
export function drawForbiddenCharge(on: string, random: Random): DrawnCharge {
  return fromCatalogue(isForbidden, on, random);
}

/** A charge that the procuratorate itself investigates. */
export function drawDutyCharge(on: string, random: Random): DrawnCharge {
  return frequent(DUTY_CHARGES, on, random);
}

/** A charge whose victim may need aid. */
export function drawAidCharge(on: string, random: Random): DrawnCharge {
  return frequent(AID_CHARGES, on, random);
}

/** The name a charge bore on a day. */
export function nameOn(charge: Charge, on: string): string {
  const former = charge.formerNames.find(({ from, until }) => from <= on && on < until);
  return former?.name ?? charge.name;
}

function frequent(table: Weighted<FrequentCharge>, on: string, random: Random): DrawnCharge {
  const drawn = random.choose(table);
  const charge = chargeByName(drawn.name, on);
  // Not yet in force on that day: draw again. Most of every table dates from 1997.
  if (charge === undefined) return frequent(table, on, random);
  const { harm, byOrganisations } = drawn;
  return { code: charge.code, name: nameOn(charge, on), harm, byOrganisations };
}

function fromCatalogue(
  among: (charge: Charge) => boolean,
  on: string,
  random: Random,
): DrawnCharge {
  const charge = random.pick(chargesInForce(on).filter(among));
  return { code: charge.code, name: nameOn(charge, on), harm: 'nobody', byOrganisations: false };
}
