import { fillText, phraseIn, type Localized } from '@discferry/shared-schema';
import { describe, expect, it } from 'vitest';
import { PHRASES } from '../src/index.js';

const all: readonly Localized[] = Object.values(PHRASES);
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('what a reason saw', () => {
  it.each(Object.entries(PHRASES))('%s is recognised and said in Chinese', (_, phrase) => {
    expect(named(phrase.zh)).toEqual(named(phrase.en));
    const values = Object.fromEntries(named(phrase.en).map((name) => [name ?? '', '9-1']));
    const english = fillText(phrase.en, values);
    expect(phraseIn('zh', english, all)).toBe(fillText(phrase.zh, values));
  });
});
