import { formOf, type NameForm } from './name-form.js';

/** Someone or something named in a case. */
export interface NamedParty {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
}

const HIDDEN = '某';
/** What is hidden of a person is shown by at most two signs, so that its length tells little. */
const MAX_SIGNS = 2;
/** 天干, by which names that show the same are told apart; then 甲二, 乙二 … 甲三. */
const STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');
const ROUNDS = Array.from('二三四五六七八九十');

/**
 * Masks the names of a case (技术处理, 姓名匿名处理): 李小明 becomes 李某某, a company 某公司. One name has
 * one mask throughout, and different names have different masks: where several would show the same
 * they are told apart as 李某甲, 李某乙, in the order of their first appearance.
 * @param parties in the order of the case card
 * @returns a mask for each party, in the same order; it satisfies `maskedNameSchema`
 * @see 规定 2014 art. 19
 */
export function maskNames(parties: readonly NamedParty[]): readonly string[] {
  const forms = parties.map(formOf);
  // The first way in which a name is typed decides what its mask shows.
  const named = new Map(forms.toReversed().map((form) => [form.id, form]));
  const inOrder = new Set(forms.map(({ id }) => id));
  const alike = Map.groupBy(inOrder, (id) => shownBy(named.get(id)));
  return forms.map(({ id }) => {
    const form = named.get(id);
    const group = alike.get(shownBy(form)) ?? [];
    return maskOf(form, group.length === 1 ? null : group.indexOf(id));
  });
}
