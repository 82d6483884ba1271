import type { Manifest } from '@discferry/package-format';
import { EXIT, type DiscferryError, type ExitStatus } from '@discferry/shared-schema';

/** A package that passed, with what there is to say about it. */
export interface Passed {
  readonly ok: true;
  readonly path: string;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** Who signed, by the names the trust file gives them. */
  readonly signers: readonly string[];
}

/** A package, or a place in a chain, that was refused. */
interface Refused {
  readonly ok: false;
  readonly path: string;
  readonly error: DiscferryError;
}

export type Verdict = Passed | Refused;

/** The status of the worst verdict: the greatest number, 0 when all passed. */
export function worstExit(verdicts: readonly Verdict[]): ExitStatus {
  return verdicts
    .map((verdict) => (verdict.ok ? EXIT.done : verdict.error.exit))
    .reduce((worst, exit) => (exit > worst ? exit : worst), EXIT.done);
}
