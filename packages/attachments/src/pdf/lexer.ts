import { refused } from '../refusals.js';
import { CR, isRegular, isWhite, LF } from './characters.js';
import { endOfHexString, endOfLiteralString } from './strings.js';
import type { Work } from './work.js';

/** The smallest part of a PDF. */
export type Token =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'string' | 'end' | '[' | ']' | '<<' | '>>' };

/** Reads tokens one after the other; never goes back. */
export interface Lexer {
  readonly next: () => Token;
  /** Where the token read last begins, and where it ends. */
  readonly start: () => number;
  readonly end: () => number;
  /** Goes on from somewhere further down. */
  readonly skipTo: (position: number) => void;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const MAX_NUMBER_BYTES = 40;
const MAX_WORD_BYTES = 16;
/** ISO 32000-1 allows 127; a name that long is no name any more. */
const MAX_NAME_BYTES = 256;
/** Ghostscript writes down the command it was called with. */
const MAX_COMMENT_BYTES = 4096;
/** A comment with these is a piece of a PDF to a viewer that repairs files. */
const STRUCTURE_WORD = /obj|stream|xref|trailer/;
const PUNCTUATION = { '[': { kind: '[' }, ']': { kind: ']' } } as const;

/** Takes bytes apart from their beginning. White space and comments lie between tokens. */
export function createLexer(bytes: Buffer, work: Work): Lexer {
  let start = 0;
  let end = 0;

  function read(): Token {
    start = skipBetween(bytes, end);
    end = start + 1;
    const byte = bytes[start];
    if (byte === undefined) {
      end = start;
      return { kind: 'end' };
    }
    if (isRegular(byte)) return readWord();
    const sign = String.fromCharCode(byte);
    if (sign === '/') return readName();
    if (sign === '[' || sign === ']') return PUNCTUATION[sign];
    if (sign === '(') {
      end = endOfLiteralString(bytes, start);
      return { kind: 'string' };
    }
    const isDouble = bytes[start + 1] === byte;
    if (isDouble && (sign === '<' || sign === '>')) {
      end = start + 2;
      return { kind: sign === '<' ? '<<' : '>>' };
    }
    if (sign !== '<') throw refused('malformed', `stray sign at ${String(start)}`);
    end = endOfHexString(bytes, start);
    return { kind: 'string' };
  }

  function regularText(limit: number): string {
    while (isRegular(bytes[end])) end += 1;
    if (end - start > limit) throw refused('malformed', `long word at ${String(start)}`);
    return bytes.toString('latin1', start, end);
  }

  function readName(): Token {
    return { kind: 'name', name: unescapeName(regularText(MAX_NAME_BYTES).slice(1)) };
  }

  function readWord(): Token {
    const text = regularText(MAX_NUMBER_BYTES);
    if (NUMBER.test(text)) return { kind: 'number', value: Number(text) };
    if (text.length > MAX_WORD_BYTES) throw refused('malformed', `word at ${String(start)}`);
    return { kind: 'keyword', word: text };
  }

  return {
    next() {
      const from = end;
      const token = read();
      work.spend(1 + end - from);
      return token;
    },
    start: () => start,
    end: () => end,
    skipTo(position) {
      end = position;
    },
  };
}

/** Viewers compare names after unescaping; so must whoever looks for forbidden ones. */
function unescapeName(text: string): string {
  if (!text.includes('#')) return text;
  const name = text.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  // A stray # and an escaped zero are read in different ways by different viewers.
  if (/#(?![\dA-Fa-f]{2})|#00/.test(text)) throw refused('malformed', 'escape in a name');
  return name;
}

function skipBetween(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    while (isWhite(bytes[at])) at += 1;
    if (bytes[at] !== 0x25) return at;
    at = endOfComment(bytes, at);
  }
}

function endOfComment(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  if (at - start > MAX_COMMENT_BYTES)
    throw refused('malformed', `long comment at ${String(start)}`);
  if (STRUCTURE_WORD.test(bytes.toString('latin1', start, at))) {
    throw refused('polyglot', `structure in a comment at ${String(start)}`);
  }
  return at;
}
