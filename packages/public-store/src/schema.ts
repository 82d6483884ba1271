import type { DocumentKind, Flow, WithdrawalReason } from '@discferry/shared-schema';
import type { Generated } from 'kysely';
import type { RequestTables } from './requests/tables.js';

/**
 * The tables of the public database. Channels are words (`370700-out`), instants UTC text, digests of
 * 32 bytes are bytes where many of them are kept and hexadecimal text where a person may read them.
 */
export interface PublicDatabase extends RequestTables {
  channel_head: ChannelHeadTable;
  import_ledger: ImportLedgerTable;
  procedural_record: ProceduralRecordTable;
  document: DocumentTable;
  tombstone: TombstoneTable;
  change_event: ChangeEventTable;
  change_count: ChangeCountTable;
  state_node: StateNodeTable;
  attempt: AttemptTable;
  alarm: AlarmTable;
}

/**
 * How far each channel has come. The row is what a receiver state is re-anchored by, and what an
 * import locks first, so that two imports of one channel never mix.
 */
interface ChannelHeadTable {
  channel: string;
  epoch: number;
  sequence: number;
  manifest_sha256: string | null;
}

/** One row for each package loaded, for ever: who loaded what, and what it made of the state. */
interface ImportLedgerTable {
  channel: string;
  epoch: number;
  sequence: number;
  manifest_sha256: string;
  previous_manifest_sha256: string | null;
  created_at: string;
  imported_at: string;
  operator: string;
  /** JSON: an array of `{ keyId, holder }`. */
  signers: string;
  policy_id: string;
  policy_sha256: string;
  published: number;
  updated: number;
  withdrawn: number;
  state_before: string;
  state_after: string;
}

/** The cases that are public. A withdrawn one has no row here. */
interface ProceduralRecordTable {
  channel: string;
  case_number: string;
  office_code: string;
  flow: string;
  /** The record as its canonical line: what the digest is over, and what readers parse. */
  record: string;
  /** SHA-256 of the line, 32 bytes. */
  digest: Buffer;
  /** The record's bucket in the state tree. */
  bucket: string;
  published_sequence: number;
  published_at: string;
  updated_sequence: number;
  updated_at: string;
}

/**
 * The legal documents (法律文书) that are public. A withdrawn one has no row here. The terms of each are
 * in the full-text index, which belongs to the brand of database.
 */
interface DocumentTable {
  /** The row as the full-text index knows it. */
  id: Generated<number>;
  channel: string;
  case_number: string;
  document_id: string;
  kind: DocumentKind;
  office_code: string;
  office_name: string;
  flow: Flow;
  title: string;
  number: string;
  made_on: string;
  effective_on: string | null;
  /** The record as its canonical line: what the digest is over, and what readers parse. */
  record: string;
  /** What searches look into: search-form.ts. What is in the index was made of these very characters. */
  searchable: string;
  /** SHA-256 of the line, 32 bytes. */
  digest: Buffer;
  /** The record's bucket in the state tree. */
  bucket: string;
  published_sequence: number;
  published_at: string;
  updated_sequence: number;
  updated_at: string;
}

/** All that stays of a withdrawn record (撤回), until it is published again. */
interface TombstoneTable {
  channel: string;
  case_number: string;
  /** Empty when the record was that of the case. */
  document_id: string;
  reason: WithdrawalReason;
  sequence: number;
  withdrawn_at: string;
}

export type ChangeKind = 'publish' | 'update' | 'withdraw';

/**
 * Every change of what is public, in order; its id is the cursor for whoever follows. Of a withdrawn
 * record only the event that tells of the withdrawal stays.
 */
interface ChangeEventTable {
  id: Generated<number>;
  channel: string;
  sequence: number;
  case_number: string;
  /** Empty when the record is that of the case. */
  document_id: string;
  kind: ChangeKind;
  at: string;
}

/** What a record is about. */
export type Subject = 'case' | 'document';

/**
 * How many changes of each kind a package made, by subject, office and flow. Statistics need these for
 * withdrawn records too, of which no row may tell more than the key.
 */
interface ChangeCountTable {
  channel: string;
  epoch: number;
  sequence: number;
  subject: Subject;
  office_code: string;
  flow: string;
  published: number;
  updated: number;
  withdrawn: number;
}

/** The state tree over what is public, one tree for each channel. SPEC.md, State digest. */
interface StateNodeTable {
  channel: string;
  prefix: string;
  parent: string;
  digest: Buffer;
}

/** Packages that were refused. Channel and sequence are what the files were named, or null. */
interface AttemptTable {
  id: Generated<number>;
  at: string;
  operator: string;
  channel: string | null;
  sequence: number | null;
  code: string;
}

/** `waiting` until a disc of the way home has taken it, and again when the package is tried again. */
export type AlarmState = 'waiting' | 'sent';

/** What the other side must learn of: one row for each package and code. */
interface AlarmTable {
  id: Generated<number>;
  at: string;
  operator: string;
  channel: string;
  sequence: number;
  manifest_sha256: string;
  code: string;
  /** JSON: an array of findings, without anything of a record. */
  findings: string;
  attempts: number;
  last_at: string;
  state: AlarmState;
  /** The package home that took it last. */
  sent_sequence: number | null;
  /** When the copy in quarantine was erased last, and by whom. */
  discarded_at: string | null;
  discarded_by: string | null;
}
