import { confirmationCode } from '@discferry/appointments';
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
import { findReceived } from '@discferry/intranet-ledger';
import { EMPTY_STATE, verifyPackage, type VerifiedPackage } from '@discferry/package-format';
import { discPath, holdersOf, pathArgument, takeIn } from '@discferry/package-intake';
import type { ReceivedPackage } from '@discferry/package-media';
import { EXIT } from '@discferry/shared-schema';
import { intakeOf } from '../intake.js';
import { restoreInbox, takePackage, type TakenPackage } from '../messages/take-package.js';
import { summaryOf, type PackageSummary } from '../package-summary.js';
import { receiverOf, refuseOtherOffice } from '../receiver.js';
import { readCalendar, withInbox, withSession, type Session } from '../session.js';
import { texts } from '../texts.js';

export const importCommand = defineCommand({
  name: 'import',
  summary: texts.importSummary,
  asks: ['number'],
  examples: [
    { line: 'intranet-import import', says: texts.importExample },
    { line: 'intranet-import import /media/disc', says: texts.importExamplePath },
    {
      line: 'intranet-import import /media/disc --confirm 370700-in-000012',
      says: texts.importExampleUnattended,
    },
  ],
  arguments: { path: pathArgument },
  run: (context, { path }) =>
    withSession(context, async (session) =>
      takeIn(context, intakeOf(context, session), {
        source: await discPath(context, session.settings, path),
        before: (signed) => {
          refuseOtherOffice(session.settings, signed);
          return Promise.resolve();
        },
        work: (copy) => importCopy(context, session, copy),
      }),
    ),
});

/** Verifies and takes in the private copy; what the disc holds by now no longer matters. */
async function importCopy(
  context: Context,
  session: Session,
  copy: ReceivedPackage,
): Promise<Outcome> {
  context.notify(context.say(texts.verifying, { number: copy.name }));
  const verified = await verifyPackage(copy, session.trust, receiverOf(session.ledger));
  const summary = summaryOf(verified);
  if (verified.place === 'already-imported') {
    const { ledger, settings } = session;
    await withInbox(settings, (inbox) => {
      restoreInbox(inbox, { ledger, packageId: summary.packageId });
      return Promise.resolve();
    });
    return importedBefore(context, session, summary);
  }
  await confirm(context, summary);
  const taken = await take(context, session, verified);
  session.log.info({ package: summary.packageId, counts: taken.counts }, 'import');
  return outcome(context, summary, taken);
}

/** Loading is outward: the operator compares what is about to be loaded with the slip. */
async function confirm(context: Context, summary: PackageSummary): Promise<void> {
  const { packageId: number, createdAt: created, records } = summary;
  const holders = holdersOf(summary);
  context.notify(context.say(texts.aboutToImport, { number, created, holders, ...records }));
  await context.confirmNumber(number);
}

async function take(
  context: Context,
  session: Session,
  verified: VerifiedPackage,
): Promise<TakenPackage> {
  const calendar = await readCalendar(session.settings);
  const progress = context.progress(context.say(texts.takingFiles));
  let files = 0;
  const taken = await withInbox(session.settings, (inbox) =>
    takePackage(verified, session, {
      inbox,
      calendar,
      now: context.now(),
      progress: () => {
        context.signal.throwIfAborted();
        files += 1;
        progress.report(files);
      },
    }),
  );
  progress.finish();
  return taken;
}

/** The code by which the sender learns at once what became of its disc. */
function codeOf({ packageId, manifestSha256 }: PackageSummary): string {
  const stateAfter = EMPTY_STATE;
  return confirmationCode({ packageId, manifestSha256, outcome: 'imported', stateAfter });
}

function importedBefore({ say }: Context, { ledger }: Session, summary: PackageSummary): Outcome {
  const { packageId: number, manifestSha256 } = summary;
  const before = findReceived(ledger, manifestSha256);
  const { importedAt: at = '', operator = '' } = before ?? {};
  const code = codeOf(summary);
  return {
    data: {
      package: summary,
      place: 'already-imported',
      counts: before?.counts ?? null,
      importedAt: at,
      operator,
      confirmationCode: code,
    },
    view: [
      paragraph(say(texts.importedBefore, { number, at, operator })),
      facts([say(texts.confirmationLabel), code]),
    ],
  };
}

function outcome(
  context: Context,
  summary: PackageSummary,
  { counts, words, importedAt, operator }: TakenPackage,
): Outcome {
  const { say } = context;
  const code = codeOf(summary);
  const warnings = warningsOf(context, { counts, words });
  return {
    data: {
      package: summary,
      place: 'next',
      counts,
      words,
      importedAt,
      operator,
      confirmationCode: code,
    },
    view: [
      paragraph(say(texts.imported, { number: summary.packageId })),
      facts(
        [say(texts.intoInboxLabel), counts.requests],
        [say(texts.withdrawnLabel), counts.withdrawn],
        [say(texts.repeatedLabel), counts.repeated],
        [say(texts.bindingsLabel), counts.bindings],
        [say(texts.filesLabel), counts.attachments],
        [say(texts.quarantinedLabel), counts.quarantined],
        [say(texts.confirmedLabel), words.confirmed],
        [say(texts.importedAtLabel), importedAt],
        [say(texts.operatorLabel), operator],
        [say(texts.confirmationLabel), code],
      ),
      paragraph(say(texts.tellSender)),
      ...warnings,
      nextSteps(
        { line: 'intranet-import inbox', says: say(texts.importNextInbox) },
        ...(counts.quarantined === 0
          ? []
          : [
              {
                line: 'intranet-import quarantine list',
                says: say(texts.importNextQuarantine),
              },
            ]),
      ),
    ],
    exit: warnings.length > 0 ? EXIT.lookNeeded : EXIT.done,
  };
}

/** What a person has to look at; nothing of it held the rest up. */
function warningsOf(
  { say }: Context,
  { counts, words }: Pick<TakenPackage, 'counts' | 'words'>,
): readonly Block[] {
  const found = [
    [texts.somePutAside, counts.quarantined],
    [texts.someRefused, words.refused],
    [texts.someContradict, words.contradictions],
    [texts.someAlarms, counts.alarms],
  ] as const;
  return found.flatMap(([text, count]) => (count === 0 ? [] : [warning(say(text, { count }))]));
}
