import { describe, expect, it } from 'vitest';
import { phraseIn } from '../src/index.js';

const phrases = [
  { en: '{count} minors', zh: '{count} 名未成年人' },
  { en: '{saw}; changed since', zh: '{saw}；其后已更改' },
  { en: 'nothing (at all)', zh: '什么也没有' },
];

describe('a text put together in English', () => {
  it.each([
    ['2 minors', '2 名未成年人'],
    ['nothing (at all)', '什么也没有'],
    ['2 minors; changed since', '2 名未成年人；其后已更改'],
    ['something unknown; changed since', 'something unknown；其后已更改'],
    ['something unknown', 'something unknown'],
  ])('%s reads %s in Chinese', (text, expected) => {
    expect(phraseIn('zh', text, phrases)).toBe(expected);
  });

  it('stays as it is in English', () => {
    expect(phraseIn('en', '2 minors', phrases)).toBe('2 minors');
  });
});
