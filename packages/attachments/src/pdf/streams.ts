import { inflateSync } from 'node:zlib';
import { MAX_PDF_STREAM_BYTES, MAX_PDF_STRUCTURE_BYTES } from '../limits.js';
import { refused } from '../refusals.js';
import { undoPredictor } from './predictor.js';
import { kindOf, type PdfDictionary, type PdfValue } from './values.js';

/** A stream: its dictionary, and its data up to `endstream`. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly data: Buffer;
}

const FLATE = 'FlateDecode';

/**
 * Filters that a page needs. Not JBIG2Decode and JPXDecode, the decoders of which have let attackers
 * in before; not LZWDecode, which nobody has written for twenty years; not Crypt.
 */
const FILTERS = [
  FLATE,
  'DCTDecode',
  'CCITTFaxDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
];

/** With these the data of a stream lies in another file. */
const EXTERNAL_KEYS = ['F', 'FFilter', 'FDecodeParms'];

/**
 * Checks how a stream is packed, and measures it if it can be large.
 * @returns its bytes after inflating; 0 where it is not deflated
 * @throws pdf-filter, pdf-external-action, pdf-too-complex, malformed
 */
export function measureStream({ dictionary, data }: PdfStream): number {
  if (EXTERNAL_KEYS.some((key) => dictionary.entries.has(key))) {
    throw refused('pdf-external-action', 'a stream in another file');
  }
  const filters = filtersOf(dictionary);
  if (filters.some((filter) => !FILTERS.includes(filter))) {
    throw refused('pdf-filter', 'a filter that is not accepted');
  }
  const at = filters.indexOf(FLATE);
  // Deflated twice, a kilobyte becomes a gigabyte. What is in front of Flate must be plain text.
  if (filters.lastIndexOf(FLATE) !== at || at > 1 || filters.length > 2) {
    throw refused('pdf-filter', 'filters behind one another');
  }
  if (at === 1 && filters[0] !== 'ASCII85Decode' && filters[0] !== 'ASCIIHexDecode') {
    throw refused('pdf-filter', 'filters behind one another');
  }
  return at === 0 ? inflate(data, MAX_PDF_STREAM_BYTES).length : 0;
}

/**
 * The content of a stream that holds structure: deflated or not packed at all.
 * @throws pdf-filter, pdf-too-complex, malformed
 */
export function openStream({ dictionary, data }: PdfStream): Buffer {
  const filters = filtersOf(dictionary);
  const [filter] = filters;
  if (filter === undefined) return data;
  if (filter !== FLATE || filters.length > 1) {
    throw refused('pdf-filter', 'structure packed in an unusual way');
  }
  return undoPredictor(inflate(data, MAX_PDF_STRUCTURE_BYTES), dictionary);
}

function filtersOf({ entries }: PdfDictionary): readonly string[] {
  const value = entries.get('Filter');
  if (value === undefined || value === null) return [];
  const list = typeof value === 'object' && value.kind === 'array' ? value.items : [value];
  return list.map(filterName);
}

/** A filter behind a reference could be another one for each reader. */
function filterName(value: PdfValue): string {
  if (typeof value === 'object' && value?.kind === 'name') return value.name;
  throw refused('pdf-filter', `a filter that is a ${kindOf(value)}`);
}

function inflate(data: Buffer, limit: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch (error) {
    const isLong =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLong
      ? refused('pdf-too-complex', `a stream of more than ${String(limit)} bytes`)
      : refused('malformed', 'a stream that does not inflate');
  }
}
