import { escapeHtml } from '../printing/html-page.js';

/**
 * Characters that are not seen, or that reorder what is: a name must not hide behind one. Line feed and
 * tab show themselves.
 */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** What an HTML document cannot hold at all. */
const IMPOSSIBLE = /[\0\p{Cs}]/u;

/**
 * Text of a document as HTML whose own text is that text. What would not be seen stands in an element
 * of its own that names it and ends its effect.
 */
export function escapeText(text: string): string {
  return escapeHtml(text).replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    // A raw carriage return would be read as a line feed.
    const shown = character === '\r' ? '&#13;' : IMPOSSIBLE.test(character) ? '\uFFFD' : character;
    return `<bdi class="unseen" data-code="U+${code}">${shown}</bdi>`;
  });
}
