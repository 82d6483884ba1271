import { defineCommand, flag, nextSteps } from '@discferry/cli-kit';
import { withDay } from '@discferry/intranet-ledger';
import { EXIT } from '@discferry/shared-schema';
import { workDay } from '../day/work-day.js';
import { loadPolicy, withSession, withSource } from '../session.js';
import { texts } from '../texts.js';
import { dayData, dayView, needsLook } from './day-view.js';
import { listOption } from './options.js';

export const planCommand = defineCommand({
  name: 'plan',
  summary: texts.planSummary,
  examples: [
    { line: 'intranet-export plan', says: texts.planExample },
    { line: 'intranet-export plan --full --list 200', says: texts.planExampleFull },
  ],
  options: { full: flag(texts.fullOption), list: listOption },
  run: (context, options) =>
    withSession(context, async ({ settings, ledger }) => {
      const now = context.now();
      const policy = await loadPolicy(settings, now);
      const progress = context.progress(context.say(texts.examining), { unit: 'records' });
      const data = await withSource(settings, (source) =>
        // Nothing is committed: a plan is an export that stops before it writes.
        withDay(ledger, async (day) => {
          const report = await workDay(day, {
            ledger,
            source,
            policy,
            now,
            full: options.full,
            overlapDays: settings.overlapDays,
            listLimit: options.list,
            signal: context.signal,
            onExamined: progress.report,
          });
          return dayData(day, report, options.list);
        }),
      );
      progress.finish();
      return {
        data,
        view: [
          ...dayView(context, data),
          nextSteps({ line: 'intranet-export export', says: context.say(texts.planNext) }),
        ],
        exit: needsLook(data.report) ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});
