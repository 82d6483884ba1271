import type { Random } from '../../random.js';

/** How many digits, each drawn. */
export function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

/** Full-width digits and letters, as some input methods leave them. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

/** Digits in groups: `grouped('6222020200', [4, 4], ' ')` is `6222 0202 00`. */
export function grouped(text: string, sizes: readonly number[], separator: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== '').join(separator);
}

/** Digits whose Luhn sum is wrong, so that they are nobody's card. */
export function spoiltCardNumber(start: string, length: number, random: Random): string {
  const body = start + digits(length - start.length - 1, random);
  const sum = Array.from(body)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${body}${(10 - (sum % 10) + random.int(1, 9)) % 10}`;
}
