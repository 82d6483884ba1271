import type { Context } from '@discferry/cli-kit';
import type { Day } from '@discferry/intranet-ledger';
import type { LoadedPolicy } from '@discferry/screening';
import { workDay } from '../day/work-day.js';
import { withSource, type Session } from '../session.js';
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
export async function examine(
  context: Context,
  { settings, ledger }: Session,
  { day, policy, now, full, list }: Examination & { readonly day: Day },
): Promise<DayData> {
  const progress = context.progress(context.say(texts.examining), { unit: 'records' });
  const report = await withSource(settings, (source) =>
    workDay(day, {
      ledger,
      source,
      policy,
      now,
      full,
      overlapDays: settings.overlapDays,
      listLimit: list,
      signal: context.signal,
      onExamined: progress.report,
    }),
  );
  progress.finish();
  return dayData(day, report, list);
}
