import { z } from 'zod';
import { reasonSchema, type DecisionReason } from './decisions.js';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

/** The last decision over a document (文书), with every reason. */
export interface RecordedDocumentDecision {
  /** The document's key: case number and 文书编号. */
  readonly key: string;
  readonly outcome: string;
  readonly reasons: readonly DecisionReason[];
  /** 承办人 of the case. */
  readonly undertaker: string;
  /** Calendar date. */
  readonly decidedOn: string;
}

/** A decision over a document as it stands in the ledger. */
export interface StandingDocumentDecision extends RecordedDocumentDecision {
  /** Calendar date on which the document came to this outcome; decided again with the same, it stays. */
  readonly since: string;
}

const rowSchema = z.object({
  record_key: z.string(),
  outcome: z.string(),
  reasons: z.string(),
  undertaker: z.string(),
  decided_on: z.string(),
  since: z.string(),
});

function decisionOf(row: unknown): StandingDocumentDecision {
  const { record_key, reasons, decided_on, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    key: record_key,
    reasons: z.array(reasonSchema).parse(JSON.parse(reasons)),
    decidedOn: decided_on,
  };
}

/** The last decisions over some documents, by key; documents never seen are absent. */
export function findDocumentDecisions(
  ledger: Ledger,
  keys: readonly string[],
): ReadonlyMap<string, StandingDocumentDecision> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        'SELECT * FROM document_decision WHERE record_key IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(keys)),
  );
  return new Map(rows.map(decisionOf).map((decision) => [decision.key, decision]));
}

/** How many documents each outcome has, over all documents ever seen. */
export function countDocumentOutcomes(ledger: Ledger): ReadonlyMap<string, number> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare('SELECT outcome, count(*) FROM document_decision GROUP BY outcome')
      .raw()
      .all(),
  );
  return new Map(z.array(z.tuple([z.string(), z.number()])).parse(rows));
}

/** Notes decisions over documents, inside a day; a later one replaces the one before. */
export function documentDecider({
  database,
}: Ledger): (decision: RecordedDocumentDecision) => void {
  const insert = database.prepare(
    `INSERT INTO document_decision (record_key, outcome, reasons, undertaker, decided_on, since)
     VALUES (@key, @outcome, @reasons, @undertaker, @decidedOn, @decidedOn)
     ON CONFLICT (record_key) DO UPDATE SET
       since = CASE outcome WHEN excluded.outcome THEN since ELSE excluded.since END,
       outcome = excluded.outcome, reasons = excluded.reasons,
       undertaker = excluded.undertaker, decided_on = excluded.decided_on`,
  );
  return (decision) => void insert.run({ ...decision, reasons: JSON.stringify(decision.reasons) });
}
