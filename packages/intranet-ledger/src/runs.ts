import { appendEntry } from '@discferry/audit-trail';
import { z } from 'zod';
import { guarded, guardedTransaction } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

const countSchema = z.int().min(0);

const runCountsSchema = z.strictObject({
  /** Id of the policy pack the cases were screened under. */
  policy: z.string(),
  examined: countSchema,
  disclosed: countSchema,
  withheld: countSchema,
  /** Cases that wait for an approval form (审批表) or a completed card. */
  waiting: countSchema,
  /** Cards that cannot be read (案卡不完整). */
  unreadable: countSchema,
  /** How many cases each rule spoke about, by rule id. */
  byRule: z.record(z.string(), countSchema),
});

/** What a run found in the cases it examined. */
export type RunCounts = Readonly<z.infer<typeof runCountsSchema>>;

/** One run that wrote something or took something out of the house (运行记录). */
export interface Run {
  /** Instant. */
  readonly at: string;
  readonly command: string;
  readonly operator: string;
  /** `issued 370700-out-000012`, `nothing to send`, an error code. */
  readonly result: string;
  /** Null for a run that examined no cases, and for one made before counts were kept. */
  readonly counts: RunCounts | null;
}

const rowSchema = z.object({
  at: z.string(),
  command: z.string(),
  operator: z.string(),
  result: z.string(),
  counts: z.string().nullable(),
});

/** Writes down a run, in the audit trail too. */
export function recordRun(ledger: Ledger, { counts, ...run }: Run): void {
  guardedTransaction(ledger, (database) => {
    database
      .prepare('INSERT INTO run (at, command, operator, result, counts) VALUES (?, ?, ?, ?, ?)')
      .run(
        run.at,
        run.command,
        run.operator,
        run.result,
        counts === null ? null : JSON.stringify(counts),
      );
    appendEntry(database, {
      at: run.at,
      operator: run.operator,
      action: run.command,
      subject: run.result,
      detail: counts === null ? {} : { ...counts },
    });
  });
}

/** The latest runs, newest first. */
export function listRuns(ledger: Ledger, limit: number): readonly Run[] {
  return guarded(ledger, (database) =>
    database
      .prepare('SELECT at, command, operator, result, counts FROM run ORDER BY id DESC LIMIT ?')
      .all(limit)
      .map(runOf),
  );
}

/** The latest run that examined cases, or undefined before the first. */
export function lastCountedRun(ledger: Ledger): Run | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT at, command, operator, result, counts FROM run
         WHERE counts IS NOT NULL ORDER BY id DESC LIMIT 1`,
      )
      .get(),
  );
  return row === undefined ? undefined : runOf(row);
}

function runOf(row: unknown): Run {
  const { counts, ...run } = rowSchema.parse(row);
  return {
    ...run,
    counts: counts === null ? null : runCountsSchema.parse(JSON.parse(counts)),
  };
}
