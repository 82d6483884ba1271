import type { Field } from './field.ts';
import { slotCount, TAG, tagCount } from './learning.ts';

/** What one unit of a stored weight is worth. */
const unit = 0.05;
const highest = 127;
/** What the weights of one slot take: three bytes, and one or two for its distance from the last. */
const maxBytes = 455_000;

/** A learnt field as it is stored. */
export interface StoredWeights {
  readonly unit: number;
  readonly transitions: readonly number[];
  /** For each slot that has weights, its distance from the one before and three bytes; base64. */
  readonly slots: string;
}

/** Keeps the slots with the largest weights, as whole units. */
export function quantise({ weights, transitions }: Field): StoredWeights {
  const kept = largestSlots(weights);
  const bytes: number[] = [];
  let last = 0;
  for (const slot of kept) {
    let distance = slot - last;
    while (distance > 0x7f) {
      bytes.push((distance & 0x7f) | 0x80);
      distance >>>= 7;
    }
    bytes.push(distance);
    last = slot;
    for (let tag: number = TAG.begin; tag < tagCount; tag += 1) {
      bytes.push(stored(weights[slot * tagCount + tag] ?? 0) & 0xff);
    }
  }
  return {
    unit,
    transitions: Array.from(transitions, (weight) => Math.round(weight / unit)),
    slots: Buffer.from(bytes).toString('base64'),
  };
}

function stored(weight: number): number {
  return Math.max(-highest, Math.min(highest, Math.round(weight / unit)));
}

function largestSlots(weights: Float32Array): readonly number[] {
  const slots: { readonly slot: number; readonly size: number }[] = [];
  for (let slot = 0; slot < slotCount; slot += 1) {
    let size = 0;
    for (let tag: number = TAG.begin; tag < tagCount; tag += 1) {
      size = Math.max(size, Math.abs(stored(weights[slot * tagCount + tag] ?? 0)));
    }
    if (size > 0) slots.push({ slot, size });
  }
  slots.sort((a, b) => b.size - a.size || a.slot - b.slot);
  return slots
    .slice(0, Math.floor(maxBytes / 4.1))
    .map(({ slot }) => slot)
    .sort((a, b) => a - b);
}
