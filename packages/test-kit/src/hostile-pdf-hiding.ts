import type { HostileAttachment } from './hostile-attachments.js';
import { LAUNCH, link, object, pdfsFrom, SCRIPT, type PdfRow } from './hostile-pdf-rows.js';
import { deflateText, pdfStream, type PdfParts } from './make-pdf.js';

/** Active content in hiding. */
const ROWS: readonly PdfRow[] = [
  ['escaped-name', 'The name is escaped', 'pdf-javascript', link('<< /S /J#61vaScript >>')],
  ['escaped-key', 'The key is escaped', 'pdf-javascript', object('<< /#4a#53 (1) >>')],
  [
    'escaped-encrypt',
    'Encryption under an escape',
    'pdf-encrypted',
    { trailer: '/Encryp#74 << >>' },
  ],
  [
    'in-object-stream',
    'In an object stream',
    'pdf-javascript',
    { ...object(SCRIPT), isPacked: true },
  ],
  [
    'in-plain-object-stream',
    'In an object stream that is not packed',
    'pdf-launch',
    { ...object(LAUNCH), isPacked: true, packing: { entries: '', pack: (text) => text } },
  ],
  [
    'escaped-in-object-stream',
    'Escaped in an object stream',
    'pdf-javascript',
    { ...object('<< /J#53 (1) >>'), isPacked: true },
  ],
  [
    'kind-by-reference',
    'The name of the action is an object of its own',
    'pdf-javascript',
    { ...link('<< /S 7 0 R >>'), objects: ['null', 'null', '/JavaScript'] },
  ],
  [
    'screen-by-reference',
    'The kind of annotation is an object of its own',
    'pdf-rich-media',
    { objects: ['<< /Subtype 6 0 R >>', '/Screen'] },
  ],
  [
    'open-by-reference',
    'What opens is behind a reference',
    'pdf-automatic-action',
    { catalogue: '/OpenAction 5 0 R', objects: ['<< /S /New >>'] },
  ],
  [
    'file-by-reference',
    'The name of a file is behind a reference',
    'pdf-external-action',
    { objects: ['<< /F 6 0 R >>', '(\\\\\\\\server\\\\share)'] },
  ],
  ['deep-in-arrays', 'Below arrays', 'pdf-javascript', object(`[[[[[ ${SCRIPT} ]]]]]`)],
  ['comment-between', 'A comment parts it', 'pdf-javascript', link('<< /S%\n/JavaScript >>')],
  [
    'string-before',
    'A string seems to end later',
    'pdf-javascript',
    object(`[ (\\\\) ${SCRIPT} ]`),
  ],
  ['in-trailer', 'In the trailer', 'pdf-javascript', { trailer: '/Info << /JS (1) >>' }],
  [
    'packed-twice',
    'An object stream packed twice',
    'pdf-filter',
    {
      ...object(SCRIPT),
      isPacked: true,
      packing: {
        entries: '/Filter [/FlateDecode /FlateDecode]',
        pack: (text) => deflateText(deflateText(text)),
      },
    },
  ],
  [
    'stream-packed-twice',
    'A stream packed twice',
    'pdf-filter',
    {
      objects: [pdfStream('/Filter [/FlateDecode /FlateDecode]', deflateText(deflateText('0 g')))],
    },
  ],
  [
    'joined-in-object-stream',
    'Two objects in a stream read as one',
    'malformed',
    {
      objects: ['11', '3'],
      isPacked: true,
      packing: {
        entries: '/Filter /FlateDecode',
        pack: (text) => deflateText(text.replace('11\n3\n', '1113\n')),
      },
    },
  ],
  [
    'packed-in-hex',
    'An object stream in hexadecimal',
    'pdf-filter',
    {
      ...object(SCRIPT),
      isPacked: true,
      packing: {
        entries: '/Filter /ASCIIHexDecode',
        pack: (text) => Buffer.from(text, 'latin1').toString('hex'),
      },
    },
  ],
  [
    'filter-by-reference',
    'The filter is behind a reference',
    'pdf-filter',
    { objects: [pdfStream('/Filter 6 0 R', 'x'), '/FlateDecode'] },
  ],
  [
    'jbig2',
    'A picture for a decoder that was broken',
    'pdf-filter',
    stream('/Filter /JBIG2Decode'),
  ],
  ['stream-elsewhere', 'A stream in another file', 'pdf-external-action', stream('/F 5 0 R')],
];

/** PDFs that hide what they hold. */
export function pdfsInHiding(): readonly HostileAttachment[] {
  return pdfsFrom(ROWS);
}

function stream(entries: string): PdfParts {
  return { objects: [pdfStream(entries, 'x')] };
}
