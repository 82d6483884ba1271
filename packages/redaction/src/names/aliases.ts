import type { TextView } from '../text/text-view.js';

/** Another name that the text gives somebody, and where it stands. */
export interface IntroducedAlias {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Where the word for it stands: whose it is stands before. */
  readonly cueStart: number;
  /** Only people have a name of this kind: somebody bears it, even where nobody is named. */
  readonly isSomebodys: boolean;
}

const CUE =
  /(?:网名|绰号|外号|化名|又名|别名|曾用名|小名|乳名|诨号|诨名|花名|人称|艺名|法名|俗名|自称|以下简称|下称|简称)(?:为|是|叫|:|系)?/gu;
const OF_PEOPLE = /^(?:网名|绰号|外号|小名|乳名|诨号|诨名|花名|人称)/u;
const QUOTED = /^["\u201C\u2018\u300C]([^"\u201D\u2019\u300D*]{1,12})["\u201D\u2019\u300D]/u;
const PLAIN = /^[\p{Script=Han}·a-z]{1,6}(?=[,。;:)(\u3001])/u;
const NEXT = /^(?:\u3001|和|及|,)(?=["\u201C\u2018\u300C])/u;
const MASKED = /[某*]/u;
const NOTHING = /^(?:无|不详|没有|同上|本人|系|为)/u;

/** 绰号, 化名, 又名, 曾用名 and, of organisations, 以下简称. */
export function introducedAliases(view: TextView): readonly IntroducedAlias[] {
  const found: IntroducedAlias[] = [];
  for (const match of view.text.matchAll(CUE)) {
    let at = match.index + match[0].length;
    for (;;) {
      const rest = view.text.slice(at, at + 16);
      const quoted = QUOTED.exec(rest);
      const form = quoted?.[1] ?? PLAIN.exec(rest)?.[0];
      if (form === undefined || MASKED.test(form) || NOTHING.test(form)) break;
      const start = at + (quoted === null ? 0 : 1);
      const isSomebodys = quoted !== null && OF_PEOPLE.test(match[0]);
      found.push({ form, start, end: start + form.length, cueStart: match.index, isSomebodys });
      at += quoted?.[0].length ?? form.length;
      const next = NEXT.exec(view.text.slice(at, at + 3));
      if (next === null) break;
      at += next[0].length;
    }
  }
  return found;
}
