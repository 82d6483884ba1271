import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** One run that wrote something or took something out of the house (运行记录). */
export interface Run {
  /** Instant. */
  readonly at: string;
  readonly command: string;
  readonly operator: string;
  /** `issued 370700-out-000012`, `nothing to send`, an error code. */
  readonly result: string;
}

const runSchema = z.object({
  at: z.string(),
  command: z.string(),
  operator: z.string(),
  result: z.string(),
});

export function recordRun(ledger: Ledger, run: Run): void {
  guarded(ledger, (database) => {
    database
      .prepare('INSERT INTO run (at, command, operator, result) VALUES (?, ?, ?, ?)')
      .run(run.at, run.command, run.operator, run.result);
  });
}

/** The latest runs, newest first. */
export function listRuns(ledger: Ledger, limit: number): readonly Run[] {
  return guarded(ledger, (database) =>
    database
      .prepare('SELECT at, command, operator, result FROM run ORDER BY id DESC LIMIT ?')
      .all(limit)
      .map((row) => runSchema.parse(row)),
  );
}
