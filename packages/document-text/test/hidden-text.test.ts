import { describe, expect, it } from 'vitest';
import { paragraph, rootOf, run, settings, styles, textOf } from './build.js';
import { expectDocxRefused } from './refusal.js';

const style = (type: string, id: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
const look = (properties: string) => `<w:rPr>${properties}</w:rPr>`;

const sheet = styles(
  `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    '<w:style w:type="paragraph" w:styleId="plain" w:default="1"/>',
    style('paragraph', 'gone', look('<w:vanish/>')),
    style('paragraph', 'goneToo', based('gone')),
    style('paragraph', 'back', based('gone') + look('<w:vanish w:val="0"/>')),
    style('character', 'secret', look('<w:vanish w:val="true"/>')),
    style('character', 'secretToo', based('secret') + look('<w:b/>')),
    style('character', 'white', look('<w:color w:val="FFFFFF"/>')),
    style('paragraph', 'round', based('about') + look('<w:b/>')),
    style('paragraph', 'about', based('round')),
    style(
      'table',
      'dark',
      `<w:tblStylePr w:type="firstRow">${look('<w:color w:val="FFFFFF"/>')}</w:tblStylePr>`,
    ),
  ].join('')}`,
);
const withStyles = (body: string) => ({ body, parts: { 'styles.xml': sheet } });
const inStyle = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);

describe('hidden text', () => {
  it.each([
    ['by itself', '<w:vanish/>'],
    ['with a value', '<w:vanish w:val="on"/>'],
    ['by specVanish', '<w:specVanish/>'],
    ['by a character style', '<w:rStyle w:val="secret"/>'],
    ['by what a character style is based on', '<w:rStyle w:val="secretToo"/>'],
  ])('is not shown: %s', async (_, properties) => {
    const body = paragraph(run('张三') + run('李四', properties) + run('，男'));
    expect(await textOf(withStyles(body))).toBe('张三，男');
  });

  it.each(['<w:vanish w:val="0"/>', '<w:vanish w:val="false"/>', '<w:vanish w:val="off"/>'])(
    'is shown with %s',
    async (properties) => {
      expect(await textOf(paragraph(run('张三', properties)))).toBe('张三');
    },
  );

  it('leaves no line of a paragraph in a hidden style', async () => {
    const body = paragraph(run('甲')) + inStyle('goneToo', '李四') + paragraph(run('乙'));
    expect(await textOf(withStyles(body))).toBe('甲\n乙');
  });

  it('is shown again by a style or a run that takes it back', async () => {
    const shown = paragraph(
      run('乙', '<w:vanish w:val="0"/>'),
      '<w:pStyle w:val="gone"/><w:rPr><w:vanish w:val="0"/></w:rPr>',
    );
    expect(await textOf(withStyles(inStyle('back', '甲') + shown))).toBe('甲\n乙');
  });

  it('hides the drawings anchored in it', async () => {
    const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('李四'))}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    expect(await textOf(paragraph(`${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr>${box}</w:r>`))).toBe(
      '甲',
    );
  });

  it('follows styles that are based on each other in a circle', async () => {
    expect(await textOf(withStyles(inStyle('round', '甲')))).toBe('甲');
  });

  it('does not follow styles without end', async () => {
    const long = Array.from({ length: 70 }, (_, index) =>
      style('paragraph', `s${String(index)}`, based(`s${String(index + 1)}`)),
    );
    const body = inStyle('s0', '甲');
    await expectDocxRefused({ body, parts: { 'styles.xml': styles(long.join('')) } }, 'size');
  });

  it('is hidden everywhere by the defaults', async () => {
    const defaults = styles(
      `<w:docDefaults><w:rPrDefault>${look('<w:vanish/>')}</w:rPrDefault></w:docDefaults>`,
    );
    const body = paragraph(
      run('李四') + run('甲', '<w:vanish w:val="0"/>'),
      `<w:rPr><w:vanish w:val="0"/></w:rPr>`,
    );
    expect(await textOf({ body, parts: { 'styles.xml': defaults } })).toBe('甲');
  });

  it.each([
    ['hidden on the web only', paragraph(run('李四', '<w:webHidden/>')), 'ambiguous-hiding'],
    [
      'hidden by two styles at once',
      paragraph(run('李四', '<w:rStyle w:val="secret"/>'), '<w:pStyle w:val="gone"/>'),
      'ambiguous-hiding',
    ],
    ['white', paragraph(run('李四', '<w:color w:val="FFFFFF"/>')), 'faint-text'],
    ['nearly white', paragraph(run('李四', '<w:color w:val="f4F4f4"/>')), 'faint-text'],
    [
      'white by the theme',
      paragraph(run('李四', '<w:color w:val="000000" w:themeColor="background1"/>')),
      'faint-text',
    ],
    [
      'faded by the theme',
      paragraph(run('李四', '<w:color w:val="000000" w:themeColor="text1" w:themeTint="0D"/>')),
      'faint-text',
    ],
    ['white by a style', paragraph(run('李四', '<w:rStyle w:val="white"/>')), 'faint-text'],
    ['blackened', paragraph(run('李四', '<w:highlight w:val="black"/>')), 'faint-text'],
    [
      'blackened by shading',
      paragraph(run('李四', '<w:shd w:val="clear" w:fill="000000"/>')),
      'faint-text',
    ],
    [
      'blackened by a pattern',
      paragraph(run('李四', '<w:shd w:val="solid" w:color="auto" w:fill="FFFFFF"/>')),
      'faint-text',
    ],
    [
      'in a blackened paragraph',
      paragraph(run('李四'), '<w:shd w:val="clear" w:fill="101010"/>'),
      'faint-text',
    ],
    [
      'without fill',
      paragraph(run('李四', '<w14:textFill><w14:noFill/></w14:textFill>')),
      'faint-text',
    ],
    [
      'transparent',
      paragraph(
        run(
          '李四',
          '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"><w14:alpha w14:val="100000"/></w14:schemeClr></w14:solidFill></w14:textFill>',
        ),
      ),
      'faint-text',
    ],
    ['of one point', paragraph(run('李四', '<w:sz w:val="2"/>')), 'tiny-text'],
    ['of one point, with a unit', paragraph(run('李四', '<w:sz w:val="1pt"/>')), 'tiny-text'],
    ['squeezed', paragraph(run('李四', '<w:w w:val="1"/>')), 'tiny-text'],
    [
      'in a flat line',
      paragraph(run('李四'), '<w:spacing w:line="20" w:lineRule="exact"/>'),
      'tiny-text',
    ],
    [
      'in a table style with white rows',
      `<w:tbl><w:tblPr><w:tblStyle w:val="dark"/></w:tblPr><w:tr><w:tc>${paragraph(run('李四'))}</w:tc></w:tr></w:tbl>`,
      'faint-text',
    ],
  ] as const)('is refused when it is %s', async (_, body, feature) => {
    await expectDocxRefused(withStyles(body), feature);
  });

  it.each([
    '<w:color w:val="auto"/>',
    '<w:color w:val="FF0000"/><w:highlight w:val="yellow"/>',
    '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
    '<w:highlight w:val="none"/><w:sz w:val="18"/>',
    '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill>',
  ])('is not what people can read: %s', async (properties) => {
    expect(await textOf(paragraph(run('张三', properties)))).toBe('张三');
  });

  it.each([
    ['properties given twice', '<w:vanish w:val="0"/><w:vanish/>'],
    [
      'properties in versions',
      '<mc:AlternateContent><mc:Choice><w:vanish/></mc:Choice></mc:AlternateContent>',
    ],
    ['a second list of properties', '</w:rPr><w:rPr><w:vanish/>'],
  ])('is refused when it is unclear: %s', async (_, properties) => {
    await expectDocxRefused(paragraph(run('李四', properties)), 'ambiguous-hiding');
  });

  it('is refused when styles come in versions', async () => {
    const parts = { 'styles.xml': styles('<mc:AlternateContent/>') };
    await expectDocxRefused({ body: paragraph(run('李四')), parts }, 'ambiguous-hiding');
  });

  it.each([
    { colour: '<a:sysClr lastClr="000000"/>', mapped: 'dark1', fault: undefined },
    { colour: '<a:srgbClr val="FFFFFF"/>', mapped: 'dark1', fault: 'faint-text' as const },
    { colour: '<a:srgbClr val="000000"/>', mapped: 'light1', fault: 'faint-text' as const },
  ])(
    'is refused unless the text colour of the theme is dark: $colour $mapped',
    async ({ colour, mapped, fault }) => {
      const document = {
        body: paragraph(run('张三')),
        parts: {
          'theme1.xml': {
            kind: 'theme',
            xml: rootOf(
              'a:theme',
              `<a:themeElements><a:clrScheme><a:dk1>${colour}</a:dk1></a:clrScheme></a:themeElements>`,
            ),
          },
          'settings.xml': settings(`<w:clrSchemeMapping w:t1="${mapped}"/>`),
        },
      };
      if (fault === undefined) expect(await textOf(document)).toBe('张三');
      else await expectDocxRefused(document, fault);
    },
  );

  it('takes white on a dark cell for what it is', async () => {
    const white = run('张三', '<w:color w:val="FFFFFF"/>');
    const cell = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${paragraph(white)}</w:tc>`;
    expect(await textOf(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`)).toBe('张三');
  });

  it('does not mind white space that nobody sees anyway', async () => {
    expect(
      await textOf(paragraph(run('甲') + run(' ', '<w:color w:val="FFFFFF"/>') + run('乙'))),
    ).toBe('甲 乙');
  });
});
