import { z, type ZodString } from 'zod';

/**
 * Nothing that shows other text than there is: control characters, directions, invisible marks, lone
 * surrogates, private use, marks that pile upon a letter, and letters that look like nothing (U+3164).
 */
const PLAIN = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}\p{DI}\u2800\ufff9-\uffff]*$/u;
const PLAIN_LINES =
  /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{M}\p{DI}\u2800\ufff9-\uffff]|\n)*$/u;

const words = (shape: RegExp, maxUnits: number) =>
  z
    .string()
    .min(1)
    .max(maxUnits)
    .regex(shape, 'control, directional or invisible characters')
    .refine((text) => text === text.normalize('NFC'), 'not in normal form C')
    .refine((text) => text === text.trim(), 'white space at an end');

/** One line typed by a stranger, of 1 to `maxUnits` UTF-16 units, to be shown as it stands. */
export function plainLineSchema(maxUnits: number): ZodString {
  return words(PLAIN, maxUnits);
}

/** Some lines typed by a stranger, parted by line feeds. */
export function plainTextSchema(maxUnits: number): ZodString {
  return words(PLAIN_LINES, maxUnits);
}
