import { describe, expect, expectTypeOf, test } from 'vitest';
import { fillText, type Placeholders, type TextValues } from '../src/index.js';

describe('fillText', () => {
  test('puts in every value, as often as it is named', () => {
    expect(fillText('{a} and {b} and {a}', { a: 1, b: 'x' })).toBe('1 and x and 1');
  });

  test('leaves a placeholder without a value visible', () => {
    expect(fillText('{a} {b}', { a: 1 })).toBe('1 {b}');
  });

  test('does not fill placeholders that come in with a value', () => {
    expect(fillText('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  });

  test('takes nothing from the prototype', () => {
    expect(fillText('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  test('takes a value as it is, replacement patterns included', () => {
    expect(fillText('[{a}]', { a: '$& $1 $$' })).toBe('[$& $1 $$]');
  });
});

test('the types name the placeholders of a text', () => {
  expectTypeOf<Placeholders<'{a} of {b}, {a}'>>().toEqualTypeOf<'a' | 'b'>();
  expectTypeOf<Placeholders<'none'>>().toEqualTypeOf<never>();
  expectTypeOf<TextValues<'{a}'>>().toEqualTypeOf<Readonly<Record<'a', string | number>>>();
});
