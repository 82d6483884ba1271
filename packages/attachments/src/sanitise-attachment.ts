import { ATTACHMENT_TYPES, typeOf, type AttachmentType } from './attachment-types.js';
import { rebuildJpeg } from './jpeg/rebuild-jpeg.js';
import { MAX_ATTACHMENT_BYTES, MAX_PDF_STEPS_PER_BYTE, MAX_SANITISED_BYTES } from './limits.js';
import { scanPdf } from './pdf/scan-pdf.js';
import { createWork } from './pdf/work.js';
import { rebuildPng } from './png/rebuild-png.js';
import { AttachmentRefused, refused, type AttachmentRefusal } from './refusals.js';

/** An attachment that may travel, or why it may not. */
export type SanitisedAttachment =
  | {
      readonly ok: true;
      readonly mediaType: (typeof ATTACHMENT_TYPES)[AttachmentType];
      readonly bytes: Uint8Array;
      /** Whether the bytes are others than came in: always so for images, never for a PDF. */
      readonly changed: boolean;
    }
  | {
      readonly ok: false;
      readonly refusal: AttachmentRefusal;
      /** What was found and where, without a word of the content. English, for the record. */
      readonly detail: string;
    };

/** Some viewers look for a PDF in this many bytes, whatever stands in front of it. */
const HEADER_SEARCH_BYTES = 1024;

/**
 * Takes an attachment (附件) apart and gives back bytes that hold nothing but what a page shows.
 *
 * JPEG and PNG are decoded and written anew: the turn that EXIF asks for is applied to the pixels,
 * transparency is laid on white, and metadata, profiles, text, thumbnails and whatever follows the
 * image are gone. A PDF is only examined, and passes byte for byte: this is weaker than rendering
 * it, since faults of the viewer in fonts and images are out of sight.
 *
 * The same bytes give the same result. Peak memory is about 800 MB (see docs/adr/0014).
 * @param declared what the sender says it is; it must agree with the content
 */
export async function sanitiseAttachment(
  bytes: Uint8Array,
  declared: AttachmentType,
): Promise<SanitisedAttachment> {
  try {
    checkSize(bytes);
    checkType(bytes, declared);
    const mediaType = ATTACHMENT_TYPES[declared];
    const rebuilt = await sanitisers[declared](bytes);
    if (rebuilt.length > MAX_SANITISED_BYTES) {
      throw refused('too-large', `${String(rebuilt.length)} bytes when written anew`);
    }
    return { ok: true, mediaType, bytes: rebuilt, changed: rebuilt !== bytes };
  } catch (error) {
    if (!(error instanceof AttachmentRefused)) throw error;
    return { ok: false, refusal: error.refusal, detail: error.message };
  }
}

type Sanitiser = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const sanitisers: Readonly<Record<AttachmentType, Sanitiser>> = {
  jpeg: rebuildJpeg,
  png: rebuildPng,
  pdf: (bytes) => {
    scanPdf(bytes, createWork(MAX_PDF_STEPS_PER_BYTE));
    return bytes;
  },
};

function checkSize({ length }: Uint8Array): void {
  if (length === 0) throw refused('empty', '0 bytes');
  if (length > MAX_ATTACHMENT_BYTES) throw refused('too-large', `${String(length)} bytes`);
}

function checkType(bytes: Uint8Array, declared: AttachmentType): void {
  const actual = typeOf(bytes);
  if (actual === declared) return;
  if (actual !== undefined) throw refused('type-mismatch', `${actual}, declared ${declared}`);
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (beginning.subarray(0, HEADER_SEARCH_BYTES).includes('%PDF-')) {
    throw refused('polyglot', 'bytes in front of the header of a PDF');
  }
  throw refused('type-unknown', `no ${declared}`);
}
