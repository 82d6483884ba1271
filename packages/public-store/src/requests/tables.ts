import type { Receipt, Representative, RequestKind } from '@discferry/shared-schema';

/**
 * The tables of the way back. A message lies in them as the line it travels as, with the digest of that
 * line in hexadecimal; `sent_digest` and `sent_sequence` say which line went home with which package.
 * Where the two digests differ, there is something to tell.
 */
export interface RequestTables {
  binding: BindingTable;
  request: RequestTable;
  attachment: AttachmentTable;
  attachment_part: AttachmentPartTable;
  request_attachment: RequestAttachmentTable;
  reply: ReplyTable;
  reply_conflict: ReplyTable;
  reply_settled: ReplySettledTable;
  return_head: ReturnHeadTable;
  return_package: ReturnPackageTable;
  receipt: ReceiptTable;
  receipt_conflict: ReceiptConflictTable;
}

/** What every message that goes home has beside its key. */
interface OutgoingColumns {
  /** The office whose reverse channel takes it home. */
  office_code: string;
  line: string;
  digest: string;
  sent_digest: string | null;
  sent_sequence: number | null;
}

/** 案件绑定. What was revoked stays. */
export interface BindingTable extends OutgoingColumns {
  binding_id: string;
  case_number: string;
  representative: Representative;
  revoked_on: string | null;
  entered_at: string;
  entered_by: string;
}

/** 预约申请. What was withdrawn stays. */
interface RequestTable extends OutgoingColumns {
  request_id: string;
  binding_id: string;
  case_number: string;
  kind: RequestKind;
  /** Calendar date in Asia/Shanghai, and the instant. */
  submitted_on: string;
  submitted_at: string;
  withdrawn_at: string | null;
  entered_by: string;
  /** Digest of the file that it came in; null when it was typed. */
  source_sha256: string | null;
}

/** A file that belongs to requests, sanitised, in the parts in which it travels. */
interface AttachmentTable {
  sha256: string;
  media_type: string;
  size: number;
  parts: number;
}

interface AttachmentPartTable {
  sha256: string;
  part: number;
  bytes: Buffer;
}

interface RequestAttachmentTable {
  request_id: string;
  sha256: string;
}

/** How a reply came: typed from the reply sheet, or on a disc. */
export type ReplyWay = 'typed' | 'disc';

/** 答复. In `reply` the one that holds, in `reply_conflict` every other that came for the request. */
interface ReplyTable {
  request_id: string;
  line: string;
  digest: string;
  came_by: ReplyWay;
  at: string;
  operator: string;
  package_id: string | null;
}

/** Replies that a person had to look at and has dealt with, each by its digest. */
interface ReplySettledTable {
  request_id: string;
  digest: string;
  reason: string;
  at: string;
  operator: string;
}

/** How far each reverse channel has come; locked first by whoever makes a package. */
interface ReturnHeadTable {
  channel: string;
  epoch: number;
  sequence: number;
  manifest_sha256: string | null;
}

/** Packages that went home, for ever. */
export interface ReturnPackageTable {
  manifest_sha256: string;
  channel: string;
  sequence: number;
  package_id: string;
  /** JSON: the manifest. */
  manifest: string;
  envelope_sha256: string;
  operator: string;
  delivered_at: string | null;
  /** What the receiver said of it; null until then. */
  outcome: Receipt['outcome'] | null;
  outcome_code: string | null;
  outcome_at: string | null;
  /** Whether a signed receipt said so, or a confirmation code. */
  outcome_by: 'disc' | 'code' | null;
  /** When another history was found to have taken its place. */
  abandoned_at: string | null;
}

/** The receipts for packages that came from the intranet. */
export interface ReceiptTable extends OutgoingColumns {
  package_id: string;
  manifest_sha256: string;
  outcome: Receipt['outcome'];
}

/** Why a receipt does not fit what is known here. */
export type ReceiptConflictReason = 'unknown-package' | 'other-manifest' | 'other-state';

/** Receipts that came and do not fit. */
interface ReceiptConflictTable {
  package_id: string;
  manifest_sha256: string;
  reason: ReceiptConflictReason;
  line: string;
  at: string;
  settled_at: string | null;
}
