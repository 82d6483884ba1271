import {
  bullets,
  defineCommand,
  facts,
  heading,
  paragraph,
  value,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import {
  findDecisions,
  findPublished,
  findWithdrawal,
  type Ledger,
  type PublishedCase,
} from '@discferry/intranet-ledger';
import type { LoadedPolicy, Reason } from '@discferry/screening';
import { DiscferryError, EXIT, normaliseCaseNumber, shanghaiDate } from '@discferry/shared-schema';
import { z } from 'zod';
import { sawIn } from '../card/phrases.js';
import { assess, type Assessment } from '../day/assess.js';
import { reconcile } from '../day/reconcile.js';
import { loadPolicy, withSession, withSource } from '../session.js';
import { texts } from '../texts.js';

export const explainCommand = defineCommand({
  name: 'explain',
  summary: texts.explainSummary,
  examples: [
    { line: 'intranet-export explain "潍检捕受[2026]37070000019号"', says: texts.explainExample },
  ],
  arguments: { case: value('CASE', texts.caseArgument, z.string().min(1)) },
  run: (context, options) =>
    withSession(context, async ({ settings, ledger }) => {
      const now = context.now();
      const policy = await loadPolicy(settings, now);
      const number = normaliseCaseNumber(options.case);
      const explanations = await withSource(settings, (source) =>
        Promise.resolve(
          source.find(number).map((sourceCase) => {
            const { caseNumber } = sourceCase;
            const previous = findDecisions(ledger, [caseNumber]).get(caseNumber) ?? null;
            const today = shanghaiDate(now);
            return explanationOf(assess(sourceCase, { policy, today, previous }), ledger);
          }),
        ),
      );
      if (explanations.length === 0) explanations.push(explainAbsent(number, ledger));
      return {
        data: { policy: policy.pack.id, cases: explanations },
        view: explanations.flatMap((explanation) => explanationView(context, explanation, policy)),
        exit: EXIT.done,
      };
    }),
});

/** What is known of one case: what should be, what is, and the difference. */
interface Explanation {
  readonly caseNumber: string;
  readonly outcome: Assessment['outcome'] | 'not-in-source';
  readonly reasons: readonly Reason[];
  readonly published: { readonly firstSequence: number; readonly lastSequence: number } | null;
  readonly withdrawn: { readonly sequence: number; readonly reason: string } | null;
  /** What the next export would send. */
  readonly next: 'publish' | 'update' | 'withdraw' | 'nothing';
}

function explanationOf(assessment: Assessment, ledger: Ledger): Explanation {
  const { caseNumber, outcome, reasons } = assessment;
  const published = findPublished(ledger, [caseNumber]).get(caseNumber);
  return {
    caseNumber,
    outcome,
    reasons,
    published: sequencesOf(published),
    withdrawn: findWithdrawal(ledger, caseNumber) ?? null,
    next: reconcile(assessment, published)?.kind ?? 'nothing',
  };
}

/** A case that is no longer, or never was, in the source. */
function explainAbsent(caseNumber: string, ledger: Ledger): Explanation {
  const published = findPublished(ledger, [caseNumber]).get(caseNumber);
  const withdrawn = findWithdrawal(ledger, caseNumber);
  if (published === undefined && withdrawn === undefined) {
    throw new DiscferryError('E_CASE_UNKNOWN', {});
  }
  return {
    caseNumber,
    outcome: 'not-in-source',
    reasons: [],
    published: sequencesOf(published),
    withdrawn: withdrawn ?? null,
    next: published === undefined ? 'nothing' : 'withdraw',
  };
}

function sequencesOf(published: PublishedCase | undefined): Explanation['published'] {
  if (published === undefined) return null;
  const { firstSequence, lastSequence } = published;
  return { firstSequence, lastSequence };
}

const OUTCOME_TEXTS = {
  disclose: texts.explainDisclose,
  withhold: texts.explainWithhold,
  'needs-approval': texts.explainWaiting,
  hold: texts.explainUnreadable,
  'not-in-source': texts.explainAbsent,
} as const;

const NEXT_TEXTS = {
  publish: texts.explainNextPublish,
  update: texts.explainNextUpdate,
  withdraw: texts.explainNextWithdraw,
  nothing: texts.explainNextNothing,
} as const;

function explanationView(
  { say, lang }: Context,
  { caseNumber, outcome, reasons, published, withdrawn, next }: Explanation,
  { pack }: LoadedPolicy,
): readonly Block[] {
  const titles = new Map(
    [...pack.rules, pack.conflict, pack.doubt].map(({ id, title }) => [id, title[lang]]),
  );
  const state =
    published !== null
      ? say(texts.explainPublished, {
          first: String(published.firstSequence),
          last: String(published.lastSequence),
        })
      : withdrawn !== null
        ? say(texts.explainWithdrawn, { sequence: String(withdrawn.sequence) })
        : say(texts.explainNeverSent);
  return [
    heading(caseNumber),
    paragraph(say(OUTCOME_TEXTS[outcome], { policy: pack.title[lang] })),
    ...(reasons.length === 0
      ? []
      : [
          bullets(
            reasons.map(
              ({ rule, basis, saw }) =>
                `${titles.get(rule) ?? rule} (${rule}): ${sawIn(lang, saw)} [${basis.join('; ')}]`,
            ),
          ),
        ]),
    facts([say(texts.publishedNowLabel), state], [say(texts.nextLabel), say(NEXT_TEXTS[next])]),
  ];
}
