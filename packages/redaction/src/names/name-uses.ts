import type { TextView } from '../text/text-view.js';
import { BOUNDARY, boundaryAfter } from './boundaries.js';
import { mayBeInName } from './name-characters.js';
import { surnameUnitsAt } from './surnames.js';

/** How a text uses a surname and the character after it. */
interface Use {
  readonly total: number;
  /** How often something that surely is no part of a name follows. */
  readonly alone: number;
  /** By the character that follows: how often, and how often a name could end behind it. */
  readonly by: ReadonlyMap<string, { readonly count: number; readonly bounded: number }>;
}

/** The uses of all that may be names in one text: counted once, when first asked for. */
export interface NameUses {
  readonly of: (base: string) => Use;
}

const NO_USE: Use = { total: 0, alone: 0, by: new Map() };

export function nameUses(view: TextView): NameUses {
  const places = placesByBase(view);
  const known = new Map<string, Use>();
  return {
    of: (base) => {
      const use = known.get(base) ?? countUses(view, base.length, places.get(base) ?? []);
      known.set(base, use);
      return use;
    },
  };
}

function placesByBase({ text }: TextView): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const surname = surnameUnitsAt(text, at);
    if (surname === 0 || !mayBeInName(text[at + surname])) continue;
    const base = text.slice(at, at + surname + 1);
    const list = places.get(base);
    if (list === undefined) places.set(base, [at]);
    else list.push(at);
  }
  return places;
}

function countUses(view: TextView, units: number, places: readonly number[]): Use {
  if (places.length === 0) return NO_USE;
  const by = new Map<string, { count: number; bounded: number }>();
  let alone = 0;
  for (const place of places) {
    const after = place + units;
    const ends = boundaryAfter(view, after) >= BOUNDARY.sure;
    if (ends) alone += 1;
    const third = view.text[after];
    if (!mayBeInName(third)) continue;
    const one = by.get(third ?? '') ?? { count: 0, bounded: 0 };
    one.count += 1;
    if (boundaryAfter(view, after + 1) >= BOUNDARY.likely) one.bounded += 1;
    by.set(third ?? '', one);
  }
  return { total: places.length, alone, by };
}
