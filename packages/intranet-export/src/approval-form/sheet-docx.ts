import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ITableCellOptions,
} from 'docx';
import {
  SIGNATURE_LINE,
  tickBoxes,
  type ApprovalSheet,
  type SheetField,
  type SheetRow,
} from './sheet.js';

/** Lengths in twentieths of a point: A4 with margins of 12 and 15 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 680, bottom: 680, left: 850, right: 850 },
};
const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const LABEL_WIDTH = 1_500;
const COLUMNS = [
  LABEL_WIDTH,
  TEXT_WIDTH / 2 - LABEL_WIDTH,
  LABEL_WIDTH,
  TEXT_WIDTH / 2 - LABEL_WIDTH,
];
const BOX_HEIGHT = 620;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** The form as a Word file. Text becomes text and nothing else: the writer escapes it. */
export function sheetDocx({ title, rows, notes }: ApprovalSheet): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Discferry',
    lastModifiedBy: 'Discferry',
    title,
    styles: {
      default: {
        document: { run: { size: 21, font: { ascii: 'Times New Roman', eastAsia: 'SimSun' } } },
      },
    },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          new Paragraph({
            children: [runOf({ text: title, bold: true, size: 36 })],
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
          }),
          new Table({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            columnWidths: COLUMNS,
            rows: rows.map(rowOf),
          }),
          ...notes.map((text) => new Paragraph({ children: [runOf({ text, size: 18 })] })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function rowOf(row: SheetRow): TableRow {
  switch (row.kind) {
    case 'fields':
      return lineOf(row.fields.flatMap((field) => fieldCells(field, row.fields.length === 1)));
    case 'lines':
      return lineOf([labelCell(row.label), wideCell(row.lines.map((line) => textOf(line)))]);
    case 'table':
      return lineOf([labelCell(row.label), wideCell([peopleTable(row), new Paragraph('')])]);
    case 'choices':
      return lineOf([labelCell(row.label), wideCell([textOf(tickBoxes(row))])]);
    case 'signature':
      return new TableRow({
        cantSplit: true,
        height: { value: BOX_HEIGHT, rule: HeightRule.ATLEAST },
        children: [
          labelCell(row.label),
          wideCell([
            new Paragraph({ children: [runOf({ text: row.remark, bold: true })] }),
            new Paragraph({
              text: SIGNATURE_LINE,
              alignment: AlignmentType.RIGHT,
            }),
          ]),
        ],
      });
  }
}

function lineOf(children: readonly TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children });
}

function fieldCells(field: SheetField | undefined, alone: boolean): readonly TableCell[] {
  if (field === undefined) return [];
  const [label, value] = field;
  return [labelCell(label), alone ? wideCell([textOf(value)]) : cellOf([textOf(value)])];
}

function labelCell(label: string): TableCell {
  return cellOf([new Paragraph({ text: label, alignment: AlignmentType.CENTER })]);
}

function wideCell(children: ITableCellOptions['children']): TableCell {
  return cellOf(children, 3);
}

function cellOf(children: ITableCellOptions['children'], columnSpan = 1): TableCell {
  return new TableCell({
    children,
    columnSpan,
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
  });
}

function peopleTable({ columns, rows }: Extract<SheetRow, { kind: 'table' }>): Table {
  const width = Math.floor((TEXT_WIDTH - LABEL_WIDTH - 200) / columns.length);
  return new Table({
    columnWidths: columns.map(() => width),
    rows: [columns, ...rows].map((cells) => lineOf(cells.map((cell) => cellOf([textOf(cell)])))),
  });
}

function textOf(text: string): Paragraph {
  return new Paragraph({ text });
}

function runOf(options: IRunOptions): TextRun {
  return new TextRun(options);
}
