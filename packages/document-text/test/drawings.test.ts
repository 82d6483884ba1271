import { findingsOf } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { paragraph, run, textOf } from './build.js';
import { expectDocxRefused } from './refusal.js';

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const shape = (inside: string, properties = '<a:prstGeom prst="rect"/>') =>
  `<wps:wsp><wps:cNvSpPr/><wps:spPr>${properties}</wps:spPr>${inside}<wps:bodyPr/></wps:wsp>`;
const drawing = (inside: string, attributes = '') =>
  `<w:drawing><wp:anchor><wp:positionH><wp:posOffset>12</wp:posOffset></wp:positionH><wp:extent/><wp:docPr id="1" name="李四" ${attributes}/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const textBox = (text: string) =>
  drawing(shape(`<wps:txbx>${box(paragraph(run(text)))}</wps:txbx>`));
const oldTextBox = (text: string, attributes = '') =>
  `<w:pict><v:shapetype id="t"><v:path/></v:shapetype><v:shape ${attributes}><v:textbox>${box(paragraph(run(text)))}</v:textbox></v:shape></w:pict>`;
const inRun = (content: string) => `<w:r>${content}</w:r>`;
const alternatives = (choice: string, fallback: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe('text boxes', () => {
  it.each([
    ['DrawingML', textBox('盒')],
    ['VML', oldTextBox('盒')],
    ['VML in groups', `<w:pict><v:group>${oldTextBox('盒').slice(8, -9)}</v:group></w:pict>`],
    [
      'VML as WPS writes it',
      oldTextBox('盒').replace('<v:textbox>', '<v:imagedata o:title=""/><v:textbox>'),
    ],
    ['both', alternatives(textBox('盒'), oldTextBox('盒'))],
    ['WordArt', '<w:pict><v:shape><v:textpath string="盒"/></v:shape></w:pict>'],
  ])('follow the paragraph they are anchored in: %s', async (_, content) => {
    const body = paragraph(run('张') + inRun(content) + run('三')) + paragraph(run('乙'));
    expect(await textOf(body)).toBe('张三\n盒\n乙');
  });

  it('may stand beside the text in other ways', async () => {
    const body = paragraph(run('甲')) + alternatives(paragraph(run('乙')), paragraph(run('乙')));
    expect(await textOf(body)).toBe('甲\n乙');
  });

  it.each([
    ['another text', alternatives(textBox('张三'), oldTextBox('李四'))],
    ['less text', alternatives(textBox('张三'), '<w:pict/>')],
    [
      'two choices',
      alternatives(textBox('甲'), oldTextBox('甲')).replace(
        '<mc:Fallback>',
        '<mc:Choice/><mc:Fallback>',
      ),
    ],
  ])('are refused when older programs show %s', async (_, content) => {
    await expectDocxRefused(paragraph(inRun(content)), 'alternate-text');
  });
});

describe('drawings', () => {
  it.each([
    ['lines', drawing(shape('', '<a:prstGeom prst="line"/>'))],
    ['frames', drawing(shape('', '<a:prstGeom prst="rect"/><a:noFill/>'))],
    ['old lines', '<w:pict><v:line from="0,0"/></w:pict>'],
    ['old frames', '<w:pict><v:rect filled="f"/></w:pict>'],
  ])('of %s show nothing', async (_, content) => {
    expect(await textOf(paragraph(run('甲') + inRun(content)))).toBe('甲');
  });

  it('have alternative texts, which stand at the end, each once', async () => {
    const described = drawing(
      shape('', '<a:prstGeom prst="line"/>'),
      'title="标题" descr="被告人张三"',
    );
    const old = '<w:pict><v:line alt="被告人张三" title="又一"/></w:pict>';
    const body = paragraph(run('甲') + inRun(alternatives(described, old)) + inRun(described));
    expect(await textOf(body)).toBe('甲\n\n标题\n被告人张三\n又一');
  });

  it.each([
    ['pictures', drawing('<pic:pic/>'), 'picture'],
    [
      'old pictures',
      '<w:pict><v:shape filled="f"><v:imagedata r:id="x"/></v:shape></w:pict>',
      'picture',
    ],
    [
      'shapes filled with a picture',
      drawing(shape('', '<a:prstGeom prst="line"/><a:blipFill><a:blip/></a:blipFill>')),
      'picture',
    ],
    [
      'old shapes filled with a picture',
      oldTextBox('甲').replace('<v:textbox>', '<v:fill r:id="x"/><v:textbox>'),
      'picture',
    ],
    ['charts', drawing('<c:chart r:id="x"/>'), 'chart'],
    ['diagrams', drawing('<dgm:relIds/>'), 'diagram'],
    ['objects', '<w:pict><o:OLEObject/></w:pict>', 'embedded-content'],
    ['shapes drawn freely', drawing(shape('', '<a:custGeom/><a:noFill/>')), 'drawing'],
    ['filled shapes, which may cover words', drawing(shape('')), 'drawing'],
    ['old filled shapes', '<w:pict><v:rect/></w:pict>', 'drawing'],
    ['unknown things', drawing('<a:news>李四</a:news>'), 'drawing'],
    [
      'hidden things',
      drawing(shape(`<wps:txbx>${box(paragraph(run('李四')))}</wps:txbx>`), 'hidden="1"'),
      'ambiguous-hiding',
    ],
    ['old hidden things', oldTextBox('李四', 'style="visibility:hidden"'), 'ambiguous-hiding'],
    [
      'faint text in boxes',
      drawing(
        shape(`<wps:txbx>${box(paragraph(run('李四', '<w:color w:val="FFFFFF"/>')))}</wps:txbx>`),
      ),
      'faint-text',
    ],
  ] as const)('are refused with %s', async (_, content, feature) => {
    await expectDocxRefused(paragraph(inRun(content)), feature);
  });

  it('behind all pages may be nearly white', async () => {
    const body = paragraph(run('甲'));
    expect(await textOf({ body, beside: '<w:background w:color="FFFFF0"/>' })).toBe('甲');
    await expectDocxRefused({ body, beside: '<w:background w:color="202020"/>' }, 'faint-text');
  });

  it('are all named at once, by place and never by word', async () => {
    const second = paragraph(inRun(drawing('<pic:pic/>')) + run('李四', '<w:rtl/>'));
    const findings = await findingsOf(
      textOf(paragraph(run('张三')) + second),
      'E_DOCUMENT_UNREADABLE',
    );
    expect(findings).toEqual([
      {
        path: 'word/document.xml paragraph 2',
        expected: 'text that can be shown in full',
        actual: 'picture: pic:pic',
      },
      {
        path: 'word/document.xml paragraph 2',
        expected: 'text that can be shown in full',
        actual: 'text-direction: w:r',
      },
    ]);
  });
});
