import type { MarkedText } from './writer.ts';
import {
  featureView,
  furtherFeaturesAt,
  glyphsOf,
  leadingFeaturesAt,
  maxFeatures,
  TAG,
  type OrdinaryWords,
} from './learning.ts';

/** A text as training needs it. */
export interface Example {
  readonly length: number;
  /** `maxFeatures` places for each character. */
  readonly slots: Int32Array;
  readonly counts: Uint8Array;
  readonly tags: Uint8Array;
}

export function exampleOf({ text, names }: MarkedText, ordinary: OrdinaryWords): Example {
  const glyphs = glyphsOf(text);
  const view = featureView(glyphs, ordinary);
  const { length } = glyphs;
  const slots = new Int32Array(length * maxFeatures);
  const counts = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const own = slots.subarray(at * maxFeatures, (at + 1) * maxFeatures);
    leadingFeaturesAt(view, at, own);
    counts[at] = furtherFeaturesAt(view, at, own);
  }
  return { length, slots, counts, tags: tagsOf(glyphs, names) };
}

function tagsOf(
  { length, starts }: ReturnType<typeof glyphsOf>,
  names: MarkedText['names'],
): Uint8Array {
  const tags = new Uint8Array(length);
  let at = 0;
  for (const [start, end] of names) {
    while (at < length && (starts[at] ?? 0) < start) at += 1;
    const first = at;
    while (at < length && (starts[at] ?? 0) < end) at += 1;
    if (at - first < 2) continue;
    tags.fill(TAG.middle, first, at);
    tags[first] = TAG.begin;
    tags[at - 1] = TAG.end;
  }
  return tags;
}
