import type { Lang } from '../text/define-texts.js';
import { groupDigits, sayIn } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import type { Block, Cell } from './blocks.js';
import { definitions, hanging } from './layout.js';
import { printable } from './printable.js';
import type { Style } from './style.js';
import { layOutTable, type TableCell } from './table.js';
import { wrapText } from './wrap.js';

/** Lines longer than this are hard to read, however wide the terminal is. */
const maxProseWidth = 100;

export interface RenderOptions {
  readonly lang: Lang;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The lines of one block. Every text in it is made printable here, wherever it came from. */
export function renderBlock(block: Block, options: RenderOptions): string[] {
  const { style, width } = options;
  const say = sayIn(options.lang);
  const proseWidth = Math.min(width, maxProseWidth);
  switch (block.kind) {
    case 'heading':
      return wrapText(printable(block.text), proseWidth).map(style.strong);
    case 'paragraph':
      return wrapText(printable(block.text), proseWidth);
    case 'list':
      return block.items.flatMap((item) => hanging('  - ', printable(item), proseWidth));
    case 'facts':
      return layOutTable(
        block.facts.map(([label, value]) => [
          { text: `  ${printable(label)}`, paint: plain, alignRight: false },
          { ...tableCell(value, style), alignRight: false },
        ]),
        proseWidth,
      );
    case 'table':
      return layOutTable(
        [
          block.columns.map((title, column) => ({
            text: printable(title),
            paint: style.strong,
            alignRight: block.rows.every((row) => typeof row[column] === 'number'),
          })),
          ...block.rows.map((row) => row.map((cell) => tableCell(cell, style))),
        ],
        width,
      );
    case 'warning':
      return hanging(`${say(texts.warning)}: `, printable(block.text), proseWidth).map((line) =>
        style.tone('warn', line),
      );
    case 'next':
      return [
        style.strong(say(texts.next)),
        ...definitions(
          block.steps.map(({ line, says }) => [printable(line), printable(says)] as const),
          proseWidth,
        ),
      ];
  }
}

function tableCell(cell: Cell, style: Style): TableCell {
  if (typeof cell === 'number') return { text: groupDigits(cell), paint: plain, alignRight: true };
  if (typeof cell === 'string') return { text: printable(cell), paint: plain, alignRight: false };
  return {
    text: printable(cell.text),
    paint: (line) => style.tone(cell.tone, line),
    alignRight: false,
  };
}

function plain(line: string): string {
  return line;
}
