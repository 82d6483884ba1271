import { defineCommand, nextSteps, paragraph } from '@discferry/cli-kit';
import { DiscferryError } from '@discferry/shared-schema';
import { objectionText } from '../messages/objection-text.js';
import { releaseMessage } from '../messages/release.js';
import { readCalendar, withInbox, withSession } from '../session.js';
import { texts } from '../texts-overview.js';
import { idArgument, messageOf } from './quarantined-message.js';

export const quarantineReleaseCommand = defineCommand({
  name: 'quarantine release',
  summary: texts.releaseSummary,
  examples: [{ line: 'intranet-import quarantine release 3', says: texts.releaseExample }],
  arguments: { id: idArgument },
  run: (context, { id }) =>
    withSession(context, async (session) => {
      const { say } = context;
      const { settings, ledger, operator, log } = session;
      const message = messageOf(context, ledger, id);
      const { kind, key, packageId } = message;
      const calendar = await readCalendar(settings);
      const objection = await withInbox(settings, (inbox) =>
        releaseMessage(session, message, { inbox, calendar, now: context.now() }),
      );
      if (objection !== null) {
        const reason = say(texts.stays, { reason: objectionText(context, objection) });
        const { findings } = objection;
        throw new DiscferryError('E_USAGE', { reason }, { findings });
      }
      log.warn({ message: key, operator }, 'released from quarantine');
      return {
        data: { id, kind, key, packageId },
        view: [
          paragraph(say(texts.released, { number: key })),
          nextSteps({ line: 'intranet-import inbox', says: say(texts.releasedNext) }),
        ],
      };
    }),
});
