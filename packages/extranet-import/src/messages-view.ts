import {
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Cell,
  type Context,
} from '@discferry/cli-kit';
import type { MessageCounts } from '@discferry/public-store';
import { REQUEST_KINDS, shanghaiDate } from '@discferry/shared-schema';
import type { MessagesOverview } from './messages-overview.js';
import { texts as common } from './texts.js';
import { texts } from './texts-messages.js';

/** How many replies and receipts a package brought, and what became of them. */
export function messageFacts(
  { say }: Context,
  { replies, receipts }: MessageCounts,
): readonly (readonly [label: string, value: Cell])[] {
  return [
    [say(texts.repliesLabel), say(texts.countsOfReplies, { ...replies })],
    [say(texts.receiptsLabel), say(texts.countsOfReceipts, { ...receipts })],
  ];
}

/** What of it a person must look at; nothing when all is well. */
export function messageWarnings(
  { say }: Context,
  { replies, receipts }: MessageCounts,
): readonly Block[] {
  const told = [
    [receipts.contradiction, texts.contradictionsCame],
    [receipts.refused, texts.packagesRefused],
    [replies.conflict, texts.conflictsCame],
    [replies.orphan, texts.orphansCame],
  ] as const;
  return told.filter(([count]) => count > 0).map(([count, text]) => warning(say(text, { count })));
}

/** How the way back stands, as people see it. */
export function messagesView(context: Context, overview: MessagesOverview): readonly Block[] {
  return [
    ...requestsView(context, overview),
    ...confirmationsView(context, overview),
    ...troublesView(context, overview),
  ];
}

function requestsView(
  { say, lang }: Context,
  { requests: { withoutReply, oldest } }: MessagesOverview,
): readonly Block[] {
  if (withoutReply === 0) return [];
  const columns = [
    say(texts.requestColumn),
    say(texts.kindColumn),
    say(texts.caseColumn),
    say(texts.submittedColumn),
    say(texts.waitingDaysColumn),
    say(texts.onTheWayColumn),
  ];
  const rows = oldest.map(({ requestId, kind, caseNumber, submittedAt, days, sent }) => [
    requestId,
    REQUEST_KINDS[kind][lang],
    caseNumber,
    shanghaiDate(submittedAt),
    days,
    say(sent ? texts.yes : texts.notYet),
  ]);
  return [heading(say(texts.waitingHeading, { count: withoutReply })), table(columns, rows)];
}

function confirmationsView(
  { say }: Context,
  { confirmations }: MessagesOverview,
): readonly Block[] {
  if (confirmations.length === 0) return [];
  const columns = [
    say(texts.discColumn),
    say(texts.outcomeColumn),
    say(common.refusedAtColumn),
    say(texts.confirmationLabel),
  ];
  const rows = confirmations.map(({ packageId, outcome, at, confirmationCode }) => [
    packageId,
    say(texts[outcome]),
    at,
    confirmationCode,
  ]);
  return [
    heading(say(texts.confirmationHeading)),
    paragraph(say(texts.whatCodesAreFor)),
    table(columns, rows),
  ];
}

function troublesView(
  { say }: Context,
  { replies, contradictions }: MessagesOverview,
): readonly Block[] {
  return [
    ...contradictions.map((number) => warning(say(texts.contradictionStands, { number }))),
    ...replies.conflicts.map(({ requestId: id, replies: count }) =>
      warning(say(texts.conflictStands, { id, count })),
    ),
    ...replies.orphans.map((id) => warning(say(texts.orphanStands, { id }))),
  ];
}
