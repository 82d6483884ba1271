import type { XmlElement } from '../xml/element.js';
import { showParagraph, type Paragraph } from './paragraphs.js';
import type { Story } from './story.js';
import { showTable } from './tables.js';
import { visit } from './visit.js';

/** What stands under another: a paragraph, or the lines of a table. */
export type Block = Paragraph | { readonly lines: readonly string[] };

/** Shows the paragraphs and tables in an element as lines. */
export function showBlocks(parent: XmlElement, story: Story): readonly string[] {
  return linesOf(readBlocks(parent, story));
}

/** Shows the paragraphs and tables in an element. */
export function readBlocks(parent: XmlElement, story: Story): readonly Block[] {
  return visit<Block>(parent, story, {
    own: (element, inner) => {
      if (element.name === 'w:p') return [showParagraph(element, inner)];
      if (element.name === 'w:tbl') return [{ lines: showTable(element, inner) }];
      return undefined;
    },
    words: (block) => linesOf([block]).join(''),
  });
}

/** The lines of blocks. A paragraph whose mark is gone goes on in the next, which names both. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  let begun = '';
  let boxes: readonly string[] = [];
  const close = (line: string) => {
    lines.push(...line.split('\n'), ...boxes);
    begun = '';
    boxes = [];
  };
  for (const block of blocks) {
    if ('lines' in block) {
      if (begun !== '' || boxes.length > 0) close(begun);
      lines.push(...block.lines);
      continue;
    }
    boxes = [...boxes, ...block.boxes];
    if (block.joinsNext) begun += block.text;
    else close(block.label + begun + block.text);
  }
  if (begun !== '' || boxes.length > 0) close(begun);
  return lines;
}
