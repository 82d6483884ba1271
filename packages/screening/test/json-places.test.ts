import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonPlaces, type JsonPath } from '../src/json-places.js';

const TEXT = `{
  "a": 1,
  "b": [
    true,
    { "c": null, "d": "x\\ny" },
    [], {}
  ],

  "e": { "f":
    -1.5e+3 }
}
`;

function linesOf(text: string, ...paths: readonly JsonPath[]): readonly number[] {
  const places = findJsonPlaces(text);
  if (!places.ok) throw new Error(`no JSON from line ${places.line}`);
  return paths.map((path) => places.lineOf(path));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the places of a JSON text', () => {
  test('are the lines on which fields and elements begin', () => {
    expect(linesOf(TEXT, [], ['a'], ['b'], ['b', 0], ['b', 1], ['b', 1, 'd'])).toEqual([
      1, 2, 3, 4, 5, 5,
    ]);
    expect(linesOf(TEXT, ['b', 2], ['b', 3], ['e'], ['e', 'f'])).toEqual([6, 6, 9, 9]);
  });

  test('of what is missing are those of what should hold it', () => {
    expect(linesOf(TEXT, ['z'], ['b', 9, 'z'], ['e', 'z'])).toEqual([1, 3, 9]);
  });

  test('count a line for each line feed, also after a carriage return', () => {
    expect(linesOf('{\r\n"a":\r\n1}', ['a'])).toEqual([2]);
  });

  test('find fields that stand twice, however they are written', () => {
    const places = findJsonPlaces('{"a": 1, "b": [{"c": 1,\n"\\u0063": 2}], "a": 3}');
    expect(places).toMatchObject({ ok: true, repeated: [['b', 0, 'c'], ['a']] });
    if (places.ok) expect(places.lineOf(['b', 0, 'c'])).toBe(2);
  });

  test('tell the same names in different objects apart', () => {
    expect(findJsonPlaces('{"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]}')).toMatchObject({
      repeated: [],
    });
  });

  test.each([
    ['nothing', '', 1],
    ['only spaces', '\n\n ', 3],
    ['a comma too many', '{\n"a": 1,\n}', 3],
    ['a comma too few', '{\n"a": 1\n"b": 2}', 3],
    ['a missing colon', '{"a"\n1}', 2],
    ['a name without quotes', '{\na: 1}', 2],
    ['a text that does not end', '{"a":\n"x', 2],
    ['a line feed in a text', '{"a": "x\ny"}', 1],
    ['a comment', '{ // no\n}', 1],
    ['an end of another kind', '[\n1}', 2],
    ['an end that is missing', '[1,\n[2]', 2],
    ['two values', '{}\n{}', 2],
    ['a number with a leading zero', '[\n01]', 2],
    ['an element that is missing', '[1,\n,2]', 2],
  ])('stop at the line of %s', (_what, text, line) => {
    expect(findJsonPlaces(text)).toEqual({ ok: false, line });
    expect(isJson(text)).toBe(false);
  });

  test('take for JSON what the parser takes, and nothing else', () => {
    const edit = fc.record({
      at: fc.nat(200),
      cut: fc.nat(2),
      put: fc.constantFrom('', ',', '"', '{', ']', ':', '0', '\\', '\n', 'null', 'x', '-'),
    });
    fc.assert(
      fc.property(fc.json(), fc.array(edit, { maxLength: 2 }), (json, edits) => {
        const text = edits.reduce(
          (before, { at, cut, put }) =>
            before.slice(0, at % (before.length + 1)) +
            put +
            before.slice((at % (before.length + 1)) + cut),
          json,
        );
        expect(findJsonPlaces(text).ok).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});
