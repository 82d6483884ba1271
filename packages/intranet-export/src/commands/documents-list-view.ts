import {
  facts,
  heading,
  nextSteps,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import { DOCUMENT_KINDS, shanghaiDate } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import { DOCUMENT_RULES } from '../documents/rules.js';
import {
  DOCUMENT_STATES,
  documentStates,
  type DocumentState,
} from '../review-sheet/document-state.js';
import type { ListedDocument } from '../review-sheet/list-documents.js';
import type { StateList, StateLists } from '../review-sheet/state-tally.js';
import { clauses, listIn } from '../texts/wording.js';
import { reviewTexts as texts } from '../texts/review.js';
import { texts as common } from '../texts.js';
import { caseCell } from './case-cell.js';
import { more } from './more.js';

/** What is shown of documents by state. */
interface ShownDocuments {
  readonly states: StateLists;
  readonly hasDocuments: boolean;
  /** Where sheets were written, or null when none were asked for. */
  readonly folder: string | null;
  readonly written: number;
}

/** The lists as JSON shows them: each reason also in words, in the language of the run. */
export function toldLists({ lang }: Context, states: StateLists): object {
  return Object.fromEntries(
    documentStates.map((state) => {
      const { first, ...counts } = states[state];
      const told = first.map(({ reasons, ...document }) => ({
        ...document,
        reasons: reasons.map((reason) => ({ ...reason, says: sawIn(lang, reason.saw) })),
      }));
      return [state, { ...counts, first: told }];
    }),
  );
}

export function documentListView(context: Context, shown: ShownDocuments): readonly Block[] {
  const { say, lang } = context;
  const { states, hasDocuments, folder, written } = shown;
  if (!hasDocuments) return [paragraph(say(texts.noViews))];
  const total = documentStates.reduce((sum, state) => sum + states[state].count, 0);
  if (total === 0) return [paragraph(say(texts.nothing))];
  const listed = documentStates.reduce((sum, state) => sum + states[state].first.length, 0);
  // A folder for each day: tomorrow's sheets say something else, and none is written over.
  const today = shanghaiDate(context.now());
  return [
    facts(
      ...documentStates.map(
        (state) => [DOCUMENT_STATES[state][lang], states[state].count] as const,
      ),
    ),
    ...documentStates.flatMap((state) => stateView(context, state, states[state])),
    ...(folder === null
      ? []
      : [
          paragraph(say(texts.written, { folder, count: written })),
          ...(listed > written ? [paragraph(say(texts.without, { count: listed - written }))] : []),
        ]),
    ...(states.held.count > 0 ? [warning(say(texts.lookNeeded))] : []),
    nextSteps(
      ...(folder === null
        ? [
            {
              line: `intranet-export documents --review review/${today}`,
              says: say(texts.nextReview),
            },
          ]
        : []),
      { line: 'intranet-export deadlines', says: say(texts.nextDeadlines) },
    ),
  ];
}

function stateView(
  context: Context,
  state: DocumentState,
  { count, byRule, first }: StateList,
): readonly Block[] {
  const { say, lang } = context;
  if (first.length === 0) return [];
  return [
    heading(say(texts.stateHeading, { state: DOCUMENT_STATES[state][lang], count })),
    ...(state === 'held'
      ? [paragraph(say(texts.byRule, { reasons: ruleCounts(context, byRule) }))]
      : []),
    table(
      [
        say(common.caseColumn),
        say(texts.idColumn),
        say(texts.documentColumn),
        say(texts.standsColumn),
        say(common.undertakerColumn),
      ],
      first.map((document) => [
        caseCell(context, document.caseNumber),
        document.documentId,
        nameOf(context, document),
        waitsFor(context, document),
        document.undertaker,
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

function ruleCounts({ lang }: Context, byRule: StateList['byRule']): string {
  const titles: Readonly<Record<string, { readonly title: { en: string; zh: string } }>> =
    DOCUMENT_RULES;
  const counts = Object.entries(byRule).map(
    ([rule, count]) => `${titles[rule]?.title[lang] ?? rule} ${String(count)}`,
  );
  return listIn(lang, counts);
}

/** What a document is called where its title may not be shown. */
function nameOf({ say }: Context, { kind, number }: ListedDocument): string {
  const name = kind === null ? say(texts.otherKind) : DOCUMENT_KINDS[kind];
  return number === null ? name : `${name} ${number}`;
}

function waitsFor({ say, lang }: Context, { state, reasons, published }: ListedDocument): string {
  if (state === 'passed') return say(texts.nextExport);
  if (state === 'exported') {
    return say(texts.onDisc, { sequence: String(published?.firstSequence ?? '') });
  }
  const waits =
    reasons.length === 0
      ? say(texts.notExamined)
      : clauses(
          lang,
          reasons.map(({ saw }) => sawIn(lang, saw)),
        );
  return published === null ? waits : say(texts.withdrawnNext, { waits });
}
