import { plain, type KeepType, type MaskType, type Text } from './pieces.js';

/** One paragraph or table of a document. */
export type Block =
  | {
      /** 院名, 文书名称, 文号, 正文, 署名 and 附注 are set differently in print. */
      readonly kind: 'office' | 'title' | 'number' | 'paragraph' | 'signature' | 'annex';
      readonly text: Text;
      /** A footnote to it. Plain text carries none. */
      readonly note?: string | undefined;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Text[])[] };

export const paragraph = (text: Text, note?: string): Block => ({ kind: 'paragraph', text, note });

/** Where a marked value stands: code points of the text, half open. */
export interface GoldSpan<Type extends string> {
  readonly start: number;
  readonly end: number;
  readonly type: Type;
}

export interface RenderedText {
  readonly text: string;
  readonly mustMask: readonly GoldSpan<MaskType>[];
  readonly mustKeep: readonly GoldSpan<KeepType>[];
}

/** Between the cells of a row in plain text. */
const CELL_SEPARATOR = '\t';
/** Body paragraphs are indented by two full-width blanks. */
const INDENT = '\u3000\u3000';

/** The plain text of a document, one line for each paragraph or row, with its gold spans. */
export function renderText(blocks: readonly Block[]): RenderedText {
  const mustMask: GoldSpan<MaskType>[] = [];
  const mustKeep: GoldSpan<KeepType>[] = [];
  const pieces = blocks.flatMap(linesOf).flatMap((line) => [...line, '\n']);
  let at = 0;
  for (const piece of pieces) {
    const start = at;
    at += codePointsIn(typeof piece === 'string' ? piece : piece.text);
    if (typeof piece === 'string') continue;
    if ('mask' in piece.mark) mustMask.push({ start, end: at, type: piece.mark.mask });
    else mustKeep.push({ start, end: at, type: piece.mark.keep });
  }
  return { text: plain(pieces), mustMask, mustKeep };
}

function linesOf(block: Block): Text[] {
  if (block.kind === 'table') {
    return block.rows.map((cells) =>
      cells.flatMap((cell, index) => (index === 0 ? cell : [CELL_SEPARATOR, ...cell])),
    );
  }
  return block.kind === 'paragraph' ? [[INDENT, ...block.text]] : [block.text];
}

function codePointsIn(text: string): number {
  return Array.from(text).length;
}
