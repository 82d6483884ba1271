import { defineCommand, value, type Context } from '@discferry/cli-kit';
import { findDecisions } from '@discferry/intranet-ledger';
import {
  DiscferryError,
  EXIT,
  normaliseCaseNumber,
  type Localized,
} from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { awaitingCase, awaitingCases, type AwaitingCase } from '../approval-form/awaiting.js';
import { approvalSheet, type ApprovalSheet } from '../approval-form/sheet.js';
import { writeForms } from '../approval-form/write-forms.js';
import { withSession, type Session } from '../session.js';
import { sourceCaseOf } from '../source/source-case-of.js';
import { approvalTexts as texts } from '../texts/approvals.js';
import { approvalsView } from './approvals-view.js';
import { noteRun } from './note-run.js';
import { listOption } from './options.js';
import { interruptible, withPlannedDay, type PlannedDay } from './planned-day.js';

/** The cases that wait: how many, and those that are listed. */
interface Waiting {
  readonly count: number;
  readonly first: readonly AwaitingCase[];
}

export const approvalsCommand = defineCommand({
  name: 'approvals',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export approvals', says: texts.example },
    { line: 'intranet-export approvals --list 100 --forms forms', says: texts.exampleForms },
    {
      line: 'intranet-export approvals "潍检捕受[2026]37070000019号" --forms forms',
      says: texts.exampleCase,
    },
  ],
  arguments: { case: value('CASE', texts.caseArgument, z.string().min(1).optional()) },
  options: {
    list: listOption,
    forms: value('DIR', texts.formsOption, z.string().min(1).optional()),
  },
  run: (context, { case: typed, list, forms }) =>
    withSession(context, async (session) => {
      const folder = forms === undefined ? null : resolve(context.cwd, forms);
      const { waiting, written } = await withPlannedDay(context, session, async (planned) => {
        const waiting =
          typed === undefined
            ? await allWaiting(context, session, { planned, list })
            : namedWaiting(context, session, { planned, typed });
        const written =
          folder === null
            ? []
            : await writeForms(folder, () => sheetsOf(waiting.first, session, planned));
        return { waiting, written };
      });
      if (folder !== null) {
        noteRun(context, session, {
          command: 'approvals',
          result: `${String(written.length)} forms`,
        });
      }
      session.log.info({ waiting: waiting.count, forms: written.length }, 'approvals');
      return {
        data: { ...waiting, forms: written },
        view: approvalsView(context, { ...waiting, folder, written: written.length }),
        exit: waiting.count > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** Every case that waits, counted, and the first of them. */
async function allWaiting(
  { signal }: Context,
  { ledger }: Session,
  { planned, list }: { readonly planned: PlannedDay; readonly list: number },
): Promise<Waiting> {
  const { source, policy } = planned;
  const first: AwaitingCase[] = [];
  let count = 0;
  for await (const waiting of interruptible(awaitingCases(ledger, source, policy.pack), signal)) {
    count += 1;
    if (first.length < list) first.push(waiting);
  }
  return { count, first };
}

/**
 * The cases with a number that wait; several may share a 统一受案号.
 * @throws E_CASE_UNKNOWN, and E_USAGE when none of them waits for a form
 */
function namedWaiting(
  { say }: Context,
  { ledger }: Session,
  { planned, typed }: { readonly planned: PlannedDay; readonly typed: string },
): Waiting {
  const { source, policy } = planned;
  const found = source.find(normaliseCaseNumber(typed));
  if (found.length === 0) throw new DiscferryError('E_CASE_UNKNOWN', {});
  const decisions = findDecisions(
    ledger,
    found.map(({ caseNumber }) => caseNumber),
  );
  const first = found.flatMap((sourceCase) => {
    const decision = decisions.get(sourceCase.caseNumber);
    if (decision?.outcome !== 'needs-approval') return [];
    return [awaitingCase(decision, sourceCase, policy.pack)];
  });
  if (first.length === 0) {
    const held = [...decisions.values()].some(({ outcome }) => outcome === 'hold');
    const why: Localized = held ? texts.unreadable : texts.notWaiting;
    throw new DiscferryError('E_USAGE', { reason: say(why) });
  }
  return { count: first.length, first };
}

/** The forms of cases, but of those over which no form may decide: nobody could sign them. */
function* sheetsOf(
  waiting: readonly AwaitingCase[],
  { ledger }: Session,
  { source, policy }: PlannedDay,
): Generator<ApprovalSheet> {
  for (const { caseNumber, rank } of waiting) {
    const sourceCase = sourceCaseOf(source, caseNumber);
    const decision = findDecisions(ledger, [caseNumber]).get(caseNumber);
    if (rank === null || sourceCase === undefined || decision === undefined) continue;
    yield approvalSheet(decision, sourceCase, policy.pack);
  }
}
