import type { Context } from '@discferry/cli-kit';
import { verifyEnvelope, type SignedManifest } from '@discferry/package-format';
import { readPackage, receivePackage, type ReceivedPackage } from '@discferry/package-media';
import { raisingAlarm } from './alarm.js';
import { comingFrom, refuseOtherDirection } from './direction.js';
import type { Intake } from './intake.js';
import { recordingRefusal } from './refusals.js';
import { openSpool } from './spool.js';

/** A package about to be taken in. */
export interface Incoming<Result> {
  /** The folder, disc or envelope file at which it lies. */
  readonly source: string;
  /** What this side must be sure of before any of the archive is copied. What it throws refuses. */
  readonly before?: (signed: SignedManifest) => Promise<void>;
  /** Verifies and loads the private copy; what the disc holds by then no longer matters. */
  readonly work: (copy: ReceivedPackage) => Promise<Result>;
}

/**
 * Takes in a package (收件): copies it from its disc and works on that copy. A refusal is written down;
 * one that must be looked into raises an alarm and keeps the copy in quarantine.
 * @throws E_DIRECTION_WRONG, the codes of `verifyEnvelope` and of the media, and what `work` throws
 */
export async function takeIn<Result>(
  context: Context,
  intake: Intake,
  { source: path, before, work }: Incoming<Result>,
): Promise<Result> {
  const source = await comingFrom(path, intake.direction);
  await using disc = await readPackage(source);
  return await recordingRefusal(intake, { name: disc.name, now: context.now() }, async () => {
    refuseOtherDirection(disc.name, intake.direction);
    // How much is copied is decided by a trusted signature, not by whoever made the disc.
    const signed = verifyEnvelope(disc, intake.trust);
    await before?.(signed);
    await using spool = await openSpool(intake.folders.spool);
    await using copy = await receivePackage(source, {
      spoolFolder: spool.folder,
      maxArchiveBytes: signed.manifest.archive.size + 1,
    });
    return await raisingAlarm(context, intake, { copy, work: () => work(copy) });
  });
}
