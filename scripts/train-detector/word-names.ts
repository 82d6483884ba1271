import { mayBeCalled } from './names.ts';
import type { Random } from './random.ts';
import type { Person, Writer } from './writer.ts';

/** Some of the cast bear words of this very text: only their surroundings tell the two apart. */
export function nameAfterWords(writer: Writer, cast: readonly Person[], random: Random): void {
  const words = [...new Set(wordsIn(writer.between()))];
  if (words.length === 0) return;
  for (const person of cast) {
    if (!person.masked && random.chance(0.35)) person.name = random.pick(words);
  }
}

/** Words of a text that somebody may be called by. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const length of [2, 3]) {
      const word = text.slice(at, at + length);
      if (mayBeCalled.has(word)) words.push(word);
    }
  }
  return words;
}
