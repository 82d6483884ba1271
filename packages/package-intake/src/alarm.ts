import type { Context } from '@discferry/cli-kit';
import { verifyEnvelope, type SignedManifest } from '@discferry/package-format';
import type { ReceivedPackage } from '@discferry/package-media';
import {
  channelId,
  isDiscferryError,
  toInstant,
  type DiscferryError,
  type ErrorCode,
} from '@discferry/shared-schema';
import type { Intake } from './intake.js';
import { quarantinePackage } from './quarantine.js';
import { texts } from './texts.js';

/**
 * Refusals that concern the other side of the gap as well: it sends what must not be public, or two
 * histories speak with its key. Both are given to packages alone whose signature was verified.
 */
const ALARMING: ReadonlySet<ErrorCode> = new Set(['E_SECRECY_RULE', 'E_SEQUENCE_FORK']);

/**
 * Does something with the private copy of a package. When the refusal is one that must be looked into,
 * the copy goes into quarantine, and an alarm is written for the way home. The refusal itself is what
 * the operator must learn, so nothing that goes wrong with either may hide it.
 */
export async function raisingAlarm<Result>(
  context: Context,
  intake: Intake,
  { copy, work }: { readonly copy: ReceivedPackage; readonly work: () => Promise<Result> },
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDiscferryError(error) || !ALARMING.has(error.code)) throw error;
    const signed = verifyEnvelope(copy, intake.trust);
    await keepEvidence(context, intake, { copy, signed });
    await writeAlarm(context, intake, { error, signed });
    throw error;
  }
}

async function keepEvidence(
  { notify, say }: Context,
  { folders, log }: Intake,
  { copy, signed }: { readonly copy: ReceivedPackage; readonly signed: SignedManifest },
): Promise<void> {
  try {
    const id = await quarantinePackage(folders.quarantine, copy, signed);
    log.warn({ package: id }, 'quarantined');
    notify(say(texts.quarantined, { id }));
  } catch (failure) {
    log.warn({ err: failure, package: signed.manifest.packageId }, 'not quarantined');
    notify(say(texts.notQuarantined));
  }
}

async function writeAlarm(
  context: Context,
  { journal, operator, log }: Intake,
  { error, signed }: { readonly error: DiscferryError; readonly signed: SignedManifest },
): Promise<void> {
  const { manifest, manifestSha256 } = signed;
  const { code, findings } = error;
  try {
    await journal.recordAlarm({
      at: toInstant(context.now()),
      operator,
      channel: channelId(manifest.channel),
      sequence: manifest.sequence,
      manifestSha256,
      code,
      findings,
    });
  } catch (failure) {
    log.warn({ err: failure, code }, 'alarm not recorded');
    context.notify(context.say(texts.alarmNotRecorded));
  }
}
