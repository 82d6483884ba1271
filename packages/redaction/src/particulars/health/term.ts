/** How much a name tells by itself, from what needs the surest cue to what needs none. */
export const TELLS = {
  nothing: 0,
  faint: 1,
  injury: 2,
  weak: 3,
  likely: 4,
  drug: 5,
  state: 6,
  sure: 7,
} as const;

/** The name of an illness as a run of tokens. */
export interface Term {
  readonly from: number;
  readonly to: number;
  readonly tells: number;
  /** Whether its head still asks for what stands in front of it: 川崎|病. */
  readonly bare: boolean;
}
