import { describe, expect, it } from 'vitest';
import { paragraph, run, textOf } from './build.js';
import { expectDocxRefused } from './refusal.js';

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const words = (text: string) => paragraph(run(text));

describe('tables', () => {
  it('show their cells in reading order, with an empty line between rows', async () => {
    const body = table(
      row(cell(words('姓名')), cell(words('张三') + words('李四'))),
      row(cell(words('性别')), cell(words('')), cell(words('男'))),
      row(cell(words(''))),
    );
    expect(await textOf(words('甲') + body + words('乙'))).toBe(
      '甲\n姓名\n张三\n李四\n\n性别\n男\n乙',
    );
  });

  it('may stand in cells, and their rows and cells in controls', async () => {
    const inner = table(row(cell(words('内'))));
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = table(control(row(control(cell(words('外') + inner + words('后'))))));
    expect(await textOf(body)).toBe('外\n内\n后');
  });

  it('show merged cells once', async () => {
    const body = table(
      row(cell(words('张三'), '<w:vMerge w:val="restart"/>')),
      row(cell(words(''), '<w:vMerge/>')),
    );
    expect(await textOf(body)).toBe('张三');
  });

  it('show their alternative text at the end', async () => {
    const alt = '<w:tblPr><w:tblCaption w:val="名单"/><w:tblDescription w:val="张三等"/></w:tblPr>';
    const body = table(row(cell(words('甲')))).replace('<w:tblPr/>', alt);
    expect(await textOf(body + words('乙'))).toBe('甲\n乙\n\n名单\n张三等');
  });

  it.each([
    [
      'text in cells merged into another',
      table(row(cell(words('李四'), '<w:vMerge/>'))),
      'merged-cell',
    ],
    [
      'text in cells merged sideways',
      table(row(cell(words('李四'), '<w:hMerge w:val="continue"/>'))),
      'merged-cell',
    ],
    [
      'hidden rows',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>${cell(words('李四'))}</w:tr></w:tbl>`,
      'ambiguous-hiding',
    ],
    [
      'flat rows',
      `<w:tbl><w:tr><w:trPr><w:trHeight w:val="10" w:hRule="exact"/></w:trPr>${cell(words('李四'))}</w:tr></w:tbl>`,
      'tiny-text',
    ],
    ['text between cells', '<w:tbl><w:tr>李四</w:tr></w:tbl>', 'stray-text'],
    ['paragraphs between rows', `<w:tbl>${words('李四')}</w:tbl>`, 'unknown-element'],
  ] as const)('are refused with %s', async (_, body, feature) => {
    await expectDocxRefused(body, feature);
  });
});
