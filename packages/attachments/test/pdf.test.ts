import { makePdf, pdfStream } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { sanitiseAttachment } from '../src/index.js';
import { verdict } from './outcome.js';

const link = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What Word writes: behind the end a second cross-reference without entries. */
function likeWord(): Buffer {
  const text = makePdf().toString('latin1');
  const at = text.lastIndexOf('xref\n0 ');
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Prev ${at} >>`;
  return latin1(`${text}xref\n0 0\n${trailer}\nstartxref\n${text.length}\n%%EOF`);
}

/** Linearised: the cross-reference of the first page stands in front, and says 0 once. */
function linearised(): Buffer {
  const header = '%PDF-1.4\n';
  const row = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
  const front = (offsets: readonly number[], prev: number) =>
    `xref\n3 2\n${offsets.map(row).join('')}trailer\n<< /Size 5 /Root 3 0 R ` +
    `/Prev ${String(prev).padStart(10, '0')} >>\nstartxref\n0\n%%EOF\n`;
  let text = header + front([0, 0], 0);
  const offsets = new Map<number, number>();
  for (const [number, body] of [
    [3, '<< /Type /Catalog /Pages 2 0 R >>'],
    [4, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'],
    [1, '<< /Producer (x) >>'],
    [2, '<< /Type /Pages /Kids [4 0 R] /Count 1 >>'],
  ] as const) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const at = (number: number) => offsets.get(number)!;
  const main = `xref\n0 3\n0000000000 65535 f \n${row(at(1))}${row(at(2))}`;
  const first = front([at(3), at(4)], text.length);
  const body = text.slice((header + first).length);
  const end = `trailer\n<< /Size 3 /Root 3 0 R >>\nstartxref\n${header.length}\n%%EOF\n`;
  return latin1(header + first + body + main + end);
}

describe('a PDF that passes', () => {
  it('passes byte for byte', async () => {
    const bytes = new Uint8Array(makePdf());
    const result = await sanitiseAttachment(bytes, 'pdf');
    expect(result).toEqual({ ok: true, mediaType: 'application/pdf', bytes, changed: false });
  });

  it.each([
    ['cross-reference table', makePdf()],
    ['object stream and cross-reference stream', makePdf({ isPacked: true })],
    ['second cross-reference, as Word writes it', likeWord()],
    ['linearised', linearised()],
    ['opens at a place', makePdf({ catalogue: '/OpenAction [3 0 R /Fit]' })],
    ['opens with a jump', makePdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' })],
    ['opens by reference', makePdf({ catalogue: '/OpenAction 5 0 R', objects: ['[3 0 R /Fit]'] })],
    ['link within', makePdf({ page: link('<< /Type /Action /S /GoTo /D (chapter) >>') })],
    ['blend mode Screen', makePdf({ objects: ['<< /Type /ExtGState /BM /Screen >>'] })],
    ['slide transition', makePdf({ page: '/Trans << /S /Fade >>' })],
    ['forbidden words in a string', makePdf({ objects: ['(/JavaScript /AA)'] })],
    ['forbidden words in the text of a page', makePdf({ objects: [pdfStream('', '/JS')] })],
    [
      'length by reference',
      makePdf({ objects: ['<< /Length 6 0 R >>\nstream\nx\nendstream', '1'] }),
    ],
    ['comments', makePdf({ header: '%PDF-1.4\n%%Invocation: gs -dX\r% F1\n' })],
    ['strings of every form', makePdf({ objects: ['[(a(b)\\)\\\\) <4a 4B> (\\(\n)]'] })],
    ['numbers of every form', makePdf({ objects: ['[1 -1 +1 1. -.5 0.25]'] })],
  ])('%s', async (_, bytes) => {
    expect(await verdict(bytes, 'pdf')).toBe('ok');
  });
});

describe('a PDF is malformed', () => {
  const packed = makePdf({ isPacked: true }).toString('latin1');
  it.each([
    [
      'without startxref',
      makePdf()
        .toString('latin1')
        .replace(/startxref\n\d+\n/, ''),
    ],
    [
      'when startxref leads elsewhere',
      makePdf()
        .toString('latin1')
        .replace(/(startxref\n)/, '$11'),
    ],
    ['with something behind startxref', `${makePdf().toString('latin1').trim()}\n%\n%%EOF`],
    ['without a catalogue', makePdf().toString('latin1').replace('/Catalog', '/Catalig')],
    ['when the chain is a circle', circle()],
    ['when a stream is no dictionary', makePdf({ objects: ['1\nstream\nx\nendstream'] })],
    ['when a stream has no length', makePdf({ objects: ['<< >>\nstream\nx\nendstream'] })],
    ['when a reference is none', makePdf({ objects: ['[1 R]'] })],
    ['when a key is none', makePdf({ objects: ['<< 1 2 >>'] })],
    ['when brackets cross', makePdf({ objects: ['[ << ] >>'] })],
    ['when an object holds two', makePdf({ objects: ['1 2'] })],
    ['when a hexadecimal string is none', makePdf({ objects: ['<4g>'] })],
    ['when a stream in it says it has fewer objects', packed.replace('/N 3', '/N 2')],
    ['when the objects of a stream begin elsewhere', packed.replace(/\/First 1/, '/First 2')],
  ])('%s', async (_, text) => {
    expect(await verdict(typeof text === 'string' ? latin1(text) : text, 'pdf')).toBe('malformed');
  });

  function circle(): Buffer {
    const at = makePdf().toString('latin1').lastIndexOf('xref\n0 ');
    return makePdf({ trailer: `/Prev ${at}` });
  }
});
