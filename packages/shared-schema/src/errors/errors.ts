import { contentsErrors } from './families/contents.js';
import { malformedErrors } from './families/malformed.js';
import { mediaErrors } from './families/media.js';
import { sequenceErrors } from './families/sequence.js';
import { trustErrors } from './families/trust.js';
import { usageErrors } from './families/usage.js';

/** Every error code there is, with its exit status, sentence and hint (docs/exit-codes.md). */
export const ERRORS = {
  ...usageErrors,
  ...malformedErrors,
  ...trustErrors,
  ...contentsErrors,
  ...sequenceErrors,
  ...mediaErrors,
};

/** A stable, English error code. */
export type ErrorCode = keyof typeof ERRORS;

/** Codes a package, its signature, its contents or its place in the sequence can be refused with. */
export const PACKAGE_ERROR_CODES = Object.keys({
  ...malformedErrors,
  ...trustErrors,
  ...contentsErrors,
  ...sequenceErrors,
}) as (
  | keyof typeof malformedErrors
  | keyof typeof trustErrors
  | keyof typeof contentsErrors
  | keyof typeof sequenceErrors
)[];
