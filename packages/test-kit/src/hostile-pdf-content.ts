import type { HostileAttachment } from './hostile-attachments.js';
import { LAUNCH, link, object, pdfsFrom, SCRIPT, type PdfRow } from './hostile-pdf-rows.js';
import type { PdfParts } from './make-pdf.js';

/** Actions, files, forms and media, written plainly. */
const ROWS: readonly PdfRow[] = [
  ['script-on-open', 'A script runs when the document opens', 'pdf-javascript', open(SCRIPT)],
  ['script-by-name', 'A script in the name tree', 'pdf-javascript', names('JavaScript', SCRIPT)],
  ['script-on-page', 'A script runs when a page is turned', 'pdf-automatic-action', aa()],
  ['script-without-reference', 'A script nothing refers to', 'pdf-javascript', object(SCRIPT)],
  ['launch', 'A link starts a program', 'pdf-launch', link(LAUNCH)],
  [
    'embedded-file',
    'A program embedded as a file',
    'pdf-embedded-file',
    names('EmbeddedFiles', '[]'),
  ],
  [
    'file-attachment',
    'A file pinned to a page',
    'pdf-embedded-file',
    object('<< /Type /Annot /Subtype /FileAttachment >>'),
  ],
  [
    'associated-file',
    'A file associated with the page',
    'pdf-embedded-file',
    { page: '/AF [5 0 R]', objects: ['<< /Type /F >>'] },
  ],
  [
    'portfolio',
    'A portfolio of other files',
    'pdf-embedded-file',
    { catalogue: '/Collection << >>' },
  ],
  ['form', 'A form asks for a password', 'pdf-form', { catalogue: '/AcroForm << /Fields [] >>' }],
  ['xfa-form', 'A form of the XFA kind', 'pdf-form', object('<< /XFA [] >>')],
  ['widget', 'A field without a form', 'pdf-form', object('<< /Subtype /Widget >>')],
  ['submit', 'A link sends data away', 'pdf-form', link('<< /S /SubmitForm >>')],
  ['import', 'A link loads data', 'pdf-form', link('<< /S /ImportData >>')],
  ['website', 'A link to a server', 'pdf-external-action', link('<< /S /URI >>')],
  ['file-share', 'A jump into a file on a share', 'pdf-external-action', link('<< /S /GoToR >>')],
  ['into-embedded', 'A jump into an embedded file', 'pdf-external-action', link('<< /S /GoToE >>')],
  [
    'print-command',
    'A command of the viewer',
    'pdf-external-action',
    link('<< /S /Named /N /Print >>'),
  ],
  [
    'unknown-action',
    'An action of one viewer',
    'pdf-external-action',
    link('<< /Type /Action /S /New >>'),
  ],
  [
    'page-from-file',
    'A page shows a page of a file',
    'pdf-external-action',
    object('<< /F (x) >>'),
  ],
  ['rich-media', 'A Flash film', 'pdf-rich-media', object('<< /Subtype /RichMedia >>')],
  ['movie', 'A film', 'pdf-rich-media', object('<< /Subtype /Movie >>')],
  ['sound', 'A sound', 'pdf-rich-media', link('<< /S /Sound >>')],
  ['screen', 'A place where a film is shown', 'pdf-rich-media', object('<< /Subtype /Screen >>')],
  ['model', 'A model with a script of its own', 'pdf-rich-media', object('<< /Subtype /3D >>')],
  ['encrypted', 'Encrypted, so that nobody looks', 'pdf-encrypted', { trailer: '/Encrypt << >>' }],
  [
    'printer-program',
    'A program for the printer',
    'pdf-external-action',
    object('<< /Subtype /PS >>'),
  ],
];

/** PDFs that are well made, and hold more than pages. */
export function pdfsWithContent(): readonly HostileAttachment[] {
  return pdfsFrom(ROWS);
}

function open(action: string): PdfParts {
  return { catalogue: `/OpenAction ${action}` };
}

function names(tree: string, value: string): PdfParts {
  return { catalogue: `/Names << /${tree} << /Names [(a) ${value}] >> >>` };
}

function aa(): PdfParts {
  return { page: '/AA << /O << /S /GoTo /D [3 0 R /Fit] >> >>' };
}
