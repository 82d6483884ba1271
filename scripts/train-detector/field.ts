import type { Example } from './example.ts';
import { FOLLOWING, maxFeatures, slotCount, TAG, tagCount } from './learning.ts';

/** How far a first step goes; AdaGrad makes later ones shorter. */
const learningRate = 0.1;
/** Pull towards zero of each weight that a step changes (L2). */
const decay = 2e-5;
/** Doubts smaller than this are not worth a step. */
const negligible = 1e-3;

/** A linear-chain conditional random field while it is learnt. */
export interface Field {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
}

export function newField(): Field {
  return {
    weights: new Float32Array(slotCount * tagCount),
    squares: new Float32Array(slotCount * tagCount),
    transitions: new Float64Array(tagCount * tagCount),
    transitionSquares: new Float64Array(tagCount * tagCount),
  };
}

/**
 * One step of gradient descent on the likelihood of an example; returns its loss.
 * @param featureCount how many of a character's features are learnt
 */
export function learn(field: Field, whole: Example, featureCount: number): number {
  const example = { ...whole, counts: whole.counts.map((count) => Math.min(count, featureCount)) };
  const { length, tags } = example;
  if (length === 0) return 0;
  const emissions = emissionsOf(field, example);
  const forward = pass(field, emissions, length);
  const backward = passBack(field, emissions, length);
  const total = logSum(forward, (length - 1) * tagCount, [TAG.outside, TAG.end]);
  learnTransitions(field, { example, emissions, forward, backward, total });
  let loss = 0;
  for (let at = 0; at < length; at += 1) {
    const base = at * tagCount;
    const gold = tags[at] ?? TAG.outside;
    for (let tag: number = TAG.outside; tag < tagCount; tag += 1) {
      const chance = Math.exp((forward[base + tag] ?? 0) + (backward[base + tag] ?? 0) - total);
      if (tag === gold) loss -= Math.log(Math.max(chance, 1e-12));
      const slope = chance - (tag === gold ? 1 : 0);
      if (tag !== TAG.outside && Math.abs(slope) > negligible)
        step(field, example, { at, tag, slope });
    }
  }
  return loss;
}

interface Slope {
  readonly at: number;
  readonly tag: number;
  readonly slope: number;
}

function step({ weights, squares }: Field, example: Example, { at, tag, slope }: Slope): void {
  const count = example.counts[at] ?? 0;
  for (let index = 0; index < count; index += 1) {
    const place = (example.slots[at * maxFeatures + index] ?? 0) * tagCount + tag;
    const weight = weights[place] ?? 0;
    const pull = slope + decay * weight;
    const square = (squares[place] ?? 0) + pull * pull;
    squares[place] = square;
    weights[place] = weight - (learningRate * pull) / Math.sqrt(square + 1e-2);
  }
}

function emissionsOf({ weights }: Field, { length, slots, counts }: Example): Float64Array {
  const emissions = new Float64Array(length * tagCount);
  for (let at = 0; at < length; at += 1) {
    const count = counts[at] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const place = (slots[at * maxFeatures + index] ?? 0) * tagCount;
      for (let tag: number = TAG.begin; tag < tagCount; tag += 1) {
        emissions[at * tagCount + tag] =
          (emissions[at * tagCount + tag] ?? 0) + (weights[place + tag] ?? 0);
      }
    }
  }
  return emissions;
}

/** A text begins as if nothing but other characters came before. */
function pass({ transitions }: Field, emissions: Float64Array, length: number): Float64Array {
  const forward = new Float64Array(length * tagCount).fill(-Infinity);
  for (const tag of FOLLOWING[TAG.outside] ?? []) {
    forward[tag] = (transitions[tag] ?? 0) + (emissions[tag] ?? 0);
  }
  for (let at = 1; at < length; at += 1) {
    const base = at * tagCount;
    for (let before = 0; before < tagCount; before += 1) {
      const reached = forward[base - tagCount + before] ?? -Infinity;
      for (const tag of FOLLOWING[before] ?? []) {
        const score = reached + (transitions[before * tagCount + tag] ?? 0);
        forward[base + tag] = logAdd(forward[base + tag] ?? -Infinity, score);
      }
    }
    for (let tag = 0; tag < tagCount; tag += 1) {
      forward[base + tag] = (forward[base + tag] ?? 0) + (emissions[base + tag] ?? 0);
    }
  }
  return forward;
}

function passBack({ transitions }: Field, emissions: Float64Array, length: number): Float64Array {
  const backward = new Float64Array(length * tagCount).fill(-Infinity);
  backward[(length - 1) * tagCount + TAG.outside] = 0;
  backward[(length - 1) * tagCount + TAG.end] = 0;
  for (let at = length - 2; at >= 0; at -= 1) {
    const base = at * tagCount;
    for (let tag = 0; tag < tagCount; tag += 1) {
      for (const after of FOLLOWING[tag] ?? []) {
        const place = base + tagCount + after;
        const score =
          (transitions[tag * tagCount + after] ?? 0) +
          (emissions[place] ?? 0) +
          (backward[place] ?? -Infinity);
        backward[base + tag] = logAdd(backward[base + tag] ?? -Infinity, score);
      }
    }
  }
  return backward;
}

interface Lattice {
  readonly example: Example;
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
}

function learnTransitions(field: Field, lattice: Lattice): void {
  const { example, emissions, forward, backward, total } = lattice;
  const { transitions, transitionSquares } = field;
  const slopes = new Float64Array(tagCount * tagCount);
  for (let at = 1; at < example.length; at += 1) {
    const base = at * tagCount;
    const [goldBefore, gold] = [example.tags[at - 1] ?? 0, example.tags[at] ?? 0];
    slopes[goldBefore * tagCount + gold] = (slopes[goldBefore * tagCount + gold] ?? 0) - 1;
    for (let before = 0; before < tagCount; before += 1) {
      for (const tag of FOLLOWING[before] ?? []) {
        const arc = before * tagCount + tag;
        const score =
          (forward[base - tagCount + before] ?? 0) +
          (transitions[arc] ?? 0) +
          (emissions[base + tag] ?? 0) +
          (backward[base + tag] ?? 0);
        slopes[arc] = (slopes[arc] ?? 0) + Math.exp(score - total);
      }
    }
  }
  for (const [arc, slope] of slopes.entries()) {
    const square = (transitionSquares[arc] ?? 0) + slope * slope;
    transitionSquares[arc] = square;
    transitions[arc] = (transitions[arc] ?? 0) - (learningRate * slope) / Math.sqrt(square + 1);
  }
}

function logAdd(first: number, second: number): number {
  const most = Math.max(first, second);
  if (most === -Infinity) return most;
  return most + Math.log1p(Math.exp(Math.min(first, second) - most));
}

function logSum(values: Float64Array, base: number, tags: readonly number[]): number {
  return tags.reduce((sum, tag) => logAdd(sum, values[base + tag] ?? -Infinity), -Infinity);
}
