import type { Logger } from '@discferry/cli-kit';
import type { TrustRoot } from '@discferry/package-format';
import type { Direction, ErrorCode, Finding } from '@discferry/shared-schema';

/** A package that was refused. */
export interface Attempt {
  readonly at: string;
  readonly operator: string;
  /** Channel and sequence its files were named by: a claim, unless the code says it was checked. */
  readonly channel: string | null;
  readonly sequence: number | null;
  readonly code: ErrorCode;
}

/** A package that the people on the other side of the gap must learn of: forbidden content, a fork. */
export interface Alarm {
  readonly at: string;
  readonly operator: string;
  readonly channel: string;
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly code: ErrorCode;
  /** Line numbers, ids of rules, digests; never anything of a record. */
  readonly findings: readonly Finding[];
}

/** Where a gate writes down what was refused (PRODUCT M). */
export interface Journal {
  recordAttempt(attempt: Attempt): Promise<void>;
  /** Raises an alarm, or counts one more attempt where it was raised before. */
  recordAlarm(alarm: Alarm): Promise<void>;
}

/** The receiving end (收件) of one side of the gap. */
export interface Intake {
  /** What this side takes. */
  readonly direction: Direction;
  readonly trust: TrustRoot;
  readonly operator: string;
  readonly log: Logger;
  readonly journal: Journal;
  readonly folders: {
    /** Private copies of packages while they are verified and loaded; empty between runs. */
    readonly spool: string;
    /** Packages that raised an alarm, until a person discards them. */
    readonly quarantine: string;
  };
}
