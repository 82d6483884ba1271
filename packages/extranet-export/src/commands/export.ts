import { defineCommand, type Context } from '@discferry/cli-kit';
import {
  checkDisc,
  checkKept,
  keepPackage,
  openOwnKey,
  ownTrust,
  sweepStaging,
} from '@discferry/package-issue';
import type { SigningKey } from '@discferry/keyring';
import { RETURN_ENTRIES, type Outbox, type PendingCounts } from '@discferry/public-store';
import { channelId, checkClock, DiscferryError, packageId } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { takeDropped } from '../drop/take-dropped.js';
import { deliver } from '../package/deliver.js';
import { sealReturn } from '../package/seal-return.js';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { exportOutcome } from './export-view.js';
import { discOption } from './options.js';

export const exportCommand = defineCommand({
  name: 'export',
  summary: texts.exportSummary,
  asks: ['number', 'passphrase'],
  examples: [
    { line: 'extranet-export export', says: texts.exportExample },
    { line: 'extranet-export export --disc /media/disc', says: texts.exportExampleDisc },
    {
      line: 'extranet-export export --confirm 370700-in-000012 --passphrase-file key.txt',
      says: texts.exportExampleUnattended,
    },
  ],
  options: { disc: discOption },
  run: (context, options) =>
    withSession(context, async (session) => {
      const { settings, requests, log } = session;
      const now = context.now();
      const disc = options.disc === undefined ? settings.disc : resolve(context.cwd, options.disc);
      if (disc !== null) await checkDisc(disc);
      const dropped = await takeDropped(context, session);
      const issued = await issue(context, session, now);
      const channel = channelId(settings.channel);
      const packages = await requests.packages(channel);
      await keepPackage(settings.folders, packages.at(-1));
      const delivered: string[] = [];
      for (const due of packages.filter(({ deliveredAt }) => deliveredAt === null)) {
        const { packageId: id } = due.manifest;
        if (disc !== null) {
          await deliver(session, due, { disc, now });
          delivered.push(id);
        } else if (id === issued) {
          // Without a disc folder the person takes the new package from where it is kept.
          await requests.markDelivered(due, { now, operator: session.operator });
        }
      }
      log.info({ issued, delivered }, 'export');
      return exportOutcome(context, session, { dropped, issued, delivered, disc });
    }),
});

/** What is signed with, once the person has agreed. */
interface Agreed {
  /** The number of the disc that was confirmed. */
  readonly number: string;
  readonly key: SigningKey;
}

/**
 * Makes the package, if there is anything to tell.
 * @returns its number; null when there is none
 */
async function issue(context: Context, session: Session, now: Date): Promise<string | null> {
  const { settings, requests, operator } = session;
  const { channel } = settings;
  const counts = await requests.countPending(channel.office);
  const agreed = isNothing(counts) ? null : await agree(context, session, counts);
  try {
    return await requests.withOutbox({ channel, now, operator }, async (outbox) => {
      await finishKilledRun(session, outbox);
      checkClock(now, outbox.last?.manifest.createdAt);
      // A disc made before a request on it would have that put aside on the other side.
      checkClock(now, outbox.lastSubmission);
      if (outbox.kinds.length === 0) return null;
      const number = packageId(channel, outbox.receiver.sequence + 1);
      // Something came in between, or another run took the number.
      if (agreed?.number !== number) {
        throw new DiscferryError('E_BUSY', { path: settings.database, process: '?' });
      }
      const trust = await ownTrust(settings, now);
      const { signal } = context;
      await sealReturn(outbox, { settings, key: agreed.key, trust, now, signal });
      return number;
    });
  } finally {
    agreed?.key.wipe();
  }
}

function isNothing(counts: PendingCounts): boolean {
  return RETURN_ENTRIES.every((kind) => counts[kind] === 0);
}

/** Asks for the number of the disc and for the passphrase, before anybody is kept waiting. */
async function agree(
  context: Context,
  { settings, requests }: Session,
  counts: PendingCounts,
): Promise<Agreed> {
  const { sequence } = await requests.head(channelId(settings.channel));
  const number = packageId(settings.channel, sequence + 1);
  context.notify(context.say(texts.aboutToExport, { number, ...counts }));
  await context.confirmNumber(number);
  return { number, key: await openOwnKey(settings, await context.passphrase()) };
}

/** While nobody else can be making anything: finishes and clears what a killed run left. */
async function finishKilledRun({ settings }: Session, outbox: Outbox): Promise<void> {
  const { folders } = settings;
  await keepPackage(folders, outbox.last);
  await sweepStaging(folders);
  for (const due of outbox.undelivered) await checkKept(folders, due);
}
