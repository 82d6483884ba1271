import { allMatches } from '../text/all-matches.js';
import { KIND, kindOf } from './alphabet.js';
import type { FoundName, NameSearch } from './name-search.js';

/** Words before another name of somebody (绰号, 化名), and what may stand between. */
const CUE =
  /(?:绰号|外号|诨名|诨号|小名|乳名|花名|人称|网名|昵称|化名|又名|别名|曾用名|原名|艺名|法名|英文名|外文名)(?:分别|均)?(?:为|是|叫做|叫|名|:)?/gu;
const QUOTED =
  /^["'\u201C\u2018\u300C]([^"'\u201C\u201D\u2018\u2019\u300C\u300D*×某。;\n]{2,16})["'\u201D\u2019\u300D]/u;
const PLAIN = /^(?:[\p{Script=Han}·]{2,4}|[a-z][a-z.·' -]{3,40})(?=[,。;:)(\u3001])/u;
const NEXT = /^(?:\u3001|和|及|与|或|,)(?=["\u201C\u2018\u300C])/u;
const NOTHING = /^(?:无|不详|没有|同上|本人|不明|未知)/u;
const maxAliasUnits = 48;
/** A name in its own script, behind it in brackets: 阮文强(Nguyen Van Cuong). */
const IN_LATIN = /^\(([a-z][a-z.·'-]{4,40})(?=[,)])/u;

/** What the text says somebody is called besides: 绰号“X”, 又名X. */
export function namesBesideNames({ glyphs }: NameSearch): readonly FoundName[] {
  const { view, glyphOfUnit } = glyphs;
  const found: FoundName[] = [];
  for (const match of allMatches(view.text, CUE)) {
    let at = match.index + match[0].length;
    for (;;) {
      const rest = view.text.slice(at, at + maxAliasUnits);
      const quoted = QUOTED.exec(rest);
      const form = quoted?.[1] ?? PLAIN.exec(rest)?.[0];
      if (form === undefined || NOTHING.test(form)) break;
      const unit = at + (quoted === null ? 0 : 1);
      const end = glyphOfUnit[unit + form.length] ?? glyphs.length;
      // 又名李某某: a form that goes on as a mask is none.
      if (kindOf(glyphs.codes[end] ?? 0) !== KIND.mask) {
        found.push({
          start: glyphOfUnit[unit] ?? 0,
          end,
          margin: 0,
          by: 'role-cue',
        });
      }
      at += quoted?.[0].length ?? form.length;
      const next = NEXT.exec(view.text.slice(at, at + 2));
      if (next === null) break;
      at += next[0].length;
    }
  }
  return found;
}

/** Names in Latin letters, in brackets behind a name. */
export function namesInLatin(
  { glyphs }: NameSearch,
  names: readonly FoundName[],
): readonly FoundName[] {
  const { view, units, glyphOfUnit } = glyphs;
  return names.flatMap(({ end }): FoundName[] => {
    const unit = units[end] ?? view.text.length;
    const form = IN_LATIN.exec(view.text.slice(unit, unit + maxAliasUnits))?.[1];
    if (form === undefined) return [];
    const last = glyphOfUnit[unit + 1 + form.length] ?? glyphs.length;
    return [{ start: end + 1, end: last, margin: 0, by: 'role-cue' }];
  });
}
