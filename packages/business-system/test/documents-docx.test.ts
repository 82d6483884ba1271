import { inflateRawSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { docxFile, withFootnotes } from '../src/documents/docx-file.js';
import { paragraph, type Block } from '../src/documents/text/blocks.js';
import { masked, t } from '../src/documents/text/pieces.js';
import { createRandom } from '../src/random.js';

const blocks: Block[] = [
  { kind: 'title', text: t`起诉书` },
  ...Array.from({ length: 200 }, () =>
    paragraph(
      t`被害人${masked('name.victim', '欧阳春梅')}的陈述证实，${'案发时在场'.repeat(12)}。`,
    ),
  ),
  {
    kind: 'table',
    rows: [
      [t`姓名`, t`电话`],
      [t`李四`, t`19900001234`],
    ],
  },
];

const file = (): Promise<Buffer> => {
  const random = createRandom('docx');
  return docxFile(withFootnotes(blocks, random), { header: '页眉一', random });
};

/** The text of one entry of a ZIP file. */
function entry(zip: Buffer, wanted: string): string {
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString('utf8', at + 46, at + 46 + name!) === wanted) {
      const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(data, data + zip.readUInt32LE(at + 20))).toString();
    }
    at += 46 + name! + extra! + comment!;
  }
  throw new RangeError(wanted);
}

afterEach(() => {
  vi.useRealTimers();
});

test('the same text gives the same bytes on another day', async () => {
  vi.useFakeTimers({ now: new Date('2026-02-28T23:59:58Z'), toFake: ['Date'] });
  const before = await file();
  vi.setSystemTime(new Date('2027-01-01T00:00:00Z'));
  expect((await file()).equals(before)).toBe(true);
});

test('every entry bears the first day that a ZIP file can tell', async () => {
  const zip = await file();
  const local = zip.readUInt32LE(zip.readUInt32LE(zip.length - 22 + 16) + 42);
  expect([zip.readUInt16LE(local + 10), zip.readUInt16LE(local + 12)]).toEqual([0, 0x21]);
});

test('names lie in one run or in two, and the whole text is there in order', async () => {
  const xml = entry(await file(), 'word/document.xml');
  const runs = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(runs.join('')).toBe(
    blocks
      .map((block) =>
        (block.kind === 'table' ? block.rows.flat(2) : block.text)
          .map((piece) => (typeof piece === 'string' ? piece : piece.text))
          .join(''),
      )
      .join(''),
  );
  expect(runs).toContain('欧阳春梅');
  expect(runs.some((run) => run === '欧阳' || run === '欧' || run === '欧阳春')).toBe(true);
});

test('headers, footers, footnotes and tables are real ones', async () => {
  const zip = await file();
  expect(entry(zip, 'word/header1.xml')).toContain('页眉一');
  expect(entry(zip, 'word/footer1.xml')).toContain('PAGE');
  expect(entry(zip, 'word/document.xml')).toContain('<w:tbl>');
  expect(entry(zip, 'word/document.xml')).toContain('<w:footnoteReference');
  expect(entry(zip, 'word/footnotes.xml')).toMatch(/价格认定结论书|北京时间|侦查卷宗/);
});

test('no author and no time travel with a file', async () => {
  const properties = entry(await file(), 'docProps/core.xml');
  expect(properties).not.toMatch(/creator|created|modified/);
});
