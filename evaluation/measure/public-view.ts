import type { PublishedText } from './published.ts';

/** A range of code points, half open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** An original and its public text side by side, looked at in places of the original. */
export interface PublicView {
  readonly points: readonly string[];
  /** What the public reads at a place: its characters, and replacements that touch it in full. */
  readonly shownAt: (place: Range) => string;
  /** How many characters of a place are replaced by something else. */
  readonly changedIn: (place: Range) => number;
  /** The place of the original from which a place of the public text came. */
  readonly originOf: (place: Range) => Range;
  /** Characters outside the replacements in which the two texts differ; 0 unless something is wrong. */
  readonly changedOutside: number;
}

/** Sets an original beside its public text. Trusts nothing but the spans' places. */
export function publicViewOf(original: string, { text, spans }: PublishedText): PublicView {
  const points = Array.from(original);
  const publicPoints = Array.from(text);
  const spanAt = new Int32Array(points.length).fill(-1);
  for (const [index, { start, end }] of spans.entries()) spanAt.fill(index, start, end);
  const differs = spans.map(
    ({ start, end, replacement }) => points.slice(start, end).join('') !== replacement,
  );

  const origins: Range[] = [];
  let changedOutside = 0;
  for (let at = 0; at < points.length; at += 1) {
    const span = spans[spanAt[at] ?? -1];
    if (span === undefined) {
      if (publicPoints[origins.length] !== points[at]) changedOutside += 1;
      origins.push({ start: at, end: at + 1 });
    } else if (at === span.start) {
      const place = { start: span.start, end: span.end };
      origins.push(...Array.from(span.replacement, () => place));
    }
  }
  changedOutside += Math.abs(publicPoints.length - origins.length);

  const indexes = ({ start, end }: Range): number[] =>
    Array.from({ length: end - start }, (_, index) => start + index);
  return {
    points,
    changedOutside,
    shownAt: (place) => {
      let shown = '';
      let last = -1;
      for (const at of indexes(place)) {
        const span = spanAt[at] ?? -1;
        if (span < 0) shown += points[at] ?? '';
        else if (span !== last) shown += spans[span]?.replacement ?? '';
        last = span;
      }
      return shown;
    },
    changedIn: (place) => indexes(place).filter((at) => differs[spanAt[at] ?? -1] ?? false).length,
    originOf: ({ start, end }) => ({
      start: origins[start]?.start ?? points.length,
      end: origins[end - 1]?.end ?? points.length,
    }),
  };
}

export function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
