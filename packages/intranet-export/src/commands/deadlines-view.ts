import {
  heading,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Cell,
  type Context,
} from '@discferry/cli-kit';
import { DOCUMENT_KINDS } from '@discferry/shared-schema';
import type { DueDocument, DueGroup, DueList } from '../deadlines/due-list.js';
import { deadlineTexts as texts } from '../texts/deadlines.js';
import { reviewTexts } from '../texts/review.js';
import { texts as common } from '../texts.js';
import { caseCell } from './case-cell.js';
import { more } from './more.js';

/** What is shown of deadlines. */
interface ShownDeadlines extends DueList {
  readonly days: number;
  readonly hasDocuments: boolean;
}

export function deadlinesView(context: Context, shown: ShownDeadlines): readonly Block[] {
  const { say } = context;
  const { days, hasDocuments, late, dueSoon, missing, undated } = shown;
  if (!hasDocuments) return [paragraph(say(reviewTexts.noViews))];
  const total = late.count + dueSoon.count + missing.count + undated.count;
  if (total === 0) return [paragraph(say(texts.nothing, { days }))];
  const isLate = late.count + missing.late > 0;
  return [
    ...groupView(context, say(texts.lateHeading, { count: late.count }), late),
    ...groupView(context, say(texts.dueSoonHeading, { days, count: dueSoon.count }), dueSoon),
    ...groupView(
      context,
      say(texts.missingHeading, { count: missing.count, late: missing.late }),
      missing,
    ),
    ...groupView(context, say(texts.undatedHeading, { count: undated.count }), undated),
    paragraph(say(texts.article)),
    ...(isLate ? [warning(say(texts.lookNeeded))] : []),
    nextSteps({ line: 'intranet-export documents', says: say(texts.next) }),
  ];
}

function groupView(context: Context, title: string, { count, first }: DueGroup): readonly Block[] {
  const { say } = context;
  if (count === 0) return [];
  return [
    heading(title),
    table(
      [
        say(texts.dueColumn),
        say(texts.leftColumn),
        say(common.caseColumn),
        say(reviewTexts.documentColumn),
        say(texts.ruleColumn),
        say(common.undertakerColumn),
      ],
      first.map((due) => [
        due.dueOn ?? say(texts.unknown),
        leftCell(context, due),
        caseCell(context, due.caseNumber),
        due.number === null
          ? DOCUMENT_KINDS[due.kind]
          : `${DOCUMENT_KINDS[due.kind]} ${due.number}`,
        startText(context, due),
        due.undertaker,
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

function leftCell({ say }: Context, { daysLeft }: DueDocument): Cell {
  if (daysLeft === null) return '';
  if (daysLeft < 0) return { text: say(texts.late, { days: -daysLeft }), tone: 'bad' };
  return daysLeft === 0 ? { text: say(texts.today), tone: 'warn' } : String(daysLeft);
}

function startText({ say }: Context, { rule, from }: DueDocument): string {
  return from === null ? say(texts.D3Undated) : say(texts[rule], { from });
}
