import {
  defineCommand,
  heading,
  nextSteps,
  paragraph,
  table,
  value,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { EXIT } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { groupByUndertaker, type IncompleteList } from '../incomplete/groups.js';
import { incompleteCards } from '../incomplete/incomplete-cards.js';
import { itemText } from '../incomplete/item-text.js';
import { nameOf, printPages } from '../incomplete/print-pages.js';
import { withSession } from '../session.js';
import { incompleteTexts } from '../texts/incomplete.js';
import { texts } from '../texts.js';
import { noteRun } from './note-run.js';
import { listOption } from './options.js';
import { interruptible, withPlannedDay } from './planned-day.js';

export const incompleteCommand = defineCommand({
  name: 'incomplete',
  summary: incompleteTexts.summary,
  examples: [
    { line: 'intranet-export incomplete', says: incompleteTexts.example },
    {
      line: 'intranet-export incomplete --undertaker 李四',
      says: incompleteTexts.exampleUndertaker,
    },
    {
      line: 'intranet-export incomplete --list 500 --print notices',
      says: incompleteTexts.examplePrint,
    },
  ],
  options: {
    undertaker: value('NAME', incompleteTexts.undertakerOption, z.string().min(1).optional()),
    list: listOption,
    print: value('DIR', incompleteTexts.printOption, z.string().min(1).optional()),
  },
  run: (context, { undertaker = null, list, print }) =>
    withSession(context, async (session) => {
      const { ledger, log } = session;
      const found = await withPlannedDay(
        context,
        session,
        ({ source, policy: { pack }, today }) => {
          const cards = incompleteCards({ ledger, source, pack, today, undertaker });
          return groupByUndertaker(interruptible(cards, context.signal), list);
        },
      );
      const folder = print === undefined ? null : resolve(context.cwd, print);
      const printed = folder === null ? [] : await printPages(folder, found.groups, context);
      if (folder !== null) {
        noteRun(context, session, {
          command: 'incomplete',
          result: `${String(printed.length)} pages`,
        });
      }
      log.info({ incomplete: found.count, pages: printed.length }, 'incomplete');
      return {
        data: dataOf(context, found, printed),
        view: [
          ...incompleteView(context, found),
          ...(folder === null
            ? []
            : [paragraph(context.say(incompleteTexts.printed, { folder, count: printed.length }))]),
        ],
        exit: found.count > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

function dataOf(
  context: Context,
  { count, undertakers, groups }: IncompleteList,
  printed: readonly string[],
) {
  return {
    count,
    undertakers,
    groups: groups.map((group) => ({
      undertaker: group.undertaker,
      count: group.count,
      cases: group.cards.map(({ caseNumber, since, items }) => ({
        caseNumber,
        since,
        items: items.map((item) => ({ ...item, says: itemText(item, context) })),
      })),
    })),
    printed,
  };
}

function incompleteView(
  context: Context,
  { count, undertakers, groups }: IncompleteList,
): readonly Block[] {
  const { say } = context;
  if (count === 0) return [paragraph(say(incompleteTexts.nothing))];
  const listed = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  return [
    paragraph(say(incompleteTexts.heading, { count, undertakers })),
    ...groups.flatMap((group) => [
      heading(
        say(incompleteTexts.groupHeading, {
          undertaker: nameOf(group.undertaker, context),
          count: group.count,
        }),
      ),
      table(
        [say(texts.caseColumn), say(incompleteTexts.itemsColumn)],
        group.cards.map(({ caseNumber, items }) => [
          caseNumber === '' ? say(texts.noCaseNumber) : caseNumber,
          items.map((item) => itemText(item, context)).join('; '),
        ]),
      ),
    ]),
    ...(count > listed ? [paragraph(say(texts.andMore, { count: count - listed }))] : []),
    nextSteps({ line: 'intranet-export plan', says: say(incompleteTexts.next) }),
  ];
}
