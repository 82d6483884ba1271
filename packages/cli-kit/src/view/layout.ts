import stringWidth from 'string-width';
import { wrapText } from './wrap.js';

/** A text filled up with spaces to `width` columns. */
function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A paragraph in which every line but the first begins with as many spaces as `first` is wide. */
export function hanging(first: string, text: string, width: number): string[] {
  const indent = stringWidth(first);
  return wrapText(text, Math.max(width - indent, 8)).map((line, index) =>
    (index === 0 ? first + line : ' '.repeat(indent) + line).trimEnd(),
  );
}

/**
 * Terms with their explanations beside them, aligned; a term wider than `maxTermWidth` has its
 * explanation on the next line.
 */
export function definitions(
  entries: readonly (readonly [term: string, says: string])[],
  width: number,
  maxTermWidth = 30,
): string[] {
  const widths = entries.map(([term]) => stringWidth(term)).filter((each) => each <= maxTermWidth);
  const indent = Math.max(0, ...widths) + 4;
  return entries.flatMap(([term, says]) =>
    stringWidth(term) <= maxTermWidth
      ? hanging(padTo(`  ${term}`, indent), says, width)
      : [`  ${term}`, ...hanging(' '.repeat(indent), says, width)],
  );
}
