import { surnameOf } from './surname.js';

/** Someone or something named in a case. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
}

const HIDDEN = '某';
/** 天干, by which people of one surname are told apart. */
const STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');
const ROUNDS = Array.from('二三四五六七八九十');
/** Words in which the names of organisations end, longest first; the word is kept, the name is not. */
const ORGANISATION_WORDS = [
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
  '委员会',
  '厂',
  '局',
  '站',
  '所',
  '店',
].sort((left, right) => right.length - left.length);
const GENERAL_WORD = '单位';
/** A given name is shown by at most two signs, so that its length tells little. */
const LONGEST_GIVEN = 2;

/**
 * Masks the names of a case (技术处理, 姓名匿名处理): 李小明 becomes 李某某, a company 某公司. One name has
 * one mask throughout, and different names have different masks: where several share a surname they
 * are told apart as 李某甲, 李某乙, in the order of their first appearance.
 * @param parties in the order of the case card
 * @returns a mask for each party, in the same order
 * @see 规定 2014 art. 19
 */
export function maskNames(parties: readonly NamedParty[]): readonly string[] {
  const stems = new Map<string, Map<string, string>>();
  for (const party of parties) {
    const shared = stems.get(stemOf(party)) ?? new Map<string, string>();
    if (!shared.has(identity(party))) shared.set(identity(party), '');
    stems.set(stemOf(party), shared);
  }
  for (const [stem, shared] of stems) {
    const alone = shared.size === 1;
    [...shared.keys()].forEach((id, index) => {
      shared.set(id, alone ? lonelyMask(stem, id) : numberedMask(stem, index));
    });
  }
  return parties.map((party) => stems.get(stemOf(party))?.get(identity(party)) ?? HIDDEN);
}

/** What stays visible: a surname, or the kind of an organisation with a mark that it is one. */
function stemOf({ name, kind }: NamedParty): string {
  if (kind === 'organisation') {
    const word = ORGANISATION_WORDS.find((candidate) => name.endsWith(candidate));
    return HIDDEN + (word ?? GENERAL_WORD);
  }
  const first = name.trim().split(/[·•・．.\s]/u)[0] ?? '';
  // A dot or a space parts names of other peoples: their first part is not a surname of one or two
  // characters, and would give away too much.
  const surname = first === name.trim() ? surnameOf(first) : (Array.from(first)[0] ?? '');
  return /^\p{Script=Han}+$/u.test(surname) && surname !== HIDDEN ? surname : '';
}

function identity({ name, kind }: NamedParty): string {
  return `${kind}:${name.normalize('NFKC').replace(/\s/gu, '')}`;
}

function lonelyMask(stem: string, id: string): string {
  if (stem.startsWith(HIDDEN)) return stem;
  const given = Array.from(id.slice('person:'.length)).length - Array.from(stem).length;
  return (
    stem + HIDDEN.repeat(stem === '' ? LONGEST_GIVEN : Math.min(Math.max(given, 1), LONGEST_GIVEN))
  );
}

function numberedMask(stem: string, index: number): string {
  const sign = (STEMS[index % STEMS.length] ?? '') + roundSign(Math.floor(index / STEMS.length));
  return stem.startsWith(HIDDEN)
    ? HIDDEN + sign + stem.slice(HIDDEN.length)
    : (stem === '' ? HIDDEN : stem) + HIDDEN + sign;
}

/** '' for the first ten, then 二, 三 … 十, 二二, 二三 …: always something new. */
function roundSign(round: number): string {
  if (round === 0) return '';
  const index = round - 1;
  return roundSign(Math.floor(index / ROUNDS.length)) + (ROUNDS[index % ROUNDS.length] ?? '');
}
