import type { HostileAttachment } from './hostile-attachments.js';
import { deflateText, makePdf, pdfStream, updatePdf } from './make-pdf.js';
import { forgeZip } from './zip-forge.js';

type Row = readonly [name: string, trick: string, refusal: string, bytes: Buffer];

const MEBIBYTE = 1024 * 1024;
const SCRIPT = '<< /S /JavaScript /JS (1) >>';

/** PDFs that are more than one thing, that two viewers read in two ways, or that take no end. */
export function hostilePdfFiles(): readonly HostileAttachment[] {
  return [...twoThings(), ...twoReadings(), ...noEnd()].map(([name, trick, refusal, bytes]) => ({
    name: `pdf/${name}`,
    trick,
    bytes,
    declared: 'pdf',
    outcome: { refusal },
  }));
}

function twoThings(): readonly Row[] {
  const pdf = makePdf();
  const zip = forgeZip([{ name: 'setup.exe', content: 'MZ' }]);
  const html = Buffer.from('<script>alert(1)</script>');
  const zipInside = pdfStream('', zip.toString('latin1'));
  const inside = pdfStream('', '%PDF-1.7 a document within');
  return [
    ['zip-behind', 'A ZIP archive behind the end', 'polyglot', Buffer.concat([pdf, zip])],
    ['html-behind', 'A web page behind the end', 'trailing-data', Buffer.concat([pdf, html])],
    ['html-before', 'A web page before the header', 'polyglot', Buffer.concat([html, pdf])],
    ['zip-before', 'A ZIP archive before the header', 'polyglot', Buffer.concat([zip, pdf])],
    ['zip-inside', 'A ZIP archive in a stream', 'polyglot', makePdf({ objects: [zipInside] })],
    ['two-headers', 'A PDF in a PDF', 'polyglot', makePdf({ objects: [inside] })],
    ['two-documents', 'A PDF behind a PDF', 'polyglot', Buffer.concat([pdf, pdf])],
    ['no-version', 'A version that does not exist', 'malformed', makePdf({ header: '%PDF-9.9\n' })],
  ];
}

function twoReadings(): readonly Row[] {
  const pdf = makePdf();
  const hidden = `7 0 obj\n${SCRIPT}\nendobj`;
  const body = (text: string) => makePdf({ objects: [text] });
  const elsewhere = makePdf({ objects: ['(x)'] }).indexOf('(x)');
  const lie = '<< /Length 2 >>\nstream\nabcdef\nendstream';
  return [
    ['updated', 'A page replaced by an update', 'pdf-incremental', updatePdf(pdf, 3, '<< >>')],
    ['update-with-script', 'A script in an update', 'pdf-javascript', updatePdf(pdf, 9, SCRIPT)],
    ['another-catalogue', 'A second catalogue', 'pdf-incremental', anotherCatalogue(pdf)],
    ['object-in-string', 'An object in a string', 'polyglot', body(`(${hidden})`)],
    ['object-in-stream', 'An object in a stream', 'polyglot', body(pdfStream('', hidden))],
    [
      'object-in-comment',
      'An object in a comment',
      'polyglot',
      makePdf({ between: `% ${hidden}\n` }),
    ],
    [
      'false-reference',
      'The cross-reference points into a string',
      'malformed',
      makePdf({ objects: ['(x)'], claims: new Map([[5, elsewhere]]) }),
    ],
    ['false-length', 'A length that hides part of a stream', 'malformed', body(lie)],
    ['key-twice', 'A key with two values', 'malformed', body('<< /A 1 /A 2 >>')],
    ['junk-between', 'Junk between objects', 'malformed', makePdf({ between: 'junk\n' })],
    ['stray-escape', 'An escape that is none', 'malformed', body('/Java#Script')],
    ['zero-in-name', 'A name that ends early for some', 'malformed', body('/AA#00')],
    ['endless-string', 'A string without an end', 'malformed', body('(((')],
    ['endless-stream', 'A stream without an end', 'malformed', body('<< >>\nstream\nx')],
    ['no-page', 'No page at all', 'malformed', withoutPage()],
    ['cut-short', 'Cut in the middle', 'malformed', pdf.subarray(0, pdf.length >> 1)],
  ];
}

function noEnd(): readonly Row[] {
  const bomb = deflateText('\0'.repeat(130 * MEBIBYTE));
  const small = deflateText(' '.repeat(17 * MEBIBYTE));
  const deflated = '/Filter /FlateDecode';
  const body = (text: string) => makePdf({ objects: [text] });
  const image = '<< /Subtype /Image /Width 60000 /Height 60000 >>';
  return [
    [
      'bomb',
      'A stream that inflates without end',
      'pdf-too-complex',
      body(pdfStream(deflated, bomb)),
    ],
    [
      'object-stream-bomb',
      'An object stream that inflates without end',
      'pdf-too-complex',
      makePdf({ isPacked: true, packing: { entries: deflated, pack: () => small } }),
    ],
    [
      'damaged-object-stream',
      'An object stream that does not inflate',
      'malformed',
      makePdf({ isPacked: true, packing: { entries: deflated, pack: (text) => text } }),
    ],
    ['deep', 'A hundred thousand arrays in one another', 'pdf-too-complex', body('['.repeat(1e5))],
    ['containers', 'A million dictionaries', 'pdf-too-complex', body(`[${'<<>>'.repeat(1e6)}]`)],
    ['objects', 'Too many objects', 'pdf-too-complex', makePdf({ objects: many(100_000, '1') })],
    [
      'pages',
      'Too many pages',
      'pdf-too-complex',
      makePdf({ objects: many(2000, '<</Type/Page>>') }),
    ],
    ['references', 'Too many references', 'pdf-too-complex', manyReferences(makePdf())],
    ['huge-picture', 'A picture of a huge size', 'image-too-many-pixels', body(image)],
    ['long-comment', 'A comment without end', 'malformed', body(`1 %${'x'.repeat(5000)}\n`)],
  ];
}

function many(count: number, body: string): readonly string[] {
  return new Array<string>(count).fill(body);
}

function withoutPage(): Buffer {
  const text = makePdf().toString('latin1').replace('/Type /Page ', '/Type /Book ');
  return Buffer.from(text, 'latin1');
}

function anotherCatalogue(pdf: Buffer): Buffer {
  const updated = updatePdf(pdf, 9, '<< /Type /Catalog /Pages 2 0 R >>');
  updated.write('/Root 9', updated.lastIndexOf('/Root 1'), 'latin1');
  return updated;
}

function manyReferences(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const row = `1 1\n${String(text.indexOf('1 0 obj')).padStart(10, '0')} 00000 n \n`;
  return Buffer.from(text.replace('trailer', `${row.repeat(100_000)}trailer`), 'latin1');
}
