import { REPLY_CLOCKS, replyCheckCode } from '@discferry/appointments';
import {
  bullets,
  facts,
  heading,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { REQUEST_KINDS } from '@discferry/shared-schema';
import type { ReplyClocks, RunningClock } from '../replies/reply-clocks.js';
import { listedReply, type HeldReply, type Listed, type ListedReply } from '../replies/report.js';
import { confirmationTexts } from '../texts/confirmation.js';
import { repliesTexts as texts, replyTexts } from '../texts/replies.js';
import { texts as common } from '../texts.js';
import { heldView } from './messages-view.js';
import { more } from './more.js';
import type { OpenReply } from './replies.js';

/** A reply to type in, as JSON shows it: neither place nor reason. */
export interface ListedAnswer extends ListedReply {
  readonly way: OpenReply['way'];
  /** 核对码 */
  readonly checkCode: string;
}

/** What the command found. */
export interface RepliesData {
  /** Calendar date. */
  readonly today: string;
  readonly hasAnswers: boolean;
  /** On no disc and no sheet yet. */
  readonly open: Listed<ListedAnswer>;
  /** How many of these go by the sheet alone, for their case is not public. */
  readonly sheetOnly: number;
  readonly held: Listed<HeldReply>;
  /** Decided otherwise since they were sent. */
  readonly changed: number;
  /** On a sheet, and on no disc. */
  readonly printed: number;
  readonly sent: number;
  readonly clocks: ReplyClocks;
  /** Path of the reply sheet (答复单), if one was written. */
  readonly sheet: string | null;
}

export function listedAnswer({ reply, way }: OpenReply): ListedAnswer {
  return { ...listedReply(reply), way, checkCode: replyCheckCode(reply) };
}

export function repliesView(context: Context, data: RepliesData): readonly Block[] {
  const { say } = context;
  const { open, held, changed, printed, sent, clocks, sheet, hasAnswers } = data;
  return [
    ...(hasAnswers ? [] : [paragraph(say(texts.noView))]),
    facts(
      [say(texts.openLabel), open.count],
      [say(texts.printedLabel), printed],
      [say(texts.sentLabel), sent],
      [say(replyTexts.changedLabel), changed],
      [say(replyTexts.heldLabel), held.count],
      [say(texts.unansweredLabel), clocks.unanswered],
    ),
    ...openView(context, open),
    ...heldView(context, held),
    ...clockView(context, say(texts.lateHeading, { count: clocks.late.count }), clocks.late),
    ...clockView(context, say(texts.nearHeading, { count: clocks.near.count }), clocks.near),
    ...termsView(context, clocks),
    ...clocks.unknownYears.map((year) => paragraph(say(confirmationTexts.yearUnknown, { year }))),
    ...(clocks.late.count > 0 ? [warning(say(texts.lateWarning))] : []),
    ...(sheet === null
      ? nextPrint(context, open)
      : [paragraph(say(texts.printed, { count: open.first.length, path: sheet }))]),
  ];
}

function nextPrint({ say }: Context, { count }: Listed<ListedAnswer>): readonly Block[] {
  if (count === 0) return [];
  return [nextSteps({ line: 'intranet-export replies --print replies', says: say(texts.next) })];
}

function openView({ say }: Context, { count, first }: Listed<ListedAnswer>): readonly Block[] {
  if (first.length === 0) return count === 0 ? [paragraph(say(texts.nothing))] : [];
  return [
    heading(say(texts.heading)),
    table(
      [
        say(replyTexts.requestColumn),
        say(common.caseColumn),
        say(replyTexts.decisionColumn),
        say(texts.wayColumn),
        say(texts.codeColumn),
      ],
      first.map(({ requestId, caseNumber, decision, way, checkCode }) => [
        requestId,
        caseNumber,
        say(replyTexts[decision]),
        say(texts[way]),
        checkCode,
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

function clockView(
  { say }: Context,
  title: string,
  { count, first }: Listed<RunningClock>,
): readonly Block[] {
  if (count === 0) return [];
  return [
    heading(title),
    table(
      [say(texts.dueColumn), say(replyTexts.requestColumn), say(common.caseColumn)],
      first.map(({ dueOn, requestId, caseNumber }) => [dueOn, requestId, caseNumber]),
    ),
    ...more(say, count - first.length),
  ];
}

/** The terms of the kinds that are listed, each with its article. */
function termsView({ say, lang }: Context, { late, near }: ReplyClocks): readonly Block[] {
  const kinds = new Set([...late.first, ...near.first].map(({ kind }) => kind));
  if (kinds.size === 0) return [];
  const terms = [...kinds].sort().map((kind) => {
    const { days, unit, basis } = REPLY_CLOCKS[kind];
    return say(unit === 'working' ? texts.workingTerm : texts.calendarTerm, {
      kind: REQUEST_KINDS[kind][lang],
      days,
      basis: basis ?? say(texts.noArticle),
    });
  });
  return [bullets(terms)];
}
