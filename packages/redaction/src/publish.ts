import { occurrencesIn, type Occurrence } from './names/occurrences.js';
import { statedMinors } from './names/document-facts.js';
import { OFFICIAL } from './names/officials.js';
import type { People } from './names/people.js';
import type { Reading } from './names/reading.js';
import type { Claim } from './particulars/claim.js';
import type { ParticularsBeside } from './particulars/particulars.js';
import { isOfPlace } from './particulars/veil.js';
import type { RedactionRule } from './rules.js';
import type { RedactedText } from './redaction.js';
import { applyDrafts, type Draft } from './spans.js';
import type { Place } from './text/place-map.js';
import { originalRange } from './text/text-view.js';

/** A public text, and what was decided on the way to it; places in code points of the original. */
export interface Publication {
  readonly redacted: RedactedText;
  /** Names that are words too, where nothing says which they are. */
  readonly doubts: readonly Place[];
  /** 1 for each code point that stays on purpose: officials, people who stay named, numbers of papers. */
  readonly kept: Uint8Array;
}

/** What is told by its surroundings, and may reach into a name. */
const BESIDE_NAMES: ReadonlySet<RedactionRule | null> = new Set(['ADDRESS', 'HEALTH', 'MINOR']);

const shortUnits = 2;

/** What is left of a particular beside the names at its edges, which stay or have masks of their own. */
function besideNames(
  { start, end, rule }: Claim,
  names: readonly Occurrence[],
  text: string,
): Pick<Claim, 'start' | 'end'> {
  let [from, to] = [start, end];
  for (const name of names) {
    if (name.start >= to || name.end <= from || !name.certain) continue;
    if (rule === 'ADDRESS' && isOfPlace(text, name.end)) continue;
    // 洪泽小学: so short a name is rather the school's than somebody's.
    const inside = name.start >= from && name.end < to;
    if (rule === 'MINOR' && inside && name.end - name.start <= shortUnits) continue;
    if (name.start - from <= to - name.end) from = name.end;
    else to = name.start;
  }
  return { start: from, end: to };
}

/** Hides in one text what the rules hide. */
export function publish(
  reading: Reading,
  marks: readonly Draft[],
  { people, particulars }: { readonly people: People; readonly particulars: ParticularsBeside },
): Publication {
  const { view, officials, papers } = reading;
  const occurrences = occurrencesIn(view, people, reading);
  const stated = statedMinors(view, occurrences);
  const minors = occurrences
    .filter(({ name }) => name.isMinor || stated.has(name.mask))
    .map(({ start }) => start);
  const kept = new Uint8Array(view.points.length);
  for (let at = 0; at < view.text.length; at += 1) {
    if (officials[at] !== OFFICIAL.none || papers[at] === 1) kept[view.origin[at] ?? 0] = 1;
  }
  const drafts: Draft[] = [...marks];
  const doubts: Place[] = [];
  for (const { start, end, name, certain } of occurrences) {
    const place = originalRange(view, start, end);
    if (name.rule === null) kept.fill(1, place.start, place.end);
    else if (certain) drafts.push({ ...place, rule: name.rule, replacement: name.mask });
    else doubts.push(place);
  }
  let next = 0;
  const names = occurrences.filter(({ certain }) => certain);
  for (const one of particulars({ names, minors })) {
    while ((occurrences[next]?.end ?? Infinity) <= one.start) next += 1;
    let behind = next;
    while ((occurrences[behind]?.start ?? Infinity) < one.end) behind += 1;
    const met = occurrences.slice(next, behind);
    const { rule, replacement } = one;
    const { start, end } = BESIDE_NAMES.has(rule) ? besideNames(one, met, view.text) : one;
    const place = originalRange(view, start, end);
    if (rule === null) kept.fill(1, place.start, place.end);
    else drafts.push({ ...place, rule, replacement });
  }
  return { redacted: applyDrafts(view.points, drafts), doubts, kept };
}
