import { allMatches } from '../../text/all-matches.js';

/** A place of a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const SENTENCE = /[^\u3002;]+[\u3002;]?/gu;

/** The sentences of a text; nothing that is said in one decides of another. */
export function sentencesOf(text: string): { readonly start: number; readonly sentence: string }[] {
  return allMatches(text, SENTENCE).map(({ 0: sentence, index }) => ({
    start: index,
    sentence,
  }));
}
