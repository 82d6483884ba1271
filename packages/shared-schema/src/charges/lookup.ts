import { CATALOGUE } from './catalogue.generated.js';
import type { Charge } from './charge.js';

interface Index {
  readonly byCode: ReadonlyMap<string, Charge>;
  readonly byName: ReadonlyMap<string, Charge>;
}

let built: Index | undefined;

/** The charge with a catalogue code, in force or ended. */
export function chargeByCode(code: string): Charge | undefined {
  return index().byCode.get(code);
}

/**
 * The charge that has, or once had, a name. Width of characters and white space do not matter.
 *
 * With `on`, only a charge in force on that day. Any of its names will do: an act is charged under
 * the name of its own time (从旧兼从轻), and a new law is cited before its charges have names.
 * @param on calendar date
 */
export function chargeByName(name: string, on?: string): Charge | undefined {
  const { byName } = index();
  // Most names stand as the catalogue writes them; only the others need normalising.
  const charge = byName.get(name) ?? byName.get(normaliseName(name));
  return charge && (on === undefined || isChargeInForce(charge, on)) ? charge : undefined;
}

/**
 * The charges in force on a day, in the order of the law.
 * @param on calendar date
 */
export function chargesInForce(on: string): readonly Charge[] {
  return CATALOGUE.filter((charge) => isChargeInForce(charge, on));
}

/** Whether a charge may be held against somebody on a day. */
export function isChargeInForce(charge: Charge, on: string): boolean {
  return charge.from <= on && (charge.until === null || on < charge.until);
}

function index(): Index {
  return (built ??= {
    byCode: new Map(CATALOGUE.map((charge) => [charge.code, charge])),
    byName: new Map(
      CATALOGUE.flatMap((charge) =>
        [charge, ...charge.formerNames].map(({ name }) => [normaliseName(name), charge] as const),
      ),
    ),
  });
}

function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
