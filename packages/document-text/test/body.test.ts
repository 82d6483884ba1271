import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/index.js';
import { docx, entriesOf, paragraph, run, styles, textOf } from './build.js';
import { expectDocxRefused } from './refusal.js';
import { forgeZip } from '@discferry/test-kit';

describe('the body', () => {
  it('joins text that is split across runs', async () => {
    expect(await textOf(paragraph(run('被告人张') + run('三', '<w:b/>') + run('丰')))).toBe(
      '被告人张三丰',
    );
  });

  it('puts each paragraph on a line, empty ones too', async () => {
    const body = paragraph(run('甲')) + paragraph('') + paragraph(run('乙'));
    expect(await textOf(body)).toBe('甲\n\n乙');
  });

  it('shows tabs, breaks and hyphens', async () => {
    const signs = '<w:tab/>乙<w:br/>丙<w:cr/>丁<w:noBreakHyphen/>戊<w:softHyphen/>己<w:ptab/>庚';
    const runs = signs.replace(/[\u4e00-\u9fff]/g, '<w:t>$&</w:t>');
    expect(await textOf(paragraph(`<w:r><w:t>甲</w:t>${runs}</w:r>`))).toBe(
      '甲\t乙\n丙\n丁-戊己\t庚',
    );
  });

  it('keeps white space where the document says so, and drops it where Word does', async () => {
    const body = paragraph(
      '<w:r><w:t> 张 </w:t></w:r><w:r><w:t xml:space="preserve"> 三\n四 </w:t></w:r>',
    );
    expect(await textOf(body)).toBe('张 三 四 ');
  });

  it.each([
    ['links', '<w:hyperlink r:id="away" w:tooltip="提示">', '</w:hyperlink>'],
    ['smart tags', '<w:smartTag w:element="人名"><w:smartTagPr/>', '</w:smartTag>'],
    ['custom XML', '<w:customXml w:element="x"><w:customXmlPr/>', '</w:customXml>'],
    [
      'controls',
      '<w:sdt><w:sdtPr><w:alias w:val="提示"/></w:sdtPr><w:sdtContent>',
      '</w:sdtContent></w:sdt>',
    ],
  ])('shows what stands in %s and nothing of themselves', async (_, start, end) => {
    const inside = `${start}${run('张三')}${end}`;
    expect(await textOf(paragraph(run('被告人') + inside + run('，男')))).toBe('被告人张三，男');
  });

  it('shows whole paragraphs in controls and custom XML', async () => {
    const body = `<w:sdt><w:sdtContent><w:customXml>${paragraph(run('甲'))}</w:customXml>${paragraph(run('乙'))}</w:sdtContent></w:sdt>`;
    expect(await textOf(body)).toBe('甲\n乙');
  });

  it('shows nothing of markers', async () => {
    const markers =
      '<w:bookmarkStart w:id="1" w:name="张三"/><w:proofErr w:type="spellStart"/><w:bookmarkEnd w:id="1"/>';
    const comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    expect(await textOf(paragraph(markers + run('甲') + comment) + markers)).toBe('甲');
  });

  it('reads CDATA and character references, and drops XML comments', async () => {
    expect(await textOf(paragraph(run('张<!-- 李 --><![CDATA[<三>]]>&#x4e30;&amp;')))).toBe(
      '张<三>丰&',
    );
  });

  it('reads strict documents with other prefixes', async () => {
    const strict = entriesOf({ body: paragraph(run('甲', '<w:vanish w:val="false"/>')) }).map(
      (entry) => ({
        ...entry,
        content: entry.content
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll(/(?<=[</ :])w:/g, 'q:')
          .replaceAll('xmlns:w=', 'xmlns:q='),
      }),
    );
    const { text } = await readDocumentText(forgeZip(strict), 'docx');
    expect(text).toBe('甲');
  });

  it('takes the title from the style Title', async () => {
    const style = '<w:style w:type="paragraph" w:styleId="a9"><w:name w:val="Title"/></w:style>';
    const body =
      paragraph(run('某检察院')) +
      paragraph(run('起诉'), '<w:pStyle w:val="a9"/>').replace(
        '</w:p>',
        `<w:r><w:br/></w:r>${run('书')}</w:p>`,
      );
    const document = docx({ body, parts: { 'styles.xml': styles(style) } });
    expect(await readDocumentText(document, 'docx')).toEqual({
      text: '某检察院\n起诉\n书',
      title: '起诉 书',
    });
  });

  it.each([
    ['text outside of runs', '<w:p>张三</w:p>', 'stray-text'],
    ['text between paragraphs', '张三', 'stray-text'],
    ['text in a marker', paragraph('<w:bookmarkStart>张三</w:bookmarkStart>'), 'stray-text'],
    ['text in a tab', paragraph('<w:r><w:tab>张三</w:tab></w:r>'), 'stray-text'],
    ['elements nobody knows', paragraph('<w:r><w:news>张三</w:news></w:r>'), 'unknown-element'],
    ['elements of other namespaces', '<x xmlns="urn:x">张三</x>', 'unknown-element'],
    [
      'deleted text that is not marked as deleted',
      paragraph('<w:r><w:delText>张</w:delText></w:r>'),
      'unknown-element',
    ],
    ['reversed text', paragraph(`<w:bdo w:val="rtl">${run('三张')}</w:bdo>`), 'text-direction'],
    ['runs from right to left', paragraph(run('三张', '<w:rtl/>')), 'text-direction'],
    ['direction characters', paragraph(run('\u202e三张')), 'text-direction'],
    ['private characters', paragraph(run('\ue001')), 'symbol'],
    ['symbols', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), 'symbol'],
    ['symbol fonts', paragraph(run('J', '<w:rFonts w:ascii="Wingdings"/>')), 'symbol'],
    [
      'ruby',
      paragraph(
        `<w:r><w:ruby><w:rt>${run('zhāng')}</w:rt><w:rubyBase>${run('张')}</w:rubyBase></w:ruby></w:r>`,
      ),
      'ruby',
    ],
    ['formulas', paragraph('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'), 'equation'],
    ['other files', '<w:altChunk r:id="x"/>', 'embedded-content'],
    ['objects', paragraph('<w:r><w:object/></w:r>'), 'embedded-content'],
    [
      'bound controls',
      '<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent/></w:sdt>',
      'data-binding',
    ],
  ] as const)('refuses %s', async (_, body, feature) => {
    await expectDocxRefused(body, feature);
  });
});
