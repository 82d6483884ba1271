import type { Lang } from '@discferry/cli-kit';
import { citation, type PolicyPack } from '@discferry/screening';

/** Whatever in a pack can speak about a case: a prohibition, a conflict, a doubt. */
export type Voice = PolicyPack['rules'][number] | PolicyPack['conflict'];

/** Everything in a pack that can speak about a case, in the order of the pack. */
export function voicesOf(pack: PolicyPack): readonly Voice[] {
  return [...pack.rules, pack.conflict, pack.doubt];
}

/** The legal basis of a rule, one citation after the other. */
export function basisIn(lang: Lang, { basis }: Voice): string {
  return basis.map((each) => citation(each, lang)).join(lang === 'zh' ? '、' : '; ');
}
