import { readDocumentText } from '@discferry/document-text';
import { sha256Hex } from '@discferry/package-format';
import { isDiscferryError, type Finding } from '@discferry/shared-schema';
import type { SourceDocuments } from '../source/document-views.js';
import type { DocumentMark } from './read-below.js';
import type { CaseDocument } from './read-document.js';

/** The text of a document, with the marks in code points of it; or why there is none. */
export type ContentReading =
  | { readonly ok: true; readonly text: string; readonly marks: readonly DocumentMark[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads the content of a document, which must be the bytes that its digest and with it every approval
 * speaks of.
 */
export async function readContent(
  documents: SourceDocuments,
  { documentId, digest, format, marks }: CaseDocument,
): Promise<ContentReading> {
  const refuse = (path: string, expected: string, actual: string): ContentReading => ({
    ok: false,
    findings: [{ path, expected, actual }],
  });
  const bytes = documents.contentOf(documentId);
  if (!(bytes instanceof Uint8Array)) return refuse('GK_WS.WSNR', 'bytes', 'something else');
  if (sha256Hex(bytes) !== digest) {
    return refuse('GK_WS.WSZY', 'the digest of WSNR', 'another digest');
  }
  try {
    const { text } = await readDocumentText(bytes, format);
    const placed = format === 'txt' ? placeMarks(marks, bytes) : marks;
    const length = Array.from(text).length;
    if (placed.some(({ end }) => end > length)) {
      return refuse('GK_WSBJ.ZZWZ', 'a place in the text', 'a place behind it');
    }
    return { ok: true, text, marks: placed };
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    return { ok: false, findings: error.findings };
  }
}

/**
 * Marks count line ends as they are in the file; the text has each as one line feed. So a mark moves by
 * the carriage returns before it.
 */
function placeMarks(marks: readonly DocumentMark[], bytes: Uint8Array): readonly DocumentMark[] {
  if (marks.length === 0 || !bytes.includes(CARRIAGE_RETURN)) return marks;
  const points = Array.from(new TextDecoder().decode(bytes));
  const dropped = [0];
  for (const [index, point] of points.entries()) {
    const isDropped = point === '\r' && points[index + 1] === '\n';
    dropped.push((dropped[index] ?? 0) + (isDropped ? 1 : 0));
  }
  const moved = (place: number) => place - (dropped[place] ?? 0);
  return marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
}

const CARRIAGE_RETURN = 0x0d;
