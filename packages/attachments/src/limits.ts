const MEBIBYTE = 1024 * 1024;

/** The largest attachment that is looked at: a scanned power of attorney takes a tenth of it. */
export const MAX_ATTACHMENT_BYTES = 10 * MEBIBYTE;

/** The largest attachment handed on: an image that is written anew may grow, but not without end. */
export const MAX_SANITISED_BYTES = 20 * MEBIBYTE;

/**
 * The largest image that is decoded, in pixels: A4 at 500 dpi or a camera of 24 megapixels. Decoding
 * and encoding it takes some 700 MB; a few bytes of header may ask for four thousand million pixels.
 */
export const MAX_PIXELS = 25_000_000;

/** The longest side of an image in pixels: a long screenshot of a conversation stays below. */
export const MAX_SIDE_PIXELS = 30_000;

/**
 * The greatest number of scans of a JPEG. Cameras write one, progressive encoders about ten; each
 * may cost a pass over all pixels though it takes twenty bytes.
 */
export const MAX_JPEG_SCANS = 20;

/** The largest image inside a PDF, in pixels: A3 at 600 dpi. Only the reader's viewer decodes it. */
export const MAX_PDF_IMAGE_PIXELS = 80_000_000;

/** The greatest number of pages of a PDF. */
export const MAX_PDF_PAGES = 2_000;

/** The greatest number of objects of a PDF, those in object streams included. */
export const MAX_PDF_OBJECTS = 100_000;

/** The greatest number of arrays and dictionaries of a PDF: each costs memory beyond its bytes. */
export const MAX_PDF_CONTAINERS = 500_000;

/** How deep arrays and dictionaries of a PDF may be nested: viewers recurse into them. */
export const MAX_PDF_DEPTH = 32;

/** Parts of a cross-reference: one as a rule, two when linearised, three from Word. */
export const MAX_PDF_SECTIONS = 4;

/** The largest stream of a PDF after inflating, in bytes: an uncompressed page in colour, 600 dpi. */
export const MAX_PDF_STREAM_BYTES = 128 * MEBIBYTE;

/**
 * The largest stream with structure after inflating, and all object streams together, in bytes. They
 * are taken apart token by token.
 */
export const MAX_PDF_STRUCTURE_BYTES = 16 * MEBIBYTE;

/** All streams of a PDF together after inflating, in bytes. */
export const MAX_PDF_INFLATED_BYTES = 512 * MEBIBYTE;

/**
 * Steps of the PDF scan for each byte that is taken apart. A scan that goes over the file once takes
 * about three; whatever makes it take more is an attack on its time.
 */
export const MAX_PDF_STEPS_PER_BYTE = 8;
