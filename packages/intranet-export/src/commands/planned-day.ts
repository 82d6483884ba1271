import { type Context, hearInterrupt } from '@discferry/cli-kit';
import { withDay, type Day } from '@discferry/intranet-ledger';
import type { LoadedPolicy } from '@discferry/screening';
import { shanghaiDate } from '@discferry/shared-schema';
import { loadPolicy, withSource, type Session } from '../session.js';
import type { RecordSource } from '../source/record-source.js';
import { examineSource } from './examine.js';

/** A day that was worked as a plan works it: the ledger holds its decisions for as long as it lasts. */
export interface PlannedDay {
  readonly day: Day;
  readonly source: RecordSource;
  readonly policy: LoadedPolicy;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
}

/**
 * Works the day without committing it, and looks at what all decisions ever made come to then, in the
 * same moment of the source.
 * @throws E_BUSY when another run is at work, and whatever `look` throws
 */
export async function withPlannedDay<Result>(
  context: Context,
  session: Session,
  look: (planned: PlannedDay) => Promise<Result>,
): Promise<Result> {
  const { settings, ledger } = session;
  const now = context.now();
  const policy = await loadPolicy(settings, now);
  return withDay(ledger, (day) =>
    withSource(settings, async (source) => {
      await examineSource(context, session, { day, source, policy, now, full: false, list: 0 });
      return look({ day, source, policy, today: shanghaiDate(now) });
    }),
  );
}

const ITEMS_BETWEEN_PAUSES = 200;

/** The same items; from time to time in between the process hears Ctrl-C. */
export async function* interruptible<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  let passed = 0;
  for (const item of items) {
    if (passed % ITEMS_BETWEEN_PAUSES === 0) {
      await hearInterrupt(signal);
    }
    passed += 1;
    yield item;
  }
}
