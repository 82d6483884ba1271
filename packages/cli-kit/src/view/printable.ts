import stringWidth from 'string-width';

/**
 * Control characters (with them every terminal escape), direction changes, invisible and zero-width
 * characters, line separators and lone surrogates. Private-use characters stay: older systems store
 * rare Chinese names in them.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text from outside, safe to show: a package must not be able to move the cursor, recolour or
 * reorder a line, or hide a character. What is unprintable becomes `\u{…}`.
 * @param maxWidth columns on the screen; what is longer ends in `…`
 */
export function printable(text: string, maxWidth = Infinity): string {
  const shown = text.replace(
    unprintable,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  return stringWidth(shown) <= maxWidth ? shown : `${cutToWidth(shown, maxWidth - 1)}…`;
}

/** JSON text in which the same characters stand as `\\uXXXX`: the same document, safe to show. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** The longest beginning of a text that fits into so many columns; whole characters only. */
export function cutToWidth(text: string, width: number): string {
  let cut = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return cut;
}
