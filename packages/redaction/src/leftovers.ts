import type { Leftover } from './detector/leftover.js';
import { leftoversIn } from './detector/find-leftovers.js';
import { mayBeSomebody } from './names/second-look.js';
import type { Reading } from './names/reading.js';
import type { Publication } from './publish.js';
import type { Suspicion } from './redaction.js';
import { placesInOriginal, placesInPublic } from './text/place-map.js';
import { lookupForm } from './text/text-view.js';

/** What the leftover detector finds in a public text, in code points of the original. */
export function leftoversOf(
  { likelihood: { search } }: Reading,
  { redacted, kept }: Publication,
): readonly Leftover[] {
  const found = leftoversIn(redacted.text, { search, replacements: redacted.spans });
  const places = placesInOriginal(redacted.spans, found);
  return found
    .map((leftover, index) => ({ ...leftover, ...places[index] }))
    .filter(({ start, end }) => !kept.subarray(start, end).includes(1));
}

interface ForDecision {
  readonly leftovers: readonly Leftover[];
  /** Suspicions that the approval released, each by its very text. */
  readonly released: readonly string[];
}

/** What a person must decide about: what was found, and nobody hid or meant to leave. */
export function suspicionsOf(
  reading: Reading,
  { redacted, doubts }: Publication,
  { leftovers, released }: ForDecision,
): readonly Suspicion[] {
  const { points } = reading.view;
  const releasedForms = new Set(released.map(lookupForm));
  const open = [
    ...doubts.map((place) => ({ ...place, kind: 'name' as const, why: 'word-name' })),
    ...leftovers
      .filter((leftover) => leftover.kind === 'particular' || mayBeSomebody(reading, leftover))
      .map(({ start, end, kind, by }) => ({ start, end, kind, why: by })),
  ]
    .filter(({ start, end }) => {
      const form = lookupForm(points.slice(start, end).join(''));
      return form !== '' && !/[某*]/u.test(form) && !releasedForms.has(form);
    })
    .sort((one, other) => one.start - other.start);
  return placesInPublic(redacted.spans, open);
}
