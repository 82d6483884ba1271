import { knowsYear } from '@discferry/appointments';
import {
  defineCommand,
  nextSteps,
  paragraph,
  table,
  value,
  warning,
  type Block,
  type Cell,
  type Context,
} from '@discferry/cli-kit';
import { EXIT, REQUEST_KINDS, shanghaiDate } from '@discferry/shared-schema';
import { z } from 'zod';
import { countWaiting, waitingRequests, type WaitingRequest } from '../clocks.js';
import { readCalendar, withInbox, withSession } from '../session.js';
import { texts } from '../texts-overview.js';

const DEFAULT_LISTED = 20;
const MAX_LISTED = 1_000;

const listed = z.coerce.number().int().min(1).max(MAX_LISTED).default(DEFAULT_LISTED);

export const inboxCommand = defineCommand({
  name: 'inbox',
  summary: texts.inboxSummary,
  examples: [
    { line: 'intranet-import inbox', says: texts.inboxExample },
    { line: 'intranet-import inbox --list 100', says: texts.inboxExampleMore },
  ],
  options: { list: value('N', texts.listOption, listed) },
  run: (context, { list }) =>
    withSession(context, ({ settings, ledger }) =>
      withInbox(settings, async (inbox) => {
        const { say } = context;
        const calendar = await readCalendar(settings);
        const today = shanghaiDate(context.now());
        const waiting = waitingRequests(ledger, inbox, { calendar, today });
        const { counts, first } = countWaiting(waiting, list);
        const calendarKnowsYear = knowsYear(calendar, today);
        const year = today.slice(0, 4);
        return {
          data: { ...counts, calendarKnowsYear, first },
          view: [
            ...(first.length === 0 ? [paragraph(say(texts.nothingWaits))] : []),
            ...listView(context, first),
            ...(first.length === 0 ? [] : [paragraph(say(texts.clocks, { ...counts }))]),
            ...(counts.late === 0 ? [] : [warning(say(texts.lateWarning, { late: counts.late }))]),
            ...(calendarKnowsYear
              ? []
              : [warning(say(texts.yearUnknown, { year, path: settings.calendar }))]),
            nextSteps({ line: 'intranet-export replies', says: say(texts.inboxNext) }),
          ],
          exit: counts.late > 0 ? EXIT.lookNeeded : EXIT.done,
        };
      }),
    ),
});

const TONES = { ok: 'good', near: 'warn', late: 'bad' } as const;

function listView({ say, lang }: Context, requests: readonly WaitingRequest[]): readonly Block[] {
  if (requests.length === 0) return [];
  const columns = [
    say(texts.requestColumn),
    say(texts.kindColumn),
    say(texts.caseColumn),
    say(texts.officeColumn),
    say(texts.undertakerColumn),
    say(texts.dueColumn),
    say(texts.clockColumn),
  ];
  const rows = requests.map((request): readonly Cell[] => [
    request.requestId,
    REQUEST_KINDS[request.kind][lang],
    request.caseNumber,
    request.office ?? '',
    request.undertaker ?? '',
    request.dueOn,
    { text: say(texts[request.clock]), tone: TONES[request.clock] },
  ]);
  return [table(columns, rows)];
}
