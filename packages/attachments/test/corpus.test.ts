import { hostileAttachments } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_REFUSALS, sanitiseAttachment } from '../src/index.js';

const corpus = hostileAttachments();

describe('the corpus of hostile attachments', () => {
  it('has at least 45 tricks, each under its own name', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(45);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it.each(corpus)('$name: $trick', async ({ bytes, declared, outcome }) => {
    const before = Buffer.from(bytes);
    const result = await sanitiseAttachment(bytes, declared);
    expect(before.equals(bytes), 'what came in is left as it was').toBe(true);
    if ('refusal' in outcome) {
      expect(result).toMatchObject({ ok: false, refusal: outcome.refusal });
      expect(ATTACHMENT_REFUSALS).toHaveProperty(outcome.refusal);
      return;
    }
    expect(before.includes(outcome.gone), 'the trick is there').toBe(true);
    expect(result).toMatchObject({ ok: true, changed: true });
    if (result.ok) expect(Buffer.from(result.bytes).includes(outcome.gone)).toBe(false);
  });

  it('has a trick for every refusal', () => {
    const met = corpus.flatMap(({ outcome }) => ('refusal' in outcome ? [outcome.refusal] : []));
    expect(new Set(met)).toEqual(new Set(Object.keys(ATTACHMENT_REFUSALS)));
  });
});
