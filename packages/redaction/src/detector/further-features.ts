import { OUTSIDE, REACH, type FeatureView } from './feature-view.js';
import { leadingFeatures } from './leading-features.js';
import { fold, furtherSlot, mix } from './slots.js';

const furtherFeatures = 24;
/** More features than a character has. */
export const maxFeatures = 40;

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
