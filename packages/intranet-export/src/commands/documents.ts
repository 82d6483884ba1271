import { type Context, defineCommand, hearInterrupt, value } from '@discferry/cli-kit';
import { DiscferryError, EXIT, normaliseCaseNumber, toInstant } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { sourceCaseOf } from '../source/source-case-of.js';
import {
  DOCUMENT_STATES,
  documentStates,
  type DocumentState,
} from '../review-sheet/document-state.js';
import {
  listDocuments,
  pendingUpdates,
  type ListedDocument,
} from '../review-sheet/list-documents.js';
import { makeSheet } from '../review-sheet/make-sheet.js';
import type { ReviewSheet } from '../review-sheet/sheet.js';
import { startStateTally, type StateLists } from '../review-sheet/state-tally.js';
import { writeSheets } from '../review-sheet/write-sheets.js';
import { withSession, type Session } from '../session.js';
import type { SourceCase } from '../source/export-views.js';
import { reviewTexts as texts } from '../texts/review.js';
import { documentListView, toldLists } from './documents-list-view.js';
import { noteRun } from './note-run.js';
import { listOption } from './options.js';
import { withPlannedDay, type PlannedDay } from './planned-day.js';

const stateSchema = z
  .string()
  .transform((typed, context): DocumentState => {
    const state = documentStates.find((one) => one === typed || DOCUMENT_STATES[one].zh === typed);
    if (state !== undefined) return state;
    context.addIssue({ code: 'custom', message: 'not a state' });
    return z.NEVER;
  })
  .optional();

export const documentsCommand = defineCommand({
  name: 'documents',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export documents', says: texts.example },
    {
      line: 'intranet-export documents --state 待审核 --review review/2026-11-20',
      says: texts.exampleState,
    },
    {
      line: 'intranet-export documents "潍检公诉受[2026]37070000019号"',
      says: texts.exampleCase,
    },
  ],
  arguments: { case: value('CASE', texts.caseArgument, z.string().min(1).optional()) },
  options: {
    state: value('STATE', texts.stateOption, stateSchema),
    list: listOption,
    review: value('DIR', texts.reviewOption, z.string().min(1).optional()),
  },
  run: (context, { case: typed = null, state = null, list, review }) =>
    withSession(context, async (session) => {
      const folder = review === undefined ? null : resolve(context.cwd, review);
      const { states, hasDocuments, sheets } = await withPlannedDay(
        context,
        session,
        async (planned) => {
          const states = await documentsByState(context, session, { planned, typed, state, list });
          const sheets =
            folder === null
              ? []
              : await writeSheets(folder, () => sheetsOf(context, session, { planned, states }));
          return { states, hasDocuments: planned.source.hasDocuments, sheets };
        },
      );
      if (folder !== null) {
        noteRun(context, session, {
          command: 'documents',
          result: `${String(sheets.length)} sheets`,
        });
      }
      session.log.info({ held: states.held.count, sheets: sheets.length }, 'documents');
      return {
        data: { hasDocuments, states: toldLists(context, states), sheets },
        view: documentListView(context, { states, hasDocuments, folder, written: sheets.length }),
        exit: states.held.count > 0 ? EXIT.lookNeeded : EXIT.done,
      };
    }),
});

/** What a person asked for. */
interface Asked {
  readonly planned: PlannedDay;
  /** A case number as typed; null for all cases. */
  readonly typed: string | null;
  /** The state that is listed; null for all. */
  readonly state: DocumentState | null;
  readonly list: number;
}

/** @throws E_CASE_UNKNOWN */
async function documentsByState(
  context: Context,
  { ledger }: Session,
  { planned, typed, state, list }: Asked,
): Promise<StateLists> {
  const { source, day } = planned;
  const tally = startStateTally(list, state);
  const basis = { ledger, pending: pendingUpdates(day), now: toInstant(context.now()) };
  const progress = context.progress(context.say(texts.looking), { unit: 'records' });
  let looked = 0;
  const pages = typed === null ? source.changedSince(null) : [casesNumbered(planned, typed)];
  for (const page of pages) {
    await hearInterrupt(context.signal);
    for (const document of listDocuments(page, basis)) tally.add(document);
    looked += page.length;
    progress.report(looked);
  }
  progress.finish();
  return tally.lists();
}

function casesNumbered({ source }: PlannedDay, typed: string): readonly SourceCase[] {
  const found = source.find(normaliseCaseNumber(typed));
  if (found.length === 0) throw new DiscferryError('E_CASE_UNKNOWN', {});
  return found;
}

/** The sheets of the documents listed, but of those that none can be made of. */
async function* sheetsOf(
  context: Context,
  { settings }: Session,
  { planned, states }: { readonly planned: PlannedDay; readonly states: StateLists },
): AsyncGenerator<ReviewSheet> {
  const listed: readonly ListedDocument[] = documentStates.flatMap((state) => states[state].first);
  const now = context.now();
  for (const { caseNumber, documentId, state, reasons } of listed) {
    await hearInterrupt(context.signal);
    if (state === 'withheld') continue;
    const source = sourceCaseOf(planned.source, caseNumber);
    if (source === undefined) continue;
    const standing = { state, reasons };
    const sheet = await makeSheet(source, {
      documentId,
      standing,
      policy: settings.redaction,
      now,
    });
    if (sheet !== null) yield sheet;
  }
}
