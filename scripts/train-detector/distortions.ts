import { drawCharacter } from './names.ts';
import type { Random } from './random.ts';
import type { MarkedText } from './writer.ts';

const HAN = /^[\u4E00-\u9FA5]$/;

/**
 * Characters between names changed at random, in one word always the same way: most words of the world
 * are in no list, and they recur.
 */
export function estranged({ text, names }: MarkedText, random: Random): MarkedText {
  const share = random.pick([0.02, 0.05, 0.1, 0.2]);
  const inName = new Uint8Array(text.length);
  for (const [start, end] of names) inName.fill(1, start, end);
  const changed = new Map<string, string>();
  const changeOf = (pair: string) => {
    const known = changed.get(pair);
    if (known !== undefined) return known;
    const made = random.chance(share) ? drawCharacter(random) : pair.charAt(0);
    changed.set(pair, made);
    return made;
  };
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const open = inName[at] === 0 && character !== '某' && HAN.test(character);
    pieces.push(open ? changeOf(text.slice(at, at + 2)) : character);
  }
  return { text: pieces.join(''), names };
}

/** Lines broken at a width, or some spaces anywhere, as files come out of other programs. */
export function disturbed({ text, names }: MarkedText, random: Random): MarkedText {
  const width = random.int(18, 44);
  const wrapped = random.chance(0.6);
  let shift = 0;
  const shifts = new Int32Array(text.length + 1);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const breakHere = wrapped ? at > 0 && at % width === 0 : random.chance(0.02);
    if (breakHere) {
      const inserted = wrapped ? '\n' : ' ';
      pieces.push(inserted);
      shift += inserted.length;
    }
    shifts[at] = shift;
    pieces.push(text.charAt(at));
  }
  shifts[text.length] = shift;
  const moved = names.map(
    ([start, end]) => [start + (shifts[start] ?? 0), end + (shifts[end - 1] ?? 0)] as const,
  );
  return { text: pieces.join(''), names: moved };
}
