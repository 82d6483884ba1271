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

/** The claims in order of their places; where two meet, the one named first wins. */
export function settleClaims(byStrength: readonly (readonly Claim[])[], units: number): Claim[] {
  const taken = new Uint8Array(units);
  const settled: Claim[] = [];
  for (const claims of byStrength) {
    const before = settled.length;
    for (const one of claims) {
      if (!taken.subarray(one.start, one.end).includes(1)) settled.push(one);
    }
    for (const { start, end } of settled.slice(before)) taken.fill(1, start, end);
  }
  return settled.sort((one, other) => one.start - other.start);
}
