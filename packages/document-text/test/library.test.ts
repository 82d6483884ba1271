import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/index.js';

const words = (text: string) => new Paragraph({ children: [new TextRun(text)] });

const section = {
  headers: { default: new Header({ children: [words('某市人民检察院')] }) },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({ children: [new TextRun({ children: ['第', PageNumber.CURRENT, '页'] })] }),
      ],
    }),
  },
  children: [
    new Paragraph({ text: '起诉书', heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph({
      children: [
        new TextRun('被告人'),
        new TextRun({ text: '张三', font: '仿宋', size: 32 }),
        new TextRun({ text: '李四', vanish: true }),
        new FootnoteReferenceRun(1),
        new ExternalHyperlink({ link: 'http://李四', children: [new TextRun('，男。')] }),
      ],
    }),
    new Paragraph({ text: '一审', numbering: { reference: 'items', level: 0 } }),
    new Paragraph({ text: '二审', numbering: { reference: 'items', level: 0 } }),
    new Table({
      rows: ['姓名', '年龄'].map(
        (name) =>
          new TableRow({
            children: [name, '三十'].map((text) => new TableCell({ children: [words(text)] })),
          }),
      ),
    }),
    words('此致'),
  ],
};

describe('a document written by a library', () => {
  it('is read in full', async () => {
    const document = new Document({
      creator: '李四',
      title: '李四',
      footnotes: { 1: { children: [words('绰号三哥')] } },
      comments: {
        children: [{ id: 0, author: '李四', date: new Date(0), children: [words('李四')] }],
      },
      numbering: {
        config: [
          {
            reference: 'items',
            levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '（%1）' }],
          },
        ],
      },
      sections: [section],
    });
    const bytes = await Packer.toBuffer(document);
    expect(await readDocumentText(bytes, 'docx')).toEqual({
      title: '起诉书',
      text: '起诉书\n被告人张三[注1]，男。\n（一）\t一审\n（二）\t二审\n姓名\n三十\n\n年龄\n三十\n此致\n\n[注1]绰号三哥\n\n某市人民检察院\n\n第页',
    });
  });
});
