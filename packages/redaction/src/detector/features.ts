import { isCompoundSurname, KIND, kindOf } from './alphabet.js';
import type { Glyphs } from './glyphs.js';
import { roleWordsIn, type RoleWords } from './role-words.js';
import { ordinaryWordsIn, type OrdinaryWords } from './ordinary-words.js';
import { repeatsIn } from './repeats.js';

/** Leading features are hashed into so many slots, few enough for the processor's cache. */
const leadingSlots = 1 << 19;
/** The others into so many more behind those. */
const furtherSlots = 1 << 20;
export const slotCount = leadingSlots + furtherSlots;
/** The features that tell most, looked up first: most characters are out of the question by them alone. */
export const leadingFeatures = 12;
const furtherFeatures = 24;
/** More features than a character has. */
export const maxFeatures = 40;

/** Characters that count the same to the model. */
const DIGIT = 0x30;
const LATIN = 0x61;
const OUTSIDE = 1;
/** Context that a character's features reach, on either side. */
const REACH = 4;

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

/*
 * Collecting features is where the time goes: no closures and no arrays, and functions so small that the
 * engine puts what they call into their own code.
 */

/**
 * Collects the slots of one character's leading features into `slots`.
 * @returns how many there are: `leadingFeatures`
 */
export function leadingFeaturesAt(view: FeatureView, position: number, slots: Int32Array): number {
  leadingBySigns(view, position, slots);
  leadingByKinds(view, position, slots);
  leadingByWords(view, position, slots);
  return leadingFeatures;
}

function leadingBySigns({ signs }: FeatureView, position: number, slots: Int32Array): void {
  const at = position + REACH;
  const a1 = signs[at - 1] ?? OUTSIDE;
  const c = signs[at] ?? OUTSIDE;
  const b1 = signs[at + 1] ?? OUTSIDE;
  slots[0] = leadingSlot(mix(1, c, 0));
  slots[1] = leadingSlot(mix(2, a1, 0));
  slots[2] = leadingSlot(mix(3, b1, 0));
  slots[3] = leadingSlot(mix(6, a1, c));
  slots[4] = leadingSlot(mix(7, c, b1));
}

function leadingByKinds({ signs, kinds }: FeatureView, position: number, slots: Int32Array): void {
  const at = position + REACH;
  const a1 = signs[at - 1] ?? OUTSIDE;
  const b1 = signs[at + 1] ?? OUTSIDE;
  const b2 = signs[at + 2] ?? OUTSIDE;
  const j1 = kinds[at - 1] ?? 0;
  const kind = kinds[at] ?? 0;
  const l1 = kinds[at + 1] ?? 0;
  const l2 = kinds[at + 2] ?? 0;
  slots[5] = leadingSlot(fold(mix(20, (j1 << 5) | kind, l1), l2));
  slots[6] = leadingSlot(fold(mix(23, a1, kind), l1));
  slots[7] = leadingSlot(fold(mix(25, kind, l1), b2));
  slots[8] = leadingSlot(fold(mix(28, j1, kind), b1));
}

function leadingByWords(
  { kinds, roles, repeats, words }: FeatureView,
  position: number,
  slots: Int32Array,
): void {
  const at = position + REACH;
  const kind = kinds[at] ?? 0;
  const l1 = kinds[at + 1] ?? 0;
  const l2 = kinds[at + 2] ?? 0;
  const word = ((words[position] ?? 0) << 3) | (words[position + 1] ?? 0);
  slots[9] = leadingSlot(fold(mix(33, roles.before[position] ?? 0, kind), (l1 << 5) | l2));
  slots[10] = leadingSlot(fold(mix(36, repeats[position] ?? 0, kind), l2));
  slots[11] = leadingSlot(fold(mix(41, word, kind), words[position + 2] ?? 0));
}

/**
 * Collects the slots of a character's other features into `slots`, behind the leading ones.
 * @returns how many there are in all
 */
export function furtherFeaturesAt(view: FeatureView, position: number, slots: Int32Array): number {
  furtherBySigns(view, position, slots);
  furtherByKinds(view, position, slots);
  furtherByEnds(view, position, slots);
  furtherByRoles(view, position, slots);
  furtherByRepeats(view, position, slots);
  return leadingFeatures + furtherFeatures;
}

function furtherBySigns({ signs, kinds }: FeatureView, position: number, slots: Int32Array): void {
  const at = position + REACH;
  const a2 = signs[at - 2] ?? OUTSIDE;
  const a1 = signs[at - 1] ?? OUTSIDE;
  const b1 = signs[at + 1] ?? OUTSIDE;
  const b2 = signs[at + 2] ?? OUTSIDE;
  const b3 = signs[at + 3] ?? OUTSIDE;
  slots[12] = furtherSlot(mix(4, a2, 0));
  slots[13] = furtherSlot(mix(5, b2, 0));
  slots[14] = furtherSlot(mix(8, a2, a1));
  slots[15] = furtherSlot(mix(9, b1, b2));
  slots[16] = furtherSlot(mix(10, a1, b1));
  slots[17] = furtherSlot(fold(mix(16, b2, b3), kinds[at] ?? 0));
}

function furtherByKinds({ signs, kinds }: FeatureView, position: number, slots: Int32Array): void {
  const at = position + REACH;
  const a2 = signs[at - 2] ?? OUTSIDE;
  const a1 = signs[at - 1] ?? OUTSIDE;
  const j2 = kinds[at - 2] ?? 0;
  const j1 = kinds[at - 1] ?? 0;
  const kind = kinds[at] ?? 0;
  const l1 = kinds[at + 1] ?? 0;
  const l2 = kinds[at + 2] ?? 0;
  const l3 = kinds[at + 3] ?? 0;
  slots[18] = furtherSlot(fold(mix(21, (j2 << 5) | j1, kind), l1));
  slots[19] = furtherSlot(fold(mix(22, (kind << 5) | l1, l2), l3));
  slots[20] = furtherSlot(fold(mix(24, a2, a1), (kind << 5) | l1));
}

/** Where a name ends: what follows a surname and one or two characters. */
function furtherByEnds({ signs, kinds }: FeatureView, position: number, slots: Int32Array): void {
  const at = position + REACH;
  const b1 = signs[at + 1] ?? OUTSIDE;
  const b2 = signs[at + 2] ?? OUTSIDE;
  const b3 = signs[at + 3] ?? OUTSIDE;
  const b4 = signs[at + 4] ?? OUTSIDE;
  const j2 = kinds[at - 2] ?? 0;
  const j1 = kinds[at - 1] ?? 0;
  const kind = kinds[at] ?? 0;
  const l2 = kinds[at + 2] ?? 0;
  slots[21] = furtherSlot(fold(mix(26, kind, b2), b3));
  slots[22] = furtherSlot(fold(mix(27, (kind << 5) | l2, b3), b4));
  slots[23] = furtherSlot(fold(mix(29, j1, b1), b2));
  slots[24] = furtherSlot(fold(mix(30, (j2 << 5) | j1, kind), b1));
  slots[25] = furtherSlot(fold(mix(31, j2, b1), b2));
}

function furtherByRoles(
  { kinds, gaps, roles, repeats }: FeatureView,
  position: number,
  slots: Int32Array,
): void {
  const at = position + REACH;
  const j2 = kinds[at - 2] ?? 0;
  const j1 = kinds[at - 1] ?? 0;
  const kind = kinds[at] ?? 0;
  const gap = ((gaps[position] ?? 0) << 2) | (gaps[position + 1] ?? 0);
  const before = position > 0 ? position - 1 : position;
  const behind = ((roles.after[position + 2] ?? 0) << 5) | j1;
  slots[26] = furtherSlot(
    fold(mix(34, roles.before[before] ?? 0, j1), (kind << 5) | (kinds[at + 1] ?? 0)),
  );
  slots[27] = furtherSlot(fold(mix(35, gap, kind), j1));
  slots[28] = furtherSlot(mix(37, repeats[before] ?? 0, j1));
  slots[29] = furtherSlot(mix(38, position > 1 ? (repeats[position - 2] ?? 0) : 0, j2));
  slots[30] = furtherSlot(fold(mix(39, roles.after[position + 1] ?? 0, kind), behind));
}

/** A word that is somebody's name elsewhere in the text: only what stands around it can tell. */
function furtherByRepeats(
  { signs, kinds, roles, repeats, words }: FeatureView,
  position: number,
  slots: Int32Array,
): void {
  const at = position + REACH;
  const kind = kinds[at] ?? 0;
  const before = position > 0 ? position - 1 : position;
  const word = ((words[position] ?? 0) << 3) | (words[position + 1] ?? 0);
  const role = roles.before[position] ?? 0;
  const repeat = repeats[position] ?? 0;
  const backed = (repeat >> 4) & 3;
  const behind = ((roles.after[position + 2] ?? 0) << 2) | (roles.after[position + 3] ?? 0);
  slots[31] = furtherSlot(
    fold(mix(42, ((words[before] ?? 0) << 6) | word, ((kinds[at - 1] ?? 0) << 5) | kind), role),
  );
  slots[32] = furtherSlot(fold(mix(43, backed, word), signs[at - 1] ?? OUTSIDE));
  slots[33] = furtherSlot(fold(mix(44, backed, word), signs[at + 2] ?? OUTSIDE));
  slots[34] = furtherSlot(fold(mix(45, repeat, word), role));
  slots[35] = furtherSlot(fold(mix(46, behind, word), kind));
}

function leadingSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) & (leadingSlots - 1);
}

function furtherSlot(hash: number): number {
  return leadingSlots + ((hash ^ (hash >>> 15)) & (furtherSlots - 1));
}

/** A number for a template and two values. */
function mix(template: number, first: number, second: number): number {
  return fold(fold(Math.imul(template, 0x9e3779b1), first), second);
}

function fold(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
