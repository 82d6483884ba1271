/** A range of code points, first and last, that text may not hold. */
type Range = readonly [first: number, last: number];

/**
 * Characters that steer instead of showing: C0 (but tab and line feed), delete and C1, the line and
 * paragraph separators, interlinear annotations and invisible tags, and what is no character.
 */
const CONTROLS: readonly Range[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x2029],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe007f],
];

/** With these a text reads in another order than its characters stand (UAX #9). */
const DIRECTIONS: readonly Range[] = [
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
];

/** What these show is known to one font alone. */
const PRIVATE_USE: readonly Range[] = [
  [0xe000, 0xf8ff],
  [0xf0000, 0x10ffff],
];

const WATCHED = [
  { feature: 'control-character', ranges: CONTROLS },
  { feature: 'text-direction', ranges: DIRECTIONS },
  { feature: 'symbol', ranges: PRIVATE_USE },
] as const;

/** A character that may not travel: what is wrong with it, and which it is (`U+202E`). */
export interface UnfitCharacter {
  readonly feature: (typeof WATCHED)[number]['feature'];
  readonly name: string;
}

const unfit = new RegExp(
  `[${WATCHED.flatMap(({ ranges }) => ranges)
    .map(([first, last]) => `${escaped(first)}-${escaped(last)}`)
    .join('')}]`,
  'u',
);

/** The first character of a text that does not show what it is, if there is one. */
export function findUnfitCharacter(text: string): UnfitCharacter | undefined {
  const code = unfit.exec(text)?.[0].codePointAt(0);
  if (code === undefined) return undefined;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return { feature: featureOf(code), name };
}

function featureOf(code: number): UnfitCharacter['feature'] {
  const found = WATCHED.find(({ ranges }) =>
    ranges.some(([first, last]) => first <= code && code <= last),
  );
  return found?.feature ?? 'control-character';
}

function escaped(code: number): string {
  return `\\u{${code.toString(16)}}`;
}
