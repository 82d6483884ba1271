import { allMatches } from '../text/all-matches.js';
import { isHan } from './name-characters.js';

/** 〔2018〕第31号, 〔2018〕林鉴字第31号. */
const YEAR_AND_NUMBER =
  /[(\u3014[]\s?(?:19|20)\d{2}[)\u3015\]][^,。;:\u3001()\n]{0,16}?\d{1,14}(?:[-之]\d{1,4})?号/gu;
/** What the office and the kind of paper before the year end in, when other words stand before them. */
const KIND_OF_PAPER = /[检刑诉鉴公法价认评估审裁决监司字]$/u;
const mostOfficeUnits = 10;
const mostKindUnits = 7;

/**
 * Marks the numbers of papers (潍林鉴字〔2018〕第31号): what looks like a name inside one (林鉴字) is an office
 * and a kind of paper.
 * @returns 1 for each unit of one
 */
export function paperNumbersIn(text: string): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  for (const match of allMatches(text, YEAR_AND_NUMBER)) {
    marks.fill(1, officeStart(text, match.index), match.index + match[0].length);
  }
  return marks;
}

function officeStart(text: string, year: number): number {
  let start = year;
  while (year - start <= mostOfficeUnits && isHan(text[start - 1])) start -= 1;
  if (year - start <= mostOfficeUnits) return start;
  return KIND_OF_PAPER.test(text.slice(year - 1, year)) ? year - mostKindUnits : year;
}
