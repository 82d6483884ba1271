/** What was left out of a view in front of a unit. */
export const GAP = { none: 0, space: 1, line: 2 } as const;

/**
 * A text as matching looks at it: NFKC, lower case, one kind of dot, without white space and without
 * what cannot be seen, so that no way of typing hides a name. Offsets lead back to the original.
 */
export interface TextView {
  /** The original, by code points. */
  readonly points: readonly string[];
  readonly text: string;
  /** For each UTF-16 unit of `text`, the code point of the original that it comes from. */
  readonly origin: Int32Array;
  /** For each UTF-16 unit of `text`, and its end, the `GAP` before it. */
  readonly gaps: Uint8Array;
}

const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]$/u;
const LINE_BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/u;
const NAME_DOT = /[\u00B7\u2022\u2027\u2219\u22C5\u30FB\u0387\u2024]/gu;
const HYPHEN = /[\u2010-\u2015\u2212\uFE58]/gu;
/** Characters of the CJK block stand for themselves. */
const HAN_FROM = 0x4e00;
const HAN_TO = 0x9fff;

const folded = new Map<string, string>();

/** Reads a text once; linear in its length. */
export function viewOf(original: string): TextView {
  const points = Array.from(original);
  const shown = points.map(shownForm);
  const text = shown.join('');
  const origin = new Int32Array(text.length);
  const gaps = new Uint8Array(text.length + 1);
  let unit = 0;
  let gap: number = GAP.none;
  for (let index = 0; index < points.length; index += 1) {
    const { length } = shown[index] ?? '';
    if (length === 0) {
      gap = Math.max(gap, gapOf(points[index] ?? ''));
      continue;
    }
    gaps[unit] = gap;
    gap = GAP.none;
    for (const end = unit + length; unit < end; unit += 1) origin[unit] = index;
  }
  gaps[text.length] = GAP.line;
  return { points, text, origin, gaps };
}

/** The form in which a name or a word is looked up in a view. */
export function lookupForm(text: string): string {
  return Array.from(text, shownForm).join('');
}

/** The code points of the original behind a part of the view. */
export function originalRange(
  view: TextView,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: view.origin[start] ?? 0, end: (view.origin[end - 1] ?? -1) + 1 };
}

/** Whether a line of the original begins with this unit. */
export function beginsLine(view: TextView, at: number): boolean {
  return at <= 0 || view.gaps[at] === GAP.line;
}

/** Whether more than one narrow space stands in front of a unit, as between the columns of a table. */
export function isWideGap({ points, origin, gaps }: TextView, at: number): boolean {
  if (gaps[at] === GAP.none) return false;
  const left = points.slice((origin[at - 1] ?? 0) + 1, origin[at] ?? 0);
  return left.length > 1 || left.includes('\u3000') || left.includes('\t');
}

/** The line breaks within a part of the original: a replacement keeps them. */
export function lineBreaksIn(points: readonly string[], start: number, end: number): string {
  let breaks = '';
  for (let index = start; index < end; index += 1) {
    const point = points[index] ?? '';
    if (LINE_BREAK.test(point)) breaks += point;
  }
  return breaks;
}

/** What a view has of a code point: nothing where it cannot be seen. */
function shownForm(point: string): string {
  const code = point.charCodeAt(0);
  return code >= HAN_FROM && code <= HAN_TO ? point : foldedForm(point);
}

function foldedForm(point: string): string {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const form = UNSEEN.test(point)
    ? ''
    : Array.from(point.normalize('NFKC').replace(NAME_DOT, '\u00B7').replace(HYPHEN, '-'))
        .filter((part) => !UNSEEN.test(part))
        .join('')
        .toLowerCase();
  // A hostile text could otherwise grow the cache with every character there is.
  if (point.charCodeAt(0) < 0x10000 && folded.size < 20_000) folded.set(point, form);
  return form;
}

function gapOf(point: string): number {
  if (LINE_BREAK.test(point)) return GAP.line;
  return /\s/u.test(point) ? GAP.space : GAP.none;
}
