import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type CanonicalValue } from '../src/index.js';

const key = fc.string({ unit: 'binary', maxLength: 6 });
const { value: anyValue } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const unsorted = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(unsorted)) as object)).toEqual([
      'One', // JavaScript itself moves a key that is an index to the front.
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson(unsorted)).toMatch(/^\{"\\r":"Carriage Return","1":"One","\u0080":/);
  });

  test('escapes strings as in RFC 8785 section 3.2.2', () => {
    const text = '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/';
    expect(canonicalJson(text)).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f\u2028')).toBe(
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028"',
    );
  });

  test('sorts at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [{ d: 1, c: [3, 2] }], a: {}, '': [] })).toBe(
      '{"":[],"a":{},"b":[{"c":[3,2],"d":1}]}',
    );
  });

  test.each([
    ['the greatest safe integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['the least safe integer', Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    ['zero', 0, '0'],
  ])('writes %s in digits alone', (_, number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test.each([
    ['a fraction', 0.5],
    ['minus zero', -0],
    ['an unsafe integer', Number.MAX_SAFE_INTEGER + 1],
    ['a huge number', 1e300],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('has no text for %s', (_, number) => {
    expect(() => canonicalJson({ a: [number] })).toThrow(TypeError);
  });

  test.each([
    ['a high surrogate alone', '\ud83d'],
    ['a low surrogate alone', '\ude00'],
    ['surrogates the wrong way round', '\ude00\ud83d'],
  ])('has no text for %s, in a value or a key', (_, text) => {
    expect(() => canonicalJson(text)).toThrow(TypeError);
    expect(() => canonicalJson({ [text]: 1 })).toThrow(TypeError);
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toStrictEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
      }),
    );
  });

  test('does not depend on the order in which a value was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(key, anyValue, { maxKeys: 8 }), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
      }),
    );
  });
});
