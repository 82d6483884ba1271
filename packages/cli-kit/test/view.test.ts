import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { printable } from '../src/index.js';
import { cutToWidth } from '../src/view/printable.js';
import { layOutTable } from '../src/view/table.js';
import { wrapText } from '../src/view/wrap.js';

const han = fc.constantFrom(...Array.from('潍坊市人民检察院张某甲公诉\uFF0C。\uFF08\uFF09'));
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...Array.from('ab c,.(-')), han),
  maxLength: 60,
});
const plain = (line: string): string => line;

describe('printable', () => {
  test.each([
    ['a terminal escape', '\u001B]0;x\u0007', String.raw`\u{1B}]0;x\u{7}`],
    ['an 8-bit terminal escape', '\u009B2J', String.raw`\u{9B}2J`],
    ['line breaks and tabs', 'a\r\n\tb', String.raw`a\u{D}\u{A}\u{9}b`],
    ['a change of direction', 'cod\u202Egpj.exe\u2066', String.raw`cod\u{202E}gpj.exe\u{2066}`],
    ['zero-width characters', 'a\u200Bb\uFEFFc\u2060', String.raw`a\u{200B}b\u{FEFF}c\u{2060}`],
    ['an invisible letter', 'a\u3164b', String.raw`a\u{3164}b`],
    ['invisible tag letters', '\u{E0041}', String.raw`\u{E0041}`],
    ['line separators', '\u2028\u2029', String.raw`\u{2028}\u{2029}`],
    ['a lone surrogate', 'a\uD800b', String.raw`a\u{D800}b`],
  ])('escapes %s', (_name, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('leaves names of all kinds alone', () => {
    const names = ['李某某', '阿卜杜拉·某', '\u{20BB7}野', '\uE863', 'Ævar Ø. Müller', '①〇々'];
    expect(names.map((name) => printable(name))).toEqual(names);
  });

  test('cuts to columns, not to characters', () => {
    expect(printable('检察院公开', 7)).toBe('检察院…');
    expect(printable('检察院', 6)).toBe('检察院');
    expect(cutToWidth('检察院', 5)).toBe('检察');
  });

  test('leaves nothing a terminal acts on, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const shown = printable(text, width);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(stringWidth(shown)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrapText', () => {
  test('breaks Chinese between characters and keeps punctuation with what it ends', () => {
    expect(wrapText('没有任何改动。请检查路径', 14)).toEqual(['没有任何改动。', '请检查路径']);
    expect(wrapText('没有任何改动。请检查路径', 12)).toEqual(['没有任何改', '动。请检查路', '径']);
    expect(wrapText('见\uFF08第七条\uFF09办理', 4)).toEqual([
      '见',
      '\uFF08第',
      '七',
      '条\uFF09',
      '办理',
    ]);
  });

  test('breaks other text at spaces, and cuts only words longer than a line', () => {
    expect(wrapText('Nothing was changed.', 11)).toEqual(['Nothing was', 'changed.']);
    expect(wrapText('see 0123456789ab', 8)).toEqual(['see', '01234567', '89ab']);
  });

  test('never exceeds the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('tables', () => {
  const cell = (text: string): { text: string; paint: typeof plain; alignRight: boolean } => ({
    text,
    paint: plain,
    alignRight: false,
  });

  test('align columns that hold Chinese', () => {
    expect(
      layOutTable(
        [
          ['案件', 'n'],
          ['李某某', '1'],
          ['ab', '2'],
        ].map((row) => row.map(cell)),
        80,
      ),
    ).toEqual(['案件    n', '李某某  1', 'ab      2']);
  });

  test('wrap the widest column first', () => {
    const rows = [
      ['12', '潍坊市人民检察院'],
      ['13', '短'],
    ].map((row) => row.map(cell));
    expect(layOutTable(rows, 12)).toEqual(['12  潍坊市人', '    民检察院', '13  短']);
  });

  test('are never wider than the terminal and lose nothing', () => {
    const row = fc.array(anyText, { minLength: 4, maxLength: 4 });
    const rows = fc.array(row, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 14, max: 80 }), (texts, width) => {
        const lines = layOutTable(
          texts.map((each) => each.map(cell)),
          width,
        );
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(sorted(lines.join(''))).toBe(sorted(texts.flat().join('')));
      }),
    );
  });

  test('without rows or columns are nothing', () => {
    expect(layOutTable([], 80)).toEqual([]);
  });
});

/** The characters of a text but its spaces, in order of their codes. */
function sorted(text: string): string {
  return Array.from(text.replaceAll(' ', '')).sort().join('');
}
