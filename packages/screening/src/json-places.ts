/** A field or an element of a JSON text, from the root. */
export type JsonPath = readonly PropertyKey[];

/** Where the fields of a JSON text stand, or the line on which it stops being JSON. Lines count from 1. */
export type JsonPlaces =
  | {
      readonly ok: true;
      /** The line of a field; of what should hold it where it is missing. */
      lineOf(path: JsonPath): number;
      /** Fields that stand twice in one object: a reader believes the first, a parser the last. */
      readonly repeated: readonly JsonPath[];
    }
  | { readonly ok: false; readonly line: number };

/** An object or array that is open, and the field or element in it at which reading stands. */
interface Open {
  readonly end: '}' | ']';
  step: string | number;
}

type Expected =
  'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Finds the line of every field of a JSON text (RFC 8259). */
export function findJsonPlaces(text: string): JsonPlaces {
  const lines = new Map<string, number>();
  const repeated: JsonPath[] = [];
  const open: Open[] = [];
  let expected: Expected = 'value';
  let line = 1;
  const place = () => open.map(({ step }) => step);
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
  const begin = (end: Open['end']): Expected => {
    open.push(end === '}' ? { end, step: '' } : { end, step: 0 });
    return end === '}' ? 'key or end' : 'value or end';
  };
  /** What may follow a token, or undefined where the token may not stand. */
  const accept = (token: string): Expected | undefined => {
    const inner = open.at(-1);
    if (token === inner?.end && expected.endsWith('or end')) {
      open.pop();
      return afterValue();
    }
    if (expected.startsWith('value') && !/^[}\],:]/.test(token)) {
      if (inner?.end !== '}') lines.set(keyOf(place()), line);
      return token === '{' ? begin('}') : token === '[' ? begin(']') : afterValue();
    }
    if (inner !== undefined && expected.startsWith('key') && token.startsWith('"')) {
      inner.step = JSON.parse(token) as string;
      if (lines.has(keyOf(place()))) repeated.push(place());
      lines.set(keyOf(place()), line);
      return 'colon';
    }
    if (expected === 'colon' && token === ':') return 'value';
    if (inner !== undefined && expected === 'comma or end' && token === ',') {
      if (typeof inner.step === 'number') inner.step += 1;
      return inner.end === '}' ? 'key' : 'value';
    }
    return undefined;
  };
  for (const token of tokensOf(text)) {
    if (/^\s/.test(token)) {
      line += token.split('\n').length - 1;
      continue;
    }
    const next = TOKEN.test(token) ? accept(token) : undefined;
    if (next === undefined) return { ok: false, line };
    expected = next;
  }
  if (expected !== 'nothing') return { ok: false, line };
  return {
    ok: true,
    repeated,
    lineOf: (path) => {
      const lengths = Array.from(path.keys(), (index) => path.length - index);
      const found = lengths.find((length) => lines.has(keyOf(path.slice(0, length)))) ?? 0;
      return lines.get(keyOf(path.slice(0, found))) ?? 1;
    },
  };
}

const SPACE = '[ \\t\\r\\n]+';
const STRING = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"';
const NUMBER = '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?';
const TOKEN = new RegExp(`^(?:[{}[\\],:]|${STRING}|${NUMBER}|true|false|null)$`);

/** Spaces and tokens, one after the other; what is neither comes as one character. */
function* tokensOf(text: string): Generator<string> {
  const pieces = new RegExp(`${SPACE}|${STRING}|${NUMBER}|true|false|null|[^]`, 'g');
  for (const [piece] of text.matchAll(pieces)) yield piece;
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}
