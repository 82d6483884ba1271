import { value, type Context } from '@discferry/cli-kit';
import { DiscferryError } from '@discferry/shared-schema';
import { z } from 'zod';
import { texts } from './texts.js';

/** Half a fingerprint, 128 bits: as much as nobody finds a second file for. */
const ENOUGH_DIGITS = 32;

/** The option by which a fingerprint is given without a terminal. */
export const fingerprintOption = value('DIGITS', texts.fingerprintOption, z.string().optional());

export interface Comparison {
  /** The fingerprint of the file: 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** What `--fingerprint` gave. */
  readonly given: string | undefined;
  /** Says what the file is and whom to call; it must not show the fingerprint. */
  readonly introduction: readonly string[];
}

/**
 * Makes a person compare a fingerprint: a file that came by the same way as the discs could have been
 * exchanged on that way. On a terminal it is typed as it is heard, and not shown, so that it cannot be
 * copied from the very file that is in question; given as an option, it must be whole.
 * @throws E_FINGERPRINT
 */
export async function confirmFingerprint(
  context: Context,
  { fingerprint, given, introduction }: Comparison,
): Promise<void> {
  if (given !== undefined) {
    if (digitsOf(given) === fingerprint) return;
    throw new DiscferryError('E_FINGERPRINT', {});
  }
  for (const line of introduction) context.notify(line);
  const typed = await context.ask(texts.typeGroups);
  if (typed === undefined) {
    throw new DiscferryError('E_USAGE', { reason: context.say(texts.fingerprintNeeded) });
  }
  const digits = digitsOf(typed);
  if (digits.length < ENOUGH_DIGITS || !fingerprint.startsWith(digits)) {
    throw new DiscferryError('E_FINGERPRINT', {});
  }
}

/** A fingerprint without what people write between its groups. */
function digitsOf(typed: string): string {
  return typed.replace(/[\s:\-.…]/g, '').toLowerCase();
}
