import type { Context } from '@discferry/cli-kit';
import { texts } from '../texts.js';

/** A case number in a list; a row of the source may have none. */
export function caseCell({ say }: Context, caseNumber: string): string {
  return caseNumber === '' ? say(texts.noCaseNumber) : caseNumber;
}
