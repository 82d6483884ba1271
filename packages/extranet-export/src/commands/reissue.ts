import { defineCommand, facts } from '@discferry/cli-kit';
import { checkDisc, keepPackage } from '@discferry/package-issue';
import { channelId, DiscferryError, toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { deliver } from '../package/deliver.js';
import { withSession } from '../session.js';
import { texts } from '../texts.js';
import { discOption, numberArgument, sentPackage } from './options.js';
import { slipOf, slipView } from './slip.js';

export const reissueCommand = defineCommand({
  name: 'reissue',
  summary: texts.reissueSummary,
  asks: ['number'],
  examples: [{ line: 'extranet-export reissue 12 --disc /media/disc', says: texts.reissueExample }],
  arguments: { number: numberArgument },
  options: { disc: discOption },
  run: (context, { number, disc }) =>
    withSession(context, async (session) => {
      const { settings, requests, store, operator } = session;
      const target = disc === undefined ? settings.disc : resolve(context.cwd, disc);
      if (target === null) throw new DiscferryError('E_USAGE', { reason: '--disc DIR' });
      const sent = await sentPackage(session, number);
      const all = await requests.packages(channelId(settings.channel));
      await keepPackage(settings.folders, all.at(-1));
      await checkDisc(target);
      const { packageId: subject } = sent.manifest;
      await context.confirmNumber(subject);
      const now = context.now();
      await deliver(session, sent, { disc: target, now });
      await store.recordDeed({
        at: toInstant(now),
        operator,
        action: 'reissue',
        subject,
        detail: {},
      });
      const slip = slipOf(sent);
      return {
        data: { issued: slip, disc: target },
        view: [...slipView(context, slip), facts([context.say(texts.onDiscLabel), target])],
      };
    }),
});
