import { defineCommand, facts } from '@discferry/cli-kit';
import { checkDisc } from '@discferry/package-issue';
import { DiscferryError } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { deliver } from '../package/deliver.js';
import { keepIssued } from '../package/keep.js';
import { withSession } from '../session.js';
import { texts } from '../texts.js';
import { noteRun } from './note-run.js';
import { discOption, issuedPackage, numberArgument } from './options.js';
import { slipOf, slipView } from './slip.js';

export const reissueCommand = defineCommand({
  name: 'reissue',
  summary: texts.reissueSummary,
  asks: ['number'],
  examples: [{ line: 'intranet-export reissue 12 --disc /media/disc', says: texts.reissueExample }],
  arguments: { number: numberArgument },
  options: { disc: discOption },
  run: (context, { number, disc }) =>
    withSession(context, async (session) => {
      const { settings } = session;
      const target = disc === undefined ? settings.disc : resolve(context.cwd, disc);
      if (target === null) throw new DiscferryError('E_USAGE', { reason: '--disc DIR' });
      const issued = issuedPackage(session, number);
      await keepIssued(session);
      await checkDisc(target);
      await context.confirmNumber(issued.manifest.packageId);
      await deliver(session, issued, { disc: target, now: context.now() });
      noteRun(context, session, {
        command: 'reissue',
        result: `reissued ${issued.manifest.packageId}`,
      });
      const slip = slipOf(issued);
      return {
        data: { issued: slip, disc: target },
        view: [...slipView(context, slip), facts([context.say(texts.onDiscLabel), target])],
      };
    }),
});
