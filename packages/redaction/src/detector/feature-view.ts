import { isCompoundSurname, KIND, kindOf } from './alphabet.js';
import type { Glyphs } from './glyphs.js';
import { roleWordsIn, type RoleWords } from './role-words.js';
import { ordinaryWordsIn, type OrdinaryWords } from './ordinary-words.js';
import { repeatsIn } from './repeats.js';

/** Characters that count the same to the model. */
const DIGIT = 0x30;
const LATIN = 0x61;
/** What stands before a text and behind it. */
export const OUTSIDE = 1;
/** Context that a character's features reach: so many behind it, and no more in front of it. */
export const REACH = 4;
/** So many in front of it. */
export const REACH_BACK = 2;

/** A text prepared for looking up features: padded by `REACH` on both sides, but for the glyphs' gaps. */
export interface FeatureView {
  readonly length: number;
  readonly signs: Int32Array;
  readonly kinds: Uint8Array;
  readonly gaps: Uint8Array;
  readonly roles: RoleWords;
  /** Places in ordinary words, as `ordinaryWordsIn` gives them. */
  readonly words: Uint8Array;
  /** What else the text says of the characters from here, as `repeatsIn` gives it. */
  readonly repeats: Uint8Array;
}

export function featureView(glyphs: Glyphs, ordinary: OrdinaryWords): FeatureView {
  const { length, codes } = glyphs;
  const signs = new Int32Array(length + 2 * REACH).fill(OUTSIDE);
  const kinds = new Uint8Array(length + 2 * REACH);
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    const kind = kindOf(code);
    kinds[at + REACH] = kind;
    signs[at + REACH] = kind === KIND.digit ? DIGIT : kind === KIND.latin ? LATIN : code;
  }
  for (let at = 0; at + 1 < length; at += 1) {
    if (isCompoundSurname(codes[at] ?? 0, codes[at + 1] ?? 0)) kinds[at + REACH] = KIND.surname;
  }
  const roles = roleWordsIn(glyphs);
  return {
    length,
    signs,
    kinds,
    gaps: glyphs.gaps,
    roles,
    words: ordinaryWordsIn(glyphs, ordinary),
    repeats: repeatsIn(glyphs, kinds.subarray(REACH), roles),
  };
}

/** Whether a character may be part of a name at all. */
export function mayBeInName({ kinds }: FeatureView, position: number): boolean {
  const kind = kinds[position + REACH] ?? 0;
  return kind >= KIND.function || kind === KIND.dot;
}

/** Whether a character is the dot between the parts of a name. */
export function isDot({ kinds }: FeatureView, position: number): boolean {
  return kinds[position + REACH] === KIND.dot;
}
