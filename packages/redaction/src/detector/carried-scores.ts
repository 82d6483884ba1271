import { REACH, REACH_BACK, type FeatureView } from './feature-view.js';
import type { Glyphs } from './glyphs.js';
import type { NameSearch } from './name-search.js';
import type { CarriedScores } from './scores.js';
import type { Replacement } from '../text/place-map.js';

/** A text that was read, and what was replaced in it since. */
export interface KnownBefore {
  readonly search: NameSearch;
  /** In order, in code points. */
  readonly replacements: readonly Replacement[];
}

/**
 * What need not be scored again in a text of which parts were replaced: wherever everything around a
 * character, as far as its score looks, is as it was. To score takes longest, and most of a public text is
 * that of the original.
 */
export function carriedScores(
  glyphs: Glyphs,
  view: FeatureView,
  { search, replacements }: KnownBefore,
): CarriedScores {
  const origins = originsOf(glyphs, search.glyphs, replacements);
  const carried = new Int32Array(glyphs.length).fill(-1);
  let alike = 0;
  for (let at = 0; at < glyphs.length; at += 1) {
    const origin = origins[at] ?? -1;
    if (origin < 0 || !isAlike(view, at, { view: search.view, at: origin })) alike = 0;
    else alike = at > 0 && origins[at - 1] === origin - 1 ? alike + 1 : 1;
    if (alike > REACH_BACK + REACH) carried[at - REACH] = origin - REACH;
  }
  return { scores: search.scores, origins: carried };
}

/** For each glyph of the new text its glyph in the old one, or -1. */
function originsOf(
  { length, starts }: Glyphs,
  old: Glyphs,
  replacements: readonly Replacement[],
): Int32Array {
  const origins = new Int32Array(length).fill(-1);
  let next = 0;
  let shift = 0;
  let origin = 0;
  for (let at = 0; at < length; at += 1) {
    const point = starts[at] ?? 0;
    for (let one = replacements[next]; one !== undefined; one = replacements[next]) {
      const shownEnd = one.start - shift + Array.from(one.replacement).length;
      if (point < shownEnd) break;
      shift = one.end - shownEnd;
      next += 1;
    }
    if (point >= (replacements[next]?.start ?? Infinity) - shift) continue;
    while (origin < old.length && (old.starts[origin] ?? 0) < point + shift) origin += 1;
    if (old.starts[origin] !== point + shift || origin >= old.length) continue;
    origins[at] = origin;
    origin += 1;
  }
  return origins;
}

interface PlaceInView {
  readonly view: FeatureView;
  readonly at: number;
}

/** Whether features see the same at two places. */
function isAlike(view: FeatureView, at: number, old: PlaceInView): boolean {
  const { view: other, at: origin } = old;
  return (
    view.signs[at + REACH] === other.signs[origin + REACH] &&
    view.kinds[at + REACH] === other.kinds[origin + REACH] &&
    view.gaps[at] === other.gaps[origin] &&
    view.words[at] === other.words[origin] &&
    view.repeats[at] === other.repeats[origin] &&
    view.roles.before[at] === other.roles.before[origin] &&
    view.roles.after[at] === other.roles.after[origin]
  );
}
