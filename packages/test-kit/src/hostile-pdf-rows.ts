import type { HostileAttachment } from './hostile-attachments.js';
import { makePdf, type PdfParts } from './make-pdf.js';

/** A hostile PDF that is built from parts, and the code it is refused with. */
export type PdfRow = readonly [name: string, trick: string, refusal: string, parts: PdfParts];

export const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
export const LAUNCH = '<< /Type /Action /S /Launch /F (cmd.exe) >>';

/** Builds what the rows describe. */
export function pdfsFrom(rows: readonly PdfRow[]): readonly HostileAttachment[] {
  return rows.map(([name, trick, refusal, parts]) => ({
    name: `pdf/${name}`,
    trick,
    bytes: makePdf(parts),
    declared: 'pdf',
    outcome: { refusal },
  }));
}

/** With an object nothing refers to. */
export function object(body: string): PdfParts {
  return { objects: [body] };
}

/** With a link on the page. */
export function link(action: string): PdfParts {
  return { page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>]` };
}
