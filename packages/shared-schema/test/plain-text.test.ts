import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CROCKFORD,
  crockford,
  plainLineSchema,
  plainTextSchema,
  readCrockford,
} from '../src/index.js';

const line = plainLineSchema(20);
const text = plainTextSchema(20);

describe('text that a stranger typed', () => {
  test.each(['张三', '申请阅卷（复印）', 'Müller', '古丽·买买提', '𠮷野家', 'No. 12, 3楼', '㐂'])(
    'passes as it stands: %s',
    (typed) => {
      expect(line.parse(typed)).toBe(typed);
    },
  );

  test.each([
    ['nothing', ''],
    ['too much', '字'.repeat(21)],
    ['a control character', 'a\u0007b'],
    ['a tab', 'a\tb'],
    ['a turn of the writing', '同意\u202e绝拒'],
    ['an isolate', '\u2066abc\u2069'],
    ['a mark that cannot be seen', '张\u200b三'],
    ['a soft hyphen', 'co\u00adop'],
    ['a letter that looks like nothing', 'a\u3164b'],
    ['a pattern of no dots', 'a\u2800b'],
    ['a byte order mark', '\ufeffabc'],
    ['half a surrogate pair', 'a\ud842'],
    ['private use', 'a\ue000'],
    ['marks piled upon a letter', 'a\u0301\u0302\u0303'],
    ['a variation selector', '葛\u{e0100}'],
    ['the mark of what was lost', 'a\ufffdb'],
    ['a line separator', 'a\u2028b'],
    ['a letter in two pieces', 'u\u0308ber'],
    ['white space at its beginning', ' a'],
    ['white space at its end', 'a\u3000'],
    ['a second line', 'a\nb'],
  ])('is refused with %s', (_, typed) => {
    expect(line.safeParse(typed).success).toBe(false);
  });

  test('has lines where lines are asked for, and no other breaks', () => {
    expect(text.safeParse('一、理由\n二、证据').success).toBe(true);
    expect(text.safeParse('一\r\n二').success).toBe(false);
    expect(text.safeParse('一\u2029二').success).toBe(false);
  });
});

describe("Crockford's base 32", () => {
  test('has no letter that is misread', () => {
    expect(CROCKFORD).toHaveLength(32);
    expect(CROCKFORD).not.toMatch(/[ILOU]/);
  });

  test.each([
    ['00', 1, '0'],
    ['ff', 1, 'Z'],
    ['0000000001', 8, '00000001'],
    ['ffffffffff', 8, 'ZZZZZZZZ'],
    ['084210842108', 9, '111111111'],
  ])('writes %s in %i characters as %s', (hex, length, expected) => {
    expect(crockford(Buffer.from(hex, 'hex'), length)).toBe(expected);
  });

  test('is the number that its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
        const digits = Array.from({ length: 8 }, (_, at) =>
          CROCKFORD.charAt(Number((number >> BigInt(35 - 5 * at)) & 31n)),
        );
        expect(crockford(bytes, 8)).toBe(digits.join(''));
      }),
    );
  });

  test('never makes up what the bytes do not give', () => {
    expect(() => crockford(Buffer.alloc(4), 7)).toThrow(RangeError);
  });

  test('is read as it was meant', () => {
    expect(readCrockford(' 7k3m–9qx2 d4rv')).toBe('7K3M9QX2D4RV');
    expect(readCrockford('oOiIlL')).toBe('001111');
    expect(readCrockford('７Ｋ３Ｍ')).toBe('7K3M');
  });
});
