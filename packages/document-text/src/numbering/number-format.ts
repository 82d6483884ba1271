/** Writes a number, or undefined where its place in the format is not known to us. */
type NumberFormat = (value: number) => string | undefined;

const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'] as const;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Largest numbers first, as Roman numerals take them. */
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The number formats of lists (ST_NumberFormat, ECMA-376-1 section 17.18.59) that are written out. */
const FORMATS: ReadonlyMap<string, NumberFormat> = new Map<string, NumberFormat>([
  ['none', () => ''],
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value) => `- ${String(value)} -`],
  ['decimalEnclosedCircle', oneOfRow('①', 20)],
  ['decimalEnclosedCircleChinese', oneOfRow('①', 10)],
  ['decimalEnclosedParen', oneOfRow('⑴', 20)],
  ['decimalEnclosedFullstop', oneOfRow('⒈', 20)],
  ['ideographEnclosedCircle', oneOfRow('㊀', 10)],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value)?.toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value)?.toLowerCase()],
  ['ideographTraditional', (value) => STEMS[value - 1]],
  ['ideographZodiac', (value) => BRANCHES[value - 1]],
  ['chineseCountingThousand', counting],
  // Beyond 99 these go on in ways that differ between programs.
  ['chineseCounting', upTo(99, counting)],
  ['taiwaneseCounting', upTo(99, counting)],
  ['taiwaneseCountingThousand', upTo(99, counting)],
  ['japaneseCounting', upTo(99, counting)],
]);

/**
 * A list's number as Word shows it.
 * @param format ST_NumberFormat; the exotic ones are not known
 * @returns undefined where format or number is not known
 */
export function formatNumber(value: number, format: string): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  if (value === 0) return /^decimal(?:HalfWidth)?$/.test(format) ? '0' : undefined;
  return FORMATS.get(format)?.(value);
}

function upTo(limit: number, format: NumberFormat): NumberFormat {
  return (value) => (value <= limit ? format(value) : undefined);
}

/** Formats whose signs follow each other in Unicode, and end. */
function oneOfRow(first: string, length: number): NumberFormat {
  const start = first.codePointAt(0) ?? 0;
  return (value) => (value <= length ? String.fromCodePoint(start + value - 1) : undefined);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function roman(value: number): string | undefined {
  if (value > 3999) return undefined;
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** A … Z, AA, BB … ZZ, AAA. */
function letters(value: number): string | undefined {
  if (value > 26 * 10) return undefined;
  const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

/** 一, 十, 十一, 二十, 一百零一, up to 9999. */
function counting(value: number): string | undefined {
  if (value > 9999) return undefined;
  const digits = Array.from(String(value), Number);
  const written = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${PLACES[digits.length - 1 - index] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return written.replace(/^一十/, '十');
}
