import { MAX_PDF_OBJECTS } from '../limits.js';
import { refused } from '../refusals.js';
import type { Claim, Place, Section } from './document.js';
import { openStream, type PdfStream } from './streams.js';
import { isCount, numberIn, type PdfDictionary } from './values.js';

const FREE = 0;
const IN_FILE = 1;
const IN_STREAM = 2;
/** The widest number that is exact: offsets are far smaller. */
const MAX_FIELD_BYTES = 6;

/**
 * Reads a cross-reference stream (ISO 32000-2, 7.5.8).
 * @throws malformed, pdf-filter, pdf-too-complex
 */
export function readXrefStream(stream: PdfStream): Section {
  const { dictionary } = stream;
  const content = openStream(stream);
  const widths = countsIn(dictionary, 'W') ?? [];
  const [typeBytes = 0, secondBytes = 0, thirdBytes = 0] = widths;
  const rowBytes = typeBytes + secondBytes + thirdBytes;
  if (widths.length !== 3 || rowBytes === 0 || Math.max(...widths) > MAX_FIELD_BYTES) {
    throw malformed();
  }
  const ranges = countsIn(dictionary, 'Index') ?? [0, numberIn(dictionary, 'Size') ?? 0];
  const claims: Claim[] = [];
  let at = 0;
  function field(bytes: number): number {
    const value = bytes === 0 ? 0 : content.readUIntBE(at, bytes);
    at += bytes;
    return value;
  }
  for (let range = 0; range < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2);
    if (claims.length + count > MAX_PDF_OBJECTS)
      throw refused('pdf-too-complex', 'too many objects');
    if (at + count * rowBytes > content.length) throw malformed();
    for (let index = 0; index < count; index += 1) {
      const type = typeBytes === 0 ? IN_FILE : field(typeBytes);
      const place = placeOf(type, field(secondBytes), field(thirdBytes));
      if (place !== undefined) claims.push({ number: first + index, place });
    }
  }
  return { trailer: dictionary, claims };
}

function placeOf(type: number, second: number, third: number): Place | undefined {
  if (type === FREE) return undefined;
  if (type === IN_FILE) return { at: second, generation: third };
  if (type === IN_STREAM) return { container: second, index: third };
  throw malformed();
}

function countsIn({ entries }: PdfDictionary, key: string): readonly number[] | undefined {
  const value = entries.get(key);
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value?.kind !== 'array') throw malformed();
  const counts = value.items.filter(isCount);
  if (counts.length !== value.items.length) throw malformed();
  return counts;
}

function malformed(): Error {
  return refused('malformed', 'cross-reference stream');
}
