import { MAX_PDF_INFLATED_BYTES } from '../limits.js';
import { refused } from '../refusals.js';
import { CR, LF } from './characters.js';
import type { Findings } from './document.js';
import type { Inspection } from './inspect.js';
import { createLexer, type Lexer, type Token } from './lexer.js';
import { readObjectStream } from './object-stream.js';
import type { Parser } from './parse-value.js';
import { measureStream, type PdfStream } from './streams.js';
import { isCount, nameIn, type PdfValue } from './values.js';
import type { Work } from './work.js';
import { readXrefStream } from './xref-stream.js';
import { readXrefTable } from './xref-table.js';

/** All that a scan works with. */
export interface Scan {
  readonly bytes: Buffer;
  readonly work: Work;
  readonly parser: Parser;
  readonly inspection: Inspection;
  readonly findings: Findings;
}

const END_STREAM = 'endstream';
/** Between the two numbers of an object and the word `obj`. */
const MAX_GAP_BYTES = 32;

/**
 * Goes through a file from its first byte to its last. Viewers jump by the cross-reference; what is
 * found without it is more than any of them sees.
 * @throws malformed and the refusals for active content
 */
export function readBody(scan: Scan): void {
  const { bytes, work, parser, inspection, findings } = scan;
  const lexer = createLexer(bytes, work);
  let inflatedBytes = 0;
  for (;;) {
    const token = lexer.next();
    if (token.kind === 'end') return;
    if (isWord(token, 'startxref')) readStart();
    else if (isWord(token, 'xref')) {
      findings.addSection(lexer.start(), readXrefTable(lexer, scan));
      readStart();
    } else readObject(token);
  }

  function readStart(): void {
    const token = lexer.next();
    if (token.kind !== 'number' || !isCount(token.value)) throw unexpected(lexer);
    findings.addStart(token.value, lexer.end());
  }

  function readObject(first: Token): void {
    const at = lexer.start();
    const { number, generation } = readHeader(first, lexer);
    const { value, follows } = parser.parse(lexer);
    inspection.inspect(value);
    findings.addObject(number, { at, generation }, value);
    if (isWord(follows, 'endobj')) return;
    if (!isWord(follows, 'stream')) throw unexpected(lexer);
    readStream({ value, at, number });
    if (!isWord(lexer.next(), 'endobj')) throw unexpected(lexer);
  }

  function readStream({ value, at, number }: StreamHead): void {
    if (typeof value !== 'object' || value?.kind !== 'dictionary') throw unexpected(lexer);
    const stream: PdfStream = { dictionary: value, data: takeData() };
    const declared = value.entries.get('Length');
    findings.addLength({ declared, ...spanOf(stream.data) });
    inflatedBytes += measureStream(stream);
    if (inflatedBytes > MAX_PDF_INFLATED_BYTES) {
      throw refused('pdf-too-complex', 'too large when inflated');
    }
    const type = nameIn(value, 'Type');
    if (type === 'ObjStm') readObjectStream(stream, number, scan);
    if (type === 'XRef') findings.addSection(at, readXrefStream(stream));
  }

  /**
   * The data up to the first `endstream`. Length is compared afterwards: a viewer that goes by the one
   * and a viewer that goes by the other then read the same.
   */
  function takeData(): Buffer {
    const afterWord = lexer.end();
    const start = afterWord + (bytes[afterWord] === CR ? 2 : 1);
    if (bytes[start - 1] !== LF) throw refused('malformed', 'no line end behind stream');
    const end = bytes.indexOf(END_STREAM, start);
    if (end === -1) throw refused('malformed', 'a stream that does not end');
    lexer.skipTo(end + END_STREAM.length);
    work.spend(end - start);
    return bytes.subarray(start, end);
  }
}

interface StreamHead {
  readonly value: PdfValue;
  readonly at: number;
  readonly number: number;
}

function readHeader(first: Token, lexer: Lexer): { number: number; generation: number } {
  const at = lexer.start();
  const second = lexer.next();
  const word = lexer.next();
  const isHeader =
    first.kind === 'number' &&
    second.kind === 'number' &&
    isCount(first.value) &&
    isCount(second.value) &&
    isWord(word, 'obj') &&
    lexer.end() - at <= MAX_GAP_BYTES;
  if (!isHeader) throw refused('malformed', `neither object nor end at ${String(at)}`);
  return { number: first.value, generation: second.value };
}

function spanOf(data: Buffer): { least: number; most: number } {
  const most = data.length;
  let least = most;
  if (data[least - 1] === LF) least -= 1;
  if (data[least - 1] === CR) least -= 1;
  return { least, most };
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'keyword' && token.word === word;
}

function unexpected(lexer: Lexer): Error {
  return refused('malformed', `unexpected token at ${String(lexer.start())}`);
}
