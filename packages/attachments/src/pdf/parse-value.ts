import { MAX_PDF_CONTAINERS, MAX_PDF_DEPTH } from '../limits.js';
import { refused } from '../refusals.js';
import type { Lexer, Token } from './lexer.js';
import { isCount, STRING, type PdfDictionary, type PdfValue } from './values.js';

/** A value, and the token behind it. */
interface Parsed {
  readonly value: PdfValue;
  readonly follows: Token;
}

interface Open {
  readonly closes: ']' | '>>';
  readonly items: PdfValue[];
}

/** Parses values, and counts what all of them together take. */
export interface Parser {
  /**
   * Reads one value, up to the first token that cannot belong to it.
   * @throws malformed, pdf-too-complex
   */
  readonly parse: (lexer: Lexer) => Parsed;
}

/** A parser without recursion: depth and number of containers are bounded by the limits. */
export function createParser(): Parser {
  let containers = 0;

  function open(stack: readonly Open[], closes: Open['closes']): Open {
    containers += 1;
    if (containers > MAX_PDF_CONTAINERS) throw refused('pdf-too-complex', 'too many containers');
    if (stack.length > MAX_PDF_DEPTH) throw refused('pdf-too-complex', 'nested too deep');
    return { closes, items: [] };
  }

  return {
    parse(lexer) {
      const top: PdfValue[] = [];
      const stack: Open[] = [];
      for (;;) {
        const token = lexer.next();
        const items = stack.at(-1)?.items ?? top;
        const simple = simpleValue(token, items);
        if (simple !== undefined) items.push(simple);
        else if (token.kind === '[') stack.push(open(stack, ']'));
        else if (token.kind === '<<') stack.push(open(stack, '>>'));
        else if (token.kind === ']' || token.kind === '>>') {
          const closed = stack.pop();
          if (closed?.closes !== token.kind) throw misplaced(lexer);
          (stack.at(-1)?.items ?? top).push(close(closed));
        } else if (stack.length === 0) {
          const [value] = top;
          if (value === undefined || top.length > 1) throw misplaced(lexer);
          return { value, follows: token };
        } else throw misplaced(lexer);
      }
    },
  };
}

function misplaced(lexer: Lexer): Error {
  return refused('malformed', `misplaced token at ${String(lexer.start())}`);
}

/** The value a token stands for by itself; `R` makes one of the two numbers before it. */
function simpleValue(token: Token, items: PdfValue[]): PdfValue | undefined {
  if (token.kind === 'name') return token;
  if (token.kind === 'number') return token.value;
  if (token.kind === 'string') return STRING;
  if (token.kind !== 'keyword') return undefined;
  if (token.word === 'true' || token.word === 'false') return token.word === 'true';
  if (token.word === 'null') return null;
  if (token.word !== 'R') return undefined;
  const generation = items.pop();
  const number = items.pop();
  if (!isCount(number) || !isCount(generation)) throw refused('malformed', 'reference');
  return { kind: 'reference', number, generation };
}

function close({ closes, items }: Open): PdfValue {
  return closes === ']' ? { kind: 'array', items } : dictionaryOf(items);
}

function dictionaryOf(items: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  if (items.length % 2 !== 0) throw refused('malformed', 'a key without a value');
  for (let index = 0; index < items.length; index += 2) {
    const key = items[index];
    if (typeof key !== 'object' || key?.kind !== 'name') throw refused('malformed', 'key');
    // Of two values for a key one viewer takes the first, another the last.
    if (entries.has(key.name)) throw refused('malformed', 'a key twice');
    entries.set(key.name, items[index + 1] ?? null);
  }
  return { kind: 'dictionary', entries };
}
