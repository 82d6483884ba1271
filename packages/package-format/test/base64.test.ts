import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Schema } from '../src/index.js';

function isBase64(text: string, bytes?: number): boolean {
  return base64Schema(bytes).safeParse(text).success;
}

describe('base64', () => {
  test('takes every sequence of bytes in the text that Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(isBase64(text)).toBe(true);
        expect(isBase64(text, bytes.length)).toBe(true);
        expect(isBase64(text, bytes.length + 1)).toBe(false);
        expect(isBase64(text, bytes.length + 3)).toBe(false);
      }),
    );
  });

  test('takes a text exactly when Node writes it again from its bytes', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('ABQgwxyz09+/-_= \n')),
      maxLength: 8,
    });
    fc.assert(
      fc.property(digits, (text) => {
        expect(isBase64(text)).toBe(Buffer.from(text, 'base64').toString('base64') === text);
      }),
      { numRuns: 5000 },
    );
  });

  test('takes the largest text an envelope can hold', () => {
    expect(isBase64(Buffer.alloc(786_432, 0xa5).toString('base64'))).toBe(true);
  });
});
