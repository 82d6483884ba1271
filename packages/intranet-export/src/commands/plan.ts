import { defineCommand, flag, nextSteps } from '@discferry/cli-kit';
import { withDay } from '@discferry/intranet-ledger';
import { EXIT } from '@discferry/shared-schema';
import { loadPolicy, withSession } from '../session.js';
import { texts } from '../texts.js';
import { dayView, needsLook } from './day-view.js';
import { examine } from './examine.js';
import { listOption } from './options.js';

export const planCommand = defineCommand({
  name: 'plan',
  summary: texts.planSummary,
  examples: [
    { line: 'intranet-export plan', says: texts.planExample },
    { line: 'intranet-export plan --full --list 200', says: texts.planExampleFull },
  ],
  options: { full: flag(texts.fullOption), list: listOption },
  run: (context, { full, list }) =>
    withSession(context, async (session) => {
      const now = context.now();
      const policy = await loadPolicy(session.settings, now);
      // Nothing is committed: a plan is an export that stops before it writes.
      const data = await withDay(session.ledger, (day) =>
        examine(context, session, { day, policy, now, full, list }),
      );
      const line = `intranet-export export${full ? ' --full' : ''}`;
      return {
        data,
        view: [
          ...dayView(context, data, policy),
          nextSteps({ line, says: context.say(texts.planNext) }),
        ],
        exit: needsLook(data) ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});
