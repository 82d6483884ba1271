import { readFileSync } from 'node:fs';

/** A text that training never saw, and where its names are: half open, in code points. */
export interface HeldOut {
  readonly title: string;
  readonly text: string;
  readonly names: readonly (readonly [start: number, end: number])[];
}

const TITLE = /^=== (.*)\n/mu;
const NAME = /\{([^}]*)\}/u;

/** The texts of `detector-held-out.txt`, in which names stand in braces. */
export function heldOutTexts(): readonly HeldOut[] {
  const file = readFileSync(new URL('detector-held-out.txt', import.meta.url), 'utf8');
  const [, ...parts] = file.split(TITLE);
  const texts: HeldOut[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    texts.push({ title: parts[index] ?? '', ...withoutBraces(parts[index + 1] ?? '') });
  }
  return texts;
}

function withoutBraces(marked: string): Pick<HeldOut, 'text' | 'names'> {
  let text = '';
  const names: (readonly [number, number])[] = [];
  for (const [index, piece] of marked.split(NAME).entries()) {
    const start = Array.from(text).length;
    text += piece;
    if (index % 2 === 1) names.push([start, Array.from(text).length]);
  }
  return { text, names };
}
