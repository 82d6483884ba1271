/** What a word is within the name of an illness. */
export const PART = {
  body: 1,
  quality: 2,
  inner: 4,
  old: 8,
  bareHead: 16,
  head: 32,
  likelyHead: 64,
  injury: 128,
  name: 256,
  weakName: 512,
  state: 1024,
  pregnancy: 2048,
  drug: 4096,
  test: 8192,
  result: 16384,
  grade: 32768,
  link: 65536,
  stateHead: 131072,
  measure: 262144,
  graded: 524288,
} as const;

/** What a word says of an illness beside it. */
export const CUE = {
  suffering: 1,
  finding: 2,
  earlier: 4,
  soft: 8,
  kin: 16,
  sureBehind: 32,
  softBehind: 64,
  taking: 128,
  lookalike: 256,
  nobodysBehind: 512,
  nobodysBefore: 1024,
  thing: 2048,
  outcome: 4096,
  hurting: 8192,
  law: 16384,
  somebody: 32768,
  ordinary: 65536,
  filling: 131072,
  veil: 262144,
  sign: 524288,
  list: 1048576,
  clauseEnd: 2097152,
  sentenceEnd: 4194304,
  open: 8388608,
  close: 16777216,
  group: 33554432,
  left: 67108864,
  operated: 134217728,
  buying: 268435456,
  takenBehind: 536870912,
} as const;

/** What a word may be, as bits of `PART` and of `CUE`; 0 and 0 of a character that no list knows. */
export interface Meaning {
  readonly part: number;
  readonly cue: number;
}
