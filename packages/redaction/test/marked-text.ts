import { expect } from 'vitest';
import { person, publicText } from './sample-case.js';

const child = person('陈小雨', 'victim', { ageAtAct: 10 });

/**
 * Expects that of a text exactly what stands between ⟦ and ⟧ is hidden, beside the name 陈小雨, and that
 * publishing it again changes nothing. Masks side by side count as one; line ends stay.
 */
export function expectHidden(marked: string, people = [child]): void {
  const shown = marked
    .replace(/⟦([^⟧]*)⟧/gu, (_, hidden: string) => `**${hidden.replace(/[^\n]/gu, '')}`)
    .replaceAll('陈小雨', '陈某某');
  const text = publicText(marked.replace(/[⟦⟧]/gu, ''), people);
  expect(text.replace(/(?:\*\*)+/gu, '**')).toBe(shown);
  expect(publicText(text, people)).toBe(text);
}
