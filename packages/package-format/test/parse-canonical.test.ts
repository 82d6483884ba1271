import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCanonical } from '../src/encoding/parse-canonical.js';
import { canonicalJson } from '../src/index.js';

function parseText(text: string): ReturnType<typeof parseCanonical> {
  return parseCanonical(Buffer.from(text));
}

describe('reading canonical JSON', () => {
  test('takes the canonical text of a value', () => {
    const value = { '': null, a: [0, -1, true], 案由: '盗窃罪 \u{1f600} "\\' };
    expect(parseText(canonicalJson(value))).toStrictEqual({ ok: true, value });
  });

  test('keeps a key that means something to JavaScript as a key like any other', () => {
    const parsed = parseText('{"__proto__":{"a":1}}');
    expect(parsed).toMatchObject({ ok: true });
    expect(Object.keys((parsed as { value: object }).value)).toEqual(['__proto__']);
  });

  const inAnotherForm = 'JSON in another than the canonical form';
  test.each([
    ['white space inside', '{"a": 1}', inAnotherForm],
    ['white space before', ' 1', inAnotherForm],
    ['white space after', '1\n', inAnotherForm],
    ['keys out of order', '{"b":1,"a":2}', inAnotherForm],
    ['a key twice', '{"a":1,"a":1}', inAnotherForm],
    ['a letter as an escape', '"\\u0041"', inAnotherForm],
    ['an escaped solidus', '"\\/"', inAnotherForm],
    ['an escape in capitals', '"\\u001F"', inAnotherForm],
    ['a long escape for a line feed', '"\\u000a"', inAnotherForm],
    ['a Chinese character as an escape', '"\\u674e"', inAnotherForm],
    ['an exponent', '1e1', inAnotherForm],
    ['a fraction that is none', '1.0', inAnotherForm],
    ['a fraction', '0.1', 'canonical JSON has whole numbers only'],
    ['minus zero', '-0', 'canonical JSON has whole numbers only'],
    [
      'a number that JavaScript rounds',
      '9007199254740993',
      'canonical JSON has whole numbers only',
    ],
    ['a lone surrogate', '"\\ud800"', 'canonical JSON has no lone surrogates'],
    ['nothing', '', 'not JSON'],
    ['two values', '1 2', 'not JSON'],
    ['a comment', '1//', 'not JSON'],
    ['a byte order mark', '\ufeff1', 'not JSON'],
    ['a nesting to exhaust the stack', '['.repeat(500_000), 'not JSON'],
    [
      'a closed nesting to exhaust the stack',
      '['.repeat(500_000) + ']'.repeat(500_000),
      'not JSON',
    ],
  ])('refuses %s', (_, text, actual) => {
    expect(parseText(text)).toStrictEqual({ ok: false, actual });
  });

  test.each([
    ['a byte that never occurs', [0x22, 0xff, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a character cut short', [0x22, 0xe6, 0x9d, 0x22]],
  ])('refuses what is not UTF-8: %s', (_, bytes) => {
    const actual = 'bytes that are not UTF-8';
    expect(parseCanonical(Uint8Array.from(bytes))).toStrictEqual({ ok: false, actual });
  });

  test('never reads one value from two texts', () => {
    const value = { a: [1, 'x\n\u0001', { b: null }], 某: '李某某' };
    const bytes = Buffer.from(canonicalJson(value));
    const change = fc.record({
      position: fc.nat(bytes.length - 1),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(change, ({ position, mask }) => {
        const changed = Buffer.from(bytes);
        changed[position]! ^= mask;
        const parsed = parseCanonical(changed);
        expect(parsed.ok && isDeepStrictEqual(parsed.value, value)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
