import type { XmlElement } from '../xml/element.js';

/** An sRGB colour: three channels of 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** ST_HighlightColor. */
const HIGHLIGHTS: ReadonlyMap<string, string> = new Map([
  ['black', '000000'],
  ['blue', '0000FF'],
  ['cyan', '00FFFF'],
  ['darkBlue', '00008B'],
  ['darkCyan', '008B8B'],
  ['darkGray', 'A9A9A9'],
  ['darkGreen', '006400'],
  ['darkMagenta', '800080'],
  ['darkRed', '8B0000'],
  ['darkYellow', '808000'],
  ['green', '00FF00'],
  ['lightGray', 'D3D3D3'],
  ['magenta', 'FF00FF'],
  ['red', 'FF0000'],
  ['white', 'FFFFFF'],
  ['yellow', 'FFFF00'],
]);

/** A colour in hexadecimal; undefined for `auto` and what is none. */
export function parseColour(hex: string | undefined): Colour | undefined {
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/**
 * The colour a `w:color` gives. The light colours of the theme are taken for white, whatever the
 * value beside them says: Word follows the theme.
 */
export function textColour({ attributes }: XmlElement): Colour {
  if (/^(?:background|light)/.test(attributes.get('w:themeColor') ?? '')) return WHITE;
  // A tint makes a colour of the theme lighter; this is most of the way to white.
  const tint = attributes.get('w:themeTint');
  if (tint !== undefined && !(Number.parseInt(tint, 16) > 0x40)) return WHITE;
  return parseColour(attributes.get('w:val')) ?? BLACK;
}

/** The colour that a `w:shd` puts behind text; undefined when none. */
export function shadingColour({ attributes }: XmlElement): Colour | undefined {
  if (/^(?:text|dark)/.test(attributes.get('w:themeFill') ?? '')) return BLACK;
  const pattern = attributes.get('w:val') ?? 'clear';
  // Of a pattern at least half dense, its own colour is what stands behind the text.
  const dense = pattern === 'solid' || Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0) >= 50;
  if (!dense) return parseColour(attributes.get('w:fill'));
  return parseColour(attributes.get('w:color')) ?? BLACK;
}

/** The colour of a `w:highlight`; undefined for `none`. */
export function highlightColour({ attributes }: XmlElement): Colour | undefined {
  return parseColour(HIGHLIGHTS.get(attributes.get('w:val') ?? ''));
}

/** Contrast ratio of two colours, 1–21 (WCAG 2.2, relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
