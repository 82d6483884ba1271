import { TRAIL_TABLES } from '@discferry/audit-trail';
import { RECEIVED_TABLES } from './received/tables.js';

/** Marks a SQLite file as an intranet ledger ("DFIL"). */
export const APPLICATION_ID = 0x4446494c;

/** The ledger's tables. Migration n takes a ledger from version n to n + 1 (`PRAGMA user_version`). */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;

  -- The published state: what the extranet holds once every issued package has been imported.
  CREATE TABLE published (
    case_number TEXT PRIMARY KEY,
    bucket TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    digest BLOB NOT NULL,
    office TEXT NOT NULL,
    flow TEXT NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX published_bucket ON published (bucket, key_hash);

  -- The state tree over it (docs/SPEC.md, State digest).
  CREATE TABLE state_node (
    parent TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (parent, prefix)
  ) WITHOUT ROWID;

  -- What was withdrawn (撤回), when and why: nothing else of it is kept.
  CREATE TABLE withdrawn (
    case_number TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    reason TEXT NOT NULL,
    office TEXT NOT NULL,
    flow TEXT NOT NULL,
    PRIMARY KEY (case_number, sequence)
  ) WITHOUT ROWID;

  -- The last decision over every case seen, with its reasons: every withheld case has one recorded.
  CREATE TABLE decision (
    case_number TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,
    reasons TEXT NOT NULL,
    met TEXT NOT NULL,
    undertaker TEXT NOT NULL,
    decided_on TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX decision_outcome ON decision (outcome);

  -- Every package issued, with its envelope: enough to know a kept copy again, byte for byte.
  CREATE TABLE package (
    sequence INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    package_id TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    manifest TEXT NOT NULL,
    envelope_sha256 TEXT NOT NULL,
    operator TEXT NOT NULL,
    -- When it was first copied to a disc; NULL until then.
    delivered_at TEXT
  );

  -- Who did what and when (专人专机): every run that wrote, and how it ended.
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    command TEXT NOT NULL,
    operator TEXT NOT NULL,
    result TEXT NOT NULL
  );
  `,
  `
  -- What the run found in the cases it examined, as JSON; NULL when it examined none.
  ALTER TABLE run ADD COLUMN counts TEXT;
  `,
  `
  -- The day on which the case came to its outcome; deciding the same again does not move it.
  ALTER TABLE decision ADD COLUMN since TEXT NOT NULL DEFAULT '';
  UPDATE decision SET since = decided_on;
  DROP INDEX decision_outcome;
  CREATE INDEX decision_standing ON decision (outcome, since);
  `,
  `
  -- Documents (文书) are records as well: what was keyed by case is keyed by record.
  ALTER TABLE published RENAME COLUMN case_number TO record_key;
  ALTER TABLE published ADD COLUMN record TEXT NOT NULL DEFAULT 'procedural';
  ALTER TABLE withdrawn RENAME COLUMN case_number TO record_key;
  ALTER TABLE withdrawn ADD COLUMN record TEXT NOT NULL DEFAULT 'procedural';

  -- The last decision over every document seen. Beside that of cases, for there a number may be
  -- anything that a source writes, and must never be taken for the key of a document.
  CREATE TABLE document_decision (
    record_key TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,
    reasons TEXT NOT NULL,
    undertaker TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    since TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX document_decision_standing ON document_decision (outcome, since);

  -- The span report behind every text that was published (规定 2014 art. 22): it never leaves.
  CREATE TABLE proof (
    record_key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (record_key, sha256)
  ) WITHOUT ROWID;
  `,
  // The audit trail; seals are put on the tables after the last migration.
  TRAIL_TABLES,
  `
  -- What was told beside the published state (messages), by the last word that was.
  CREATE TABLE sent_message (
    -- The kind of its entry; 'reply-sheet' for a reply that was printed (答复单).
    kind TEXT NOT NULL,
    message_key TEXT NOT NULL,
    digest BLOB NOT NULL,
    -- Of the package that holds it; NULL on paper.
    sequence INTEGER,
    PRIMARY KEY (kind, message_key)
  ) WITHOUT ROWID;
  `,
  RECEIVED_TABLES,
];

/** Tables without seals: an audit computes what they hold from the published records. */
export const UNSEALED_TABLES: ReadonlySet<string> = new Set(['state_node']);
