import CliTable3 from 'cli-table3';
import stringWidth from 'string-width';
import { wrapText } from './wrap.js';

/** A cell whose text is printable already, with the paint for each of its lines. */
export interface TableCell {
  readonly text: string;
  readonly paint: (line: string) => string;
  readonly alignRight: boolean;
}

const gapWidth = 2;
/** Room for one wide character; narrower no column ever gets. */
const minColumnWidth = 2;

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gapWidth),
};

/**
 * A table without lines, at most `width` columns wide. Cells that do not fit are wrapped, never cut:
 * the widest columns give way first.
 */
export function layOutTable(rows: readonly (readonly TableCell[])[], width: number): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const widths = columnWidths(rows, width - gapWidth * (columns - 1));
  const grid = new CliTable3({
    chars: noLines,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: widths,
  });
  for (const row of rows) {
    grid.push(
      row.map((cell, column) => ({
        // Wrapped here: cli-table3 counts characters, not columns, when it wraps Chinese.
        content: wrapText(cell.text, widths[column] ?? minColumnWidth)
          .map(cell.paint)
          .join('\n'),
        hAlign: cell.alignRight ? ('right' as const) : ('left' as const),
      })),
    );
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Natural widths, with the widest shrunk one by one until their sum fits. */
function columnWidths(rows: readonly (readonly TableCell[])[], available: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? minColumnWidth, stringWidth(cell.text));
    });
  }
  let excess = widths.reduce((sum, each) => sum + each, 0) - available;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const current = widths[widest] ?? 0;
    if (current <= minColumnWidth) break;
    widths[widest] = current - 1;
    excess -= 1;
  }
  return widths;
}
