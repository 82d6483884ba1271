import {
  ERRORS,
  fillText,
  type DiscferryError,
  type ErrorCode,
  type Finding,
} from '@discferry/shared-schema';
import type { Lang } from '../text/define-texts.js';

/** An error in the reader's language. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly findings: readonly Finding[];
}

/** Puts an error's sentence and hint into one language. */
export function describeError(error: DiscferryError, lang: Lang): ErrorDescription {
  const { message, hint } = ERRORS[error.code];
  return {
    code: error.code,
    message: fillText(message[lang], error.values),
    hint: fillText(hint[lang], error.values),
    findings: error.findings,
  };
}
