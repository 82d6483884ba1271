import { describe, expect, it } from 'vitest';
import { paragraph, run, textOf } from './build.js';

const deletedMark = '<w:rPr><w:del w:id="1" w:author="王五"/></w:rPr>';
const deletedRun = '<w:r><w:delText>李四</w:delText></w:r>';

describe('tracked changes', () => {
  it('shows insertions and what was moved here', async () => {
    const body = `<w:ins w:author="王五">${run('张三')}</w:ins><w:moveTo>${run('李四')}</w:moveTo>`;
    expect(await textOf(paragraph(body))).toBe('张三李四');
  });

  it.each([
    ['deletions', `<w:del w:author="王五">${deletedRun}</w:del>`],
    ['deletions within insertions', `<w:ins><w:del>${deletedRun}</w:del></w:ins>`],
    ['what was moved away', `<w:moveFrom w:author="王五">${run('李四')}</w:moveFrom>`],
  ])('never shows %s', async (_, gone) => {
    expect(await textOf(paragraph(run('张三') + gone + run('，男')))).toBe('张三，男');
  });

  it('joins paragraphs whose mark was deleted', async () => {
    const body =
      paragraph(run('张'), deletedMark) + paragraph('', deletedMark) + paragraph(run('三'));
    expect(await textOf(body)).toBe('张三');
  });

  it('leaves no line where a whole paragraph was moved away', async () => {
    const mark = '<w:rPr><w:moveFrom w:id="1"/></w:rPr>';
    const gone = paragraph(`<w:moveFrom>${run('李四')}</w:moveFrom>`, mark);
    expect(await textOf(paragraph(run('甲')) + gone + paragraph(run('乙')))).toBe('甲\n乙');
  });

  it('never shows earlier properties', async () => {
    const earlier =
      '<w:pPrChange w:author="王五"><w:pPr><w:pStyle w:val="李四"/></w:pPr></w:pPrChange>';
    expect(await textOf(paragraph(run('甲', '<w:rPrChange w:author="王五"/>'), earlier))).toBe(
      '甲',
    );
  });

  it('never shows deleted rows and cells', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const rows = `<w:tr><w:trPr><w:del/></w:trPr>${cell('李四')}</w:tr><w:tr>${cell('李四', '<w:cellDel/>')}${cell('张三')}</w:tr>`;
    expect(await textOf(`<w:tbl>${rows}</w:tbl>`)).toBe('张三');
  });
});
