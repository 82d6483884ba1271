import { featuresAt, maxFeatures, mayBeInName, type FeatureView } from './features.js';
import { weightsAt, type Model } from './model.js';
import { FOLLOWING, TAG, tagCount } from './tags.js';

/** What the model says of each character of a text. */
export interface Scores {
  readonly length: number;
  /** `tagCount` for each character, in units of the model. */
  readonly emissions: Int32Array;
  readonly model: Model;
}

/** A stretch of a text, half open, in glyphs, and how much the model prefers it as a name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Logarithm of odds; below zero the model would rather have no name here. */
  readonly margin: number;
}

/** The score of a tag that a character cannot have. */
const NEVER = -(2 ** 20);

export function scoresOf(view: FeatureView, model: Model): Scores {
  const { length } = view;
  const emissions = new Int32Array(length * tagCount);
  const slots = new Int32Array(maxFeatures);
  for (let at = 0; at < length; at += 1) {
    if (!mayBeInName(view, at)) {
      emissions.fill(NEVER, at * tagCount + TAG.begin, (at + 1) * tagCount);
      continue;
    }
    const count = featuresAt(view, at, slots);
    let begin = 0;
    let middle = 0;
    let end = 0;
    for (let index = 0; index < count; index += 1) {
      const packed = weightsAt(model.slots, slots[index] ?? 0);
      begin += (packed << 24) >> 24;
      middle += (packed << 16) >> 24;
      end += (packed << 8) >> 24;
    }
    emissions[at * tagCount + TAG.begin] = begin;
    emissions[at * tagCount + TAG.middle] = middle;
    emissions[at * tagCount + TAG.end] = end;
  }
  return { length, emissions, model };
}

/** How much better a stretch scores as one name than as none. */
export function marginOf({ emissions, model }: Scores, start: number, end: number): number {
  const { transitions, unit } = model;
  const move = (before: number, after: number) => transitions[before * tagCount + after] ?? 0;
  let score = move(TAG.outside, TAG.begin) + move(TAG.end, TAG.outside);
  let tag: number = TAG.begin;
  for (let at = start; at < end; at += 1) {
    const next = at === start ? TAG.begin : at === end - 1 ? TAG.end : TAG.middle;
    if (at > start) score += move(tag, next);
    score += emissions[at * tagCount + next] ?? 0;
    tag = next;
  }
  return (score - (end - start + 1) * move(TAG.outside, TAG.outside)) * unit;
}

/**
 * The most likely names of a text (Viterbi).
 * @param bias added for each name, in logarithms of odds: above zero, doubt makes a name
 */
export function likelyNames(scores: Scores, bias: number): readonly Candidate[] {
  const tags = bestPath(scores, Math.round(bias / scores.model.unit));
  const names: Candidate[] = [];
  let start = -1;
  for (let at = 0; at < scores.length; at += 1) {
    if (tags[at] === TAG.begin) start = at;
    if (tags[at] !== TAG.end || start < 0) continue;
    names.push({ start, end: at + 1, margin: marginOf(scores, start, at + 1) });
    start = -1;
  }
  return names;
}

const IMPOSSIBLE = -(2 ** 30);

function bestPath({ length, emissions, model }: Scores, bias: number): Uint8Array {
  const origins = new Uint8Array(length * tagCount);
  const scores = new Int32Array(tagCount).fill(IMPOSSIBLE);
  const next = new Int32Array(tagCount);
  scores[TAG.outside] = 0;
  for (let at = 0; at < length; at += 1) {
    next.fill(IMPOSSIBLE);
    for (let before = 0; before < tagCount; before += 1) {
      const reached = scores[before] ?? IMPOSSIBLE;
      if (reached === IMPOSSIBLE) continue;
      for (const tag of FOLLOWING[before] ?? []) {
        const step =
          (model.transitions[before * tagCount + tag] ?? 0) + (tag === TAG.begin ? bias : 0);
        const score = reached + step + (emissions[at * tagCount + tag] ?? 0);
        if (score <= (next[tag] ?? 0)) continue;
        next[tag] = score;
        origins[at * tagCount + tag] = before;
      }
    }
    // Relative to no name here, so that scores stay small however long the text is.
    const none = next[TAG.outside] ?? 0;
    for (let tag = 0; tag < tagCount; tag += 1) {
      const score = next[tag] ?? IMPOSSIBLE;
      scores[tag] = score === IMPOSSIBLE ? IMPOSSIBLE : score - none;
    }
  }
  const tags = new Uint8Array(length);
  let tag: number = (scores[TAG.end] ?? 0) > (scores[TAG.outside] ?? 0) ? TAG.end : TAG.outside;
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = tag;
    tag = origins[at * tagCount + tag] ?? TAG.outside;
  }
  return tags;
}
