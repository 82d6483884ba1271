import { describe, expect, it } from 'vitest';
import { entriesOf, paragraph, run, settings, styles, textOf } from './build.js';
import { expectArchiveRefused, expectDocxRefused, expectRefused } from './refusal.js';

const body = paragraph(run('甲'));
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (kind: string, target: string, mode = 'Internal') =>
  `<Relationship Id="${kind}" Type="${REL}/${kind}" Target="${target}" TargetMode="${mode}"/>`;

describe('kinds of files', () => {
  it.each([
    ['a .doc or an encrypted .docx', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46]],
    ['plain text', [0x41, 0x42]],
    ['nothing', []],
  ])('%s is refused', async (_, bytes) => {
    await expectRefused(Uint8Array.from(bytes), 'docx', 'file-type');
  });

  it.each([
    [
      'a spreadsheet',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'unknown-part',
    ],
    [
      'a template',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      'file-type',
    ],
    ['a document with macros', 'application/vnd.ms-word.document.macroEnabled.main+xml', 'macro'],
  ] as const)('%s is refused', async (_, type, feature) => {
    const entries = entriesOf({ body }).map(({ name, content }) => ({
      name,
      content: content.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        type,
      ),
    }));
    await expectArchiveRefused(entries, feature);
  });

  it('is refused without content types', async () => {
    await expectArchiveRefused(entriesOf({ body }).slice(1), 'package');
  });
});

describe('parts and relationships', () => {
  it.each([
    ['macros', 'word/vbaProject.bin', 'macro'],
    ['embedded fonts', 'word/fonts/font1.odttf', 'embedded-font'],
    ['embedded objects', 'word/embeddings/oleObject1.ole', 'embedded-content'],
    ['parts of unknown types', 'word/news.xyz', 'unknown-part'],
  ] as const)('%s are refused', async (_, name, feature) => {
    await expectDocxRefused({ body, entries: [{ name, content: 'x' }] }, feature);
  });

  it.each([
    ['pictures elsewhere', link('image', 'http://x/y.png', 'External'), 'picture'],
    [
      'templates elsewhere',
      link('attachedTemplate', 'file:///x.dotm', 'External'),
      'external-content',
    ],
    ['other documents elsewhere', link('header', 'http://x/h.xml', 'External'), 'external-content'],
    ['other files in the document', link('aFChunk', 'x.html'), 'embedded-content'],
    ['parts of documents', link('subDocument', 'x.docx'), 'embedded-content'],
    ['macros', link('vbaProject', 'vbaProject.bin'), 'macro'],
    ['what nobody knows', link('news', 'x.xml'), 'unknown-part'],
  ] as const)('relationships to %s are refused', async (_, relationships, feature) => {
    await expectDocxRefused({ body, relationships }, feature);
  });

  it('pictures that nothing refers to are not shown', async () => {
    const entries = [{ name: 'word/media/image1.png', content: 'x' }];
    expect(await textOf({ body, entries })).toBe('甲');
    await expectDocxRefused(
      { body, entries, relationships: link('image', 'media/image1.png') },
      'picture',
    );
  });

  it('links to the outside are allowed, and never travel', async () => {
    const relationships = link('hyperlink', 'http://x/李四', 'External');
    expect(await textOf({ body, relationships })).toBe('甲');
  });

  it('relationships of the parts that are read are looked at too', async () => {
    const entries = [
      {
        name: 'word/_rels/settings.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('attachedTemplate', 'http://x/y.dotm', 'External')}</Relationships>`,
      },
    ];
    await expectDocxRefused(
      { body, parts: { 'settings.xml': settings('') }, entries },
      'external-content',
    );
  });

  it('two parts where one is expected are refused', async () => {
    const second = link('styles', 'styles2.xml');
    await expectDocxRefused(
      { body, parts: { 'styles.xml': styles('') }, relationships: second },
      'package',
    );
  });

  it('two relationships of one id are refused', async () => {
    const relationships = link('hyperlink', 'a') + link('hyperlink', 'b');
    await expectDocxRefused({ body, relationships }, 'package');
  });

  it('parts that are missing are refused', async () => {
    await expectDocxRefused({ body, relationships: link('styles', 'styles.xml') }, 'package');
    await expectDocxRefused({ body, relationships: link('styles', '../../etc/passwd') }, 'package');
    await expectDocxRefused(
      { body, relationships: link('styles', 'http://x/styles.xml') },
      'package',
    );
  });
});

describe('XML', () => {
  const withDocument = (change: (xml: string) => string) =>
    entriesOf({ body }).map(({ name, content }) => ({
      name,
      content: name === 'word/document.xml' ? change(content) : content,
    }));

  it.each([
    ['a document type', (xml: string) => xml.replace('?>', '?><!DOCTYPE w:document>')],
    [
      'entities',
      (xml: string) =>
        xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "李四">]>').replace('甲', '&a;'),
    ],
    [
      'files fetched',
      (xml: string) => xml.replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd">'),
    ],
    ['entities without a document type', (xml: string) => xml.replace('甲', '&a;')],
    ['processing instructions', (xml: string) => xml.replace('甲', '甲<?x 李四?>')],
    ['an end that is missing', (xml: string) => xml.replace('</w:document>', '')],
    ['two roots', (xml: string) => `${xml}<x/>`],
    ['prefixes nobody declared', (xml: string) => xml.replace('<w:p>', '<q:p/><w:p>')],
    ['another encoding', (xml: string) => xml.replace('UTF-8', 'GBK')],
    [
      'bytes that are not UTF-8',
      (xml: string) => Buffer.concat([Buffer.from(xml), Buffer.from([0xff])]),
    ],
    ['control characters', (xml: string) => xml.replace('甲', '&#x1b;')],
  ])('with %s is refused', async (_, change) => {
    const entries = withDocument((xml) => change(xml) as string);
    await expectArchiveRefused(entries, 'xml');
  });

  it('nested without end is refused', async () => {
    const deep = `${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}`;
    await expectDocxRefused(paragraph(deep), 'size');
  });

  it('of more elements than memory is meant for is refused', async () => {
    await expectDocxRefused(paragraph('<w:r><w:tab/></w:r>'.repeat(200_001)), 'size');
  });

  it('in styles that are no styles changes nothing', async () => {
    expect(await textOf({ body, parts: { 'styles.xml': styles('') } })).toBe('甲');
  });
});
