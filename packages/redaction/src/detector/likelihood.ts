import type { TextView } from '../text/text-view.js';
import { featureView } from './features.js';
import { glyphsOfView } from './glyphs.js';
import { learntModel } from './model.js';
import { hasNameShape } from './name-shape.js';
import { likelyNames, marginOf, scoresOf } from './tagger.js';

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
}

/** In doubt a name: other signs decide. */
const bias = 2;

/** Reads a text once; linear in its length. */
export function nameLikelihood(view: TextView): NameLikelihood {
  const glyphs = glyphsOfView(view);
  const { glyphOfUnit, units } = glyphs;
  const model = learntModel();
  const scores = scoresOf(featureView(glyphs, model.words), model);
  return {
    likely: likelyNames(scores, bias)
      .filter(({ start, end }) => hasNameShape(glyphs, start, end))
      .map(({ start, end }) => ({ start: units[start] ?? 0, end: units[end] ?? 0 })),
    marginOf: (start, end) => marginOf(scores, glyphOfUnit[start] ?? 0, glyphOfUnit[end] ?? 0),
  };
}
