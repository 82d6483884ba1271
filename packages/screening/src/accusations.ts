import {
  chargeByCode,
  chargeByName,
  fillText,
  isChargeInForce,
  type Charge,
} from '@discferry/shared-schema';
import type { Accusation, CaseFacts } from './case-facts.js';
import { isAboutCharge } from './charge-flow.js';
import { PHRASES } from './phrases.js';

/** What the accusations of a case may mean. */
export interface ReadAccusations {
  /**
   * Every charge that a code or a name stands for, in force or ended. Of a card that says two things
   * either may be true: a forbidden charge is not hidden by a harmless name beside it.
   */
  readonly charges: readonly Charge[];
  /** Why it cannot be told what an accusation means, for each that cannot. */
  readonly doubts: readonly string[];
}

/** The charges that one accusation stands for. */
interface Reading {
  readonly coded: Charge | undefined;
  readonly named: Charge | undefined;
  /** Whether the charge named was in force when the case was accepted, or is so today. */
  readonly inForce: boolean;
}

/** What speaks of a crime (罪): 无罪 and 犯罪 do not name one. */
const NAMES_A_CRIME = /(?<![无犯])罪/u;

/**
 * Reads every accusation of a case. Code and name must mean the same charge, one that was in force
 * when the case was accepted or is so today; everything else is a doubt.
 */
export function readAccusations(facts: CaseFacts, today: string): ReadAccusations {
  const charges: Charge[] = [];
  const doubts: string[] = [];
  if (facts.accusations.length === 0) doubts.push(PHRASES.noCharge.en);
  for (const accusation of facts.accusations) {
    const ordinary = ordinaryCharge(accusation, facts.acceptedOn);
    if (ordinary !== undefined) {
      charges.push(ordinary);
      continue;
    }
    const reading = read(accusation, facts.acceptedOn, today);
    const { coded, named } = reading;
    if (coded !== undefined) charges.push(coded);
    if (named !== undefined && named !== coded) charges.push(named);
    const doubt = doubtOver(accusation, reading, facts);
    if (doubt !== null) doubts.push(doubt);
  }
  return { charges, doubts };
}

/**
 * The charge of an accusation whose name is, letter for letter, that of its code, in force on the day of
 * acceptance: nearly every one, and nothing is left to ask of it.
 */
function ordinaryCharge({ code, name }: Accusation, acceptedOn: string): Charge | undefined {
  const charge = code === null ? undefined : chargeByCode(code);
  return charge?.name === name && isChargeInForce(charge, acceptedOn) ? charge : undefined;
}

function read({ code, name }: Accusation, acceptedOn: string, today: string): Reading {
  const coded = code === null ? undefined : chargeByCode(code);
  const named = chargeByName(name, acceptedOn) ?? chargeByName(name, today);
  return named === undefined
    ? // 间谍 without its last character is still espionage.
      { coded, named: chargeByName(name) ?? chargeByName(`${name}罪`), inForce: false }
    : { coded, named, inForce: true };
}

function doubtOver(
  { code, name }: Accusation,
  { coded, named, inForce }: Reading,
  { flow }: CaseFacts,
): string | null {
  if (code === null && isAboutCharge(flow)) return PHRASES.noCode.en;
  // Elsewhere the cause may be none of criminal law: 民间借贷纠纷.
  if (code === null && named === undefined && !NAMES_A_CRIME.test(name)) return null;
  if (code !== null && coded === undefined) return PHRASES.unknownCode.en;
  if (named === undefined || !inForce) return PHRASES.notInForce.en;
  if (coded === undefined || coded === named) return null;
  return fillText(PHRASES.codeAgainstName.en, { code: coded.code, named: named.code });
}
