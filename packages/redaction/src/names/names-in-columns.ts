import { HIDDEN } from '../name-form.js';
import type { RedactionRule } from '../rules.js';
import { GAP, isWideGap, type TextView } from '../text/text-view.js';
import { longestAt } from '../text/word-trie.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { isHan, isSoundCharacter, mayBeInName } from './name-characters.js';
import type { NameReader } from './name-reader.js';
import { OFFICIAL } from './officials.js';
import type { Stretch } from './places-and-things.js';
import { ROLE_CUES } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';
import { isListedWord } from './word-names.js';

const mostHeadUnits = 8;
const mostNameUnits = 9;
const mostShortUnits = 4;
const NAME_HEAD = /^(?:姓名|名字|户名|人员)$/u;
/** What stands in such a column for nobody. */
const NOBODY = /^(?:同上|合计|小计|总计|共计|不详|未知|其他|个人|本人|单位|公司)/u;
/** 卓越/13900000000: behind the name of a row stands how its owner is reached, or who that is. */
const NUMBER = /^[/|]?(?:1[3-9]\d{9}|\d{15}|\d{17}[\dx])(?!\d)/u;

/** 失主｜被盗时间 over 万山红｜8月14日: names by the head of their column; 卓越/13900000000/…: by the number behind. */
export function namesInColumns(
  { view }: NameReader,
  { known, officials }: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = view;
  const found: IntroducedName[] = [];
  let heads: readonly (RedactionRule | null)[] = [];
  for (let start = 0; start < text.length;) {
    const end = lineEnd(view, start);
    const cells = cellsOf(view, { start, end });
    const ownHeads = cells.length > 1 ? cells.map((cell) => headOf(text, cell)) : [];
    if (ownHeads.some((rule) => rule !== null)) heads = ownHeads;
    else if (cells.length !== heads.length) heads = [];
    else {
      for (const [column, cell] of cells.entries()) {
        const rule = heads[column] ?? null;
        if (rule === null || officials[cell.start] !== OFFICIAL.none) continue;
        const form = nameIn(text, cell);
        if (form !== null && !isListedWord(form) && knownAt(known, text, cell.start) === undefined)
          found.push({ form, rule });
      }
    }
    const first = cells[0];
    if (first !== undefined && cells.length > 1 && officials[start] === OFFICIAL.none) {
      const form = NUMBER.test(text.slice(first.end, first.end + 20)) ? nameIn(text, first) : null;
      if (form !== null && knownAt(known, text, start) === undefined)
        found.push({ form, rule: 'OTHER-PERSON' });
    }
    start = end;
  }
  return found;
}

function lineEnd(view: TextView, start: number): number {
  let end = start + 1;
  while (end < view.text.length && view.gaps[end] !== GAP.line) end += 1;
  return end;
}

function cellsOf(view: TextView, { start, end }: Stretch): readonly Stretch[] {
  const cells: Stretch[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const sign = view.text[at] === '|' || view.text[at] === '/';
    if (!sign && (view.gaps[at] === GAP.none || at === from || !isWideGap(view, at))) continue;
    cells.push({ start: from, end: at });
    from = sign ? at + 1 : at;
  }
  return [...cells, { start: from, end }];
}

/** Whose names stand below this head, by the rule that hides them; null where none do. */
function headOf(text: string, { start, end }: Stretch): RedactionRule | null {
  if (end - start > mostHeadUnits) return null;
  if (NAME_HEAD.test(text.slice(start, end))) return 'OTHER-PERSON';
  const cue = longestAt(ROLE_CUES, text, start);
  return cue?.end === end && cue.value.kind !== 'act' ? cue.value.rule : null;
}

/** The name that is all of a cell, but for what brackets add. */
function nameIn(text: string, { start, end }: Stretch): string | null {
  const bracket = text.slice(start, end).indexOf('(');
  const form = bracket < 0 ? text.slice(start, end) : text.slice(start, start + bracket);
  if (form.length < 2 || form.length > mostNameUnits || !isHan(form[0])) return null;
  if (form.includes(HIDDEN) || NOBODY.test(form)) return null;
  const characters = Array.from(form);
  if (characters.every(isSoundCharacter)) return form;
  const surname = surnameUnitsAt(form, 0);
  const made = surname > 0 && surname < form.length && form.length <= mostShortUnits;
  return made && characters.every((one) => mayBeInName(one) || /[元日月]/u.test(one)) ? form : null;
}
