import { DiscferryError } from '@discferry/shared-schema';
import type { Say } from '../text/define-texts.js';
import { texts } from '../text/texts.js';
import type { Prompts } from './prompts.js';

export interface ConfirmOptions {
  /** What `--confirm` gave. */
  readonly given: string | undefined;
  /** Absent when nobody can be asked. */
  readonly prompts: Prompts | undefined;
  readonly say: Say;
}

/**
 * Returns when the person has given the number of the disc: an outward step is not confirmed by
 * habit, as a yes would be.
 * @throws DiscferryError E_NOT_CONFIRMED
 */
export async function confirmNumber(
  expected: string,
  { given, prompts, say }: ConfirmOptions,
): Promise<void> {
  const typed = given ?? (await prompts?.line(say(texts.typeNumber, { number: expected })));
  // Chinese keyboards type digits in full width.
  if (typed?.normalize('NFKC') !== expected)
    throw new DiscferryError('E_NOT_CONFIRMED', { expected });
}
