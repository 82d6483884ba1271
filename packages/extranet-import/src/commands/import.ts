import { defineCommand, type Context, type Outcome } from '@discferry/cli-kit';
import {
  verifyPackage,
  type SignedManifest,
  type VerifiedPackage,
} from '@discferry/package-format';
import { discPath, holdersOf, pathArgument, takeIn } from '@discferry/package-intake';
import type { ReceivedPackage } from '@discferry/package-media';
import type { AppliedPackage } from '@discferry/public-store';
import { tellRefusal } from '../confirmation.js';
import { importOutcome } from '../import-outcome.js';
import { intakeOf } from '../intake.js';
import { summaryOf, type PackageSummary } from '../package-summary.js';
import { receiverOf, refuseUnscreenable } from '../receiver.js';
import { screenPackage, type ScreenedPackage } from '../second-look.js';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { texts as secondLook } from '../texts-second-look.js';

export const importCommand = defineCommand({
  name: 'import',
  summary: texts.importSummary,
  asks: ['number'],
  examples: [
    { line: 'extranet-import import', says: texts.importExample },
    { line: 'extranet-import import /media/disc', says: texts.importExamplePath },
    {
      line: 'extranet-import import /media/disc --confirm 370700-out-000012',
      says: texts.importExampleUnattended,
    },
  ],
  arguments: { path: pathArgument },
  run: (context, { path }) =>
    withSession(context, async (session) =>
      importFrom(context, session, await discPath(context, session.settings, path)),
    ),
});

async function importFrom(context: Context, session: Session, source: string): Promise<Outcome> {
  let signed: SignedManifest | undefined;
  try {
    return await takeIn(context, intakeOf(session), {
      source,
      before: async (trusted) => {
        signed = trusted;
        await refuseUnscreenable(session, trusted);
      },
      work: (copy) => importCopy(context, session, copy),
    });
  } catch (error) {
    if (signed !== undefined) await tellRefusal(context, session, { error, signed });
    throw error;
  }
}

/** Verifies, screens and loads the private copy; what the disc holds by now no longer matters. */
async function importCopy(
  context: Context,
  session: Session,
  copy: ReceivedPackage,
): Promise<Outcome> {
  context.notify(context.say(texts.verifying, { number: copy.name }));
  const verified = await verifyPackage(copy, session.trust, receiverOf(session.store));
  const screened = await screen(context, session, verified);
  const summary = summaryOf(screened);
  if (screened.place === 'next') await confirm(context, summary);
  const applied = await apply(context, session, screened);
  const { place, counts } = applied;
  session.log.info({ package: summary.packageId, place, counts }, 'import');
  return importOutcome(context, summary, applied);
}

/** The second look, before anybody is asked to confirm: a clerk confirms by habit. */
async function screen(
  context: Context,
  { settings }: Session,
  verified: VerifiedPackage,
): Promise<ScreenedPackage> {
  const { cases, documents, replies } = summaryOf(verified).records;
  const total = cases + documents + replies;
  const progress = context.progress(context.say(secondLook.screening), { total, unit: 'records' });
  const screened = await screenPackage(verified, {
    policies: settings.folders.policies,
    now: context.now(),
    progress: (records) => {
      context.signal.throwIfAborted();
      progress.report(records);
    },
  });
  progress.finish();
  return screened;
}

/** Loading is outward: the operator compares what is about to become public with the slip. */
async function confirm(context: Context, summary: PackageSummary): Promise<void> {
  const { packageId: number, createdAt: created, changes, records } = summary;
  const holders = holdersOf(summary);
  context.notify(
    context.say(texts.aboutToImport, { number, created, holders, ...changes, ...records }),
  );
  await context.confirmNumber(number);
}

async function apply(
  context: Context,
  { store, operator }: Session,
  screened: ScreenedPackage,
): Promise<AppliedPackage> {
  const total = screened.manifest.entries.reduce((sum, { records }) => sum + records, 0);
  const progress = context.progress(context.say(texts.loading), { total, unit: 'records' });
  const applied = await store.applyPackage(screened, {
    now: context.now(),
    operator,
    progress: (records) => {
      context.signal.throwIfAborted();
      progress.report(records);
    },
  });
  progress.finish();
  return applied;
}
