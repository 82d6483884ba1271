import { makePdf, pdfStream } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { MAX_PDF_STEPS_PER_BYTE } from '../src/limits.js';
import { scanPdf } from '../src/pdf/scan-pdf.js';
import { createWork } from '../src/pdf/work.js';
import { AttachmentRefused } from '../src/refusals.js';

/** Steps of the scan for each byte of a PDF, whether it passes or is refused on the way. */
function stepsPerByte(bytes: Uint8Array): number {
  const work = createWork(MAX_PDF_STEPS_PER_BYTE);
  try {
    scanPdf(bytes, work);
  } catch (error) {
    if (!(error instanceof AttachmentRefused)) throw error;
    expect(error.message).not.toBe('takes too much work');
  }
  return work.spent() / bytes.length;
}

const inArray = (piece: string) => (count: number) =>
  makePdf({ objects: [`[${piece.repeat(count)}]`] });
const between = (piece: string) => (count: number) => makePdf({ between: piece.repeat(count) });

describe('the work a PDF takes', () => {
  it.each([
    ['numbers', inArray('1 ')],
    ['references', inArray('1 0 R ')],
    ['names', inArray('/a')],
    ['names of escapes', inArray('/#61#62')],
    ['strings', inArray('()')],
    ['escaped parentheses', (count: number) => makePdf({ objects: [`(${'\\('.repeat(count)})`] })],
    ['open parentheses', (count: number) => makePdf({ objects: ['('.repeat(count)] })],
    ['open arrays', (count: number) => makePdf({ objects: ['['.repeat(count)] })],
    ['empty dictionaries', inArray('<<>>')],
    ['comments', between('%\n')],
    ['numbers between objects', between('1 0 ')],
    ['words that look like objects', inArray('(1 0 obj)')],
    ['endless blanks', between(' ')],
    [
      'streams',
      (count: number) => makePdf({ objects: new Array(count >> 4).fill(pdfStream('', 'x')) }),
    ],
    [
      'stream words',
      (count: number) => makePdf({ objects: [pdfStream('', 'stream '.repeat(count))] }),
    ],
  ])('is in proportion to its length: %s', (_, make) => {
    for (const count of [1_000, 4_000, 16_000]) {
      expect(stepsPerByte(make(count))).toBeLessThan(3);
    }
  });

  it('is refused when it is out of proportion', () => {
    expect(() => {
      scanPdf(makePdf(), createWork(1));
    }).toThrow(expect.objectContaining({ refusal: 'pdf-too-complex' }));
  });
});
