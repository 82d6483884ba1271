import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { Random } from '../random.js';
import { withFixedTimes } from './docx-times.js';
import type { Block } from './text/blocks.js';
import { plain, type Text } from './text/pieces.js';

/** How often a name or a number lies in two runs, as word processors leave it after an edit. */
const SPLIT_SHARE = 0.06;

/** Properties without authors and times, so that the same text gives the same bytes. */
const CORE_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

export interface DocxOptions {
  /** 页眉 */
  readonly header: string;
  readonly random: Random;
}

/** A document as a .docx file, with header, footer, tables, footnotes and names in split runs. */
export async function docxFile(
  blocks: readonly Block[],
  { header, random }: DocxOptions,
): Promise<Buffer> {
  // Loading it takes longer than anything else here, and most commands write no such file.
  const docx = await import('docx');
  const footnotes: Record<string, { children: Paragraph[] }> = {};

  const runs = (text: Text): ParagraphChild[] =>
    text.flatMap((piece) => {
      const characters = Array.from(typeof piece === 'string' ? piece : piece.text);
      const parts =
        typeof piece !== 'string' && characters.length > 1 && random.chance(SPLIT_SHARE)
          ? halves(characters, random)
          : [characters.join('')];
      return parts.map((part) => new docx.TextRun(part));
    });

  const child = (block: Block): Paragraph | Table => {
    if (block.kind === 'table') return table(block.rows);
    const note = block.note;
    const children = runs(block.text);
    if (note !== undefined) {
      const number = Object.keys(footnotes).length + 1;
      footnotes[number] = { children: [new docx.Paragraph(note)] };
      children.push(new docx.FootnoteReferenceRun(number));
    }
    return new docx.Paragraph({ children, alignment: ALIGNMENTS[block.kind] });
  };

  const table = (rows: readonly (readonly Text[])[]): Table =>
    new docx.Table({
      rows: rows.map(
        (cells) =>
          new docx.TableRow({
            children: cells.map(
              (cell) =>
                new docx.TableCell({ children: [new docx.Paragraph({ children: runs(cell) })] }),
            ),
          }),
      ),
    });

  const children = blocks.map(child);
  const file = new docx.Document({
    footnotes,
    sections: [
      {
        headers: { default: new docx.Header({ children: [new docx.Paragraph(header)] }) },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                children: [new docx.TextRun({ children: ['第 ', docx.PageNumber.CURRENT, ' 页'] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const bytes = await docx.Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: CORE_PROPERTIES },
  ]);
  return withFixedTimes(bytes);
}

const ALIGNMENTS = {
  office: 'center',
  title: 'center',
  number: 'right',
  paragraph: 'both',
  signature: 'right',
  annex: 'left',
} as const satisfies Readonly<Record<Exclude<Block['kind'], 'table'>, string>>;

function halves(characters: readonly string[], random: Random): string[] {
  const at = random.int(1, characters.length - 1);
  return [characters.slice(0, at).join(''), characters.slice(at).join('')];
}

/** The footnote that some paragraphs of a .docx file carry. */
export function withFootnotes(blocks: readonly Block[], random: Random): Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && random.chance(0.05) && plain(block.text).length > 60
      ? { ...block, note: random.pick(NOTES) }
      : block,
  );
}

const NOTES = [
  '本段所述金额以价格认定结论书为准。',
  '上述时间均为北京时间。',
  '该证据原件存于侦查卷宗第二卷。',
] as const;
