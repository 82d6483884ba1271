import { child, contains, onOff, valueOf, type XmlElement } from '../xml/element.js';
import { highlightColour, shadingColour, textColour, type Colour } from './colour.js';

/** How text looks, as far as it decides whether a reader sees it. What is not set is inherited. */
export interface Look {
  readonly hidden?: boolean;
  readonly webHidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly colour?: Colour;
  /** Null where a highlight or shading is taken away. */
  readonly highlight?: Colour | null;
  readonly shading?: Colour | null;
  /** The smaller of the sizes for Chinese and Latin text and for complex scripts. */
  readonly halfPoints?: number;
  /** Width of the characters in per cent. */
  readonly widthPercent?: number;
  /** Drawn with a fill of its own that may be no fill. */
  readonly unknownFill?: boolean;
  /** Letters look like other signs in it: Wingdings and its kin. */
  readonly symbolFont?: boolean;
}

const SYMBOL_FONT = /^(?:wingdings|webdings|symbol|marlett|mt extra|zapf|monotype sorts)/i;
const FONT_SLOTS = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'] as const;
const POINTS_PER: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['pc', 12],
  ['pi', 12],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 7.2 / 2.54],
]);

/** Reads run properties (`w:rPr`). */
export function readLook(properties: XmlElement | undefined): Look {
  if (properties === undefined) return {};
  const colour = child(properties, 'w:color');
  const highlight = child(properties, 'w:highlight');
  const shading = child(properties, 'w:shd');
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const fill = child(properties, 'w14:textFill');
  const look: Look = {
    ...(colour && { colour: textColour(colour) }),
    ...(highlight && { highlight: highlightColour(highlight) ?? null }),
    ...(shading && { shading: shadingColour(shading) ?? null }),
    ...(fill && { unknownFill: !isPlainFill(fill) }),
    ...(fonts && {
      symbolFont: FONT_SLOTS.some((slot) => SYMBOL_FONT.test(fonts.get(slot) ?? '')),
    }),
  };
  return { ...look, ...switches(properties), ...measures(properties) };
}

function switches(properties: XmlElement): Look {
  const hidden = onOff(properties, 'w:specVanish') === true || onOff(properties, 'w:vanish');
  const webHidden = onOff(properties, 'w:webHidden');
  const rightToLeft = onOff(properties, 'w:rtl');
  return {
    ...(hidden !== undefined && { hidden }),
    ...(webHidden !== undefined && { webHidden }),
    ...(rightToLeft !== undefined && { rightToLeft }),
  };
}

function measures(properties: XmlElement): Look {
  const size = valueOf(properties, 'w:sz');
  const width = valueOf(properties, 'w:w');
  return {
    ...(size !== undefined && { halfPoints: parseHalfPoints(size) }),
    ...(width !== undefined && { widthPercent: Number.parseFloat(width) || 0 }),
  };
}

/** A size as half-points or with a unit (ST_HpsMeasure); what is neither counts as nothing. */
function parseHalfPoints(value: string): number {
  const [, number = '', unit] = /^(\d+(?:\.\d+)?)([a-z]{2})?$/.exec(value) ?? [];
  const halfPoints = unit === undefined ? 1 : 2 * (POINTS_PER.get(unit) ?? 0);
  return Number(number) * halfPoints;
}

/** Filled with the dark text colour of the theme and not made transparent: as WPS writes it. */
function isPlainFill(fill: XmlElement): boolean {
  const scheme = child(fill, 'w14:solidFill', 'w14:schemeClr')?.attributes.get('w14:val');
  const plain = scheme !== undefined && /^(?:tx1|tx2|dk1|dk2)$/.test(scheme);
  return (
    plain &&
    !['w14:alpha', 'w14:lumMod', 'w14:lumOff', 'w14:tint'].some((name) => contains(fill, name))
  );
}
