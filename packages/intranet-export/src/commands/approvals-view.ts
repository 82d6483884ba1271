import { heading, nextSteps, paragraph, table, type Block, type Context } from '@discferry/cli-kit';
import type { Localized } from '@discferry/shared-schema';
import type { AwaitingCase, Question } from '../approval-form/awaiting.js';
import { approvalTexts } from '../texts/approvals.js';
import { rankTexts } from '../texts/policy.js';
import { texts } from '../texts.js';

/** What is shown of the cases that wait. */
interface ShownWaiting {
  readonly count: number;
  readonly first: readonly AwaitingCase[];
  /** Where forms were written, or null when none were asked for. */
  readonly folder: string | null;
  readonly written: number;
}

export function approvalsView(
  context: Context,
  { count, first, folder, written }: ShownWaiting,
): readonly Block[] {
  const { say } = context;
  if (count === 0) return [paragraph(say(approvalTexts.nothing))];
  const without = first.filter(({ rank }) => rank === null).length;
  return [
    heading(say(approvalTexts.heading, { count })),
    table(
      [
        say(texts.caseColumn),
        say(texts.undertakerColumn),
        say(approvalTexts.questionColumn),
        say(approvalTexts.rankColumn),
        say(approvalTexts.sinceColumn),
      ],
      first.map((waiting) => [
        waiting.caseNumber,
        waiting.undertaker,
        waiting.questions.map((question) => questionText(context, question, waiting)).join('; '),
        rankText(context, waiting),
        waiting.since,
      ]),
    ),
    ...(count > first.length
      ? [paragraph(say(texts.andMore, { count: count - first.length }))]
      : []),
    ...(folder === null
      ? [
          nextSteps({
            line: 'intranet-export approvals --forms forms',
            says: say(approvalTexts.nextForms),
          }),
        ]
      : [
          paragraph(say(approvalTexts.written, { folder, count: written })),
          ...(without > 0 ? [paragraph(say(approvalTexts.withoutForm, { count: without }))] : []),
          nextSteps({ line: 'intranet-export export', says: say(approvalTexts.nextExport) }),
        ]),
  ];
}

const QUESTION_TEXTS = {
  'undertaker-discloses': approvalTexts.disclosesQuestion,
  'undertaker-withholds': approvalTexts.withholdsQuestion,
  doubt: approvalTexts.doubtQuestion,
  'form-not-valid': approvalTexts.invalidQuestion,
} as const satisfies Partial<Record<Question, Localized>>;

function questionText(
  { say }: Context,
  question: Question,
  { pendingForms }: AwaitingCase,
): string {
  return question === 'form-pending'
    ? say(approvalTexts.pendingQuestion, { numbers: pendingForms.join(', ') })
    : say(QUESTION_TEXTS[question]);
}

function rankText({ say }: Context, { rank }: AwaitingCase): string {
  if (rank === null) return say(approvalTexts.noRank);
  const name = say(rankTexts[rank]);
  return rank === 'chief' ? name : say(approvalTexts.orHigher, { rank: name });
}
