import { OUTSIDE, REACH, type FeatureView } from './feature-view.js';
import { fold, leadingSlot, mix } from './slots.js';

/** The features that tell most, looked up first: most characters are out of the question by them alone. */
export const leadingFeatures = 12;

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
