import { forgeZip, type ForgedEntry } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/index.js';
import { docx, entriesOf, paragraph, run } from './build.js';
import { expectArchiveRefused, expectRefused } from './refusal.js';

const body = paragraph(run('甲'));

describe('archives', () => {
  it('may be written in the ways word processors write them', async () => {
    const [types, ...others] = entriesOf({ body });
    if (types === undefined) throw new Error('no entries');
    const padding = Buffer.from([0x20, 0xa2, 2, 0, 0, 0]);
    const entries = [
      { ...types, both: { flags: 0x0006 }, localExtra: padding },
      { name: 'word/', content: '', both: { method: 0 } },
      ...others.map((entry) => ({ ...entry, both: { method: 0, time: 1234, date: 0x5a21 } })),
    ];
    expect((await readDocumentText(forgeZip(entries), 'docx')).text).toBe('甲');
  });

  it('may lie anywhere in memory', async () => {
    const document = docx({ body });
    const memory = new Uint8Array(document.length + 7);
    memory.set(document, 5);
    const view = memory.subarray(5, 5 + document.length);
    expect((await readDocumentText(view, 'docx')).text).toBe('甲');
  });

  const entries = entriesOf({ body });
  const withEntry = (entry: ForgedEntry) => [...entries, entry];
  const item = { name: 'customXml/item1.xml', content: '<x/>' };

  it.each([
    ['two parts of a name', withEntry({ ...item, name: 'word/document.xml' })],
    ['two parts of a name in other letters', withEntry({ ...item, name: 'WORD/Document.xml' })],
    ['names that lead out', withEntry({ ...item, name: '../item1.xml' })],
    ['absolute names', withEntry({ ...item, name: '/item1.xml' })],
    ['backslashes', withEntry({ ...item, name: 'word\\item1.xml' })],
    ['Chinese names', withEntry({ ...item, name: '张三.xml' })],
    ['gaps', withEntry({ ...item, gap: Buffer.from('李四') })],
    ['other names in their headers', withEntry({ ...item, localName: 'customXml/item2.xml' })],
    ['unlisted parts', withEntry({ ...item, only: 'local' })],
    ['other methods', withEntry({ ...item, both: { method: 12 } })],
    ['headers that disagree', withEntry({ ...item, both: { method: 0 }, local: { size: 1 } })],
    ['descriptors that disagree', withEntry({ ...item, descriptor: { size: 1 } })],
    ['parts without the descriptor they promise', withEntry({ ...item, descriptor: null })],
  ])('with %s are refused', async (_, forged) => {
    await expectArchiveRefused(forged);
  });

  it.each([
    ['a comment', { comment: Buffer.from('李四') }],
    ['bytes before the directory', { beforeDirectory: Buffer.from('李四') }],
    ['bytes behind the directory', { afterDirectory: Buffer.from('李四') }],
    ['a false count', { end: { count: 9, countOnDisk: 9 } }],
    ['a smaller count', { end: { count: 3, countOnDisk: 3 } }],
    ['other discs', { end: { disk: 1 } }],
  ])('with %s are refused', async (_, frame) => {
    await expectArchiveRefused(entries, 'archive', frame);
  });

  it.each([
    ['damaged data', { data: Buffer.from([1, 2, 3]) }],
    ['another checksum', { both: { checksum: 1 } }],
    ['another size', { both: { size: 1 } }],
  ])('with %s in a part that is read are refused', async (_, lie) => {
    const forged = entries.map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, ...lie } : entry,
    );
    await expectArchiveRefused(forged);
  });

  it('with encrypted parts are refused', async () => {
    await expectArchiveRefused(withEntry({ ...item, both: { method: 0, flags: 1 } }), 'encryption');
  });

  it('that unpack to more than 50 MB are refused, and so are bombs', async () => {
    const content = Buffer.alloc(30_000_000);
    for (let at = 0; at < content.length; at += 97) content[at] = at % 251;
    const big = { ...item, content };
    await expectArchiveRefused(
      [...withEntry(big), { ...big, name: 'customXml/item2.xml' }],
      'size',
    );
    await expectArchiveRefused(withEntry({ ...item, content: Buffer.alloc(9_000_000) }), 'size');
  });

  it('of more than 2,000 parts are refused', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({
      name: `customXml/item${String(index)}.xml`,
      content: '<x/>',
    }));
    await expectArchiveRefused(many, 'size');
  });

  it('cut anywhere are refused', async () => {
    const document = docx({ body });
    for (const length of [4, 21, 22, 60, document.length >> 1, document.length - 1]) {
      await expectRefused(document.subarray(0, length), 'docx', 'archive');
    }
  });
});
