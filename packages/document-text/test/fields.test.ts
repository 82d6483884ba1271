import { describe, expect, it } from 'vitest';
import { paragraph, run, textOf } from './build.js';
import { expectDocxRefused } from './refusal.js';

const char = (type: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (text: string, result: string) =>
  char('begin') + instruction(text) + char('separate') + result + char('end');

describe('fields', () => {
  it('show their result and never their instruction', async () => {
    const link = field(' HYPERLINK "http://李四" ', run('张三'));
    expect(await textOf(paragraph(run('见') + link + run('。')))).toBe('见张三。');
  });

  it('of one element show their result', async () => {
    const simple = `<w:fldSimple w:instr=" DOCPROPERTY 李四 ">${run('张三')}<w:fldData>5p2O5Zub</w:fldData></w:fldSimple>`;
    expect(await textOf(paragraph(simple))).toBe('张三');
  });

  it('may be split, nested, and span paragraphs', async () => {
    const inner = field(' PAGE ', run('1'));
    const split = char('begin') + instruction(' I') + instruction('F ') + inner + run('李四');
    const body =
      paragraph(split + char('separate') + run('张')) + paragraph(run('三') + inner + char('end'));
    expect(await textOf(body)).toBe('张\n三1');
  });

  it('that Word works out when it shows them show nothing', async () => {
    const page = char('begin') + instruction(' PAGE ') + char('end');
    expect(await textOf(paragraph(run('第') + page + run('页')))).toBe('第页');
  });

  it.each(['XE "李四"', 'TC "李四"', 'SET x "李四"'])('that show nothing: %s', async (text) => {
    expect(await textOf(paragraph(run('甲') + field(` ${text} `, run('李四'))))).toBe('甲');
  });

  it('never show drawings in their instruction', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('李四'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const odd =
      char('begin') + instruction(' REF ') + box + char('separate') + run('甲') + char('end');
    expect(await textOf(paragraph(odd))).toBe('甲');
  });

  it.each([
    [
      'that show their instruction',
      paragraph(char('begin') + instruction(' EQ \\o(张,三) ') + char('end')),
    ],
    ['that fetch other files', paragraph(field(' INCLUDETEXT "x" ', run('甲')))],
    ['that are buttons', paragraph(field(' MACROBUTTON x 张三 ', run('甲')))],
    ['without a name', paragraph(field('', run('甲')))],
    ['in one element that fetch pictures', paragraph('<w:fldSimple w:instr="INCLUDEPICTURE x"/>')],
    [
      'that never end',
      paragraph(char('begin') + instruction(' REF x ') + char('separate') + run('甲')),
    ],
    ['that end without beginning', paragraph(char('end'))],
    [
      'that separate twice',
      paragraph(
        char('begin') + instruction(' REF x ') + char('separate') + char('separate') + char('end'),
      ),
    ],
    ['whose instruction stands outside', paragraph(instruction(' REF x '))],
    [
      'that end outside of their text box',
      paragraph(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(char('begin') + instruction('PAGE'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
  ])('are refused: %s', async (_, body) => {
    await expectDocxRefused(body, 'field');
  });
});
