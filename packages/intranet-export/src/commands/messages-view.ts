import { facts, heading, table, type Block, type Cell, type Context } from '@discferry/cli-kit';
import type { Finding } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import type { HeldReply, Listed, ListedReply } from '../replies/report.js';
import { ANSWER_VIEW } from '../source/answer-view.js';
import { answerColumns, replyTexts as texts } from '../texts/replies.js';
import { texts as common } from '../texts.js';
import { caseCell } from './case-cell.js';
import type { DayData } from './day-view.js';
import { more } from './more.js';

/** Replies and receipts of a day as people read them; nothing where there are none. */
export function messagesView(
  context: Context,
  { replies, receipts }: Pick<DayData, 'replies' | 'receipts'>,
): readonly Block[] {
  const { say } = context;
  const { toSend, sheetOnly, changed, held } = replies;
  const numbers = [
    [texts.toSendLabel, toSend.count],
    [texts.sheetOnlyLabel, sheetOnly.count],
    [texts.changedLabel, changed.count],
    [texts.heldLabel, held.count],
    [texts.receiptsLabel, receipts],
  ] as const;
  if (numbers.every(([, count]) => count === 0)) return [];
  return [
    facts(...numbers.map(([label, count]) => [say(label), count] as const)),
    ...heldView(context, held),
    ...listView(context, say(texts.changedHeading), {
      list: changed,
      last: [say(texts.discColumn), ({ sequence }) => sequence],
    }),
    ...listView(context, say(texts.sheetOnlyHeading), decidedOn(context, sheetOnly)),
    ...listView(context, say(texts.toSendHeading), decidedOn(context, toSend)),
  ];
}

/** A list of replies, and its last column. */
interface ReplyList<Item extends ListedReply> {
  readonly list: Listed<Item>;
  readonly last: readonly [title: string, cell: (reply: Item) => Cell];
}

function decidedOn({ say }: Context, list: Listed<ListedReply>): ReplyList<ListedReply> {
  return { list, last: [say(texts.decidedOnColumn), (reply) => reply.decidedOn] };
}

function listView<Item extends ListedReply>(
  { say }: Context,
  title: string,
  { list: { count, first }, last: [lastTitle, lastCell] }: ReplyList<Item>,
): readonly Block[] {
  if (first.length === 0) return [];
  return [
    heading(title),
    table(
      [say(texts.requestColumn), say(common.caseColumn), say(texts.decisionColumn), lastTitle],
      first.map((reply) => [
        reply.requestId,
        reply.caseNumber,
        say(texts[reply.decision]),
        lastCell(reply),
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

export function heldView(context: Context, { count, first }: Listed<HeldReply>): readonly Block[] {
  const { say } = context;
  if (first.length === 0) return [];
  return [
    heading(say(texts.heldHeading)),
    table(
      [say(texts.requestColumn), say(common.caseColumn), say(common.reasonColumn)],
      first.map(({ requestId, caseNumber, findings }) => [
        requestId === '' ? say(texts.noRequest) : requestId,
        caseCell(context, caseNumber),
        findings.map((finding) => findingText(context, finding)).join('; '),
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

/** A finding in the terms of the columns. */
function findingText({ say, lang }: Context, { path, expected, actual }: Finding): string {
  const column = path.slice(ANSWER_VIEW.length + 1);
  const place =
    column in answerColumns ? say(answerColumns[column as keyof typeof answerColumns]) : path;
  return sawIn(lang, `${place}: ${expected} expected, ${actual} found`);
}
