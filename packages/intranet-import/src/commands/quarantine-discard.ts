import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Context,
} from '@discferry/cli-kit';
import { noteInTrail, settleQuarantined } from '@discferry/intranet-ledger';
import { eraseQuarantined, listQuarantine } from '@discferry/package-intake';
import { DiscferryError, toInstant } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts-overview.js';
import { messageOf } from './quarantined-message.js';

export const quarantineDiscardCommand = defineCommand({
  name: 'quarantine discard',
  summary: texts.discardSummary,
  asks: ['number'],
  examples: [
    { line: 'intranet-import quarantine discard 3', says: texts.discardExample },
    {
      line: 'intranet-import quarantine discard 370700-in-000012-4d0c0ddef5b0',
      says: texts.discardExamplePackage,
    },
  ],
  arguments: { id: value('ID', texts.discardArgument, z.string().min(1)) },
  run: (context, { id }) =>
    withSession(context, async (session) => {
      const { say } = context;
      const { log, operator } = session;
      const found = await findDiscardable(context, session, id);
      const { number, disc } = found;
      context.notify(say(texts.aboutToDiscard, { number, disc }));
      await context.confirmNumber(disc);
      const at = toInstant(context.now());
      log.warn({ message: number, package: disc, operator }, 'discarded from quarantine');
      await found.discard(at);
      return {
        data: { id, number, packageId: disc, discardedAt: at, operator },
        view: [
          paragraph(say(texts.discarded, { number })),
          facts([say(texts.discardedAtLabel), at], [say(texts.operatorLabel), operator]),
          nextSteps({ line: 'intranet-import quarantine list', says: say(texts.discardDoneNext) }),
        ],
      };
    }),
});

/** A message or a package that can be erased. */
interface Discardable {
  readonly number: string;
  readonly disc: string;
  readonly discard: (at: string) => Promise<void>;
}

/** @throws E_USAGE when nothing in quarantine is called so */
async function findDiscardable(
  context: Context,
  { settings, ledger, operator }: Session,
  id: string,
): Promise<Discardable> {
  if (/^\d{1,9}$/.test(id)) {
    const message = messageOf(context, ledger, Number(id));
    return {
      number: message.key,
      disc: message.packageId,
      discard: (at) => {
        settleQuarantined(ledger, message, { as: 'discarded', at, operator });
        return Promise.resolve();
      },
    };
  }
  const found = await listQuarantine(settings.folders.quarantine, []);
  const wanted = found.find((one) => one.id === id);
  if (wanted === undefined) {
    throw new DiscferryError('E_USAGE', { reason: context.say(texts.notInQuarantine) });
  }
  return {
    number: wanted.id,
    disc: wanted.packageId,
    discard: async (at) => {
      // Written down first: what is erased without a trace of who did it is worse than the reverse.
      noteInTrail(ledger, { at, operator, action: 'discard', subject: wanted.id, detail: {} });
      await eraseQuarantined(wanted);
    },
  };
}
