import { fillText, type TextValues } from '../text/localized.js';
import type { ExitStatus } from './error-kind.js';
import { ERRORS, type ErrorCode } from './errors.js';
import type { Finding } from './finding.js';

/** The values a code's sentence and hint need, by name. */
export type ErrorValues<Code extends ErrorCode> = TextValues<
  (typeof ERRORS)[Code]['message']['en'] | (typeof ERRORS)[Code]['hint']['en']
>;

/** What an error may carry beside its values. */
export interface ErrorDetails {
  readonly findings?: readonly Finding[];
  readonly cause?: unknown;
}

/**
 * The one error of all packages: a stable code, the values of its sentence, and what was found.
 * `message` is the English sentence; a command line renders the code in the reader's language.
 * Values and findings never hold personal data.
 */
export class DiscferryError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DiscferryError';
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
  readonly findings: readonly Finding[];

  constructor(code: Code, values: ErrorValues<Code>, details: ErrorDetails = {}) {
    super(fillText(ERRORS[code].message.en, values), { cause: details.cause });
    this.code = code;
    this.values = values;
    this.findings = details.findings ?? [];
  }

  /** The same error with other findings; this one becomes its cause. */
  withFindings(findings: readonly Finding[]): DiscferryError<Code> {
    return new DiscferryError(this.code, this.values, {
      findings,
      cause: this,
    });
  }

  /** The exit status of a command that ends with this error. */
  get exit(): ExitStatus {
    return ERRORS[this.code].exit;
  }
}

/** Whether something caught is one of our own errors. */
export function isDiscferryError(error: unknown): error is DiscferryError {
  return error instanceof DiscferryError;
}
