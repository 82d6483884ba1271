import { disturbed, estranged } from './distortions.ts';
import { drawMask, drawMaskedShare, drawName, drawNickname } from './names.ts';
import { listOf, lookalikes, narrativeWords, templateLines } from './lists.ts';
import type { Random } from './random.ts';
import { FILLERS } from './slots.ts';
import { parseTemplate, type Template } from './template.ts';
import { nameAfterWords } from './word-names.ts';
import { Writer, type MarkedText, type Person } from './writer.ts';

const TEMPLATES: Readonly<Record<string, readonly Template[]>> = Object.fromEntries(
  Object.entries(templateLines).map(([part, lines]) => [part, lines.map(parseTemplate)]),
);
/** Slots for different people of one sentence. */
const PEOPLE = ['P', 'Q', 'R', 'S', 'T'];
const SPACED = 'spaced';
const LIST = 'list';
const NICKNAME = 'nick';
const castSize = 9;
/** The part whose clauses begin with what somebody did. */
const PEOPLED = 'prose';
const CLAUSE_END = /(?<=[，。；])/;

function drawCast(random: Random): Person[] {
  const maskedShare = drawMaskedShare(random);
  return Array.from({ length: castSize }, () =>
    random.chance(maskedShare)
      ? { name: drawMask(random), masked: true }
      : { name: drawName(random), masked: false },
  );
}

/** A document: sentences of its parts about one cast, or words in no order with names among them. */
export function drawDocument(random: Random): MarkedText {
  const cast = drawCast(random);
  const writer = new Writer();
  if (random.chance(0.25)) {
    writeWords(writer, cast, random);
  } else {
    const plan: readonly (readonly [string, number])[] = [
      ['parties', random.int(0, 3)],
      ['plain', random.int(0, 2)],
      ['prose', random.int(0, 3)],
      ['relations', random.int(0, 2)],
      ['facts', random.int(1, 4)],
      ['usages', random.int(0, 2)],
      ['plain', random.int(0, 1)],
      ['relations', random.int(0, 2)],
      ['prose', random.int(0, 2)],
      ['usages', random.int(0, 2)],
      ['evidence', random.int(0, 3)],
      ['reasoning', random.int(0, 2)],
      ['forms', random.int(0, 1)],
    ];
    for (const [part, count] of plan) {
      for (let sentence = 0; sentence < count; sentence += 1) {
        const scene = { cast, random, peopled: part === PEOPLED };
        writeSentence(writer, random.pick(TEMPLATES[part] ?? []), scene);
        if (random.chance(0.35)) writer.write('\n');
      }
    }
  }
  if (random.chance(0.3)) nameAfterWords(writer, cast, random);
  return distorted(writer.done(), random);
}

/** Words that nobody knows, and lines broken anywhere. */
export function distorted(document: MarkedText, random: Random): MarkedText {
  const written = random.chance(0.6) ? estranged(document, random) : document;
  return random.chance(0.12) ? disturbed(written, random) : written;
}

/** Nicknames that tell who somebody is are names; what anybody may be called is none. */
function writeNickname(writer: Writer, random: Random): void {
  if (random.chance(0.4)) writer.write(random.pick(listOf('callings')));
  else writer.writePerson({ name: drawNickname(random), masked: false });
}

interface Scene {
  readonly cast: readonly Person[];
  readonly random: Random;
  /** Whether people are put in front of clauses that name nobody. */
  readonly peopled: boolean;
}

function writeSentence(writer: Writer, template: Template, scene: Scene): void {
  const { cast, random } = scene;
  const first = random.int(0, cast.length - 1);
  const person = (letter: string) => {
    const found = cast[(first + PEOPLE.indexOf(letter)) % cast.length];
    if (found === undefined) throw new RangeError(`nobody is ${letter}`);
    return found;
  };
  const fill = (name: string) => {
    if (PEOPLE.includes(name)) {
      writer.writePerson(person(name));
    } else if (name.startsWith(SPACED)) {
      const named = person(name.slice(SPACED.length));
      const apart = named.name.length === 2 ? random.pick([' ', '\u3000', '  ', '']) : '';
      writer.writePerson(named, apart);
    } else if (name === LIST) {
      writeList(writer, scene, first);
    } else if (name === NICKNAME) {
      writeNickname(writer, random);
    } else {
      const filler = FILLERS[name];
      if (filler === undefined) throw new RangeError(`nothing fills ${name}`);
      writer.write(filler(random));
    }
  };
  const writeText = (text: string) => {
    for (const clause of text.split(CLAUSE_END)) {
      if (scene.peopled && random.chance(0.08)) {
        if (random.chance(0.4)) writer.write(random.pick(listOf('occupations')));
        writer.writePerson(random.pick(cast));
      }
      writer.write(clause);
    }
  };
  const writeParts = (parts: Template) => {
    for (const part of parts) {
      if (part.kind === 'text') writeText(part.text);
      else if (part.kind === 'slot') fill(part.name);
      else writeParts(random.pick(part.options));
    }
  };
  writeParts(template);
}

function writeList(writer: Writer, { cast, random }: Scene, first: number): void {
  const length = random.int(2, 6);
  const between = random.pick(['、', '、', '、', ',', '，']);
  for (let index = 0; index < length; index += 1) {
    const person = cast[(first + index) % cast.length];
    if (person === undefined) continue;
    if (index > 0) {
      const last = index === length - 1;
      writer.write(last ? random.pick([between, '和', '及', '与']) : between);
    }
    writer.writePerson(person);
  }
}

function writeWords(writer: Writer, cast: readonly Person[], random: Random): void {
  const length = random.int(20, 90);
  const nameShare = random.pick([0, 0, 0.02, 0.05, 0.12]);
  const draw = () => random.pick(random.chance(0.5) ? narrativeWords : lookalikes);
  // What a case is about recurs in its text as names do.
  const topic = Array.from({ length: 12 }, draw);
  for (let index = 0; index < length; index += 1) {
    if (random.chance(nameShare)) {
      if (random.chance(0.25)) writer.write(random.pick(listOf('occupations')));
      writer.writePerson(random.pick(cast));
    }
    writer.write(random.chance(0.3) ? random.pick(topic) : draw());
    if (random.chance(0.15))
      writer.write(random.pick(['，', '，', '。', '、', '；', '\n', '的', '“']));
  }
}
