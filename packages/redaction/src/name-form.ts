import type { NamedParty } from './mask-names.js';
import { surnameOf } from './surname.js';

/** What of a name a mask is made of. */
export interface NameForm {
  /** Equal for every way of typing one name: with other dots, spaces, widths or cases of letters. */
  readonly id: string;
  /** What stays visible of a person: the surname, or nothing. */
  readonly surname: string;
  /** How many characters of a person's name do not stay visible. */
  readonly hidden: number;
  /** What stays visible of an organisation: the kind of organisation it is. Empty for a person. */
  readonly word: string;
}

const HAN = /^\p{Script=Han}+$/u;
const PUNCTUATION = /\p{P}/u;
/**
 * What belongs to no name, or to how it was typed. Private characters stay: systems write rare Han
 * characters with them.
 */
const NOT_OF_THE_NAME = /[\s\p{P}\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Words in which the names of organisations end; the longest that fits is shown. */
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
/** In masks it stands for what is hidden; as a surname it would look like one. */
const HIDDEN = '某';

/** Reads what a mask is made of from a name as the case card has it. */
export function formOf({ name, kind }: NamedParty): NameForm {
  const text = name.normalize('NFKC');
  const letters = text.replace(NOT_OF_THE_NAME, '');
  const id = `${kind}:${letters === '' ? text : letters.toLowerCase()}`;
  if (kind === 'organisation') {
    const word = ORGANISATION_WORDS.find((candidate) => letters.endsWith(candidate));
    return { id, surname: '', hidden: 0, word: word ?? GENERAL_WORD };
  }
  const surname = visibleSurname(letters, PUNCTUATION.test(text.trim()));
  return { id, surname, hidden: Array.from(letters).length - Array.from(surname).length, word: '' };
}

/** The surname; of names in other scripts nothing, of names in parts (约翰·史密斯) one character. */
function visibleSurname(letters: string, inParts: boolean): string {
  const [first = ''] = letters;
  const surname = HAN.test(letters) && !inParts ? surnameOf(letters) : first;
  return HAN.test(surname) && surname !== HIDDEN ? surname : '';
}
