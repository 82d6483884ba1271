import { readDocx } from './read-docx.js';
import { readPlainText } from './plain-text.js';
import { unreadable } from './refusals.js';

/** The forms in which documents are handed in. */
export type DocumentFormat = 'txt' | 'docx';

/** All that a reader of a document sees, as text. */
export interface DocumentText {
  /**
   * Paragraphs, each on its line. After the body, each behind an empty line: footnotes, endnotes,
   * headers, footers, alternative texts.
   */
  readonly text: string;
  /** The first paragraph in the style Title; null without one, and for plain text. */
  readonly title: string | null;
}

/** The largest document that is opened. */
const MAX_DOCUMENT_BYTES = 20_000_000;

/** How files of other kinds begin. */
const OTHER_KINDS = [
  { begins: [0xd0, 0xcf, 0x11, 0xe0], kind: 'an OLE file: .doc, or a .docx with a password' },
  { begins: [0x25, 0x50, 0x44, 0x46], kind: 'a PDF' },
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'an RTF file' },
] as const;
const ZIP_BEGINS = [0x50, 0x4b] as const;

/**
 * From the bytes of a legal document (法律文书) to the text that will be redacted and published:
 * everything a reader sees, in reading order, or a refusal; nothing that is hidden (tracked
 * deletions, hidden text, comments, field instructions, link targets, custom XML, properties).
 *
 * Paragraphs stand on lines of their own; a line break within one is a line end too. Each paragraph
 * of a table cell is a line, cells follow in reading order, empty cells leave none, and an empty line
 * stands between rows. Text boxes follow the paragraph they are anchored in. Automatic numbers are
 * written out. A note stands as `[注1]` or `[尾注1]` where it is referred to.
 * Characters are as they were; only line ends are made LF.
 * @throws E_DOCUMENT_UNREADABLE with findings that name part and feature, never the words
 */
export async function readDocumentText(
  bytes: Uint8Array,
  format: DocumentFormat,
): Promise<DocumentText> {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw unreadable('size', 'document', `${String(bytes.length)} bytes`);
  }
  const other = OTHER_KINDS.find(({ begins }) => beginsWith(bytes, begins));
  if (other !== undefined) throw unreadable('file-type', 'document', other.kind);
  const isZip = beginsWith(bytes, ZIP_BEGINS);
  if (isZip !== (format === 'docx')) {
    throw unreadable('file-type', 'document', isZip ? 'a ZIP file' : 'not a ZIP file');
  }
  return Promise.resolve(
    format === 'docx' ? readDocx(bytes) : { text: readPlainText(bytes), title: null },
  );
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
