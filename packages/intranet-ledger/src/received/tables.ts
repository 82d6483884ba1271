/**
 * What comes back from the extranet (来件): packages, what was in them, and what a person has to look at.
 * Personal data stands in `content` alone, as it stands in the inbox of the business system.
 */
export const RECEIVED_TABLES = `
  -- Where the sequence of a channel stands: one row, which can be anchored anew as a whole.
  CREATE TABLE received_head (
    channel TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    manifest_sha256 TEXT
  ) WITHOUT ROWID;

  -- Every package imported, who did it and what it held.
  CREATE TABLE received_package (
    channel TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    package_id TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    -- JSON.
    counts TEXT NOT NULL,
    PRIMARY KEY (channel, epoch, sequence)
  ) WITHOUT ROWID;

  -- Every package refused, by what its files were named.
  CREATE TABLE received_attempt (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operator TEXT NOT NULL,
    channel TEXT,
    sequence INTEGER,
    code TEXT NOT NULL
  );

  -- The receipts (回执) that travel out: canonical lines. What was imported stays so.
  CREATE TABLE receipt (
    package_id TEXT PRIMARY KEY,
    outcome TEXT NOT NULL,
    line TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE received_binding (
    binding_id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    case_number TEXT NOT NULL,
    revoked_on TEXT,
    content TEXT NOT NULL,
    package_id TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE received_request (
    request_id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    binding_id TEXT NOT NULL,
    case_number TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Calendar date of its submission.
    submitted_on TEXT NOT NULL,
    -- 'inbox', 'withdrawn', or 'unseen': taken back before it came
    state TEXT NOT NULL,
    received_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    content TEXT NOT NULL,
    package_id TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX received_request_sender ON received_request (binding_id, submitted_on);
  CREATE INDEX received_request_package ON received_request (package_id);
  CREATE INDEX received_request_clock ON received_request (state, due_on);

  -- Files (附件) by the digest they came with, also those that were refused.
  CREATE TABLE received_attachment (
    sha256 TEXT PRIMARY KEY,
    -- NULL when it was stored.
    refusal TEXT,
    media_type TEXT,
    stored_name TEXT,
    stored_sha256 TEXT,
    stored_bytes INTEGER,
    received_bytes INTEGER NOT NULL,
    package_id TEXT NOT NULL
  ) WITHOUT ROWID;

  -- Messages put aside alone (隔离), until a person settles them.
  CREATE TABLE quarantined_message (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    message_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- JSON: paths and shapes, without anything of the content.
    findings TEXT NOT NULL,
    content TEXT NOT NULL,
    package_id TEXT NOT NULL,
    at TEXT NOT NULL,
    -- 'waiting', 'released' or 'discarded'
    state TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT,
    UNIQUE (kind, message_key, digest)
  );

  -- What a person has to look into: told by the extranet, or found here.
  CREATE TABLE alarm (
    id INTEGER PRIMARY KEY,
    -- 'extranet' or 'intranet'
    origin TEXT NOT NULL,
    code TEXT NOT NULL,
    package_id TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    findings TEXT NOT NULL,
    at TEXT NOT NULL,
    last_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    settled_at TEXT,
    settled_by TEXT,
    UNIQUE (origin, package_id, manifest_sha256, code)
  );

  -- The receiver's word on packages that were issued here: issued becomes confirmed (已确认).
  CREATE TABLE confirmation (
    package_id TEXT PRIMARY KEY,
    manifest_sha256 TEXT NOT NULL,
    outcome TEXT NOT NULL,
    code TEXT,
    -- 'disc' or 'code'
    way TEXT NOT NULL,
    -- When the receiver acted; NULL when only a code was typed.
    at TEXT,
    noted_at TEXT NOT NULL,
    operator TEXT NOT NULL,
    state_after TEXT NOT NULL,
    trail_head TEXT,
    -- JSON; NULL when only a code was typed.
    counts TEXT
  ) WITHOUT ROWID;
`;
