import { describe, expect, it } from 'vitest';
import { formatNumber } from '../src/numbering/number-format.js';
import { paragraph, rootOf, run, styles, textOf, type Parts } from './build.js';
import { expectDocxRefused } from './refusal.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

const level = ({ format, text, more = '' }: Level, index: number) =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** Lists 1 and 2 count together; 3 counts with them but begins anew at 5. */
function documentOf(levels: readonly Level[], body: string): Parts {
  const definition = `<w:abstractNum w:abstractNumId="0">${levels.map(level).join('')}</w:abstractNum>`;
  const number = (id: number, more = '') =>
    `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const xml = rootOf('w:numbering', definition + number(1) + number(2) + number(3, override));
  return { body, parts: { 'numbering.xml': { kind: 'numbering', xml } } };
}

const member = (index: number, list: number) =>
  `<w:numPr><w:ilvl w:val="${String(index)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
const item = (text: string, index = 0, list = 1) => paragraph(run(text), member(index, list));

const plain: Level = { format: 'decimal', text: '%1.', more: '<w:suff w:val="nothing"/>' };
const outline: readonly Level[] = [
  { format: 'chineseCountingThousand', text: '%1、', more: '<w:suff w:val="nothing"/>' },
  { format: 'decimal', text: '%1.%2', more: '<w:isLgl/><w:suff w:val="space"/>' },
  { format: 'lowerLetter', text: '(%3)' },
];

describe('automatic numbers', () => {
  it('are written out, level by level', async () => {
    const body =
      item('甲') + item('乙', 1) + item('丙', 1) + item('丁', 2) + item('戊') + item('己', 1);
    expect(await textOf(documentOf(outline, body))).toBe(
      '一、甲\n1.1 乙\n1.2 丙\n(a)\t丁\n二、戊\n2.1 己',
    );
  });

  it('count on in lists of the same kind, and begin anew where a list says so', async () => {
    const lists = [1, 2, 3, 3, 1].map((list) => item('', 0, list)).join('');
    expect(await textOf(documentOf([plain], lists))).toBe('1.\n2.\n5.\n6.\n7.');
  });

  it('go on where a level never begins again', async () => {
    const second = {
      ...plain,
      text: '%2',
      more: '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>',
    };
    const body = item('') + item('', 1) + item('') + item('', 1);
    expect(await textOf(documentOf([plain, second], body))).toBe('1.\n1\n2.\n2');
  });

  it('count once where the same stands there for older programs', async () => {
    const both = `<mc:AlternateContent><mc:Choice>${item('甲', 0, 3)}</mc:Choice><mc:Fallback>${item('甲', 0, 3)}</mc:Fallback></mc:AlternateContent>`;
    expect(await textOf(documentOf([plain], both + item('乙', 0, 3)))).toBe('5.甲\n6.乙');
  });

  it('come from styles, unless a paragraph leaves the list', async () => {
    const second = {
      ...plain,
      text: '%2)',
      more: '<w:pStyle w:val="item"/><w:suff w:val="nothing"/>',
    };
    const sheet = styles(
      '<w:style w:type="paragraph" w:styleId="item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    );
    const styled = (more = '') => paragraph(run('甲'), `<w:pStyle w:val="item"/>${more}`);
    const body = styled() + styled('<w:numPr><w:numId w:val="0"/></w:numPr>');
    const { parts } = documentOf([plain, second], '');
    expect(await textOf({ body, parts: { ...parts, 'styles.xml': sheet } })).toBe('1)甲\n甲');
  });

  it.each([
    ['•', '', '•甲'],
    ['\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>', '•甲'],
    ['l', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>', '•甲'],
    ['张三', '', '张三甲'],
  ])('may be bullets: %j', async (text, look, shown) => {
    const bullet = { format: 'bullet', text, more: `<w:suff w:val="nothing"/>${look}` };
    expect(await textOf(documentOf([bullet], item('甲')))).toBe(shown);
  });

  it('are not shown when hidden', async () => {
    const hidden = { ...plain, more: '<w:rPr><w:vanish/></w:rPr>' };
    expect(await textOf(documentOf([hidden], item('甲')))).toBe('甲');
  });

  it('do not count paragraphs whose mark was deleted', async () => {
    const gone = paragraph('', `${member(0, 1)}<w:rPr><w:del/></w:rPr>`);
    expect(await textOf(documentOf([plain], item('甲') + gone + item('乙')))).toBe('1.甲\n2.乙');
  });

  it.each([
    ['exotic formats', documentOf([{ ...plain, format: 'hebrew1' }], item('甲'))],
    ['lists that are missing', documentOf([plain], item('甲', 0, 9))],
    ['levels that are missing', documentOf([plain], item('甲', 3))],
    [
      'picture bullets',
      documentOf([{ ...plain, more: '<w:lvlPicBulletId w:val="0"/>' }], item('甲')),
    ],
    [
      'numbers beyond their format',
      documentOf([{ ...plain, format: 'decimalEnclosedCircleChinese' }], item('甲').repeat(11)),
    ],
    [
      'hidden paragraphs',
      documentOf([plain], paragraph(run('甲'), `${member(0, 1)}<w:rPr><w:vanish/></w:rPr>`)),
    ],
    [
      'text boxes',
      documentOf(
        [plain],
        paragraph(
          `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${item('甲')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
        ),
      ),
    ],
  ])('are refused with %s', async (_, parts) => {
    await expectDocxRefused(parts, 'numbering');
  });
});

describe('number formats', () => {
  it.each([
    ['decimal', [0, 1, 12], ['0', '1', '12']],
    ['decimalZero', [9, 10], ['09', '10']],
    ['decimalFullWidth', [12], ['\uff11\uff12']],
    ['upperRoman', [4, 9, 1994, 4000], ['IV', 'IX', 'MCMXCIV', undefined]],
    ['lowerRoman', [3], ['iii']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', undefined]],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', undefined]],
    ['ideographZodiac', [12, 13], ['亥', undefined]],
    ['japaneseCounting', [1, 10, 99, 100], ['一', '十', '九十九', undefined]],
    ['chineseCounting', [11, 20, 0], ['十一', '二十', undefined]],
    [
      'chineseCountingThousand',
      [10, 101, 110, 1001, 1010, 9999, 10000],
      ['十', '一百零一', '一百一十', '一千零一', '一千零一十', '九千九百九十九', undefined],
    ],
    ['none', [1], ['']],
    ['ordinalText', [1], [undefined]],
    ['decimal', [-1, 1.5, Number.NaN], [undefined, undefined, undefined]],
  ])('%s writes %j as %j', (format, values, written) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(written);
  });
});
