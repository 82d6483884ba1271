import { HIDDEN } from '../name-form.js';
import { GAP, type TextView } from '../text/text-view.js';
import { BOUNDARY, boundaryAfter, isFollowedByWord } from './boundaries.js';
import {
  hasGivenName,
  isGivenCharacter,
  isHan,
  isSoundCharacter,
  mayBeInName,
} from './name-characters.js';
import type { NameReader, ReadName } from './name-reader.js';

const maxLatinUnits = 40;
const maxDottedParts = 5;
const maxPartUnits = 8;
const minSounds = 3;

/** 买买提·吐尔逊, 让-皮埃尔·杜邦: parts joined by dots. */
export function readDotted({ view }: NameReader, at: number): ReadName | null {
  const { text } = view;
  let end = hanRunBeforeDot(text, at);
  if (end === at) return null;
  if (/^.{2,}[和与及]/u.test(text.slice(at, end))) return null;
  if (!isPart(text.slice(at, end))) return null;
  // 书记 and its 员 stand before a name, not in it.
  if (view.gaps.subarray(at + 1, end).includes(GAP.space)) return null;
  for (let parts = 1; parts < maxDottedParts; parts += 1) {
    const next = hanRunBeforeDot(text, end + 1);
    // 玉素甫·玉素甫和穆罕默德·阿里 are two.
    const part = text.slice(end + 1, next);
    if (part === '' || /.[和与及]/u.test(part) || !isPart(part)) break;
    end = next;
  }
  return lastPart(view, at, end + 1);
}

/** Short, or mostly of characters that write sounds: 按照上线要求使用艾力·卡德尔 begins with none. */
function isPart(run: string): boolean {
  const characters = Array.from(run);
  // 阿某某因艾力·卡德尔: behind a mask another name begins.
  if (characters.includes(HIDDEN)) return false;
  // 依明发现艾力·卡德尔: a word parts two names.
  if (characters.some((_, at) => at >= 2 && isFollowedByWord(run, at))) return false;
  const sounds = characters.filter((one) => one === '-' || isSoundCharacter(one)).length;
  return characters.length < minSounds || 2 * sounds > characters.length;
}

/** The end of a run of Han characters that a dot follows; the start when none does. */
function hanRunBeforeDot(text: string, at: number): number {
  let end = at;
  while (end - at < maxPartUnits && (isHan(text[end]) || (text[end] === '-' && end > at))) end += 1;
  return end > at && text[end] === '\u00B7' ? end : at;
}

function lastPart(view: TextView, start: number, from: number): ReadName | null {
  const { text } = view;
  let run = from;
  while (run - from < maxPartUnits && isSoundCharacter(text[run])) run += 1;
  // 吐尔逊不服: 不 is a sound within names only.
  while (run > from && !mayBeInName(text[run - 1]) && boundaryAfter(view, run) < BOUNDARY.sure)
    run -= 1;
  for (let end = run; end - from >= 2; end -= 1) {
    const word = isFollowedByWord(text, end) || !isSoundCharacter(text[end]);
    if (word && boundaryAfter(view, end) >= BOUNDARY.likely) {
      return { start, end, boundary: boundaryAfter(view, end) };
    }
  }
  if (run - from >= 2) return { start, end: run, boundary: BOUNDARY.likely };
  // 金·正宇误将: two characters of a given name.
  const two = from + 2;
  if (hasGivenName(text.slice(from - 1, two)) && !isGivenCharacter(text[two])) {
    return { start, end: two, boundary: BOUNDARY.likely };
  }
  for (let end = Math.max(run, from + 1); end - from <= maxPartUnits && end - run <= 3; end += 1) {
    if (!mayBeInName(text[end - 1])) break;
    const boundary = boundaryAfter(view, end);
    const enough = end - from >= 2 ? BOUNDARY.likely : BOUNDARY.sure;
    if (boundary >= enough) return { start, end, boundary };
  }
  return null;
}

const maxSounds = 9;

/** 阿不都热合曼: a long name written in sounds, without dots. */
export function readSounds({ view }: NameReader, at: number, least: number): ReadName | null {
  let end = at;
  while (end - at < maxSounds && isSoundCharacter(view.text[end])) end += 1;
  // 乌日娜不具备: 不 is a sound within names only.
  while (
    end > at &&
    /[不让]/u.test(view.text[end - 1] ?? '') &&
    boundaryAfter(view, end) < BOUNDARY.sure
  )
    end -= 1;
  const boundary = boundaryAfter(view, end);
  return end - at >= least && boundary >= BOUNDARY.likely ? { start: at, end, boundary } : null;
}

/** John Smith: words of Latin letters that begin with a capital. */
export function readLatin({ view }: NameReader, at: number): ReadName | null {
  const original = view.points[view.origin[at] ?? 0] ?? '';
  if (!/^[A-Z\uFF21-\uFF3A]$/u.test(original)) return null;
  let end = at;
  while (end - at < maxLatinUnits && /[a-z.'\u2019-]/.test(view.text[end] ?? '')) end += 1;
  while (end > at && /[.'\u2019-]/.test(view.text[end - 1] ?? '')) end -= 1;
  return end - at >= 3 && !/\d/.test(view.text[end] ?? '')
    ? { start: at, end, boundary: BOUNDARY.sure }
    : null;
}
