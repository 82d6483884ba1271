import { confirmationCode } from '@discferry/appointments';
import { paragraph, type Block, type Context } from '@discferry/cli-kit';
import type { SignedManifest } from '@discferry/package-format';
import {
  channelId,
  isDiscferryError,
  type ErrorCode,
  type Receipt,
  type ReceiptOutcome,
} from '@discferry/shared-schema';
import type { Session } from './session.js';
import { texts } from './texts-messages.js';

/** A package that was heard of, and the code by which its sender learns of it. */
export interface Confirmation {
  readonly packageId: string;
  readonly outcome: ReceiptOutcome;
  readonly at: string;
  readonly confirmationCode: string;
}

/** What a receipt says, with its confirmation code (确认码). */
export function confirmationOf({
  packageId,
  manifestSha256,
  outcome,
  at,
  state,
}: Receipt): Confirmation {
  const confirmed = { packageId, manifestSha256, outcome, stateAfter: state.after };
  return { packageId, outcome, at, confirmationCode: confirmationCode(confirmed) };
}

/** What is to be done with the code of a package that was imported. */
export function readItOut({ say }: Context, code: string): Block {
  return paragraph(say(texts.readItOut, { code }));
}

/** Refusals that the sender is told of; any other disc is simply tried again. */
const TOLD: ReadonlySet<ErrorCode> = new Set(['E_SECRECY_RULE', 'E_SEQUENCE_FORK']);

/**
 * Shows the confirmation code of a package that was refused for good. The refusal is what the operator
 * must learn, so nothing that goes wrong here may hide it.
 */
export async function tellRefusal(
  { notify, say }: Context,
  { store, log }: Session,
  { error, signed }: { readonly error: unknown; readonly signed: SignedManifest },
): Promise<void> {
  if (!isDiscferryError(error) || !TOLD.has(error.code)) return;
  const { manifest, manifestSha256 } = signed;
  const { packageId, channel } = manifest;
  try {
    // Nothing of it was loaded: what is public is as it was before.
    const { stateSha256: stateAfter } = await store.receiverState(channelId(channel));
    const refused = { packageId, manifestSha256, outcome: 'refused', stateAfter } as const;
    notify(say(texts.readItOutRefused, { code: confirmationCode(refused) }));
  } catch (failure) {
    log.warn({ err: failure, package: packageId }, 'confirmation code not told');
    notify(say(texts.noRefusalCode));
  }
}
