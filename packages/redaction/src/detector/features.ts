import { isCompoundSurname, KIND, kindOf, pairKey } from './alphabet.js';
import type { Glyphs } from './glyphs.js';
import { roleWordsIn, type RoleWords } from './role-words.js';
import { ordinaryWordsIn, type OrdinaryWords } from './ordinary-words.js';

/** Features are hashed into this many slots. */
const slotBits = 21;
export const slotCount = 1 << slotBits;
/** More features than a character has. */
export const maxFeatures = 48;

/** Characters that count the same to the model. */
const DIGIT = 0x30;
const LATIN = 0x61;
const OUTSIDE = 1;
/** Context that a character's features reach, on either side. */
const REACH = 4;

/** A text prepared for looking up features: everything padded by `REACH` on both sides. */
export interface FeatureView {
  readonly length: number;
  readonly signs: Int32Array;
  readonly kinds: Uint8Array;
  readonly gaps: Uint8Array;
  readonly roles: RoleWords;
  /** Places in ordinary words, as `ordinaryWordsIn` gives them. */
  readonly words: Uint8Array;
  /** How often the two and three characters from here occur, in three steps each. */
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
  return {
    length,
    signs,
    kinds,
    gaps: glyphs.gaps,
    roles: roleWordsIn(glyphs),
    words: ordinaryWordsIn(glyphs, ordinary),
    repeats: repeatsIn(glyphs, kinds),
  };
}

/** Whether a character may be part of a name at all. */
export function mayBeInName({ kinds }: FeatureView, position: number): boolean {
  const kind = kinds[position + REACH] ?? 0;
  return kind >= KIND.function || kind === KIND.dot;
}

/** Names recur, and a name of three characters recurs as often as its first two. */
function repeatsIn(glyphs: Glyphs, kinds: Uint8Array): Uint8Array {
  const { length, codes } = glyphs;
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const each = (visit: (at: number, pair: number, triple: number) => void) => {
    for (let at = 0; at + 1 < length; at += 1) {
      if ((kinds[at + REACH] ?? 0) < KIND.surname) continue;
      const pair = pairKey(codes[at] ?? 0, codes[at + 1] ?? 0);
      visit(at, pair, pair * 1024 + ((codes[at + 2] ?? 0) % 1021));
    }
  };
  each((_, pair, triple) => {
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    triples.set(triple, (triples.get(triple) ?? 0) + 1);
  });
  const repeats = new Uint8Array(length);
  each((at, pair, triple) => {
    repeats[at] = 4 * step(pairs.get(pair) ?? 0) + step(triples.get(triple) ?? 0);
  });
  return repeats;
}

function step(count: number): number {
  return count >= 4 ? 3 : count >= 2 ? 2 : count;
}

/** Collects the slots of one character's features into `slots` and returns how many there are. */
export function featuresAt(view: FeatureView, position: number, slots: Int32Array): number {
  const { signs, kinds, gaps, roles, repeats, words } = view;
  const at = position + REACH;
  // This is where the time goes: no closures and no arrays here.
  const a2 = signs[at - 2] ?? OUTSIDE;
  const a1 = signs[at - 1] ?? OUTSIDE;
  const c = signs[at] ?? OUTSIDE;
  const b1 = signs[at + 1] ?? OUTSIDE;
  const b2 = signs[at + 2] ?? OUTSIDE;
  const b3 = signs[at + 3] ?? OUTSIDE;
  const b4 = signs[at + 4] ?? OUTSIDE;
  const j2 = kinds[at - 2] ?? 0;
  const j1 = kinds[at - 1] ?? 0;
  const kind = kinds[at] ?? 0;
  const l1 = kinds[at + 1] ?? 0;
  const l2 = kinds[at + 2] ?? 0;
  const l3 = kinds[at + 3] ?? 0;
  const gapBefore = gaps[position] ?? 0;
  const gapAfter = gaps[position + 1] ?? 0;
  const role = roles.before[position] ?? 0;
  const roleOfPrevious = position > 0 ? (roles.before[position - 1] ?? 0) : 0;
  let count = 0;
  slots[count++] = slotOf(mix(1, c, 0));
  slots[count++] = slotOf(mix(2, a1, 0));
  slots[count++] = slotOf(mix(3, b1, 0));
  slots[count++] = slotOf(mix(4, a2, 0));
  slots[count++] = slotOf(mix(5, b2, 0));
  slots[count++] = slotOf(mix(6, a1, c));
  slots[count++] = slotOf(mix(7, c, b1));
  slots[count++] = slotOf(mix(8, a2, a1));
  slots[count++] = slotOf(mix(9, b1, b2));
  slots[count++] = slotOf(mix(10, a1, b1));
  slots[count++] = slotOf(fold(mix(16, b2, b3), kind));
  slots[count++] = slotOf(fold(mix(17, j1, kind), l1));
  slots[count++] = slotOf(fold(mix(18, kind, l1), l2));
  slots[count++] = slotOf(fold(mix(19, j2, j1), kind));
  slots[count++] = slotOf(fold(mix(20, j1 * 32 + kind, l1), l2));
  slots[count++] = slotOf(fold(mix(21, j2 * 32 + j1, kind), l1));
  slots[count++] = slotOf(fold(mix(22, kind * 32 + l1, l2), l3));
  slots[count++] = slotOf(fold(mix(23, a1, kind), l1));
  slots[count++] = slotOf(fold(mix(24, a2, a1), kind * 32 + l1));
  // Where a name ends: what follows a surname and one or two characters.
  slots[count++] = slotOf(fold(mix(25, kind, l1), b2));
  slots[count++] = slotOf(fold(mix(26, kind, b2), b3));
  slots[count++] = slotOf(fold(mix(27, kind * 32 + l2, b3), b4));
  slots[count++] = slotOf(fold(mix(28, j1, kind), b1));
  slots[count++] = slotOf(fold(mix(29, j1, b1), b2));
  slots[count++] = slotOf(fold(mix(30, j2 * 32 + j1, kind), b1));
  slots[count++] = slotOf(fold(mix(31, j2, b1), b2));
  slots[count++] = slotOf(mix(32, role, kind));
  slots[count++] = slotOf(fold(mix(33, role, kind), l1 * 32 + l2));
  slots[count++] = slotOf(fold(mix(34, roleOfPrevious, j1), kind * 32 + l1));
  slots[count++] = slotOf(fold(mix(35, gapBefore * 4 + gapAfter, kind), j1));
  slots[count++] = slotOf(fold(mix(36, repeats[position] ?? 0, kind), l2));
  slots[count++] = slotOf(mix(37, position > 0 ? (repeats[position - 1] ?? 0) : 0, j1));
  slots[count++] = slotOf(mix(38, position > 1 ? (repeats[position - 2] ?? 0) : 0, j2));
  slots[count++] = slotOf(fold(mix(39, roles.after[position + 1] ?? 0, kind), j1));
  const word = words[position] ?? 0;
  const nextWord = words[position + 1] ?? 0;
  slots[count++] = slotOf(mix(40, word, kind));
  slots[count++] = slotOf(fold(mix(41, word * 8 + nextWord, kind), words[position + 2] ?? 0));
  slots[count++] = slotOf(
    fold(
      mix(42, position > 0 ? (words[position - 1] ?? 0) : 0, word * 8 + nextWord),
      j1 * 32 + kind,
    ),
  );
  return count;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slotCount - 1);
}

/** A number for a template and two values. */
function mix(template: number, first: number, second: number): number {
  return fold(fold(Math.imul(template, 0x9e3779b1), first), second);
}

function fold(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
