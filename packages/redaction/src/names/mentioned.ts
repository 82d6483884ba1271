import { OFFICIAL } from './officials.js';
import { wordUnitsAt } from '../text/dictionary.js';
import { longestAt } from '../text/word-trie.js';
import { BOUNDARY, boundaryBefore, isFollowedByWord } from './boundaries.js';
import { CUE_STRENGTH } from './cue-ends.js';
import { knownAt, type IntroducedName, type IntroductionOptions } from './introduction.js';
import { isGivenCharacter, isHan } from './name-characters.js';
import { readHan, type NameReader, type ReadName } from './name-reader.js';
import { PERSON_FOLLOWERS } from './role-cues.js';
import { isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isWord } from './word-names.js';

/**
 * How much must speak for a name that no role introduces; see `weightAt`. A surname with two more
 * characters is a name more often than one with a single one.
 */
const enoughWeight = { long: 3, short: 3 } as const;
const longUnits = 3;
/** More mentions than these add nothing. */
const maxWeight = 8;

/**
 * People whom the text only mentions (伙同李四, 在李四家中): names by their shape, whose surroundings, over
 * all their mentions, are those of people.
 */
export function mentionedNames(
  reader: NameReader,
  { known, officials, cueEnds }: IntroductionOptions,
): readonly IntroducedName[] {
  const { text } = reader.view;
  const weights = new Map<string, number>();
  const servants = new Set<string>();
  const described = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (surnameUnitsAt(text, at) === 0 || isSoftSurname(text[at])) continue;
    const hit = knownAt(known, text, at);
    if (hit !== undefined) {
      at = hit.end - 1;
      continue;
    }
    const name = readHan(reader, at);
    if (name === null) continue;
    const form = text.slice(at, name.end);
    if (officials[at] !== OFFICIAL.none || isLawyerAt(text, name)) servants.add(form);
    if (/^等[地市县省区处]/u.test(text.slice(name.end, name.end + 2))) continue;
    if (name.boundary < BOUNDARY.likely || servants.has(form) || crossesWord(text, at)) continue;
    if (isDescribed(reader, name)) described.add(form);
    const weight = weightAt(reader, name, cueEnds);
    if (weight > 0) weights.set(form, Math.min(maxWeight, (weights.get(form) ?? 0) + weight));
  }
  return [...weights]
    .filter(
      ([form, weight]) =>
        !servants.has(form) &&
        isPlausible(form, described.has(form)) &&
        weight >= (form.length >= longUnits ? enoughWeight.long : enoughWeight.short),
    )
    .map(([form]) => ({ form, rule: 'OTHER-PERSON' }));
}

/** 辩护人黄志刚, 代理人黄志刚，某律师事务所律师: lawyers keep their names. */
export function isLawyerAt(text: string, { start, end }: Pick<ReadName, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  if (/(?:辩护人|律师):?$/u.test(before) || text.startsWith('律师', end)) return true;
  return /代理人:?$/u.test(before) && /^[^。;]{0,40}律师/u.test(text.slice(end, end + 44));
}

/** 对方明知: the surname ends a word that begins before it. */
export function crossesWord(text: string, at: number): boolean {
  // 心理咨询师: behind another character it is a trade.
  if (text[at] === '师' && isHan(text[at - 1])) return true;
  if (isAlready(text, at)) return true;
  return /^(?:[)级\d]班|克隆|实施|设施|措施|对方|双方|对向|为何|从何|从严|等候|随时|被强|将任|因何|由于|对于|给付)/u.test(
    text.slice(Math.max(0, at - 1), at + 1),
  );
}

/** 曾当面, 曾口头: in front of a word that is no given name, 曾 tells when. */
export function isAlready(text: string, at: number): boolean {
  return text[at] === '曾' && wordUnitsAt(text, at + 1) === 2 && !isGivenCharacter(text[at + 2]);
}

/** Whether a word of the dictionary that begins with no surname stands in front of it in a list: 防风、杜仲. */
function isListedWithThings(text: string, start: number): boolean {
  const end = start - 1;
  if (text[end] !== '\u3001') return false;
  return [2, 3, 4].some(
    (units) =>
      !isHan(text[end - units - 1]) &&
      surnameUnitsAt(text, end - units) === 0 &&
      wordUnitsAt(text, end - units) === units,
  );
}

function weightAt(
  { view }: NameReader,
  { start, end }: { readonly start: number; readonly end: number },
  cueEnds: Uint8Array,
): number {
  // 白芷、防风、杜仲等中药材: beside a word in a list stands another one.
  if (isListedWithThings(view.text, start)) return 0;
  const before = boundaryBefore(view, start);
  const cue = cueEnds[start] ?? 0;
  if (before < BOUNDARY.likely && cue === 0) return 0;
  const left = cue >= CUE_STRENGTH.act ? 2 : 1;
  const person = longestAt(PERSON_FOLLOWERS, view.text, end) !== undefined;
  const next = view.text[end] ?? '';
  if (!person && isFollowedByWord(view.text, end))
    return left + (isDescribed({ view }, { start, end }) ? 2 : 1.5);
  const right = person ? 2 : /[,。\u3001(;)]/u.test(next) ? 1 : 0.5;
  return left + right;
}

/** 持有钥匙的谷丰收打开房门: behind a clause about somebody, what acts is somebody. */
function isDescribed(
  { view: { text } }: Pick<NameReader, 'view'>,
  { start, end }: Pick<ReadName, 'start' | 'end'>,
): boolean {
  const acts = isFollowedByWord(text, end) || longestAt(PERSON_FOLLOWERS, text, end) !== undefined;
  return text[start - 1] === '的' && end - start === longUnits && acts;
}

function isPlausible(form: string, described: boolean): boolean {
  const surname = surnameUnitsAt(form, 0);
  const given = Array.from(form.slice(surname));
  return (
    !form.endsWith('路') &&
    !isWord(form) &&
    !isWord(form.slice(0, 2)) &&
    (given.every(isGivenCharacter) || (described && given.some(isGivenCharacter)))
  );
}
