import { MAX_PDF_OBJECTS } from '../limits.js';
import { refused } from '../refusals.js';
import type { Scan } from './body.js';
import { isRegular } from './characters.js';
import { createLexer } from './lexer.js';
import { openStream, type PdfStream } from './streams.js';
import { isCount, numberIn } from './values.js';

/** An object in a stream: its number, and where it begins behind the head of the stream. */
interface Listed {
  readonly number: number;
  readonly offset: number;
}

/**
 * Opens an object stream (ISO 32000-2, 7.5.7) and looks at every object in it. The objects must stand
 * back to back in the order of its head, so that one that begins within another has no place.
 * @throws malformed, pdf-too-complex, and the refusals for active content
 */
export function readObjectStream(stream: PdfStream, container: number, scan: Scan): void {
  const { work, parser, inspection, findings } = scan;
  const content = openStream(stream);
  work.allow(content.length);
  const first = numberIn(stream.dictionary, 'First');
  const count = numberIn(stream.dictionary, 'N');
  if (first === undefined || first > content.length || count === undefined) {
    throw refused('malformed', 'head of an object stream');
  }
  if (count > MAX_PDF_OBJECTS) throw refused('pdf-too-complex', 'too many objects');
  const listed = readHead(content.subarray(0, first), count, scan);
  checkBlank(content.subarray(first, first + (listed[0]?.offset ?? 0)), scan);
  for (const [index, { number, offset }] of listed.entries()) {
    const start = first + offset;
    const end = first + (listed[index + 1]?.offset ?? content.length - first);
    const isApart = !isRegular(content[start - 1]) || !isRegular(content[start]);
    if (start >= end || end > content.length || !isApart) {
      throw refused('malformed', 'objects in a stream overlap');
    }
    const { value, follows } = parser.parse(createLexer(content.subarray(start, end), work));
    if (follows.kind !== 'end') throw refused('malformed', 'more than an object in its place');
    inspection.inspect(value);
    findings.addObject(number, { container, index }, value);
  }
}

function readHead(head: Buffer, count: number, { work }: Scan): readonly Listed[] {
  const lexer = createLexer(head, work);
  const numbers: number[] = [];
  for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) {
    if (token.kind !== 'number' || !isCount(token.value)) {
      throw refused('malformed', 'head of an object stream');
    }
    numbers.push(token.value);
  }
  if (numbers.length !== 2 * count) throw refused('malformed', 'head of an object stream');
  return Array.from({ length: count }, (_, index) => ({
    number: numbers[2 * index] ?? 0,
    offset: numbers[2 * index + 1] ?? 0,
  }));
}

function checkBlank(bytes: Buffer, { work }: Scan): void {
  if (createLexer(bytes, work).next().kind !== 'end') {
    throw refused('malformed', 'something in front of the objects of a stream');
  }
}
