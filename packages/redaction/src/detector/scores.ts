import { isDot, mayBeInName, type FeatureView } from './feature-view.js';
import { furtherFeaturesAt, maxFeatures } from './further-features.js';
import { leadingFeatures, leadingFeaturesAt } from './leading-features.js';
import { weightsAt, type Model } from './model.js';
import { TAG, tagCount } from './tags.js';

/** What the model says of each character of a text. */
export interface Scores {
  readonly length: number;
  /** `tagCount` for each character, in units of the model. */
  readonly emissions: Int32Array;
  /** For each character, how many from it on are looked at in full because of it. */
  readonly aheads: Uint8Array;
  /** 1 for each character that was looked at in full. */
  readonly full: Uint8Array;
  readonly model: Model;
}

/** Scores that hold in another text too: for each character of it the one here that it scores like, or -1. */
export interface CarriedScores {
  readonly scores: Scores;
  readonly origins: Int32Array;
}

/** The score of a tag that a character cannot have. */
const NEVER = -(2 ** 20);

/** Where the leading features leave a beginning this far behind, none is looked for: logarithm of odds. */
const hopeless = -1;
/** So many characters from a possible beginning, or from a dot within a name, are looked at in full. */
const usualGlyphs = 5;
const dottedGlyphs = 8;

/**
 * Scores each character; linear in the length of the text.
 * @param carried spares looking up what is known; the outcome does not depend on it
 */
export function scoresOf(view: FeatureView, model: Model, carried?: CarriedScores): Scores {
  const { length } = view;
  const emissions = new Int32Array(length * tagCount);
  const aheads = new Uint8Array(length);
  const full = new Uint8Array(length);
  const slots = new Int32Array(maxFeatures);
  const least = Math.round(hopeless / model.unit);
  let fullUntil = 0;
  for (let at = 0; at < length; at += 1) {
    const place = at * tagCount;
    if (!mayBeInName(view, at)) {
      for (let tag: number = TAG.begin; tag < tagCount; tag += 1) emissions[place + tag] = NEVER;
      continue;
    }
    const origin = carried?.origins[at] ?? -1;
    const known = origin < 0 ? undefined : carried?.scores;
    if (known === undefined) addLeading(emissions, place, { view, at, slots, model });
    const mayBegin = (emissions[place + TAG.begin] ?? 0) >= least;
    const ahead = isDot(view, at) ? dottedGlyphs : mayBegin ? usualGlyphs : 0;
    aheads[at] = known?.aheads[origin] ?? ahead;
    if (aheads[at] !== 0) fullUntil = at + (aheads[at] ?? 0);
    full[at] = at < fullUntil ? 1 : 0;
    if (known?.full[origin] === full[at]) {
      for (let tag: number = TAG.begin; tag < tagCount; tag += 1)
        emissions[place + tag] = known?.emissions[origin * tagCount + tag] ?? 0;
      continue;
    }
    if (known !== undefined) addLeading(emissions, place, { view, at, slots, model });
    if (full[at] === 1) addFurther(emissions, place, { view, at, slots, model });
  }
  return { length, emissions, aheads, full, model };
}

interface Character {
  readonly view: FeatureView;
  readonly at: number;
  /** Where its features are collected. */
  readonly slots: Int32Array;
  readonly model: Model;
}

function addLeading(emissions: Int32Array, place: number, character: Character): void {
  const { view, at, slots, model } = character;
  leadingFeaturesAt(view, at, slots);
  addWeights(emissions, place, { slots, from: 0, to: leadingFeatures, model });
}

function addFurther(emissions: Int32Array, place: number, character: Character): void {
  const { view, at, slots, model } = character;
  const count = furtherFeaturesAt(view, at, slots);
  addWeights(emissions, place, { slots, from: leadingFeatures, to: count, model });
}

interface Summands {
  readonly slots: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly model: Model;
}

function addWeights(
  emissions: Int32Array,
  place: number,
  { slots, from, to, model }: Summands,
): void {
  let begin = 0;
  let middle = 0;
  let end = 0;
  for (let index = from; index < to; index += 1) {
    const packed = weightsAt(model.slots, slots[index] ?? 0);
    begin += (packed << 24) >> 24;
    middle += (packed << 16) >> 24;
    end += (packed << 8) >> 24;
  }
  emissions[place + TAG.begin] = (emissions[place + TAG.begin] ?? 0) + begin;
  emissions[place + TAG.middle] = (emissions[place + TAG.middle] ?? 0) + middle;
  emissions[place + TAG.end] = (emissions[place + TAG.end] ?? 0) + end;
}
