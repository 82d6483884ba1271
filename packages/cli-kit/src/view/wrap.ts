import stringWidth from 'string-width';

/** Punctuation that never begins a line (、。，．：；？！）》 and the like): it stays with what it ends. */
const closing =
  /^[\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF01\uFF09\u300B\u3009\u300D\u300F\u3011\u3015\u2019\u201D\u2026,.:;?!)\]}%]/u;
/** Punctuation that never ends a line (（《「【〔 and the like): it stays with what it begins. */
const opening = /[\uFF08\u300A\u3008\u300C\u300E\u3010\u3014\u2018\u201C([{]$/u;

interface Piece {
  readonly text: string;
  readonly width: number;
}

/** Splits a text where a line may break: at spaces, and around characters two columns wide. */
function piecesOf(text: string): Piece[] {
  const pieces: string[] = [];
  let previousWide = false;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const wide = stringWidth(segment) > 1;
    const last = pieces.at(-1);
    const afterSpace = last?.endsWith(' ') === true && segment !== ' ';
    const mayBreak =
      last === undefined ||
      afterSpace ||
      ((wide || previousWide) && segment !== ' ' && !closing.test(segment) && !opening.test(last));
    if (mayBreak) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    previousWide = wide;
  }
  return pieces.map((piece) => ({ text: piece, width: stringWidth(piece.trimEnd()) }));
}

/** Cuts a piece that alone is wider than a line, such as a digest, character by character. */
function hardBreak(piece: Piece, width: number): Piece[] {
  if (piece.width <= width) return [piece];
  const parts: Piece[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(piece.text)) {
    if (part !== '' && stringWidth((part + segment).trimEnd()) > width) {
      parts.push({ text: part, width: stringWidth(part) });
      part = '';
    }
    part += segment;
  }
  parts.push({ text: part, width: stringWidth(part.trimEnd()) });
  return parts;
}

/**
 * Breaks a text into lines of at most `width` columns (one character may be wider when `width` is
 * 1). Chinese breaks between characters, other text at spaces; nothing is left out but the spaces
 * at a break.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((each) => hardBreak(each, width))) {
    if (stringWidth(line) + piece.width > width) {
      if (line.trimEnd() !== '') lines.push(line.trimEnd());
      line = '';
    }
    line += piece.text;
  }
  return [...lines, line.trimEnd()];
}
