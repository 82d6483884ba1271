import type { NamedParty } from './mask-names.js';
import { surnameOf } from './surname.js';

/** A name as masks see it. */
export interface NameForm {
  /** The same for every way of typing one name: with other dots, spaces, widths or letter cases. */
  readonly id: string;
  /** What stays visible of a person: the surname, or nothing. */
  readonly surname: string;
  /** How many characters of a person's name are hidden. */
  readonly hidden: number;
  /** What stays visible of an organisation: what kind of organisation it is. Empty for a person. */
  readonly word: string;
}

/**
 * What is no part of a name, or only of how it was typed. Private characters are: systems write rare
 * Han characters with them.
 */
const NOT_OF_THE_NAME = /[\s\p{P}\p{Cc}\p{Cf}]/gu;
const HAN = /^\p{Script=Han}+$/u;
/** Stands in masks for what is hidden. As a surname it could not be told from that. */
export const HIDDEN = '某';

/** Words in which the names of organisations end; longer ones first. */
const ORGANISATION_WORDS = [
  '委员会',
  '合作社',
  '公司',
  '集团',
  '银行',
  '学校',
  '医院',
  '商店',
  '酒店',
  '中心',
  '协会',
  '厂',
  '局',
  '站',
  '所',
  '店',
];
const GENERAL_WORD = '单位';

/** Reads a name as the case card has it. */
export function formOf({ name, kind }: NamedParty): NameForm {
  const text = name.normalize('NFKC');
  const letters = text.replace(NOT_OF_THE_NAME, '');
  // Names of nothing but punctuation are still not all one name.
  const id = `${kind}:${letters === '' ? text : letters.toLowerCase()}`;
  if (kind === 'organisation') {
    const word = ORGANISATION_WORDS.find((candidate) => letters.endsWith(candidate));
    return { id, surname: '', hidden: 0, word: word ?? GENERAL_WORD };
  }
  const surname = visibleSurname(letters);
  return { id, surname, hidden: Array.from(letters).length - Array.from(surname).length, word: '' };
}

/** The surname, unless it is of another script or looks like a mask. */
function visibleSurname(letters: string): string {
  const surname = surnameOf(letters);
  return HAN.test(surname) && surname !== HIDDEN ? surname : '';
}
