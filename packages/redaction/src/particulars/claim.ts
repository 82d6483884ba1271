import type { RedactionRule } from '../rules.js';

/** What hidden things show. */
export const COVER = '**';

/**
 * A part of the view that something laid claim to, in UTF-16 units. A claim without a rule says that
 * it is no particular, so that no weaker shape takes it for one.
 */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly rule: RedactionRule | null;
  readonly replacement: string;
}

export function claim(start: number, end: number, rule: RedactionRule | null): Claim {
  return { start, end, rule, replacement: COVER };
}

/** What only its surroundings tell, and how far it reaches: it ends where something surer begins. */
const OPEN_ENDED: ReadonlySet<RedactionRule | null> = new Set(['ADDRESS', 'HEALTH']);
const TAKEN = { hidden: 1, kept: 2 } as const;

/**
 * The claims in order of their places; where two meet, the one named first wins. Of what is open-ended
 * the part in front of the winner is left, and that no number somebody bears is in it does not matter to it.
 */
export function settleClaims(byStrength: readonly (readonly Claim[])[], units: number): Claim[] {
  const taken = new Uint8Array(units);
  const settled: Claim[] = [];
  for (const claims of byStrength) {
    const before = settled.length;
    for (const one of claims) {
      const there = taken.subarray(one.start, one.end);
      if (OPEN_ENDED.has(one.rule)) {
        const met = there.indexOf(TAKEN.hidden);
        if (met !== 0) settled.push(met < 0 ? one : { ...one, end: one.start + met });
      } else if (!there.includes(TAKEN.hidden) && !there.includes(TAKEN.kept)) settled.push(one);
    }
    for (const { start, end, rule } of settled.slice(before))
      taken.fill(rule === null ? TAKEN.kept : TAKEN.hidden, start, end);
  }
  return settled.sort((one, other) => one.start - other.start);
}
