const NUMERALS = Array.from('〇一二三四五六七八九');

/** 2020年3月5日 */
export function zhDate(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 同年3月5日 when the year is that of another date, else with its year. */
export function zhDateAfter(date: string, other: string): string {
  const [, month, day] = partsOf(date);
  return date.slice(0, 4) === other.slice(0, 4) ? `同年${month}月${day}日` : zhDate(date);
}

/** 二〇二〇年三月五日, as a document is dated at its end. */
export function zhNumeralDate(date: string): string {
  const [year, month, day] = partsOf(date);
  const digits = Array.from(String(year), (digit) => NUMERALS[Number(digit)]).join('');
  return `${digits}年${zhNumber(month)}月${zhNumber(day)}日`;
}

/** A whole number from 1 to 99 in Chinese: 二十一. */
export function zhNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : (NUMERALS[value % 10] ?? '');
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${ones}`;
}

/** 三年六个月, as sentences count. */
export function zhTerm(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years > 0 ? `${zhNumber(years)}年` : ''}${rest > 0 ? `${zhNumber(rest)}个月` : ''}`;
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
