import { allMatches } from '../../text/all-matches.js';
import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';

const NUMERAL = '(?:\\d|[〇零○一二三四五六七八九])';
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
/** Months and days of the moon (农历) have names of their own: 正月十五, 冬月, 腊月廿三, 三月初七. */
const MONTH = `(?<month>闰?(?:${SMALL}|[正元冬腊]))月`;
const DAY = `(?<day>${SMALL}日|初?[一二三四五六七八九十廿卅]{1,3}日?|初?\\d{1,2}(?!\\d))`;
const YEAR = `(?<year>${NUMERAL}{4}|${NUMERAL}{2})年`;
const CALENDAR = '农历|阴历|旧历|公历|阳历|新历';
/** 1971年农历八月初九. */
const DATE = `${YEAR}(?:(?:${CALENDAR})?${MONTH}(?:${DAY})?)?`;
const SIGNED = '(?<signed>(?:19|20)\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?|(?:19|20)\\d{6}(?!\\d))';
/** What may stand between the word and the date. */
const LINK = `(?:为|是|系|:|在|于|\\(|${CALENDAR}){0,3}`;
const WORD =
  '(?:出生日期|出生年月日|出生年月|出生时间|生日|出生于|(?<=^|[,。;:(\\u3001其人女男])生于|出生)';
/** (农历), (系农历), (公历1968年4月4日). */
const ASIDE = `(?:\\((?:系)?(?:${CALENDAR})\\)|\\)|左右|前后){0,2}`;
const IS_BORN = '(?:生人|出生|生(?![产活效意存成]))';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<id>${DATE})${ASIDE}${IS_BORN}`, 'gdu'),
  new RegExp(`${WORD}${LINK}(?<id>${DATE}|${SIGNED})`, 'gdu'),
  new RegExp(`(?<id>${SIGNED})${ASIDE}(?:出生|生于|生(?=[,。;)\\u3001]|$))`, 'gdu'),
  // The head of a person's particulars: 男,1990年5月3日,汉族.
  new RegExp(
    `(?:[,(、。;]|^)(?:男|女)(?:性)?,?(?:${CALENDAR})?(?<id>${DATE})(?=[,)]|\\((?:系)?(?:${CALENDAR}|身份证|户籍|户口)|\\p{Script=Han}{1,6}族)`,
    'gdu',
  ),
  // What somebody's papers say beside it: (身份证登记为1974年3月26日).
  new RegExp(
    `(?:身份证|户籍|户口簿?|户口本)(?:上|登记|显示|记载|载明|载){1,2}(?:的?出生日期)?(?:为|是)?(?<id>${DATE})(?=\\)?(?:出?生|[,。;)]))`,
    'gdu',
  ),
  // 生日5月3日.
  new RegExp(`生日(?:为|是|:)?(?:${CALENDAR})?(?<id>${MONTH}${DAY})`, 'gdu'),
];

/** Dates of birth, as the sources hide them: ****年**月**日. */
export function claimBirthDates(view: TextView): Claim[] {
  return PATTERNS.flatMap((pattern) =>
    allMatches(view.text, pattern).map((match) => {
      const [start, end] = match.indices?.groups?.['id'] ?? [0, 0];
      return { start, end, rule: 'BIRTH-DATE' as const, replacement: coverOf(match.groups ?? {}) };
    }),
  );
}

function coverOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { year, month, day, signed } = groups;
  if (signed === undefined && year === undefined) return '**月**日';
  if (signed !== undefined || day !== undefined) return '****年**月**日';
  return month === undefined ? '****年' : '****年**月';
}
