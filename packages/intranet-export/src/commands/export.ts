import {
  defineCommand,
  facts,
  flag,
  nextSteps,
  paragraph,
  type Block,
  type Context,
  type Outcome,
} from '@discferry/cli-kit';
import {
  expectedReceiver,
  listPackages,
  markDelivered,
  recordRun,
  undelivered,
  withDay,
  type Day,
  type IssuedPackage,
} from '@discferry/intranet-ledger';
import { DiscferryError, EXIT, packageId, toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { workDay, type DayInput } from '../day/work-day.js';
import { checkDisc, deliver } from '../package/deliver.js';
import { finishIssuing, keptEnvelope } from '../package/keep.js';
import { openOwnKey, ownTrust } from '../package/own-key.js';
import { sealPackage } from '../package/seal.js';
import { loadPolicy, withSession, withSource, type Session } from '../session.js';
import { texts } from '../texts.js';
import { dayData, dayView, needsLook, type DayData } from './day-view.js';
import { discOption, listOption } from './options.js';
import { slipOf, slipView } from './slip.js';

/** A clock that is behind by more than this was set back, not corrected. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export const exportCommand = defineCommand({
  name: 'export',
  summary: texts.exportSummary,
  asks: ['number', 'passphrase'],
  examples: [
    { line: 'intranet-export export', says: texts.exportExample },
    { line: 'intranet-export export --disc /media/disc', says: texts.exportExampleDisc },
    {
      line: 'intranet-export export --confirm 370700-out-000012 --passphrase-file key.txt',
      says: texts.exportExampleUnattended,
    },
  ],
  options: { full: flag(texts.fullOption), disc: discOption, list: listOption },
  run: (context, options) =>
    withSession(context, async (session) => {
      const { settings, log } = session;
      const now = context.now();
      checkClock(session, now);
      const disc = options.disc === undefined ? settings.disc : resolve(context.cwd, options.disc);
      if (disc !== null) await checkDisc(disc);
      await finishIssuing(session);
      const made = await exportDay(context, session, { ...options, now });
      await finishIssuing(session);
      const delivered: string[] = [];
      for (const issued of undelivered(session.ledger)) {
        // Without a disc folder the person takes the kept package from here.
        if (disc === null) {
          markDelivered(session.ledger, issued.manifest.sequence, toInstant(now));
          continue;
        }
        await deliver(session, issued, { disc, now });
        delivered.push(issued.manifest.packageId);
      }
      log.info({ issued: made.issued?.manifest.packageId ?? null, delivered }, 'export');
      return outcome(context, session, { ...made, delivered, disc });
    }),
});

interface Made {
  readonly day: DayData;
  readonly issued: IssuedPackage | null;
}

async function exportDay(
  context: Context,
  session: Session,
  options: { readonly full: boolean; readonly list: number; readonly now: Date },
): Promise<Made> {
  const { settings, ledger, operator } = session;
  const { now, full, list } = options;
  const policy = await loadPolicy(settings, now);
  const progress = context.progress(context.say(texts.examining), { unit: 'records' });
  const run = (result: string) => {
    recordRun(ledger, { at: toInstant(now), command: 'export', operator, result });
  };
  return withDay(ledger, async (day) => {
    const report = await withSource(settings, (source) => {
      const input: DayInput = {
        ledger,
        source,
        policy,
        now,
        full,
        overlapDays: settings.overlapDays,
        listLimit: list,
        signal: context.signal,
        onExamined: progress.report,
      };
      return workDay(day, input);
    });
    progress.finish();
    const data = dayData(day, report, list);
    if (isEmpty(day)) {
      run('nothing to send');
      day.commit();
      return { day: data, issued: null };
    }
    const number = packageId(settings.channel, expectedReceiver(ledger).sequence + 1);
    const { withdraw, publish, update } = data.changes;
    context.notify(context.say(texts.aboutToExport, { number, withdraw, publish, update }));
    await context.confirmNumber(number);
    const key = await openOwnKey(settings, await context.passphrase());
    try {
      const trust = await ownTrust(settings, now);
      const issued = await sealPackage(day, { session, policy, key, trust, now });
      run(`issued ${issued.manifest.packageId}`);
      // From here on the package exists: what follows can be done again by any later run.
      day.commit();
      return { day: data, issued };
    } finally {
      key.wipe();
    }
  });
}

function isEmpty(day: Day): boolean {
  return Object.values(day.counts()).every((count) => count === 0);
}

/**
 * A clock set back would date a disc before the one it follows, and put deadlines wrong.
 * @throws E_CLOCK
 */
function checkClock({ ledger }: Session, now: Date): void {
  const last = listPackages(ledger).at(-1)?.manifest.createdAt;
  if (last === undefined || now.getTime() >= Date.parse(last) - CLOCK_TOLERANCE_MS) return;
  throw new DiscferryError('E_CLOCK', { now: toInstant(now), last });
}

interface Done extends Made {
  readonly delivered: readonly string[];
  readonly disc: string | null;
}

function outcome(context: Context, session: Session, done: Done): Outcome {
  const { say } = context;
  const { day, issued, delivered, disc } = done;
  const slip = issued === null ? null : slipOf(issued);
  const view: Block[] = [];
  if (slip === null) view.push(paragraph(say(texts.nothingToSend)));
  view.push(...dayView(context, day));
  if (slip !== null) view.push(...slipView(context, slip));
  if (issued !== null) {
    view.push(facts([say(texts.keptLabel), keptEnvelope(session.settings.folders, issued)]));
  }
  if (disc !== null && delivered.length > 0) {
    view.push(facts([say(texts.onDiscLabel), disc]));
    view.push(nextSteps({ line: `extranet-import import ${disc}`, says: say(texts.exportNext) }));
  }
  return {
    data: { ...day, issued: slip, delivered },
    view,
    exit: needsLook(day.report) ? EXIT.lookNeeded : EXIT.done,
  };
}
