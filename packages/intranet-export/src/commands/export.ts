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
import { DiscferryError, packageId, toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { runCounts } from '../day/report.js';
import { checkDisc, deliver } from '../package/deliver.js';
import { checkUndelivered, keepIssued, sweepStaging } from '../package/keep.js';
import { openOwnKey, ownTrust } from '../package/own-key.js';
import { sealPackage } from '../package/seal.js';
import { loadPolicy, withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { totalChanges, type DayData } from './day-view.js';
import { examine, type Examination } from './examine.js';
import { exportOutcome } from './export-view.js';
import { discOption, listOption } from './options.js';

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
  run: (context, { full, list, ...options }) =>
    withSession(context, async (session) => {
      const { settings, ledger, log } = session;
      const now = context.now();
      checkClock(session, now);
      const disc = options.disc === undefined ? settings.disc : resolve(context.cwd, options.disc);
      if (disc !== null) await checkDisc(disc);
      const policy = await loadPolicy(settings, now);

      const { data, issued } = await withDay(ledger, async (day) => {
        await finishKilledRun(session);
        const data = await examine(context, session, { day, policy, now, full, list });
        const issued = isEmpty(data)
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

/**
 * A clock set back would date a disc before the one it follows, and put deadlines wrong.
 * @throws E_CLOCK
 */
function checkClock({ ledger }: Session, now: Date): void {
  const last = listPackages(ledger).at(-1)?.manifest.createdAt;
  if (last === undefined || now.getTime() >= Date.parse(last) - CLOCK_TOLERANCE_MS) return;
  throw new DiscferryError('E_CLOCK', { now: toInstant(now), last });
}

/** Inside the day, when no other run can be making anything: finishes and clears what one left. */
async function finishKilledRun(session: Session): Promise<void> {
  await keepIssued(session);
  await sweepStaging(session.settings.folders);
  await checkUndelivered(session);
}

function isEmpty(data: DayData): boolean {
  const { publish, update, withdraw } = totalChanges(data);
  return publish + update + withdraw === 0;
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
  await context.confirmNumber(number);
  const trust = await ownTrust(settings, now);
  const key = await openOwnKey(settings, await context.passphrase());
  try {
    const { signal } = context;
    return await sealPackage(day, { session, policy, key, trust, now, signal });
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
  const { ledger } = session;
  if (disc === null) {
    if (issued !== null) markDelivered(ledger, issued.manifest.sequence, toInstant(now));
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
