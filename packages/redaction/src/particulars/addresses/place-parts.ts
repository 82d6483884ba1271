import { longestAt } from '../../text/word-trie.js';
import { NO_ENDINGS, PLACE_ENDINGS, type PlaceKind } from './place-words.js';

/** A part of an address with the name in front of its ending, half open, in units of the text given. */
interface PlacePart {
  readonly kind: PlaceKind;
  readonly start: number;
  readonly end: number;
  /** Whether a name or a number stands in front of the ending. */
  readonly named: boolean;
}

/** 8-2-1103, B13-2, 15#-202: block, stair and door in one. */
const NUMBERS = /[a-z]?\d{1,4}[a-z]?(?:#?-#?[a-z]?\d{1,5}[a-z]?){1,4}|\d{1,4}#/uy;
/** 201 behind 3号: a door. */
const DOOR = /[a-z]?\d{2,5}[a-z]?(?![\da-z])/uy;
const DIGIT = /\d/;
const maxNameUnits = 14;

/**
 * The parts that a stretch of text below the county is made of, in their order: 城关镇 | 东街 | 5号 | 201.
 * What belongs to none is skipped, so that the end of the last part says how far the address was read.
 */
export function placeParts(text: string): readonly PlacePart[] {
  const parts: PlacePart[] = [];
  let name = 0;
  for (let at = 0; at < text.length;) {
    const { kind, end } = partAt(text, at, name);
    if (kind !== null)
      parts.push({ kind, start: name, end, named: at > name || DIGIT.test(text[at] ?? '') });
    name = kind === null ? Math.max(name, end - maxNameUnits) : end;
    at = end;
  }
  return parts;
}

/** The part that ends behind this unit, whose name began at `name`; or the unit to go on at. */
function partAt(
  text: string,
  at: number,
  name: number,
): { readonly kind: PlaceKind | null; readonly end: number } {
  const numbers = unitsAt(NUMBERS, text, at);
  if (numbers > 0) return { kind: 'house', end: at + numbers };
  const other = longestAt(NO_ENDINGS, text, at);
  const ending = longestAt(PLACE_ENDINGS, text, at);
  if (other !== undefined && other.end > (ending?.end ?? at)) return { kind: null, end: other.end };
  // 上井|屋: what is left of a name that ended too early belongs to it.
  const whole = at > 0 || ending?.value === 'side' || (ending?.end ?? at) - at > 1;
  if (ending !== undefined && whole && !goesOnInName(text, at, ending.end))
    return { kind: ending.value, end: ending.end };
  const door = at === name && at > 0 ? unitsAt(DOOR, text, at) : 0;
  if (door > 0 && at + door === text.length) return { kind: 'house', end: at + door };
  return { kind: null, end: at + 1 };
}

/** 者楼|街道, 石桥|镇: one sign that ends parts is only a name when the next one ends them too. */
function goesOnInName(text: string, at: number, end: number): boolean {
  if (end - at > 1 || DIGIT.test(text[at - 1] ?? '')) return false;
  const next = longestAt(PLACE_ENDINGS, text, end)?.value;
  return next !== undefined && next !== 'side' && next !== 'house';
}

function unitsAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
