/** A place in a text, half open, in code points. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A part of the original and what stands for it. */
export interface Replacement extends Place {
  readonly replacement: string;
}

/**
 * Where places of a public text stand in its original. A place that touches a replacement reaches as far
 * as what was replaced.
 * @param replacements in order
 * @param places sorted, never overlapping
 */
export function placesInOriginal(
  replacements: readonly Replacement[],
  places: readonly Place[],
): readonly Place[] {
  const found: Place[] = [];
  let next = 0;
  let shift = 0;
  for (const { start, end } of places) {
    let from = -1;
    for (;;) {
      const one = replacements[next];
      const shown = one === undefined ? Infinity : one.start - shift;
      if (one === undefined || shown >= end) break;
      const shownEnd = shown + Array.from(one.replacement).length;
      if (from < 0 && start < shown) from = start + shift;
      if (from < 0 && start < shownEnd) from = one.start;
      if (shownEnd > end) break;
      shift = one.end - shownEnd;
      next += 1;
    }
    const touched = replacements[next];
    const reaches = touched !== undefined && touched.start - shift < end;
    found.push({
      start: from < 0 ? start + shift : from,
      end: reaches ? touched.end : end + shift,
    });
  }
  return found;
}

/**
 * Where places of an original stand in its public text; those that a replacement touches are left out.
 * @param replacements in order
 * @param places sorted
 */
export function placesInPublic<Found extends Place>(
  replacements: readonly Replacement[],
  places: readonly Found[],
): readonly Found[] {
  const found: Found[] = [];
  let next = 0;
  let shift = 0;
  for (const place of places) {
    for (let one = replacements[next]; one !== undefined && one.end <= place.start;) {
      shift += Array.from(one.replacement).length - (one.end - one.start);
      next += 1;
      one = replacements[next];
    }
    if ((replacements[next]?.start ?? Infinity) < place.end) continue;
    found.push({ ...place, start: place.start + shift, end: place.end + shift });
  }
  return found;
}
