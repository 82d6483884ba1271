import { type Context, defineCommand, hearInterrupt, value } from '@discferry/cli-kit';
import { findDecisions, findPublishedDocuments } from '@discferry/intranet-ledger';
import { EXIT } from '@discferry/shared-schema';
import { z } from 'zod';
import { deadlinesOf } from '../deadlines/deadline.js';
import { startDueTally, type DueList, type DueView } from '../deadlines/due-list.js';
import { readTimes } from '../deadlines/read-times.js';
import { withSession, type Session } from '../session.js';
import { deadlineTexts as texts } from '../texts/deadlines.js';
import { deadlinesView } from './deadlines-view.js';
import { listOption } from './options.js';
import { withPlannedDay, type PlannedDay } from './planned-day.js';

const DEFAULT_DAYS = 5;
const MAX_DAYS = 365;

export const deadlinesCommand = defineCommand({
  name: 'deadlines',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export deadlines', says: texts.example },
    { line: 'intranet-export deadlines --days 10 --list 100', says: texts.exampleDays },
  ],
  options: {
    days: value(
      'N',
      texts.daysOption,
      z.coerce.number<string>().int().min(0).max(MAX_DAYS).default(DEFAULT_DAYS),
    ),
    list: listOption,
  },
  run: (context, { days, list }) =>
    withSession(context, async (session) => {
      const { today, hasDocuments, due } = await withPlannedDay(
        context,
        session,
        async (planned) => ({
          today: planned.today,
          hasDocuments: planned.source.hasDocuments,
          due: await dueDocuments(context, session, { planned, days, limit: list }),
        }),
      );
      const late = due.late.count + due.missing.late;
      session.log.info({ late, dueSoon: due.dueSoon.count }, 'deadlines');
      const data = { today, days, hasDocuments, ...due };
      return {
        data,
        view: deadlinesView(context, data),
        exit: late > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/**
 * The deadlines of every case in the source but of those that are withheld, and their documents with
 * them: what must not be published is never late.
 */
async function dueDocuments(
  context: Context,
  { ledger }: Session,
  { planned, ...view }: Omit<DueView, 'today'> & { readonly planned: PlannedDay },
): Promise<DueList> {
  const { source, today } = planned;
  const tally = startDueTally({ ...view, today });
  const progress = context.progress(context.say(texts.looking), { unit: 'records' });
  let looked = 0;
  for (const page of source.changedSince(null)) {
    await hearInterrupt(context.signal);
    const numbers = page.map(({ caseNumber }) => caseNumber);
    const decisions = findDecisions(ledger, numbers);
    const published = findPublishedDocuments(ledger, numbers);
    for (const sourceCase of page) {
      const { caseNumber } = sourceCase;
      if (decisions.get(caseNumber)?.outcome === 'withhold') continue;
      const isPublished = (id: string) => published.get(caseNumber)?.has(id) ?? false;
      for (const due of deadlinesOf(readTimes(sourceCase, isPublished), today)) tally.add(due);
    }
    looked += page.length;
    progress.report(looked);
  }
  progress.finish();
  return tally.list();
}
