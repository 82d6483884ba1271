import type { WithdrawalReason } from '@discferry/shared-schema';
import type { Generated } from 'kysely';

/**
 * The tables of the public database. Channels are words (`370700-out`), instants UTC text, digests of
 * 32 bytes are bytes where many of them are kept and hexadecimal text where a person may read them.
 */
export interface PublicDatabase {
  channel_head: ChannelHeadTable;
  import_ledger: ImportLedgerTable;
  procedural_record: ProceduralRecordTable;
  tombstone: TombstoneTable;
  change_event: ChangeEventTable;
  change_count: ChangeCountTable;
  state_node: StateNodeTable;
  attempt: AttemptTable;
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

/** What is public. A withdrawn record has no row here. */
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

/** All that stays of a withdrawn record (撤回), until it is published again. */
interface TombstoneTable {
  channel: string;
  case_number: string;
  reason: WithdrawalReason;
  sequence: number;
  withdrawn_at: string;
}

export type ChangeKind = 'publish' | 'update' | 'withdraw';

/** Every change of what is public, in order; its id is the cursor for whoever follows. */
interface ChangeEventTable {
  id: Generated<number>;
  channel: string;
  sequence: number;
  case_number: string;
  kind: ChangeKind;
  at: string;
}

/**
 * How many changes of each kind a package made, by office and flow. Statistics need these for
 * withdrawn records too, of which no row may tell more than the case number.
 */
interface ChangeCountTable {
  channel: string;
  epoch: number;
  sequence: number;
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
