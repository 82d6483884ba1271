import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  warning,
  type Block,
  type Context,
  type Outcome,
} from '@discferry/cli-kit';
import {
  groupFingerprint,
  verifyEnvelope,
  verifyPackage,
  type VerifiedPackage,
} from '@discferry/package-format';
import { readPackage, receivePackage, type ReceivedPackage } from '@discferry/package-media';
import type { AppliedPackage } from '@discferry/public-store';
import { EXIT } from '@discferry/shared-schema';
import { raisingAlarm } from '../alarm.js';
import { discPath, pathArgument } from '../disc-path.js';
import { holdersOf, summaryOf, type PackageSummary } from '../package-summary.js';
import { receiverOf, refuseOtherDirection, refuseUnscreenable } from '../receiver.js';
import { recordingRefusal } from '../refusals.js';
import { screenPackage, type ScreenedPackage } from '../second-look.js';
import { withSession, type Session } from '../session.js';
import { openSpool } from '../spool.js';
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
    withSession(context, async (session) => {
      const source = await discPath(context, session.settings, path);
      await using disc = await readPackage(source);
      return await recordingRefusal(session, { name: disc.name, now: context.now() }, async () => {
        refuseOtherDirection(disc.name);
        // How much is copied is decided by a trusted signature, not by whoever made the disc.
        const signed = verifyEnvelope(disc, session.trust);
        await refuseUnscreenable(session, signed);
        await using spool = await openSpool(session.settings.folders.spool);
        await using copy = await receivePackage(source, {
          spoolFolder: spool.folder,
          maxArchiveBytes: signed.manifest.archive.size + 1,
        });
        const work = () => importCopy(context, session, copy);
        return await raisingAlarm(context, session, { copy, work });
      });
    }),
});

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
  return outcome(context, summary, applied);
}

/** The second look, before anybody is asked to confirm: a clerk confirms by habit. */
async function screen(
  context: Context,
  { settings }: Session,
  verified: VerifiedPackage,
): Promise<ScreenedPackage> {
  const { cases, documents } = summaryOf(verified).records;
  const total = cases + documents;
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

function outcome(
  { say }: Context,
  summary: PackageSummary,
  { place, counts, documents, entry, erased }: AppliedPackage,
): Outcome {
  const { packageId: number } = summary;
  const { importedAt, operator, stateAfter: stateSha256 } = entry;
  const view: Block[] =
    place === 'already-imported'
      ? [paragraph(say(texts.importedBefore, { number, at: importedAt, operator }))]
      : [
          paragraph(say(texts.imported, { number })),
          facts(
            [say(texts.publishedLabel), counts.published],
            [say(texts.updatedLabel), counts.updated],
            [say(texts.withdrawnLabel), counts.withdrawn],
            [say(texts.ofThemDocumentsLabel), say(texts.countsOfDocuments, { ...documents })],
            [say(texts.signersLabel), holdersOf(summary)],
            [say(texts.importedAtLabel), importedAt],
            [say(texts.operatorLabel), operator],
            [say(texts.digestLabel), groupFingerprint(summary.manifestSha256)],
            [say(texts.stateLabel), groupFingerprint(stateSha256)],
          ),
        ];
  if (!erased) view.push(warning(say(texts.notErased)));
  view.push(nextSteps({ line: 'extranet-import status', says: say(texts.importNext) }));
  return {
    data: { package: summary, place, counts, documents, importedAt, operator, stateSha256, erased },
    view,
    exit: erased ? EXIT.done : EXIT.lookNeeded,
  };
}
