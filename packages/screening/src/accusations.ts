import { chargeByCode, chargeByName, FLOWS, type Charge } from '@discferry/shared-schema';
import type { Accusation, CaseFacts } from './case-facts.js';

/** What became of one accusation: a charge of the catalogue, a cause of another kind, or a doubt. */
export type ReadAccusation =
  | { readonly kind: 'charge'; readonly charge: Charge }
  | { readonly kind: 'other-cause' }
  | { readonly kind: 'doubt'; readonly saw: string };

/**
 * Matches every accusation with the catalogue. Code and name must mean the same charge, and the
 * charge must have been in force when the case was accepted, or be so today: a card that says two things says nothing.
 */
export function readAccusations(facts: CaseFacts, today: string): readonly ReadAccusation[] {
  if (facts.accusations.length === 0) return [{ kind: 'doubt', saw: 'no charge at all' }];
  return facts.accusations.map((accusation) => readAccusation(accusation, facts, today));
}

function readAccusation(
  { code, name }: Accusation,
  facts: CaseFacts,
  today: string,
): ReadAccusation {
  const named = chargeByName(name, facts.acceptedOn) ?? chargeByName(name, today);
  if (code === null) {
    // The causes of civil and administrative cases are not in the catalogue and carry no code.
    if (FLOWS[facts.flow].group === 'criminal')
      return { kind: 'doubt', saw: 'a charge without code' };
    return named === undefined ? { kind: 'other-cause' } : { kind: 'charge', charge: named };
  }
  const coded = chargeByCode(code);
  if (coded === undefined) return { kind: 'doubt', saw: 'an unknown charge code' };
  if (named === undefined) {
    return { kind: 'doubt', saw: 'charge text that matches no charge in force' };
  }
  if (named.code !== coded.code) {
    return { kind: 'doubt', saw: `code ${coded.code}, but the name of ${named.code}` };
  }
  return { kind: 'charge', charge: coded };
}
