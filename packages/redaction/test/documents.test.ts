import { describe, expect, test } from 'vitest';
import { redact, verifyRedaction } from '../src/index.js';
import {
  appealReview,
  indictment,
  nonProsecution,
  protest,
  type Transcript,
} from './transcripts.js';
import { policy } from './sample-case.js';

describe.each<[string, Transcript]>([
  ['an indictment', indictment],
  ['a protest', protest],
  ['a non-prosecution decision', nonProsecution],
  ['a review decision', appealReview],
])('%s', (_kind, { document, card, publicTitle, gone, stays, doubts }) => {
  const { title, body, suspicions } = redact(document, card, policy);

  test('is proven to be what was served', () => {
    verifyRedaction(document.text, body.text, body.spans);
    verifyRedaction(document.title, title.text, title.spans);
  });

  test('has a title that names nobody who is hidden', () => {
    expect(title.text).toBe(publicTitle);
  });

  test.each(gone)('hides %s', (hidden) => {
    expect(body.text.replace(/\s/gu, '')).not.toContain(hidden);
  });

  test.each(stays)('keeps %s', (kept) => {
    expect(body.text).toContain(kept);
  });

  test('leaves to a person what it cannot decide', () => {
    const points = Array.from(body.text);
    expect(suspicions.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(doubts);
  });

  test('is not changed when redacted again', () => {
    const again = redact({ ...document, title: title.text, text: body.text }, card, policy);
    expect(again.body.spans).toEqual([]);
    expect(again.title.spans).toEqual([]);
  });
});
