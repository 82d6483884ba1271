import { viewOf, type TextView } from '../text/text-view.js';

/** A text as the model reads it: one entry for each visible character, folded (NFKC, lower case). */
export interface Glyphs {
  readonly length: number;
  /** Folded code points. */
  readonly codes: Int32Array;
  /** Where each stands in the original, in code points. */
  readonly starts: Int32Array;
  /** White space left out before each, and before the end: a `GAP`. */
  readonly gaps: Uint8Array;
  /** For each UTF-16 unit of the folded text, its glyph. */
  readonly glyphOfUnit: Int32Array;
  /** For each glyph, its first UTF-16 unit of the folded text. */
  readonly units: Int32Array;
  readonly view: TextView;
}

/** Reads a text once; linear in its length. */
export function glyphsOf(text: string): Glyphs {
  return glyphsOfView(viewOf(text));
}

/** The same for a text that was read already. */
export function glyphsOfView(view: TextView): Glyphs {
  const units = view.text.length;
  const codes = new Int32Array(units);
  const starts = new Int32Array(units);
  const firstUnits = new Int32Array(units + 1).fill(units);
  const gaps = new Uint8Array(units + 1);
  const glyphOfUnit = new Int32Array(units + 1);
  let length = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const code = view.text.codePointAt(unit) ?? 0;
    codes[length] = code;
    starts[length] = view.origin[unit] ?? 0;
    gaps[length] = view.gaps[unit] ?? 0;
    glyphOfUnit[unit] = length;
    firstUnits[length] = unit;
    if (code > 0xffff) {
      unit += 1;
      glyphOfUnit[unit] = length;
    }
    length += 1;
  }
  gaps[length] = view.gaps[units] ?? 0;
  glyphOfUnit[units] = length;
  return { length, codes, starts, gaps, glyphOfUnit, units: firstUnits, view };
}

/** The code points of the original behind glyphs. */
export function originalSpan(
  glyphs: Glyphs,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: glyphs.starts[start] ?? 0, end: (glyphs.starts[end - 1] ?? -1) + 1 };
}

/** Glyphs as a string, to compare names by. */
export function textOf({ view, units }: Glyphs, start: number, end: number): string {
  return view.text.slice(units[start], units[end]);
}
