import type { StateEntryKind } from '@discferry/package-format';
import { withdrawalSchema, type Flow, type WithdrawalReason } from '@discferry/shared-schema';
import { z } from 'zod';
import { applyChanges, publicAfter } from './apply-changes.js';
import type { RecordedDecision } from './decisions.js';
import { documentDecider, type RecordedDocumentDecision } from './document-decisions.js';
import { guarded, ledgerError } from './ledger-error.js';
import {
  countMessages,
  noteTold,
  type MessageCounts,
  type MessageEntryKind,
  type OutgoingMessage,
} from './messages.js';
import type { Ledger } from './open-ledger.js';
import { columnInPages } from './pages.js';
import type { Proof } from './proofs.js';
import { partsOfKey, type KeyParts, type RecordKind } from './record-kind.js';

/** One change of the published state, as it will cross the gap. */
export type Change =
  | {
      readonly kind: 'publish' | 'update';
      readonly record: RecordKind;
      /** The record's key: the case number, for a document with its 文书编号 behind it. */
      readonly key: string;
      /** The record's canonical line. */
      readonly line: string;
      readonly office: string;
      readonly flow: Flow;
    }
  | {
      readonly kind: 'withdraw';
      readonly record: RecordKind;
      readonly key: string;
      readonly line: string;
      readonly reason: WithdrawalReason;
    };

/** A change as a list shows it. */
export interface ListedChange extends KeyParts {
  readonly kind: Change['kind'];
  /** Why it is withdrawn (撤回原因); null for what is published or updated. */
  readonly reason: WithdrawalReason | null;
}

/** How many changes of each kind there are. */
export type ChangeCounts = Readonly<Record<Change['kind'], number>>;

/**
 * A day's work on the ledger (一次导出): everything inside one transaction, which only `commit` makes
 * lasting. What is planned and what is exported are the same work; a plan does not commit.
 */
export interface Day {
  /** Notes a decision, replacing the last one over that case. */
  decide(decision: RecordedDecision): void;
  /** Notes a decision over a document, replacing the last one. */
  decideDocument(decision: RecordedDocumentDecision): void;
  /** Notes a change. A record may change once. */
  change(change: Change): void;
  /** Notes a message to be told. Each key once. */
  message(message: OutgoingMessage): void;
  /** Keeps the span report of a text that is published. */
  keepProof(proof: Proof): void;
  /** Marks a record as still in the source. */
  seen(key: string): void;
  /** The keys of published records that were not marked, in order. */
  unseenPublished(): Iterable<string>;
  /** How many changes there are. */
  counts(): Readonly<Record<RecordKind, ChangeCounts>>;
  /** How many messages there are. */
  messageCounts(): MessageCounts;
  /** Which of some cases are public once the changes noted so far are carried out. */
  publicAfter(caseNumbers: readonly string[]): ReadonlySet<string>;
  /** The lines of an entry, in the order of their keys. */
  lines(of: StateEntryKind | MessageEntryKind): Iterable<string>;
  /** The changes, withdrawals first. */
  changes(limit: number): readonly ListedChange[];
  /**
   * Carries the changes into the published state, and notes the messages as told.
   * @returns the digest of the published state afterwards
   */
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
        record_key TEXT PRIMARY KEY, record TEXT NOT NULL, kind TEXT NOT NULL, line TEXT NOT NULL,
        office TEXT, flow TEXT, reason TEXT
      ) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS message (
        kind TEXT NOT NULL, message_key TEXT NOT NULL, line TEXT NOT NULL,
        PRIMARY KEY (kind, message_key)
      ) WITHOUT ROWID;
      CREATE TEMP TABLE IF NOT EXISTS seen (record_key TEXT PRIMARY KEY) WITHOUT ROWID;
      DELETE FROM change;
      DELETE FROM message;
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

const changeKindSchema = z.enum(['publish', 'update', 'withdraw']);
const countSchema = z.object({
  record: z.enum(['procedural', 'document']),
  kind: changeKindSchema,
  n: z.number(),
});
const changeSchema = z.object({
  kind: changeKindSchema,
  key: z.string(),
  reason: withdrawalSchema.shape.reason.nullable(),
});

/** Keys and lines of what an entry of a package holds. */
const ENTRY_LINES = {
  withdrawals: `SELECT record_key, line FROM change WHERE record_key > ? AND kind = 'withdraw'`,
  'procedural-records': `SELECT record_key, line FROM change
    WHERE record_key > ? AND kind <> 'withdraw' AND record = 'procedural'`,
  documents: `SELECT record_key, line FROM change
    WHERE record_key > ? AND kind <> 'withdraw' AND record = 'document'`,
  replies: `SELECT message_key, line FROM message WHERE message_key > ? AND kind = 'replies'`,
  receipts: `SELECT message_key, line FROM message WHERE message_key > ? AND kind = 'receipts'`,
} as const satisfies Readonly<Record<StateEntryKind | MessageEntryKind, string>>;

function dayOf(ledger: Ledger): Day {
  const { database } = ledger;
  const insertDecision = database.prepare(
    `INSERT INTO decision
       (case_number, outcome, reasons, met, undertaker, decided_on, since)
     VALUES (@caseNumber, @outcome, @reasons, @met, @undertaker, @decidedOn, @decidedOn)
     ON CONFLICT (case_number) DO UPDATE SET
       since = CASE outcome WHEN excluded.outcome THEN since ELSE excluded.since END,
       outcome = excluded.outcome, reasons = excluded.reasons, met = excluded.met,
       undertaker = excluded.undertaker, decided_on = excluded.decided_on`,
  );
  const insertChange = database.prepare(
    `INSERT INTO change (record_key, record, kind, line, office, flow, reason)
     VALUES (@key, @record, @kind, @line, @office, @flow, @reason)`,
  );
  const insertProof = database.prepare(
    'INSERT OR IGNORE INTO proof (record_key, sha256, report) VALUES (@key, @sha256, @report)',
  );
  const insertMessage = database.prepare(
    'INSERT INTO message (kind, message_key, line) VALUES (@kind, @key, @line)',
  );
  const insertSeen = database.prepare('INSERT OR IGNORE INTO seen (record_key) VALUES (?)');
  return {
    decide(decision) {
      insertDecision.run({
        ...decision,
        reasons: JSON.stringify(decision.reasons),
        met: JSON.stringify(decision.met),
      });
    },
    decideDocument: documentDecider(ledger),
    change: (change) =>
      void insertChange.run({ office: null, flow: null, reason: null, ...change }),
    message: (message) => void insertMessage.run(message),
    keepProof: (proof) => void insertProof.run(proof),
    seen: (key) => void insertSeen.run(key),
    unseenPublished: () =>
      columnInPages(
        database,
        `SELECT record_key, record_key FROM published
         WHERE record_key > ? AND record_key NOT IN (SELECT record_key FROM seen)`,
      ),
    counts() {
      const rows = database
        .prepare('SELECT record, kind, count(*) AS n FROM change GROUP BY record, kind')
        .all()
        .map((row) => countSchema.parse(row));
      const of = (record: RecordKind): ChangeCounts => {
        const counts = { publish: 0, update: 0, withdraw: 0 };
        for (const row of rows) if (row.record === record) counts[row.kind] = row.n;
        return counts;
      };
      return { procedural: of('procedural'), document: of('document') };
    },
    messageCounts: () => countMessages(ledger),
    publicAfter: (caseNumbers) => publicAfter(ledger, caseNumbers),
    lines: (of) => columnInPages(database, ENTRY_LINES[of]),
    changes(limit) {
      return database
        .prepare(
          `SELECT kind, record_key AS key, reason FROM change
           ORDER BY kind = 'withdraw' DESC, kind, record_key LIMIT ?`,
        )
        .all(limit)
        .map((row) => {
          const { kind, key, reason } = changeSchema.parse(row);
          return { kind, ...partsOfKey(key), reason };
        });
    },
    applyChanges(sequence) {
      noteTold(ledger, sequence);
      return applyChanges(ledger, sequence);
    },
    commit: () => void database.exec('COMMIT'),
  };
}
