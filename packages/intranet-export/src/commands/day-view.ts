import {
  facts,
  heading,
  paragraph,
  table,
  warning,
  type Block,
  type Context,
} from '@discferry/cli-kit';
import type { Change, Day } from '@discferry/intranet-ledger';
import { sawIn } from '../card/phrases.js';
import type { DayReport, Kept } from '../day/report.js';
import { texts } from '../texts.js';

/** The changes of a day, as JSON shows them. */
export interface DayData {
  readonly changes: Readonly<Record<Change['kind'], number>>;
  readonly report: DayReport;
  /** The first changes, withdrawals first. */
  readonly first: readonly Pick<Change, 'kind' | 'caseNumber'>[];
}

/** Takes out of a day what is shown of it. */
export function dayData(day: Day, report: DayReport, listLimit: number): DayData {
  return { changes: day.counts(), report, first: day.changes(listLimit) };
}

/** Whether a person must look: cases wait or cannot be read. */
export function needsLook({ waiting, unreadable }: DayReport): boolean {
  return waiting.count + unreadable.count > 0;
}

const KIND_TEXTS = {
  withdraw: texts.kindWithdraw,
  publish: texts.kindPublish,
  update: texts.kindUpdate,
} as const;

/** A day as people read it: the numbers, what would cross, what stays and why. */
export function dayView(context: Context, { changes, report, first }: DayData): readonly Block[] {
  const { say } = context;
  const total = changes.publish + changes.update + changes.withdraw;
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
    ...(first.length === 0
      ? []
      : [
          heading(say(texts.changesHeading)),
          table(
            [say(texts.changeColumn), say(texts.caseColumn)],
            first.map(({ kind, caseNumber }) => [say(KIND_TEXTS[kind]), caseNumber]),
          ),
          ...more(say, total - first.length),
        ]),
    ...keptView(context, say(texts.withheldHeading), report.withheld),
    ...keptView(context, say(texts.waitingHeading), report.waiting),
    ...keptView(context, say(texts.unreadableHeading), report.unreadable),
    ...(needsLook(report) ? [warning(say(texts.lookNeeded))] : []),
  ];
}

function keptView({ say, lang }: Context, title: string, { count, first }: Kept): readonly Block[] {
  if (first.length === 0) return [];
  return [
    heading(title),
    table(
      [say(texts.caseColumn), say(texts.undertakerColumn), say(texts.reasonColumn)],
      first.map(({ caseNumber, undertaker, reasons }) => [
        caseNumber === '' ? say(texts.noCaseNumber) : caseNumber,
        undertaker,
        reasons.map(({ rule, saw }) => `${rule}: ${sawIn(lang, saw)}`).join('; '),
      ]),
    ),
    ...more(say, count - first.length),
  ];
}

function more(say: Context['say'], count: number): readonly Block[] {
  return count > 0 ? [paragraph(say(texts.andMore, { count }))] : [];
}
