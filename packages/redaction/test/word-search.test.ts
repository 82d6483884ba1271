import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordUnitsAt } from '../src/text/dictionary.js';
import { allMatches } from '../src/text/all-matches.js';
import { characterSet, isOneAt, isOneOf } from '../src/text/character-set.js';
import { longestAt, wordTrie } from '../src/text/word-trie.js';

const word = fc.string({ unit: fc.constantFrom('高', '峰', '期', '𠮷', 'a'), maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom('高', '峰', '期', '𠮷', 'a', '。'), maxLength: 40 });

describe('a trie', () => {
  test('finds the longest of its words at every place of a text, with its first value', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat())), text, (entries, whole) => {
        const trie = wordTrie(entries);
        for (let at = -1; at <= whole.length; at += 1) {
          const here = entries.filter(
            ([one]) => one !== '' && at >= 0 && whole.startsWith(one, at),
          );
          const most = Math.max(0, ...here.map(([one]) => one.length));
          const first = here.find(([one]) => one.length === most);
          expect(longestAt(trie, whole, at)).toEqual(
            first === undefined ? undefined : { end: at + most, value: first[1] },
          );
        }
      }),
    );
  });

  test('holds no word of more than 64 units', () => {
    const long = '高'.repeat(65);
    expect(longestAt(wordTrie([[long, 1]]), long, 0)).toBeUndefined();
    expect(longestAt(wordTrie([[long.slice(1), 1]]), long, 0)).toEqual({ end: 64, value: 1 });
  });
});

describe('all matches of a pattern', () => {
  const patterns = [/峰(?<next>.)/dgu, /高*/gu, /(?<=高)/gu, /\p{Script=Han}{2}|a/gu, /$/gu];

  test('are those that matchAll finds', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (whole, pattern) => {
        pattern.lastIndex = 1;
        expect(allMatches(whole, pattern)).toEqual([...whole.matchAll(new RegExp(pattern))]);
      }),
    );
  });
});

describe('a set of characters', () => {
  const set = characterSet('高峰a');

  test('holds what it was made of', () => {
    expect(['高', '峰', 'a', '期', '', undefined].map((one) => isOneOf(set, one))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('has nothing in front of a text or behind it', () => {
    const withZero = characterSet('\0高');
    expect([-1, 0, 1, NaN].map((at) => isOneAt(withZero, '高', at))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('what the dictionary says', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(String.fromCodePoint),
  });

  test('is remembered as it was said', () => {
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 30 }), (texts) => {
        for (const one of [...texts, ...texts.toReversed()]) {
          const [first] = segmenter.segment(one.slice(0, 5));
          const units = first?.isWordLike === true ? first.segment.length : 0;
          expect(wordUnitsAt(one, 0)).toBe(units);
        }
      }),
    );
  });
});
