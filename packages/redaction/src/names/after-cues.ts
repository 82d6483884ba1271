import type { TextView } from '../text/text-view.js';
import { BOUNDARY, boundaryBefore, isFollowedByWord } from './boundaries.js';
import { endsName, isGivenCharacter, isSoundCharacter, mayBeInName } from './name-characters.js';
import type { NameReader, ReadName } from './name-reader.js';
import { isSingleSurname, isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isListedWord } from './word-names.js';

const lengths = [4, 3, 2] as const;

/**
 * The name that ends here: 李四（另案处理）, 李四，男. `cueEnds` marks where words end that names follow.
 */
export function readNameBefore(
  { view }: NameReader,
  end: number,
  cueEnds: Uint8Array,
): ReadName | null {
  const dotted = dottedBefore(view.text, end, cueEnds) ?? soundsBefore(view, end, cueEnds);
  if (dotted !== null) return dotted;
  let best: { readonly name: ReadName; readonly score: number } | null = null;
  for (const length of lengths) {
    const start = end - length;
    if (start < 0 || endsName(view.text[start]) || !isNameShape(view.text, start, end)) continue;
    const before = cueEnds[start] === 0 ? boundaryBefore(view, start) : BOUNDARY.sure;
    // 和李四: the conjunction is a surname too.
    const score = before - (isSoftSurname(view.text[start]) ? 1.5 : 0) + (length === 3 ? 0.5 : 0);
    const enough = before >= BOUNDARY.likely || isMadeLikeAName(view.text, start, end);
    if (enough && (best === null || score > best.score)) {
      best = { name: { start, end, boundary: BOUNDARY.sure }, score };
    }
  }
  return best?.name ?? null;
}

/** Nothing parts it from the word before, but its characters are those of given names. */
function isMadeLikeAName(text: string, start: number, end: number): boolean {
  const given = Array.from(text.slice(start + surnameUnitsAt(text, start), end));
  return !isSoftSurname(text[start]) && given.every(isGivenCharacter);
}

function isNameShape(text: string, start: number, end: number): boolean {
  const surname = surnameUnitsAt(text, start);
  const given = end - start - surname;
  const fits =
    surname === 2 ? given === 1 || given === 2 : isSingleSurname(text[start]) && end - start <= 3;
  if (!fits || isListedWord(text.slice(start, start + 2))) return false;
  for (let at = start + 1; at < end; at += 1) {
    // 糜元（护士）: 元 is money behind a number alone.
    const isLast = at === end - 1 && text[at] === '元' && text[end] === '(';
    if (!mayBeInName(text[at]) && !isLast) return false;
  }
  return true;
}

const maxPartUnits = 8;

const leastSounds = 4;
const mostSounds = 9;

/** 次仁卓玛（另案处理）: a long name written in sounds. */
function soundsBefore(view: TextView, end: number, cueEnds: Uint8Array): ReadName | null {
  let start = end;
  while (end - start < mostSounds && isSoundCharacter(view.text[start - 1])) {
    start -= 1;
    if (cueEnds[start] !== 0) break;
  }
  const apart = cueEnds[start] !== 0 || boundaryBefore(view, start) >= BOUNDARY.likely;
  return end - start >= leastSounds && apart ? { start, end, boundary: BOUNDARY.sure } : null;
}

/** 让-皮埃尔·杜邦: a hyphen between parts, and what stands before it. */
function writesHyphen(text: string, at: number): boolean {
  return text[at] === '-' || (text[at + 1] === '-' && isSoundCharacter(text[at]));
}

function dottedBefore(text: string, end: number, cueEnds: Uint8Array): ReadName | null {
  let start = end;
  let dots = 0;
  while (end - start < 3 * maxPartUnits) {
    const previous = text[start - 1];
    if (previous === '\u00B7' && start < end) dots += 1;
    else if (!mayBeInName(previous) && !writesHyphen(text, start - 1)) break;
    start -= 1;
    if (cueEnds[start] !== 0 && previous !== '\u00B7' && text[start] !== '-') break;
  }
  if (dots === 0) return null;
  // 艾尼瓦尔于当晚报警（电话…）: the sentence goes on behind the name.
  for (let at = text.lastIndexOf('\u00B7', end - 1) + 3; at < end; at += 1) {
    if (isFollowedByWord(text, at)) return null;
  }
  return { start, end, boundary: BOUNDARY.sure };
}
