import { describe, expect, it } from 'vitest';
import { citeArticle, hanNumeral } from '../src/index.js';

describe('a citation', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [42, '四十二'],
  ])('writes %d in Chinese numerals', (value, numeral) => {
    expect(hanNumeral(value)).toBe(numeral);
  });

  it.each([
    ['120', '第120条'],
    ['120-1', '第120条之一'],
    ['262-12', '第262条之十二'],
    ['D1', 'D1'],
  ])('of article %s reads %s', (article, cited) => {
    expect(citeArticle(article, 'zh')).toBe(cited);
    expect(citeArticle(article, 'en')).toBe(article);
  });
});
