import type { TextView } from '../text/text-view.js';
import { featureView } from './feature-view.js';
import { glyphsOfView } from './glyphs.js';
import { learntModel } from './model.js';
import type { NameSearch } from './name-search.js';
import { hasNameShape } from './name-shape.js';
import { scoresOf } from './scores.js';
import { likelyNames, marginOf } from './tagger.js';

/** A stretch of a view, half open, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the model of the leftover detector says of a text, whatever else is known of it. */
export interface NameLikelihood {
  /** Stretches that may be names, in order. */
  readonly likely: readonly Stretch[];
  /** The logarithm of the odds that a stretch is a name. */
  readonly marginOf: (start: number, end: number) => number;
  /** What was read for it, for texts that are made of this one. */
  readonly search: NameSearch;
}

/** In doubt a name: other signs decide. */
const bias = 2;

/** Reads a text once; linear in its length. */
export function nameLikelihood(view: TextView): NameLikelihood {
  const glyphs = glyphsOfView(view);
  const { glyphOfUnit, units } = glyphs;
  const model = learntModel();
  const features = featureView(glyphs, model.words);
  const scores = scoresOf(features, model);
  return {
    likely: likelyNames(scores, bias)
      .filter(({ start, end }) => hasNameShape(glyphs, start, end))
      .map(({ start, end }) => ({ start: units[start] ?? 0, end: units[end] ?? 0 })),
    marginOf: (start, end) => marginOf(scores, glyphOfUnit[start] ?? 0, glyphOfUnit[end] ?? 0),
    search: { glyphs, view: features, scores },
  };
}
