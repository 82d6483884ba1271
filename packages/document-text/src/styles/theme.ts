import { child, type XmlElement } from '../xml/element.js';
import { contrast, parseColour, WHITE } from './colour.js';

/** Official documents are black on white; less than this is no text colour (WCAG 2.2, AA). */
const MIN_TEXT_CONTRAST = 4.5;

/**
 * Whether the theme makes text light that says it is dark: Word takes text colours from the theme,
 * whatever the value beside them says.
 */
export function themeFades(
  theme: XmlElement | undefined,
  settings: XmlElement | undefined,
): boolean {
  const mapping = child(settings, 'w:clrSchemeMapping')?.attributes;
  const swapped = ['w:t1', 'w:t2'].some((text) => mapping?.get(text)?.startsWith('light') ?? false);
  return swapped || ['a:dk1', 'a:dk2'].some((name) => isLight(theme, name));
}

function isLight(theme: XmlElement | undefined, name: string): boolean {
  const colour = child(theme, 'a:themeElements', 'a:clrScheme', name);
  if (colour === undefined) return false;
  const value =
    child(colour, 'a:srgbClr')?.attributes.get('val') ??
    child(colour, 'a:sysClr')?.attributes.get('lastClr');
  return contrast(parseColour(value) ?? WHITE, WHITE) < MIN_TEXT_CONTRAST;
}
