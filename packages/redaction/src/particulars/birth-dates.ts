import type { TextView } from '../text/text-view.js';
import type { Claim } from './claim.js';

const NUMERAL = '(?:\\d|[〇零○一二三四五六七八九])';
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
const DATE = `(?<year>${NUMERAL}{4}|${NUMERAL}{2})年(?:(?<month>${SMALL})月(?:(?<day>${SMALL})日)?)?`;
const SIGNED = '(?<signed>(?:19|20)\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?|(?:19|20)\\d{6}(?!\\d))';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<id>${DATE})(?:左右|前后)?(?:生人|出生|生(?![产活效意存成]))`, 'gdu'),
  new RegExp(
    `(?:出生日期|出生年月日|出生年月|出生时间|生日|出生于|(?<=^|[,。;:(\\u3001其人女男])生于|出生)(?:为|是|系|:|在|于|\\(){0,2}(?<id>${DATE})`,
    'gdu',
  ),
  new RegExp(
    `(?:出生日期|出生年月日|出生年月|出生时间|生日|出生于|(?<=^|[,。;:(\\u3001其人女男])生于|出生)(?:为|是|系|:|在|于|\\(){0,2}(?<id>${SIGNED})`,
    'gdu',
  ),
  new RegExp(`(?<id>${SIGNED})(?:出生|生于|生,)`, 'gdu'),
  // The head of a person's particulars: 男,1990年5月3日,汉族.
  new RegExp(`[,(、](?:男|女)(?:性)?,(?<id>${DATE})(?=[,)])`, 'gdu'),
];

/** Dates of birth, as the sources hide them: ****年**月**日. */
export function claimBirthDates(view: TextView): Claim[] {
  return PATTERNS.flatMap((pattern) =>
    Array.from(view.text.matchAll(pattern), (match) => {
      const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
      return { start, end, rule: 'BIRTH-DATE' as const, replacement: coverOf(match.groups ?? {}) };
    }),
  );
}

function coverOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { month, day, signed } = groups;
  if (signed !== undefined || day !== undefined) return '****年**月**日';
  return month === undefined ? '****年' : '****年**月';
}
