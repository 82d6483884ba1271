import { GAP, isWideGap, type TextView } from '../../text/text-view.js';

/** Digits that may belong together: with spaces, hyphens and line breaks between groups. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
}

interface Group {
  readonly start: number;
  readonly end: number;
}

const AREA = /^0\d{2,3}$/;
const maxCodeUnits = 4;
/** What stands for X at the end of an identity number. */
const CHECK_X = /[x\u00D7\u0445]/;
/** Longer runs are no number anybody bears; they are cut so that work stays linear. */
const maxGroups = 12;

/** All numbers of the view, in order. */
export function numberTokens(view: TextView): NumberToken[] {
  const tokens: NumberToken[] = [];
  let at = 0;
  while (at < view.text.length) {
    if (!isDigit(view.text, at)) {
      at += 1;
      continue;
    }
    const token = tokenAt(view, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The digits of some groups, with X for what stands for it. */
export function digitsOf(view: TextView, groups: readonly Group[]): string {
  return groups.map(({ start, end }) => view.text.slice(start, end).replace(CHECK_X, 'X')).join('');
}

function tokenAt(view: TextView, start: number): NumberToken {
  const groups: Group[] = [];
  let at = start;
  let digits = 0;
  while (groups.length < maxGroups) {
    const end = groupEnd(view, at, digits);
    groups.push({ start: at, end });
    digits += end - at;
    const next = isSeparator(view.text, start, end) ? end + 1 : end;
    const isMore = isDigit(view.text, next) || endsAsIdentity(view, next, digits);
    if (!isMore || beginsCell(view, next) || isApart(view, start, next))
      return { start, end, groups };
    at = next;
  }
  return { start, end: at, groups };
}

/** Whether another cell of a table begins here. */
function beginsCell(view: TextView, at: number): boolean {
  if (view.gaps[at] === GAP.none) return false;
  if (view.points[(view.origin[at] ?? 0) - 1] === '\t') return true;
  if (view.gaps[at] !== GAP.line) return false;
  let end = at;
  while (isDigit(view.text, end) && (end === at || view.gaps[end] === GAP.none)) end += 1;
  return view.points[(view.origin[end] ?? 0) - 1] === '\t';
}

/** The pence of 21,350.00 belong to no number behind a space, and the year of a date to none in front. */
function isApart(view: TextView, start: number, at: number): boolean {
  const { text, gaps } = view;
  if (gaps[at] === GAP.none) return false;
  return (
    /\d[.,]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:(?:19|20)\d{2}年|\d{1,3}(?:,\d{3}(?!\d)|\.\d))/u.test(text.slice(at, at + 9)) ||
    isColumn(view, at)
  );
}

/** 3900 155 1043 7796: wide space stands in front of a number, narrow space or hyphens inside it. */
function isColumn(view: TextView, at: number): boolean {
  let end = at;
  while (isDigit(view.text, end) && (end === at || view.gaps[end] === GAP.none)) end += 1;
  const goesOn = view.text[end] === '-' || (isDigit(view.text, end) && !isWideGap(view, end));
  return isWideGap(view, at) && goesOn;
}

/** What parts the code of a place from a number: 0536-8123456, 0433/2529117, (0536)8123456, (+86)138…. */
function isSeparator(text: string, start: number, at: number): boolean {
  if (text[at] === '-') return true;
  const code = text.slice(start, at);
  if (text[at] === '/') return AREA.test(code) && /^\d{7}/u.test(text.slice(at + 1, at + 8));
  if (text[at] !== ')' || code.length > maxCodeUnits) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  return (before.endsWith('(') && code.startsWith('0')) || before === '(+';
}

/** The end of a group: at the first gap, or after the X of an identity number. */
function groupEnd(view: TextView, start: number, before: number): number {
  let at = start;
  while (isDigit(view.text, at) && (at === start || view.gaps[at] === GAP.none)) at += 1;
  return endsAsIdentity(view, at, before + at - start) ? at + 1 : at;
}

function endsAsIdentity(view: TextView, at: number, digits: number): boolean {
  return digits === 17 && CHECK_X.test(view.text[at] ?? '');
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
