import { hearInterrupt } from '@discferry/cli-kit';
import { findDecisions, type Ledger } from '@discferry/intranet-ledger';
import type { LoadedPolicy } from '@discferry/screening';
import { assess } from '../day/assess.js';
import type { RecordSource } from '../source/record-source.js';
import { startComparison, type Comparison } from './compare-decisions.js';

/** What a comparison of two packs needs. */
export interface ComparisonInput {
  readonly ledger: Ledger;
  readonly source: RecordSource;
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  /** Calendar date in Asia/Shanghai. */
  readonly today: string;
  /** How many cases of each kind are listed. */
  readonly listLimit: number;
  readonly signal: AbortSignal;
  readonly onExamined: (cases: number) => void;
}

/**
 * Puts every case of the source before two packs, as it is and with what is remembered of it, and
 * notes nothing. Neither pack needs to be in force: a revision is tried before its day.
 */
export async function comparePacks(input: ComparisonInput): Promise<Comparison> {
  const { ledger, source, today, before, after } = input;
  const tally = startComparison(input.listLimit);
  let examined = 0;
  for (const page of source.changedSince(null)) {
    await hearInterrupt(input.signal);
    const decisions = findDecisions(
      ledger,
      page.map(({ caseNumber }) => caseNumber),
    );
    for (const sourceCase of page) {
      const previous = decisions.get(sourceCase.caseNumber) ?? null;
      tally.add(
        assess(sourceCase, { policy: before, today, previous }),
        assess(sourceCase, { policy: after, today, previous }),
      );
    }
    examined += page.length;
    input.onExamined(examined);
  }
  return tally.result();
}
