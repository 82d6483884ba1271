const NUMERALS = '零一二三四五六七八九';

/** A number from 0 to 99 in Chinese numerals: 七, 十, 十二, 四十, 四十二. */
export function hanNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return NUMERALS.charAt(ones);
  return `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`;
}
