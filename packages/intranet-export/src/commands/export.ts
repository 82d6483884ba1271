import { defineCommand, flag, type Context } from '@discferry/cli-kit';
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
import { checkDisc, openOwnKey, ownTrust, sweepStaging } from '@discferry/package-issue';
import { checkClock, packageId, toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { runCounts } from '../day/report.js';
import { deliver } from '../package/deliver.js';
import { checkUndelivered, keepIssued } from '../package/keep.js';
import { sealDay } from '../package/seal-day.js';
import { loadPolicy, withSession, type Session } from '../session.js';
import { replyTexts } from '../texts/replies.js';
import { texts } from '../texts.js';
import { isIdle, totalChanges, type DayData } from './day-view.js';
import { examine, type Examination } from './examine.js';
import { exportOutcome } from './export-view.js';
import { discOption, listOption } from './options.js';

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
  run: (context, { full, list, ...options }) =>
    withSession(context, async (session) => {
      const { settings, ledger, log } = session;
      const now = context.now();
      checkClock(now, listPackages(ledger).at(-1)?.manifest.createdAt);
      const disc = options.disc === undefined ? settings.disc : resolve(context.cwd, options.disc);
      if (disc !== null) await checkDisc(disc);
      const policy = await loadPolicy(settings, now);

      const { data, issued } = await withDay(ledger, async (day) => {
        await finishKilledRun(session);
        const data = await examine(context, session, { day, policy, now, full, list });
        const issued = isIdle(data)
          ? null
          : await issue(context, session, { day, data, policy, now });
        const result = issued === null ? 'nothing to send' : `issued ${issued.manifest.packageId}`;
        recordRun(ledger, {
          at: toInstant(now),
          command: 'export',
          operator: session.operator,
          result,
          counts: runCounts(data.report, policy.pack.id),
        });
        // From here on the package exists: what follows can be done again by any later run.
        day.commit();
        return { data, issued };
      });
      await keepIssued(session);
      const delivered = await deliverDue(session, { disc, now, issued });

      log.info({ issued: issued?.manifest.packageId ?? null, delivered }, 'export');
      return exportOutcome(context, session, { data, policy, issued, delivered, disc });
    }),
});

/** Inside the day, when no other run can be making anything: finishes and clears what one left. */
async function finishKilledRun(session: Session): Promise<void> {
  await keepIssued(session);
  await sweepStaging(session.settings.folders);
  await checkUndelivered(session);
}

/** Asks for the number of the disc and for the passphrase, and makes the package. */
async function issue(
  context: Context,
  session: Session,
  {
    day,
    data,
    policy,
    now,
  }: Pick<Examination, 'policy' | 'now'> & { readonly day: Day; readonly data: DayData },
): Promise<IssuedPackage> {
  const { settings, ledger } = session;
  const number = packageId(settings.channel, expectedReceiver(ledger).sequence + 1);
  const { withdraw, publish, update } = totalChanges(data);
  context.notify(context.say(texts.aboutToExport, { number, withdraw, publish, update }));
  const { replies, receipts } = day.messageCounts();
  if (replies + receipts > 0) {
    context.notify(context.say(replyTexts.aboutToExport, { replies, receipts }));
  }
  await context.confirmNumber(number);
  const trust = await ownTrust(settings, now);
  const key = await openOwnKey(settings, await context.passphrase());
  try {
    const { signal } = context;
    return await sealDay(day, { session, policy, key, trust, now, signal });
  } finally {
    key.wipe();
  }
}

/**
 * Copies what has not been on a disc yet, the new package and any that an earlier disc had no room
 * for. Without a disc folder the person takes the new package from where it is kept.
 * @returns the numbers of what was copied
 */
async function deliverDue(
  session: Session,
  { disc, now, issued }: Due,
): Promise<readonly string[]> {
  const { ledger, operator } = session;
  if (disc === null) {
    const deed = { at: toInstant(now), operator };
    if (issued !== null) markDelivered(ledger, issued.manifest.sequence, deed);
    return [];
  }
  const delivered: string[] = [];
  for (const due of undelivered(ledger)) {
    await deliver(session, due, { disc, now });
    delivered.push(due.manifest.packageId);
  }
  return delivered;
}

interface Due {
  readonly disc: string | null;
  readonly now: Date;
  /** The package made just now, if one was. */
  readonly issued: IssuedPackage | null;
}
