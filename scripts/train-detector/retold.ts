import type { GoldDocument } from '../../evaluation/gold/gold-document.ts';
import { readGold } from '../../evaluation/gold/read-gold.ts';
import { isName } from '../../evaluation/gold/types.ts';
import { drawMask, drawMaskedShare, drawName, drawNickname } from './names.ts';
import type { Random } from './random.ts';
import { Writer, type MarkedText, type Person } from './writer.ts';

/** A mention of somebody in a written document. */
interface Mention {
  readonly form: string;
  /** Whether the form is another name than the one somebody was given. */
  readonly isAlias: boolean;
}

/** A written document, sentence by sentence. */
export type Told = readonly (readonly (string | Mention)[])[];

const SENTENCE_END = /(?<=[。；\n])/u;

/** The written documents of a folder, whose people are given other names when they are told again. */
export async function readTold(folder: string): Promise<readonly Told[]> {
  const told: Told[] = [];
  for await (const document of readGold(folder)) told.push(sentencesOf(document));
  return told;
}

function sentencesOf({ text, mustMask, mustKeep }: GoldDocument): Told {
  const points = Array.from(text);
  const names = [...mustMask, ...mustKeep]
    .filter(({ type }) => isName(type))
    .toSorted((one, other) => one.start - other.start);
  const sentences: (string | Mention)[][] = [[]];
  const write = (plain: string) => {
    for (const [index, part] of plain.split(SENTENCE_END).entries()) {
      if (index > 0) sentences.push([]);
      sentences.at(-1)?.push(part);
    }
  };
  let at = 0;
  for (const { start, end, person } of names) {
    write(points.slice(at, start).join(''));
    const form = points.slice(start, end).join('').replaceAll(/\s/gu, '');
    sentences.at(-1)?.push({ form, isAlias: person !== undefined && person !== form });
    at = end;
  }
  write(points.slice(at).join(''));
  return sentences.filter((sentence) => sentence.length > 1 || sentence[0] !== '');
}

/** Some sentences of a written document about people of other names. */
export function drawRetold(told: readonly Told[], random: Random): MarkedText {
  const sentences = random.pick(told);
  const length = random.int(3, 24);
  const first = random.int(0, Math.max(0, sentences.length - length));
  const maskedShare = drawMaskedShare(random);
  const keepsNames = random.chance(0.25);
  const people = new Map<string, Person>();
  const personOf = (mention: Mention): Person => {
    const known = people.get(mention.form);
    if (known !== undefined) return known;
    const masked = random.chance(maskedShare);
    const shown = keepsNames ? mention.form : otherName(mention, random);
    const person = { name: masked ? drawMask(random) : shown, masked };
    people.set(mention.form, person);
    return person;
  };
  const writer = new Writer();
  for (const piece of sentences.slice(first, first + length).flat()) {
    if (typeof piece === 'string') writer.write(piece);
    else writer.writePerson(personOf(piece));
  }
  return writer.done();
}

function otherName({ form, isAlias }: Mention, random: Random): string {
  if (!isAlias) return drawName(random);
  return random.chance(0.5) ? form : drawNickname(random);
}
