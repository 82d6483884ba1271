import { defineCommand } from '@discferry/cli-kit';
import { verifyPackage } from '@discferry/package-format';
import { discPath, inspectPackage, pathArgument, verdictView } from '@discferry/package-intake';
import { intakeOf } from '../intake.js';
import { summaryOf, summaryView } from '../package-summary.js';
import { receiverOf, refuseOtherOffice } from '../receiver.js';
import { withSession } from '../session.js';
import { texts } from '../texts.js';

export const inspectCommand = defineCommand({
  name: 'inspect',
  summary: texts.inspectSummary,
  examples: [
    { line: 'intranet-import inspect', says: texts.inspectExample },
    { line: 'intranet-import inspect /media/disc', says: texts.inspectExamplePath },
  ],
  arguments: { path: pathArgument },
  run: (context, { path }) =>
    withSession(context, async (session) => {
      const { ledger, trust, settings } = session;
      const inspection = await inspectPackage(context, intakeOf(context, session), {
        source: await discPath(context, settings, path),
        judge: async (found) => {
          const verified = await verifyPackage(found, trust, receiverOf(ledger));
          refuseOtherOffice(settings, verified);
          return verified.place;
        },
      });
      const { signed, place, refusal, exit } = inspection;
      const summary = summaryOf(signed);
      const line = ['intranet-import import', ...(path === undefined ? [] : [path])].join(' ');
      return {
        data: { package: summary, place, refusal },
        view: [...summaryView(context, summary), ...verdictView(context, inspection, line)],
        exit,
      };
    }),
});
