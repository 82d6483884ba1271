import type { Flow, WithdrawalReason } from '@discferry/shared-schema';
import { z } from 'zod';
import { applyChanges } from './apply-changes.js';
import type { RecordedDecision } from './decisions.js';
import { guarded, ledgerError } from './ledger-error.js';
import type { Ledger } from './open-ledger.js';
import { columnInPages } from './pages.js';

/** One change of the published state, as it will cross the gap. */
export type Change =
  | {
      readonly kind: 'publish' | 'update';
      readonly caseNumber: string;
      /** The record's canonical line. */
      readonly line: string;
      readonly office: string;
      readonly flow: Flow;
    }
  | {
      readonly kind: 'withdraw';
      readonly caseNumber: string;
      readonly line: string;
      readonly reason: WithdrawalReason;
    };

/**
 * A day's work on the ledger (一次导出): everything inside one transaction, which only `commit` makes
 * lasting. What is planned and what is exported are the same work; a plan does not commit.
 */
export interface Day {
  /** Notes a decision, replacing the last one over that case. */
  decide(decision: RecordedDecision): void;
  /** Notes a change. A case may change once. */
  change(change: Change): void;
  /** Marks a case as still in the source. */
  seen(caseNumber: string): void;
  /** The published cases that were not marked, in the order of their numbers. */
  unseenPublished(): Iterable<string>;
  /** How many changes of each kind there are. */
  counts(): Readonly<Record<Change['kind'], number>>;
  /** The lines of the changes, in the order of case numbers: withdrawals, or records. */
  lines(of: 'withdrawals' | 'records'): Iterable<string>;
  /** The changes, withdrawals first. */
  changes(limit: number): readonly Pick<Change, 'kind' | 'caseNumber'>[];
  /** Carries the changes into the published state; returns its new digest. */
  applyChanges(sequence: number): Promise<string>;
  commit(): void;
}

/**
 * Runs a day's work. Without `commit` everything is undone, also when the process dies.
 * @throws E_BUSY when another run is at work, and whatever `work` throws
 */
export async function withDay<Result>(
  ledger: Ledger,
  work: (day: Day) => Promise<Result>,
): Promise<Result> {
  const { database, path } = ledger;
  guarded(ledger, () => {
    // Outside the transaction, so that its rollback does not have to undo it.
    database.exec(`
      CREATE TEMP TABLE IF NOT EXISTS change (
        case_number TEXT PRIMARY KEY, kind TEXT NOT NULL, line TEXT NOT NULL,
        office TEXT, flow TEXT, reason TEXT
      ) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS seen (case_number TEXT PRIMARY KEY) WITHOUT ROWID;
      DELETE FROM change;
      DELETE FROM seen;
    `);
    database.exec('BEGIN IMMEDIATE');
  });
  try {
    return await work(dayOf(ledger));
  } catch (error) {
    throw ledgerError(error, path);
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

const countSchema = z.object({ kind: z.enum(['publish', 'update', 'withdraw']), n: z.number() });
const changeSchema = z.object({
  kind: z.enum(['publish', 'update', 'withdraw']),
  caseNumber: z.string(),
});

function dayOf(ledger: Ledger): Day {
  const { database } = ledger;
  const insertDecision = database.prepare(
    `INSERT OR REPLACE INTO decision (case_number, outcome, reasons, met, undertaker, decided_on)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const insertChange = database.prepare(
    'INSERT INTO change (case_number, kind, line, office, flow, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertSeen = database.prepare('INSERT OR IGNORE INTO seen (case_number) VALUES (?)');
  return {
    decide(decision) {
      insertDecision.run(
        decision.caseNumber,
        decision.outcome,
        JSON.stringify(decision.reasons),
        JSON.stringify(decision.met),
        decision.undertaker,
        decision.decidedOn,
      );
    },
    change(change) {
      const { caseNumber, kind, line } = change;
      if (kind === 'withdraw') insertChange.run(caseNumber, kind, line, null, null, change.reason);
      else insertChange.run(caseNumber, kind, line, change.office, change.flow, null);
    },
    seen: (caseNumber) => void insertSeen.run(caseNumber),
    unseenPublished: () =>
      columnInPages(
        database,
        `SELECT case_number, case_number FROM published
         WHERE case_number > ? AND case_number NOT IN (SELECT case_number FROM seen)`,
      ),
    counts() {
      const rows = database.prepare('SELECT kind, count(*) AS n FROM change GROUP BY kind').all();
      const found = new Map(rows.map((row) => countSchema.parse(row)).map((r) => [r.kind, r.n]));
      const of = (kind: Change['kind']) => found.get(kind) ?? 0;
      return { publish: of('publish'), update: of('update'), withdraw: of('withdraw') };
    },
    lines: (of) =>
      columnInPages(
        database,
        `SELECT case_number, line FROM change
         WHERE case_number > ? AND kind ${of === 'withdrawals' ? '=' : '<>'} 'withdraw'`,
      ),
    changes(limit) {
      return database
        .prepare(
          `SELECT kind, case_number AS caseNumber FROM change
           ORDER BY kind = 'withdraw' DESC, kind, case_number LIMIT ?`,
        )
        .all(limit)
        .map((row) => changeSchema.parse(row));
    },
    applyChanges: (sequence) => applyChanges(ledger, sequence),
    commit: () => void database.exec('COMMIT'),
  };
}
