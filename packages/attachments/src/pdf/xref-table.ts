import { refused } from '../refusals.js';
import type { Scan } from './body.js';
import type { Claim, Section } from './document.js';
import type { Lexer, Token } from './lexer.js';
import { isCount } from './values.js';

/**
 * Reads a cross-reference table and its trailer, up to the word `startxref` (ISO 32000-2, 7.5.4).
 * @throws malformed and the refusals for active content
 */
export function readXrefTable(lexer: Lexer, { parser, inspection }: Scan): Section {
  const claims: Claim[] = [];
  for (let token = lexer.next(); !isWord(token, 'trailer'); token = lexer.next()) {
    const first = countOf(token);
    const count = countOf(lexer.next());
    for (let index = 0; index < count; index += 1) {
      const at = countOf(lexer.next());
      const generation = countOf(lexer.next());
      const use = lexer.next();
      if (isWord(use, 'n')) claims.push({ number: first + index, place: { at, generation } });
      else if (!isWord(use, 'f')) throw malformed();
    }
  }
  const { value: trailer, follows } = parser.parse(lexer);
  const isDictionary = typeof trailer === 'object' && trailer?.kind === 'dictionary';
  if (!isDictionary || !isWord(follows, 'startxref')) throw malformed();
  inspection.inspect(trailer);
  return { trailer, claims };
}

function countOf(token: Token): number {
  if (token.kind !== 'number' || !isCount(token.value)) throw malformed();
  return token.value;
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'keyword' && token.word === word;
}

function malformed(): Error {
  return refused('malformed', 'cross-reference table');
}
