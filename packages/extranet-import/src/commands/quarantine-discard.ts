import { defineCommand, facts, nextSteps, paragraph, value } from '@discferry/cli-kit';
import { eraseQuarantined, listQuarantine } from '@discferry/package-intake';
import { DiscferryError, toInstant } from '@discferry/shared-schema';
import { z } from 'zod';
import { withSession } from '../session.js';
import { texts as common } from '../texts.js';
import { texts } from '../texts-second-look.js';

export const quarantineDiscardCommand = defineCommand({
  name: 'quarantine discard',
  summary: texts.discardSummary,
  asks: ['number'],
  examples: [
    {
      line: 'extranet-import quarantine discard 370700-out-000012-4d0c0ddef5b0',
      says: texts.discardExample,
    },
  ],
  arguments: { id: value('ID', texts.discardArgument, z.string().min(1)) },
  run: (context, { id }) =>
    withSession(context, async ({ settings, store, operator, log }) => {
      const { say } = context;
      const all = await listQuarantine(settings.folders.quarantine, await store.listAlarms());
      const found = all.find((one) => one.id === id);
      if (found === undefined) {
        throw new DiscferryError('E_USAGE', { reason: say(texts.notInQuarantine) });
      }
      const { packageId, alarms } = found;
      const codes = alarms.map(({ code }) => code).join(', ') || say(texts.unknownCode);
      context.notify(say(texts.aboutToDiscard, { id, codes }));
      await context.confirmNumber(packageId);
      const at = toInstant(context.now());
      // Written down first: what is erased without a trace of who did it is worse than the reverse.
      for (const manifestSha256 of new Set(alarms.map((alarm) => alarm.manifestSha256))) {
        await store.recordDiscard(manifestSha256, { at, operator });
      }
      log.warn({ package: id, operator }, 'discarded from quarantine');
      await eraseQuarantined(found);
      return {
        data: { id, packageId, discardedAt: at, operator },
        view: [
          paragraph(say(texts.discarded, { id })),
          facts([say(texts.discardedAtLabel), at], [say(common.operatorLabel), operator]),
          nextSteps({
            line: 'extranet-import quarantine list',
            says: say(texts.discardDoneNext),
          }),
        ],
      };
    }),
});
