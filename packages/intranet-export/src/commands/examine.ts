import type { Context } from '@discferry/cli-kit';
import type { Day } from '@discferry/intranet-ledger';
import type { LoadedPolicy } from '@discferry/screening';
import { workDay } from '../day/work-day.js';
import { withSource, type Session } from '../session.js';
import type { RecordSource } from '../source/record-source.js';
import { texts } from '../texts.js';
import { dayData, type DayData } from './day-view.js';

/** What a person asked for. */
export interface Examination {
  readonly policy: LoadedPolicy;
  readonly now: Date;
  readonly full: boolean;
  /** How many lines each list shows. */
  readonly list: number;
}

/** Does the day's work for a plan or an export, with progress, and takes out what is shown of it. */
export function examine(
  context: Context,
  session: Session,
  examination: Examination & { readonly day: Day },
): Promise<DayData> {
  return withSource(session.settings, (source) =>
    examineSource(context, session, { ...examination, source }),
  );
}

/** The same over a source that is open already, so that what follows sees the same moment. */
export async function examineSource(
  context: Context,
  { settings, ledger }: Session,
  {
    day,
    source,
    policy,
    now,
    full,
    list,
  }: Examination & { readonly day: Day; readonly source: RecordSource },
): Promise<DayData> {
  const progress = context.progress(context.say(texts.examining), { unit: 'records' });
  const report = await workDay(day, {
    ledger,
    source,
    policy,
    redaction: settings.redaction,
    now,
    full,
    overlapDays: settings.overlapDays,
    listLimit: list,
    signal: context.signal,
    onExamined: progress.report,
  });
  progress.finish();
  return dayData(day, report, list);
}
