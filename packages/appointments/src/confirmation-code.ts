import { canonicalJson, sha256 } from '@discferry/package-format';
import { crockford, DiscferryError, readCrockford, type Receipt } from '@discferry/shared-schema';

/** Ten characters that say what happened to which package, and two that find a slip in them. */
const BODY_CHARACTERS = 10;
const SUM_CHARACTERS = 2;

/** What a confirmation code is bound to. */
export interface Confirmed {
  readonly packageId: string;
  readonly manifestSha256: string;
  readonly outcome: Receipt['outcome'];
  /** The digest of what is published at the receiver afterwards. */
  readonly stateAfter: string;
}

/**
 * The confirmation code of a package (确认码), `7K3M-9QX2-D4RV`: a receipt short enough to be read out
 * on the telephone. 50 bits of SHA-256 over package, manifest, outcome and state, and 10 bits over
 * these. It tells slips and mix-ups, not forgers: only a receipt on a disc is signed.
 */
export function confirmationCode({
  packageId,
  manifestSha256,
  outcome,
  stateAfter,
}: Confirmed): string {
  const bound = canonicalJson({ packageId, manifestSha256, outcome, stateAfter });
  const body = crockford(sha256(bound), BODY_CHARACTERS);
  return `${body}${sumOf(body)}`.replace(/.{4}(?=.)/g, '$&-');
}

/**
 * Reads a confirmation code as a person types it.
 * @throws E_CONFIRMATION_TYPO when it cannot be one: a slip, before anything is compared
 */
export function readConfirmationCode(typed: string): string {
  const code = readCrockford(typed);
  const body = code.slice(0, BODY_CHARACTERS);
  const whole = code.length === BODY_CHARACTERS + SUM_CHARACTERS;
  if (whole && code.slice(BODY_CHARACTERS) === sumOf(body)) return code;
  throw new DiscferryError('E_CONFIRMATION_TYPO', {});
}

/** Whether a code that was read is the one of this package, outcome and state. */
export function isConfirmationOf(code: string, confirmed: Confirmed): boolean {
  return code === readCrockford(confirmationCode(confirmed));
}

function sumOf(body: string): string {
  return crockford(sha256(`confirmation code ${body}`), SUM_CHARACTERS);
}
