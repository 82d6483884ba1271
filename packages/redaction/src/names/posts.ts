import { CUE_STRENGTH, endsTrade } from './cue-ends.js';
import type { IntroducedName, IntroductionOptions } from './introduction.js';
import { isLawyerAt } from './mentioned.js';
import { isHan, mayBeInName } from './name-characters.js';
import { HIDDEN } from '../name-form.js';
import type { NameReader } from './name-reader.js';
import { OFFICIAL } from './officials.js';
import { isPlace } from './places-and-things.js';
import { ROLE_CUES } from './role-cues.js';
import { surnameUnitsAt } from './surnames.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { isBorneWord, isListedWord, isWord } from './word-names.js';

/** What only somebody does of whom the post or trade has just been named: 司磅员廖冬桂称. */
const SAYS =
  /^(?:[均都亦也则还曾又]|一致|分别|各自|当庭|先后)?(?:称|证实|证明|证称|证言|指出|反映|表示|陈述|供述|供称|作证|指认|辨认|回忆|述称|说明|鉴定(?!意见|人|机构|书|中心|所|结论|标准)|说,|,系\p{Script=Han}{2,4}之?[父母妻夫子女兄弟姐妹]|说:|认为|的(?:证言|陈述|供述|证词|指认|辨认|询问笔录|谈话|反映))/u;
/** 、货车司机李代明均称: further people, of whom the same is said. */
const LISTED =
  /^(?:\u3001|和|与|及|以及)(?<rest>[^,。;:()\u3001\n]{2,12}(?:(?:\u3001|和|与|及)[^,。;:()\u3001\n]{2,12}){0,6})/u;
const listUnits = 60;
const mostNameUnits = 4;

/** 司磅员廖冬桂、货车司机李代明均称: people by their trade or post, on whatever list it is, and what is said of them. */
export function namesByTrade(
  { view: { text } }: NameReader,
  { officials, cueEnds }: IntroductionOptions,
): readonly IntroducedName[] {
  const found: IntroducedName[] = [];
  for (let at = 2; at < text.length; at += 1) {
    if (!endsTrade(text, at) && (cueEnds[at] ?? 0) < CUE_STRENGTH.relation) continue;
    if (!isHan(text[at]) || officials[at] !== OFFICIAL.none || goesOn(text, at)) continue;
    const end = nameEnd(text, at);
    if (end !== null) found.push({ form: text.slice(at, end), rule: 'OTHER-PERSON' });
  }
  return found;
}

/** 班主|任, 医|生: the word for the post is longer. */
function goesOn(text: string, at: number): boolean {
  return [1, 2, 3].some(
    (units) =>
      (longestAt(ROLE_CUES, text, at - units)?.end ?? 0) > at ||
      wordUnitsAt(text, at - units) > units,
  );
}

function nameEnd(text: string, at: number): number | null {
  for (let end = at + 2; end <= at + mostNameUnits; end += 1) {
    if (!mayBeInName(text[end - 1]) || text[end] === HIDDEN) return null;
    if (SAYS.test(text.slice(end, end + 10)) || isListedWithSpeakers(text, end))
      return isNameShape(text, at, end) ? end : null;
  }
  return null;
}

function isListedWithSpeakers(text: string, end: number): boolean {
  if (!/[\u3001和与及以]/u.test(text[end] ?? '')) return false;
  const listed = LISTED.exec(text.slice(end, end + listUnits));
  if (listed === null) return false;
  const rest = listed.groups?.['rest'] ?? '';
  return /(?:[均都]|一致|分别)(?:称|证实|证明|指出|反映|表示|陈述|认为|说)|的证言|证言|证实/u.test(
    rest,
  );
}

function isNameShape(text: string, start: number, end: number): boolean {
  const form = text.slice(start, end);
  const surname = surnameUnitsAt(text, start);
  if (surname === 0 || end - start - surname > 2 || end - start === surname) return false;
  if (longestAt(ROLE_CUES, text, start) !== undefined) return false;
  if (isPlace(text, { start, end }) || isLawyerAt(text, { start, end })) return false;
  if (isWord(form)) return isBorneWord(form);
  return !isListedWord(form.slice(0, 2)) || isBorneWord(form.slice(0, 2));
}
