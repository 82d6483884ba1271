import type { Localized } from '../text/localized.js';

/**
 * The exit statuses of every command (docs/exit-codes.md). Scripts may rely on them; an unknown
 * status means failure.
 */
export const EXIT = {
  done: 0,
  internal: 1,
  usage: 2,
  /**
   * Done, but a person must look: cases held, approval forms missing, records quarantined, an audit that
   * found something.
   */
  lookNeeded: 3,
  malformed: 10,
  trust: 11,
  contents: 12,
  sequence: 13,
  media: 14,
  busy: 15,
  secrecy: 16,
  unreachable: 17,
  interrupted: 130,
} as const;

/** One of the documented exit statuses. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** What is known about an error code: its exit status, its sentence and what to do next. */
export interface ErrorKind {
  readonly exit: ExitStatus;
  /** What happened, one sentence for the person at the screen. May hold `{placeholders}`. */
  readonly message: Localized;
  /** What that person does next. May hold the same `{placeholders}` as the message. */
  readonly hint: Localized;
}

/** Ties a family of codes to `ErrorKind` while keeping every text a literal type. */
export function errorFamily<const Family extends Readonly<Record<`E_${string}`, ErrorKind>>>(
  family: Family,
): Family {
  return family;
}
