import type { RunCounts } from '@discferry/intranet-ledger';
import type { Reason } from '@discferry/screening';
import type { Assessment } from './assess.js';

/** A case that stays inside, and why, as a list shows it. */
interface KeptCase {
  readonly caseNumber: string;
  readonly undertaker: string;
  readonly reasons: readonly Pick<Reason, 'rule' | 'saw'>[];
}

/** What a day's work found, besides the changes: counts of everything, and the first of each kind. */
export interface DayReport {
  /** Whether the whole source was compared, and not only what changed. */
  readonly full: boolean;
  readonly examined: number;
  readonly disclosed: number;
  readonly withheld: Kept;
  /** Waiting for an approval form (审批表), or for the card to be completed. */
  readonly waiting: Kept;
  /** Cards that cannot be read (案卡不完整). */
  readonly unreadable: Kept;
  /** How many cases each rule spoke about, by rule id. */
  readonly byRule: Readonly<Record<string, number>>;
}

export interface Kept {
  readonly count: number;
  readonly first: readonly KeptCase[];
}

/** What is kept of a report with its run: counts, and no case. */
export function runCounts(report: DayReport, policy: string): RunCounts {
  const { examined, disclosed, withheld, waiting, unreadable, byRule } = report;
  return {
    policy,
    examined,
    disclosed,
    withheld: withheld.count,
    waiting: waiting.count,
    unreadable: unreadable.count,
    byRule,
  };
}

/** Adds up assessments. Lists are cut at `limit`; counts never are. */
export interface Tally {
  add(assessment: Assessment): void;
  report(full: boolean): DayReport;
}

type Bin = 'withheld' | 'waiting' | 'unreadable';
const BINS = { withhold: 'withheld', 'needs-approval': 'waiting', hold: 'unreadable' } as const;

/** The ids of the rules that spoke about a case, each once. */
export function rulesOf({ reasons }: Pick<Assessment, 'reasons'>): readonly string[] {
  return [...new Set(reasons.map(({ rule }) => rule))];
}

export function startTally(limit: number): Tally {
  const bins: Record<Bin, { count: number; first: KeptCase[] }> = {
    withheld: { count: 0, first: [] },
    waiting: { count: 0, first: [] },
    unreadable: { count: 0, first: [] },
  };
  const byRule = new Map<string, number>();
  let examined = 0;
  let disclosed = 0;
  return {
    add(assessment) {
      examined += 1;
      for (const rule of rulesOf(assessment)) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      if (assessment.outcome === 'disclose') {
        disclosed += 1;
        return;
      }
      const bin = bins[BINS[assessment.outcome]];
      bin.count += 1;
      if (bin.first.length >= limit) return;
      const { caseNumber, undertaker, reasons } = assessment;
      bin.first.push({
        caseNumber,
        undertaker,
        reasons: reasons.map(({ rule, saw }) => ({ rule, saw })),
      });
    },
    report: (full) => ({
      full,
      examined,
      disclosed,
      ...bins,
      byRule: Object.fromEntries([...byRule].sort()),
    }),
  };
}
