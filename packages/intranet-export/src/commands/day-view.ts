import {
  facts,
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import type { ChangeCounts, Day, KeyParts, ListedChange } from '@discferry/intranet-ledger';
import type { LoadedPolicy } from '@discferry/screening';
import { recordKey } from '@discferry/shared-schema';
import { sawIn } from '../card/phrases.js';
import { addCounts } from '../day/counts.js';
import type { DayReport, Kept } from '../day/report.js';
import type { WorkedDay } from '../day/work-day.js';
import type { DocumentData } from '../documents/report.js';
import type { ReplyReport } from '../replies/report.js';
import { policyTexts, withdrawalTexts } from '../texts/policy.js';
import { texts } from '../texts.js';
import { voicesOf } from '../policy/voices.js';
import { caseCell } from './case-cell.js';
import { documentsView } from './documents-view.js';
import { more } from './more.js';
import { messagesView } from './messages-view.js';

/** The changes of a day, as JSON shows them. */
export interface DayData {
  /** Of cases. */
  readonly changes: ChangeCounts;
  readonly report: DayReport;
  readonly documents: DocumentData;
  readonly replies: ReplyReport;
  /** How many receipts (回执) of discs from outside the next disc takes along, if one is made. */
  readonly receipts: number;
  /** The first changes, of cases and documents, withdrawals first. */
  readonly first: readonly ListedChange[];
}

/** Takes out of a day what is shown of it. */
export function dayData(
  day: Day,
  { documents, replies, ...report }: WorkedDay,
  listLimit: number,
): DayData {
  const { procedural, document } = day.counts();
  return {
    changes: procedural,
    report,
    documents: { changes: document, ...documents },
    replies,
    receipts: day.messageCounts().receipts,
    first: day.changes(listLimit),
  };
}

/** What crosses in all. */
export function totalChanges({ changes, documents }: DayData): ChangeCounts {
  return addCounts(changes, documents.changes);
}

/** Whether anything makes a package. Receipts alone do not: two idle sides would send them for ever. */
export function isIdle(data: DayData): boolean {
  const { publish, update, withdraw } = totalChanges(data);
  return publish + update + withdraw + data.replies.toSend.count === 0;
}

/**
 * Whether a person must look: cases wait or cannot be read, documents or replies are held, a reply has to
 * go by the sheet or was decided otherwise since it was sent.
 */
export function needsLook({ report, documents, replies }: DayData): boolean {
  const { held, changed, sheetOnly } = replies;
  const cases = report.waiting.count + report.unreadable.count;
  return cases + documents.held.count + held.count + changed.count + sheetOnly.count > 0;
}

const KIND_TEXTS = {
  withdraw: texts.kindWithdraw,
  publish: texts.kindPublish,
  update: texts.kindUpdate,
} as const;

/** A day as people read it: the numbers, what would cross, what stays and why. */
export function dayView(context: Context, data: DayData, policy: LoadedPolicy): readonly Block[] {
  const { say } = context;
  const { changes, report, documents, first } = data;
  const { publish, update, withdraw } = totalChanges(data);
  const total = publish + update + withdraw;
  return [
    facts(
      [say(texts.examinedLabel), report.examined],
      [say(texts.kindWithdraw), changes.withdraw],
      [say(texts.kindPublish), changes.publish],
      [say(texts.kindUpdate), changes.update],
      [say(texts.withheldLabel), report.withheld.count],
      [say(texts.waitingLabel), report.waiting.count],
      [say(texts.unreadableLabel), report.unreadable.count],
    ),
    paragraph(say(report.full ? texts.comparedAll : texts.comparedChanged)),
    ...changesView(context, first),
    ...more(say, first.length === 0 ? 0 : total - first.length),
    ...keptView(context, say(texts.withheldHeading), report.withheld),
    ...keptView(context, say(texts.waitingHeading), report.waiting),
    ...keptView(context, say(texts.unreadableHeading), report.unreadable),
    ...rulesView(context, report, policy),
    ...documentsView(context, documents),
    ...messagesView(context, data),
    ...(needsLook(data) ? [warning(say(texts.lookNeeded))] : []),
  ];
}

/** What crosses: what is taken away first, with the class of its reason. */
function changesView({ say }: Context, first: readonly ListedChange[]): readonly Block[] {
  const withdrawn = first.flatMap(({ reason, ...change }) =>
    reason === null ? [] : [[keyCell(change), say(withdrawalTexts[reason])]],
  );
  const sent = first.filter(({ reason }) => reason === null);
  return [
    ...(withdrawn.length === 0
      ? []
      : [
          heading(say(policyTexts.withdrawalsHeading)),
          table([say(texts.caseColumn), say(texts.reasonColumn)], withdrawn),
        ]),
    ...(sent.length === 0
      ? []
      : [
          heading(say(texts.changesHeading)),
          table(
            [say(texts.changeColumn), say(texts.caseColumn)],
            sent.map((change) => [say(KIND_TEXTS[change.kind]), keyCell(change)]),
          ),
        ]),
  ];
}

/** A case number, for a document with its 文书编号 behind it. */
function keyCell({ caseNumber, documentId }: KeyParts): string {
  return documentId === null ? caseNumber : recordKey({ caseNumber, documentId });
}

/** How many cases each rule of the pack spoke about, also those about none. */
function rulesView(
  { say, lang }: Context,
  { examined, byRule }: DayReport,
  { pack }: LoadedPolicy,
): readonly Block[] {
  if (examined === 0) return [];
  return [
    heading(say(policyTexts.byRuleHeading)),
    table(
      [say(policyTexts.ruleColumn), say(policyTexts.titleColumn), say(policyTexts.casesColumn)],
      voicesOf(pack).map(({ id, title }) => [id, title[lang], byRule[id] ?? 0]),
    ),
  ];
}

function keptView(context: Context, title: string, { count, first }: Kept): readonly Block[] {
  const { say, lang } = context;
  if (first.length === 0) return [];
  return [
    heading(title),
    table(
      [say(texts.caseColumn), say(texts.undertakerColumn), say(texts.reasonColumn)],
      first.map(({ caseNumber, undertaker, reasons }) => [
        caseCell(context, caseNumber),
        undertaker,
        reasons.map(({ rule, saw }) => `${rule}: ${sawIn(lang, saw)}`).join('; '),
      ]),
    ),
    ...more(say, count - first.length),
  ];
}
