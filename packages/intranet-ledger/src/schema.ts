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
];
