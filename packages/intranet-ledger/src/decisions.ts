import { z } from 'zod';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** One reason of a decision, as it is kept and shown: no name, no date of a person. */
export const reasonSchema = z.strictObject({
  rule: z.string(),
  basis: z.array(z.string()).readonly(),
  kind: z.string(),
  saw: z.string(),
});

export type DecisionReason = Readonly<z.infer<typeof reasonSchema>>;

const metSchema = z.strictObject({
  rule: z.string(),
  saw: z.string(),
  formsFrom: z.string().nullable(),
  olderForms: z.array(z.string()).readonly(),
});

const rowSchema = z.object({
  case_number: z.string(),
  outcome: z.string(),
  reasons: z.string(),
  met: z.string(),
  undertaker: z.string(),
  decided_on: z.string(),
  since: z.string(),
});

/** The last decision over a case, with every rule that spoke. */
export interface RecordedDecision {
  readonly caseNumber: string;
  readonly outcome: string;
  readonly reasons: readonly DecisionReason[];
  /** What prohibitions forbade in the case, once, and which forms may override each. */
  readonly met: readonly z.infer<typeof metSchema>[];
  /** 承办人, to whom an incomplete card goes back. */
  readonly undertaker: string;
  /** Calendar date. */
  readonly decidedOn: string;
}

/** A decision as it stands in the ledger. */
export interface StandingDecision extends RecordedDecision {
  /** Calendar date on which the case came to this outcome; decided again with the same, it stays. */
  readonly since: string;
}

export function decisionOf(row: unknown): StandingDecision {
  const { case_number, outcome, reasons, met, undertaker, decided_on, since } =
    rowSchema.parse(row);
  return {
    caseNumber: case_number,
    outcome,
    reasons: z.array(reasonSchema).parse(JSON.parse(reasons)),
    met: z.array(metSchema).parse(JSON.parse(met)),
    undertaker,
    decidedOn: decided_on,
    since,
  };
}

/** The last decisions over some cases, by case number; cases never seen are absent. */
export function findDecisions(
  ledger: Ledger,
  caseNumbers: readonly string[],
): ReadonlyMap<string, StandingDecision> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare('SELECT * FROM decision WHERE case_number IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(caseNumbers)),
  );
  return new Map(rows.map(decisionOf).map((decision) => [decision.caseNumber, decision]));
}

/** How many cases each outcome has, over all cases ever seen. */
export function countOutcomes(ledger: Ledger): ReadonlyMap<string, number> {
  const rows = guarded(ledger, (database) =>
    database.prepare('SELECT outcome, count(*) FROM decision GROUP BY outcome').raw().all(),
  );
  return new Map(z.array(z.tuple([z.string(), z.number()])).parse(rows));
}
