import { catchError } from './catch-error.js';
import { describe, expect, test } from 'vitest';
import { RULES, verifyRedaction, type Span } from '../src/index.js';

const span = (start: number, end: number, replacement: string): Span => ({
  start,
  end,
  rule: 'VICTIM',
  basis: RULES.VICTIM.basis,
  replacement,
});
const original = '被害人\u{20BB7}小明到场，李刚离开。';
const publicText = '被害人\u{20BB7}某某到场，李某离开。';
const spans = [span(3, 6, '\u{20BB7}某某'), span(9, 11, '李某')];

test('spans in code points rebuild the public text', () => {
  expect(() => {
    verifyRedaction(original, publicText, spans);
  }).not.toThrow();
});

describe('no proof', () => {
  test.each<[string, string, readonly Span[], string]>([
    ['text changed outside the spans', publicText.replace('到', '在'), spans, 'spans[1].start'],
    ['text changed behind the spans', publicText.replace('离', '走'), spans, 'spans[2].start'],
    [
      'another replacement in the public text',
      publicText.replace('李某', '李某某'),
      spans,
      'spans[2].start',
    ],
    [
      'other text where a replacement belongs',
      publicText.replace('李某', '李刚'),
      spans,
      'spans[1].replacement',
    ],
    ['text added', `${publicText}。`, spans, 'publicText'],
    ['text cut off', publicText.slice(0, -1), spans, 'spans[2].start'],
    ['spans out of order', publicText, spans.toReversed(), 'spans[1].start'],
    ['spans that overlap', publicText, [span(3, 6, ''), span(5, 7, '')], 'spans[1].start'],
    ['an empty span', publicText, [span(3, 3, '某')], 'spans[0].end'],
    ['a span before the text', publicText, [span(-1, 3, '某')], 'spans[0].start'],
    ['a span behind the text', publicText, [span(3, 99, '某')], 'spans[0].end'],
    ['half a code point', publicText, [span(3.5, 5, '某')], 'spans[0].start'],
    ['no rule', publicText, [{ ...span(3, 6, '某'), rule: 'NONE' as 'VICTIM' }], 'spans[0].rule'],
    [
      'a rule of every object',
      publicText,
      [{ ...span(3, 6, '某'), rule: 'toString' as 'VICTIM' }],
      'spans[0].rule',
    ],
    [
      'the article of another rule',
      publicText,
      [{ ...span(3, 6, '某'), basis: 'none' }],
      'spans[0].basis',
    ],
  ])('%s', (...[, text, of, path]) => {
    const error = catchError(() => {
      verifyRedaction(original, text, of);
    });
    expect(error.code).toBe('E_REDACTION_PROOF');
    expect(error.exit).toBe(16);
    expect(error.findings[0]?.path).toBe(path);
    expect(JSON.stringify(error.findings)).not.toContain('小明');
  });
});
