import {
  COMPOUND_SURNAMES,
  FOREIGN_NAMES,
  MALE_GIVEN,
  MINORITY_NAMES,
  SURNAMES,
} from '../../data/names.js';
import type { Random } from '../../random.js';
import type { CaseFile } from '../../schema/rows.js';
import {
  MORE_DOTTED_NAMES,
  RARE_GIVEN,
  RARE_SURNAMES,
  WORD_GIVEN,
  WORD_NAMES,
} from '../data/word-names.js';

/** People of a case who get a name that is hard to mask. */
const HARD_NAME_SHARE = 0.22;

/**
 * Gives some people of a case names that are hard to mask, and every person a name of their own: with
 * one name on two people, one hidden and one not, no text could be right.
 */
export function renamePeople(file: CaseFile, random: Random): void {
  const taken = new Set<string>();
  for (const person of file.persons) {
    if (person.LX !== '自然人' || person.XM === null) continue;
    const given = person.XM;
    let name = random.chance(HARD_NAME_SHARE) ? hardName([...taken], random) : given;
    while (taken.has(name)) name = hardName([], random);
    taken.add(name);
    person.XM = name;
    file.row.AJMC = file.row.AJMC.replace(given, name);
  }
}

function hardName(others: readonly string[], random: Random): string {
  const surname = (): string => random.choose(SURNAMES);
  const short = others.filter((name) => Array.from(name).length === 2);
  return random.choose<() => string>([
    [() => random.pick(WORD_NAMES).name, 22],
    [() => surname() + random.pick(WORD_GIVEN).name, 12],
    [() => random.pick(COMPOUND_SURNAMES) + random.pick(MALE_GIVEN), 16],
    [() => random.pick(RARE_SURNAMES) + random.pick(MALE_GIVEN), 12],
    [() => surname() + random.pick(RARE_GIVEN), 6],
    [() => random.pick([...MINORITY_NAMES, ...FOREIGN_NAMES, ...MORE_DOTTED_NAMES]), 12],
    // A name within another, and one surname for several people.
    [
      () =>
        (short.length > 0 ? random.pick(short) : surname() + '小') +
        random.pick(MALE_GIVEN).charAt(0),
      8,
    ],
    [
      () =>
        (others.length > 0 ? random.pick(others).charAt(0) : surname()) + random.pick(MALE_GIVEN),
      12,
    ],
  ])();
}
