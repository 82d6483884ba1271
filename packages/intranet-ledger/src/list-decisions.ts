import { decisionOf, type StandingDecision } from './decisions.js';
import { guarded } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';

const PAGE_ROWS = 500;

/**
 * The cases that wait for an approval form (待审批), those that have waited longest first, then by
 * number. Read in pages: memory stays small, and the ledger is free for other work in between.
 */
export function* listWaiting(ledger: Ledger): Generator<StandingDecision> {
  const page = guarded(ledger, (database) =>
    database.prepare(
      `SELECT * FROM decision
       WHERE outcome = 'needs-approval' AND (since, case_number) > (@since, @caseNumber)
       ORDER BY since, case_number LIMIT ${String(PAGE_ROWS)}`,
    ),
  );
  for (let after = { since: '', caseNumber: '' }; ;) {
    const decisions = guarded(ledger, () => page.all(after)).map(decisionOf);
    yield* decisions;
    const last = decisions.at(-1);
    if (last === undefined || decisions.length < PAGE_ROWS) return;
    after = { since: last.since, caseNumber: last.caseNumber };
  }
}

/** What is blank in a name, besides the space: the full-width one among it. */
const BLANKS = 'char(9, 10, 13, 32, 160, 12288)';

/**
 * The cases whose card is incomplete (案卡不完整): it cannot be read, or a rule doubted what stands on
 * it. By undertaker, cases without one last, then by number. While it is read the ledger can be read
 * and not written.
 * @param undertaker only the cases of one; of all when it is null
 */
export function* listIncomplete(
  ledger: Ledger,
  undertaker: string | null,
): Generator<StandingDecision> {
  const rows = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT * FROM decision
         WHERE (@undertaker IS NULL OR undertaker = @undertaker)
           AND (outcome = 'hold' OR EXISTS (
             SELECT 1 FROM json_each(reasons) WHERE json_extract(value, '$.kind') = 'doubt'))
         ORDER BY trim(undertaker, ${BLANKS}) = '', undertaker, case_number`,
      )
      .iterate({ undertaker }),
  );
  for (const row of rows) yield decisionOf(row);
}
