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
  type UnverifiedPackage,
  type VerifiedPackage,
} from '@discferry/package-format';
import { readPackage, receivePackage } from '@discferry/package-media';
import type { AppliedPackage } from '@discferry/public-store';
import { EXIT } from '@discferry/shared-schema';
import { discPath, pathArgument } from '../disc-path.js';
import { holdersOf, summaryOf, type PackageSummary } from '../package-summary.js';
import { receiverOf, refuseOtherDirection } from '../receiver.js';
import { recordingRefusal } from '../refusals.js';
import { withSession, type Session } from '../session.js';
import { openSpool } from '../spool.js';
import { texts } from '../texts.js';

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
        const { manifest } = verifyEnvelope(disc, session.trust);
        await using spool = await openSpool(session.settings.folders.spool);
        await using copy = await receivePackage(source, {
          spoolFolder: spool.folder,
          maxArchiveBytes: manifest.archive.size + 1,
        });
        return await importCopy(context, session, copy);
      });
    }),
});

/** Verifies and loads the private copy; what the disc holds by now no longer matters. */
async function importCopy(
  context: Context,
  session: Session,
  copy: UnverifiedPackage,
): Promise<Outcome> {
  context.notify(context.say(texts.verifying, { number: copy.name }));
  const verified = await verifyPackage(copy, session.trust, receiverOf(session.store));
  const summary = summaryOf(verified);
  if (verified.place === 'next') await confirm(context, summary);
  const applied = await apply(context, session, verified);
  const { place, counts } = applied;
  session.log.info({ package: summary.packageId, place, counts }, 'import');
  return outcome(context, summary, applied);
}

/** Loading is outward: the operator compares what is about to become public with the slip. */
async function confirm(context: Context, summary: PackageSummary): Promise<void> {
  const { packageId: number, createdAt: created, changes } = summary;
  context.notify(
    context.say(texts.aboutToImport, { number, created, holders: holdersOf(summary), ...changes }),
  );
  await context.confirmNumber(number);
}

async function apply(
  context: Context,
  { store, operator }: Session,
  verified: VerifiedPackage,
): Promise<AppliedPackage> {
  const total = verified.manifest.entries.reduce((sum, { records }) => sum + records, 0);
  const progress = context.progress(context.say(texts.loading), { total, unit: 'records' });
  const applied = await store.applyPackage(verified, {
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
  { place, counts, entry, erased }: AppliedPackage,
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
    data: { package: summary, place, counts, importedAt, operator, stateSha256, erased },
    view,
    exit: erased ? EXIT.done : EXIT.lookNeeded,
  };
}
