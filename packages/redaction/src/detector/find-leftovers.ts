import { carriedScores, type KnownBefore } from './carried-scores.js';
import { featureView } from './feature-view.js';
import { glyphsOf, originalSpan, type Glyphs } from './glyphs.js';
import type { Leftover } from './leftover.js';
import { learntModel } from './model.js';
import {
  namesBesideRoles,
  namesByModel,
  namesInLists,
  type FoundName,
  type NameSearch,
} from './name-search.js';
import { namesBesideNames, namesInLatin } from './other-names.js';
import { sameNamesElsewhere } from './propagation.js';
import { particularsIn } from './shapes.js';
import { scoresOf } from './scores.js';

/**
 * What looks like a name or a particular in a text that should hold neither any more. Pure, and linear
 * in the length of the text. It knows nothing of the case: who may stay named (a defendant, officials
 * in the signature block) is for the caller to take out. Masks (李某某, 王某甲, 6**X) are none.
 *
 * Other names that the text gives somebody (绰号“X”, 又名X, a name in Latin letters in brackets) count as
 * names. Over the held-out documents of the evaluation, read as they were served, it covers 98 names of 100,
 * on a roster or not, at 0.5 false alarms per 1,000 characters. It misses names that are
 * ordinary words where nothing else says that they are people (田间等村民, 工友干部), nicknames that no word
 * introduces (将“傻柱”领回), short foreign names without dots (托尼), rare names of minorities, a name of which
 * only the surname and a form of address are left (潘医生, 张总), and at times a name of three of which two
 * are a word. False alarms are words where somebody bears the same (回首时光), names of places, firms and
 * signs that are built like a name (石鼓, 李子园), and what stands behind a word for a role (家属共). Of
 * addresses it looks at homes, not at scenes.
 * @param text a public text
 * @returns sorted, never overlapping; offsets in code points
 */
export function findLeftovers(text: string): readonly Leftover[] {
  return leftoversIn(text);
}

/**
 * The same, in a text that was made of another.
 * @param before spares reading again what stayed; the outcome does not depend on it
 */
export function leftoversIn(text: string, before?: KnownBefore): readonly Leftover[] {
  const glyphs = glyphsOf(text);
  const particulars = particularsIn(glyphs.view).map((span): Leftover => ({
    ...span,
    kind: 'particular',
    by: 'shape',
  }));
  const names = namesIn(glyphs, before).map(({ start, end, by }): Leftover => ({
    ...originalSpan(glyphs, start, end),
    kind: 'name',
    by,
  }));
  return disjoint([...particulars, ...names]);
}

function namesIn(glyphs: Glyphs, before: KnownBefore | undefined): readonly FoundName[] {
  const model = learntModel();
  const view = featureView(glyphs, model.words);
  const carried = before === undefined ? undefined : carriedScores(glyphs, view, before);
  const search: NameSearch = { glyphs, view, scores: scoresOf(view, model, carried) };
  const seen = disjoint([
    ...namesBesideNames(search),
    ...namesByModel(search),
    ...namesBesideRoles(search),
  ]);
  const listed = disjoint([...seen, ...namesInLists(search, seen), ...namesInLatin(search, seen)]);
  const again = sameNamesElsewhere(search, listed);
  return disjoint([...widerThan(listed, again, glyphs.length), ...listed, ...again]);
}

/** Names that hold a shorter one where the model saw that alone: 汤小 in 汤小雷, who is named elsewhere. */
function widerThan(
  names: readonly FoundName[],
  others: readonly FoundName[],
  length: number,
): readonly FoundName[] {
  const ends = new Int32Array(length);
  for (const { start, end } of names) ends[start] = end;
  return others.filter(({ start, end }) => {
    const known = ends[start] ?? 0;
    return known > 0 && known < end;
  });
}

/** Of what overlaps, the one that was found first; sorted. */
function disjoint<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
): readonly Span[] {
  const length = spans.reduce((most, { end }) => Math.max(most, end), 0);
  const taken = new Uint8Array(length);
  const kept: Span[] = [];
  for (const span of spans) {
    if (taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    kept.push(span);
  }
  return kept.sort((one, other) => one.start - other.start);
}
