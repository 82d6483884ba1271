import { HIDDEN } from '../name-form.js';
import { GAP, type TextView } from '../text/text-view.js';
import { BOUNDARY, boundaryAfter, isFollowedByWord } from './boundaries.js';
import { isGivenCharacter, isSoftAfter, mayBeInName } from './name-characters.js';
import { readDotted, readLatin, readSounds } from './foreign-names.js';
import { isAlready } from './mentioned.js';
import type { NameUses } from './name-uses.js';
import { isSingleSurname, isSoftSurname, surnameUnitsAt } from './surnames.js';
import { isListedWord, isWord } from './word-names.js';

/** A name read at a place of the view. */
export interface ReadName {
  readonly start: number;
  readonly end: number;
  /** How surely it ends there (`BOUNDARY`). */
  readonly boundary: number;
}

/** What reading names of one text needs. */
export interface NameReader {
  readonly view: TextView;
  readonly uses: NameUses;
}

/** Characters that write sounds: three may be a name, four in a row are no surname and given name. */
const leastSounds = { possible: 3, sure: 4 } as const;

/** The name that begins here, behind a word for a role. Null when what is here is no name. */
export function readNameAt(reader: NameReader, at: number): ReadName | null {
  return (
    readDotted(reader, at) ??
    readSounds(reader, at, leastSounds.sure) ??
    readHan(reader, at) ??
    readSounds(reader, at, leastSounds.possible) ??
    readLatin(reader, at)
  );
}

/** A Han name: surname and one or two characters, as the rest of the text uses them. */
export function readHan({ view, uses }: NameReader, at: number): ReadName | null {
  const { text } = view;
  const surname = surnameUnitsAt(text, at);
  if (surname === 0) return null;
  // 欧阳锋, or 欧 and what its second character begins.
  const read = readWithSurname({ view, uses }, at, surname);
  if (read !== null || surname === 1 || !isSingleSurname(text[at])) return read;
  const single = readWithSurname({ view, uses }, at, 1);
  // 万俟某 is a mask, and 万俟 nobody's name.
  return single !== null && text[single.end] !== HIDDEN ? single : null;
}

function readWithSurname({ view, uses }: NameReader, at: number, surname: number): ReadName | null {
  const { text } = view;
  const short = at + surname + 1;
  const long = short + 1;
  const base = text.slice(at, short);
  // 金光日、: no day is told in front of a sign.
  if (text[short] === '日' && mayBeInName(text[short - 1]) && endsBehindDay(view, long))
    return isListedWord(base) ? null : { start: at, end: long, boundary: BOUNDARY.sure };
  // 浙江省绍兴市.
  if (text[at + 1] === '省' || isAlready(text, at)) return null;
  if (!mayBeInName(text[short - 1]) || text[short] === HIDDEN) return null;
  const goesOnBelow = view.gaps[short] === GAP.line && endsOnNextLine(view, short);
  const shortBoundary = goesOnBelow ? BOUNDARY.none : boundaryAfter(view, short);
  // 王芳李某某: behind 王芳 the next one begins.
  const longPossible =
    mayBeInName(text[short]) &&
    text[long] !== HIDDEN &&
    (goesOnBelow || view.gaps[short] !== GAP.line);
  const longBoundary = longPossible ? boundaryAfter(view, long) : BOUNDARY.none;
  if (isListedWord(base)) {
    // 刘海 is a word, and begins 刘海燕.
    const isLonger = longBoundary >= BOUNDARY.likely && isGivenCharacter(text[short]);
    return isLonger ? { start: at, end: long, boundary: longBoundary } : null;
  }
  const soft = isSoftSurname(text[at]) && surname === 1;
  if (!longPossible)
    return accepted({ start: at, end: short, boundary: shortBoundary }, soft, view);
  const known = uses.of(base);
  const third = text[short] ?? '';
  const withThird = known.by.get(third) ?? { count: 0, bounded: 0 };
  // This very place may be one of those where the short name stands alone.
  const aloneElsewhere = known.alone - (shortBoundary === BOUNDARY.sure ? 1 : 0);
  const shortScore =
    shortBoundary +
    1.5 * Math.min(aloneElsewhere, 2) +
    (known.by.size > 2 ? 1 : 0) +
    (isFollowedByWord(text, short) ? 1 : 0);
  const longScore =
    longBoundary +
    0.5 * Math.min(withThird.bounded, 3) +
    (known.total >= 2 && withThird.count === known.total ? 1.5 : 0) +
    (isGivenCharacter(third) ? 0.8 : isSoftAfter(third) ? -2 : -0.7);
  if (longScore > shortScore) {
    return accepted({ start: at, end: long, boundary: longBoundary }, soft, view);
  }
  return accepted({ start: at, end: short, boundary: shortBoundary }, soft, view);
}

function endsBehindDay({ text }: TextView, at: number): boolean {
  return text[at] === '\u3001' || isFollowedByWord(text, at);
}

/** 李辉↵龙的证言: the last character alone on the next line, and something that ends a name behind it. */
function endsOnNextLine(view: TextView, at: number): boolean {
  return (
    isGivenCharacter(view.text[at]) &&
    view.gaps[at + 1] === GAP.none &&
    boundaryAfter(view, at + 1) === BOUNDARY.sure
  );
}

/** A surname that is a common word too needs a sure end and no dictionary word. */
function accepted(name: ReadName, soft: boolean, view: TextView): ReadName | null {
  if (brokenBetween(view, name.start, name.end)) return null;
  if (!soft) return name;
  const text = view.text.slice(name.start, name.end);
  const full = text.length > 2 && Array.from(text).slice(1).every(isGivenCharacter);
  const enough = full ? BOUNDARY.maybe : BOUNDARY.likely;
  return name.boundary >= enough && !isWord(text) ? name : null;
}

/** A line that ends inside: there the text in front of it was no name. */
function brokenBetween(view: TextView, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (view.gaps[at] === GAP.line && boundaryAfter(view, end) < BOUNDARY.likely) return true;
  }
  return false;
}
