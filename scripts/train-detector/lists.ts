import { readdirSync, readFileSync } from 'node:fs';

const data = new URL('data/', import.meta.url);

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, data), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A file of lists: `key: entries`, separated by spaces. */
function listsOf(file: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    linesOf(file).map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2).split(' ')];
    }),
  );
}

const lists = {
  ...listsOf('places.txt'),
  ...listsOf('organisations.txt'),
  ...listsOf('names.txt'),
};

/** The entries of a list, words or names. */
export function listOf(key: string): readonly string[] {
  const list = lists[key];
  if (list === undefined) throw new RangeError(`no list ${key}`);
  return list;
}

/** The characters of a list that is written without spaces. */
export function charactersOf(key: string): readonly string[] {
  return Array.from(listOf(key).join(''));
}

/** Words that are no names, of two and more characters. */
export const lookalikes: readonly string[] = linesOf('words.txt')
  .flatMap((line) => line.split(' '))
  .filter((word) => word.length > 1);

/** Words of narrative, evidence and law. */
export const narrativeWords: readonly string[] = linesOf('words-general.txt').flatMap((line) =>
  line.split(' '),
);

/** Sentences by part of a document. */
export const templateLines: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(new URL('templates/', data))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [file.slice(0, -'.txt'.length), linesOf(`templates/${file}`)]),
);

/** Every word that is surely no name, once. */
export function knownWords(): readonly string[] {
  const plain = narrativeWords.filter((word) => /^[\u4E00-\u9FA5]{2,}$/.test(word));
  return [...new Set([...lookalikes, ...plain])].filter((word) => !/[某甲乙丙]/.test(word)).sort();
}
