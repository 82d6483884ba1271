import { describe, expect, it } from 'vitest';
import { paragraph, rootOf, run, settings, textOf, type Parts } from './build.js';
import { expectDocxRefused } from './refusal.js';

const band = (kind: 'header' | 'footer', text: string) => ({
  kind,
  xml: rootOf(kind === 'header' ? 'w:hdr' : 'w:ftr', paragraph(run(text)) + paragraph('')),
});
const reference = (kind: string, type: string, id: string) =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
const notes = (kind: 'footnote' | 'endnote', inside: string) => ({
  kind: `${kind}s`,
  xml: rootOf(`w:${kind}s`, inside),
});
const note = (id: number, text: string) =>
  `<w:footnote w:id="${String(id)}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
const refer = (id: number, more = '') =>
  `<w:r><w:footnoteReference w:id="${String(id)}" ${more}/></w:r>`;

describe('headers and footers', () => {
  const parts = {
    'header1.xml': band('header', '首页'),
    'header2.xml': band('header', '每页'),
    'header3.xml': band('header', '偶数页'),
    'header4.xml': band('header', '第二节'),
    'footer1.xml': band('footer', '页脚'),
  };
  const first = `<w:sectPr>${reference('header', 'first', 'header1.xml')}${reference('header', 'default', 'header2.xml')}${reference('header', 'even', 'header3.xml')}${reference('footer', 'default', 'footer1.xml')}</w:sectPr>`;
  const titled = first.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>');
  const document = (inSection: string, last = '<w:sectPr/>'): Parts => ({
    body: paragraph(run('甲'), inSection) + paragraph(run('乙')) + last,
    parts,
  });

  it('stand behind the body, each once, but those of pages there are none of', async () => {
    expect(await textOf(document(first))).toBe('甲\n乙\n\n每页\n\n页脚');
  });

  it('show those of first pages where a section has one, its own or that of the section before', async () => {
    expect(await textOf(document(titled))).toBe('甲\n乙\n\n首页\n每页\n\n页脚');
    const later = '<w:sectPr><w:titlePg/></w:sectPr>';
    expect(await textOf(document(first, later))).toBe('甲\n乙\n\n每页\n首页\n\n页脚');
  });

  it('show those of even pages where the settings have them', async () => {
    const shown = {
      ...document(first),
      parts: { ...parts, 'settings.xml': settings('<w:evenAndOddHeaders/>') },
    };
    expect(await textOf(shown)).toBe('甲\n乙\n\n每页\n偶数页\n\n页脚');
  });

  it('show those of every section', async () => {
    const last = `<w:sectPr>${reference('header', 'default', 'header4.xml')}</w:sectPr>`;
    expect(await textOf(document(first, last))).toBe('甲\n乙\n\n每页\n第二节\n\n页脚');
  });

  it('do not show what a section had before a tracked change', async () => {
    const changed = `<w:sectPr><w:sectPrChange>${titled}</w:sectPrChange></w:sectPr>`;
    expect(await textOf(document(changed))).toBe('甲\n乙');
  });

  it('are refused when missing', async () => {
    const missing = `<w:sectPr>${reference('header', 'default', 'nowhere')}</w:sectPr>`;
    await expectDocxRefused(document(missing), 'package');
  });
});

describe('notes', () => {
  it('are marked in the text and stand behind the body, in the order of their marks', async () => {
    const body = paragraph(run('甲') + refer(7) + run('乙') + refer(3) + run('丙') + refer(7));
    const parts = {
      'footnotes.xml': notes('footnote', note(3, '三') + note(7, '七') + note(9, '李四')),
    };
    expect(await textOf({ body, parts })).toBe('甲[注1]乙[注2]丙[注1]\n\n[注1]七\n[注2]三');
  });

  it('may have marks of their own', async () => {
    const body = paragraph(run('甲') + refer(1, 'w:customMarkFollows="1"') + run('*') + refer(2));
    const parts = { 'footnotes.xml': notes('footnote', note(1, '*一') + note(2, '二')) };
    expect(await textOf({ body, parts })).toBe('甲*[注1]\n\n*一\n[注1]二');
  });

  it('at the end follow those at the foot', async () => {
    const end = `<w:endnote w:id="1">${paragraph(run('尾'))}${paragraph(run('续'))}</w:endnote>`;
    const body = paragraph('<w:r><w:endnoteReference w:id="1"/></w:r>' + refer(1));
    const parts = {
      'footnotes.xml': notes('footnote', note(1, '脚')),
      'endnotes.xml': notes('endnote', end),
    };
    expect(await textOf({ body, parts })).toBe('[尾注1][注1]\n\n[注1]脚\n\n[尾注1]尾\n续');
  });

  it('never travel when their mark was deleted', async () => {
    const body = paragraph(run('甲') + `<w:del>${refer(1)}</w:del>`);
    expect(
      await textOf({ body, parts: { 'footnotes.xml': notes('footnote', note(1, '李四')) } }),
    ).toBe('甲');
  });

  it('are refused when missing', async () => {
    await expectDocxRefused(paragraph(refer(1)), 'package');
    const parts = { 'footnotes.xml': notes('footnote', '') };
    await expectDocxRefused({ body: paragraph(refer(1)), parts }, 'package');
  });

  it('are refused when the line above them is made of words', async () => {
    const separator = (inside: string) =>
      notes(
        'footnote',
        `<w:footnote w:type="separator" w:id="-1">${paragraph(inside)}</w:footnote>`,
      );
    const line = separator('<w:r><w:separator/></w:r>');
    expect(await textOf({ body: paragraph(run('甲')), parts: { 'footnotes.xml': line } })).toBe(
      '甲',
    );
    const parts = { 'footnotes.xml': separator(run('李四')) };
    await expectDocxRefused({ body: paragraph(run('甲')), parts }, 'stray-text');
  });
});

describe('what never travels', () => {
  it('is comments, custom XML, properties, the glossary and what is in the settings', async () => {
    const parts = {
      'comments.xml': {
        kind: 'comments',
        xml: rootOf(
          'w:comments',
          `<w:comment w:author="李四">${paragraph(run('李四'))}</w:comment>`,
        ),
      },
      'settings.xml': settings('<w:docVars><w:docVar w:name="x" w:val="李四"/></w:docVars>'),
      'people.xml': { kind: 'people', xml: rootOf('w:people', '李四') },
    };
    const entries = [
      { name: 'docProps/core.xml', content: '<x>李四</x>' },
      { name: 'docProps/custom.xml', content: '<x>李四</x>' },
      { name: 'docProps/thumbnail.jpeg', content: '李四' },
      { name: 'customXml/item1.xml', content: '<x>李四</x>' },
      { name: 'word/glossary/document.xml', content: '<x>李四</x>' },
    ];
    expect(await textOf({ body: paragraph(run('甲')), parts, entries })).toBe('甲');
  });
});
