import { defineCommand, hearInterrupt, value, type Context } from '@discferry/cli-kit';
import { notePrinted } from '@discferry/intranet-ledger';
import { DiscferryError, EXIT, requestIdSchema, type Reply } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { assessReplies, type AssessedReply } from '../replies/assess-replies.js';
import { replyClocks } from '../replies/reply-clocks.js';
import { writeReplySheet } from '../replies/reply-sheet.js';
import { bin, listed } from '../replies/report.js';
import { loadCalendar, withSession, type Session } from '../session.js';
import { repliesTexts as texts } from '../texts/replies.js';
import { noteRun } from './note-run.js';
import { listOption } from './options.js';
import { withPlannedDay, type PlannedDay } from './planned-day.js';
import { listedAnswer, repliesView, type RepliesData } from './replies-view.js';

export const repliesCommand = defineCommand({
  name: 'replies',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export replies', says: texts.example },
    { line: 'intranet-export replies --list 100 --print replies', says: texts.examplePrint },
    {
      line: 'intranet-export replies YY20261121-7K3M9Q --print replies',
      says: texts.exampleOne,
    },
  ],
  arguments: { request: value('REQUEST', texts.requestArgument, requestIdSchema.optional()) },
  options: {
    print: value('DIR', texts.printOption, z.string().min(1).optional()),
    list: listOption,
  },
  run: (context, { request, print, list }) =>
    withSession(context, async (session) => {
      const calendar = await loadCalendar(session.settings);
      const { found, clocks, today } = await withPlannedDay(context, session, async (planned) => {
        const { source, today } = planned;
        const { ledger } = session;
        const { signal } = context;
        const found = await findReplies(context, session, { planned, request, list });
        const input = { ledger, source, calendar, today, listLimit: list, signal };
        return { found, clocks: await replyClocks(input), today };
      });
      const replies = found.open.first;
      const sheet =
        print === undefined || replies.length === 0
          ? null
          : await printSheet(context, session, {
              folder: resolve(context.cwd, print),
              replies,
              today,
            });
      const data: RepliesData = {
        today,
        ...found,
        open: { count: found.open.count, first: found.open.first.map(listedAnswer) },
        clocks,
        sheet,
      };
      session.log.info({ open: found.open.count, printed: sheet !== null }, 'replies');
      const left = found.sheetOnly - (sheet === null ? 0 : sheetOnlyIn(replies));
      const look = left + found.changed + found.held.count + clocks.late.count > 0;
      return {
        data,
        view: repliesView(context, data),
        exit: look ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** An answer that can be read and is not decided otherwise since. */
export type OpenReply = Extract<AssessedReply, { readonly line: string }>;

function sheetOnlyIn(replies: readonly OpenReply[]): number {
  return replies.filter(({ way, printed }) => way === 'sheet-only' && !printed).length;
}

interface Wanted {
  readonly planned: PlannedDay;
  /** 预约编号; undefined for all. */
  readonly request: string | undefined;
  readonly list: number;
}

/**
 * The replies that somebody may type in: those that no disc holds and no sheet yet. Named by its request,
 * a reply is found also when it was printed or sent.
 * @throws E_REQUEST_UNKNOWN when there is no answer to the request named
 */
async function findReplies(
  { signal }: Context,
  { ledger }: Session,
  { planned, request, list }: Wanted,
) {
  const { source, day, today } = planned;
  const open = bin<OpenReply>(list);
  const held = bin<Extract<AssessedReply, { readonly way: 'held' }>['held']>(list);
  let [sheetOnly, changed, printed, sent] = [0, 0, 0, 0];
  const pages = request === undefined ? source.answers() : [source.answersTo([request])];
  let any = false;
  for (const page of pages) {
    await hearInterrupt(signal);
    for (const assessed of assessReplies(page, { ledger, day, today })) {
      any = true;
      if (assessed.way === 'held') held.add(assessed.held);
      else if (assessed.way === 'changed') changed += 1;
      else if (assessed.way === 'sent' && request === undefined) sent += 1;
      else if (assessed.printed && request === undefined) printed += 1;
      else {
        if (assessed.way === 'sheet-only' && !assessed.printed) sheetOnly += 1;
        open.add(assessed);
      }
    }
  }
  if (request !== undefined && !any) throw new DiscferryError('E_REQUEST_UNKNOWN', { id: request });
  const { hasAnswers } = source;
  return { hasAnswers, open: listed(open), held: listed(held), sheetOnly, changed, printed, sent };
}

interface Printing {
  readonly folder: string;
  readonly replies: readonly OpenReply[];
  readonly today: string;
}

/** Writes the sheet and remembers what is on it, with the run. */
async function printSheet(
  context: Context,
  session: Session,
  { folder, replies, today }: Printing,
): Promise<string> {
  const sheet = await writeReplySheet(
    folder,
    replies.map(({ reply }): Reply => reply),
    { reader: context, today },
  );
  const printed = replies.map(({ reply, line }) => ({ key: reply.requestId, line }));
  notePrinted(session.ledger, printed, () => {
    const result = `${String(replies.length)} replies on a sheet`;
    noteRun(context, session, { command: 'replies', result });
  });
  return sheet;
}
