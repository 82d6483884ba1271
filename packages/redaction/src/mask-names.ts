import { formOf, HIDDEN, type NameForm } from './name-form.js';

/** Someone or something named in a case. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
}

/** What is hidden of a person is shown by at most two signs, so that its length tells little. */
const MAX_SIGNS = 2;
/** 天干, which tell apart names that show the same; after ten of them 甲二, 乙二 … 甲三. */
const STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');
const ROUNDS = Array.from('二三四五六七八九十');

/**
 * Masks the names of a case (技术处理, 姓名匿名处理): 李小明 becomes 李某某, a company 某公司. One name has
 * one mask throughout, and different names have different masks: where several would show the same
 * they become 李某甲, 李某乙, in the order of their first appearance.
 * @param parties in the order of the case card
 * @returns a mask for each party, in the same order; each satisfies `maskedNameSchema`
 * @see 规定 2014 art. 19
 */
export function maskNames(parties: readonly NamedParty[]): readonly string[] {
  const forms = parties.map(formOf);
  const names = new Map(forms.map((form) => [form.id, form]));
  const numbered = new Map<string, string>();
  for (const alike of Map.groupBy(names.values(), shownBy).values()) {
    if (alike.length === 1) continue;
    for (const [index, form] of alike.entries()) numbered.set(form.id, numberedMask(form, index));
  }
  return forms.map((form) => numbered.get(form.id) ?? plainMask(form));
}

/**
 * Masks for people who are not on the card but in its documents. What the case already shows of its
 * parties stays as it is: newcomers are numbered behind them.
 * @param parties the people of the card, in its order
 * @param newcomers in the order of their first appearance, each name once
 * @param taken masks that the text itself already holds for somebody
 * @returns a mask for each newcomer, in the same order
 */
export function maskNewcomers(
  parties: readonly NamedParty[],
  newcomers: readonly NamedParty[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const known = new Map(parties.map(formOf).map((form) => [form.id, form]));
  const used = new Set([...taken, ...maskNames(parties)]);
  const counts = new Map<string, number>();
  for (const form of known.values())
    counts.set(shownBy(form), (counts.get(shownBy(form)) ?? 0) + 1);
  const forms = newcomers.map(formOf);
  const groups = Map.groupBy(forms, shownBy);
  return forms.map((form) => {
    const group = shownBy(form);
    let number = counts.get(group) ?? 0;
    const alone = number === 0 && groups.get(group)?.length === 1;
    let mask = alone ? plainMask(form) : numberedMask(form, number);
    while (used.has(mask)) {
      mask = numberedMask(form, number);
      number += 1;
    }
    counts.set(group, number + 1);
    used.add(mask);
    return mask;
  });
}

/** What a mask shows of a name. No surname holds a dot. */
function shownBy({ surname, word }: NameForm): string {
  return `${surname}·${word}`;
}

function plainMask({ surname, hidden, word }: NameForm): string {
  if (word !== '') return HIDDEN + word;
  const signs = surname === '' ? MAX_SIGNS : Math.min(Math.max(hidden, 1), MAX_SIGNS);
  return surname + HIDDEN.repeat(signs);
}

function numberedMask({ surname, word }: NameForm, index: number): string {
  const sign = (STEMS[index % STEMS.length] ?? '') + roundSign(Math.floor(index / STEMS.length));
  if (word !== '') return HIDDEN + sign + word;
  return (surname === '' ? HIDDEN : surname) + HIDDEN + sign;
}

/** Nothing for the first ten, then 二, 三 … 十, 二二, 二三 …: always something new. */
function roundSign(round: number): string {
  if (round === 0) return '';
  const index = round - 1;
  return roundSign(Math.floor(index / ROUNDS.length)) + (ROUNDS[index % ROUNDS.length] ?? '');
}
