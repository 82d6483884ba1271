import { contentsErrors } from './families/contents.js';
import { documentErrors } from './families/document.js';
import { malformedErrors } from './families/malformed.js';
import { mediaErrors } from './families/media.js';
import { redactionErrors } from './families/redaction.js';
import { requestErrors } from './families/request.js';
import { secrecyErrors } from './families/secrecy.js';
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
  ...secrecyErrors,
  ...mediaErrors,
  ...documentErrors,
  ...redactionErrors,
  ...requestErrors,
};

/** A stable, English error code. */
export type ErrorCode = keyof typeof ERRORS;

/**
 * Codes a package can be refused with: for its form, its signature, its contents, its place in the
 * sequence, or by the second look.
 */
export const PACKAGE_ERROR_CODES = Object.keys({
  ...malformedErrors,
  ...trustErrors,
  ...contentsErrors,
  ...sequenceErrors,
  ...secrecyErrors,
}) as (
  | keyof typeof malformedErrors
  | keyof typeof trustErrors
  | keyof typeof contentsErrors
  | keyof typeof sequenceErrors
  | keyof typeof secrecyErrors
)[];
