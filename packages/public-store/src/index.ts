export type { AppliedPackage, ApplyOptions } from './apply/apply-package.js';
export type { MessageCounts } from './apply/messages.js';
export type { ChangeCounts } from './apply/tally.js';
export type { AuditOptions } from './audit/audit-store.js';
export { openPublicStore, type OpenOptions, type PublicReader, type PublicStore } from './open.js';
export type { Alarm, Discard, RecordedAlarm } from './read/alarms.js';
export type { Attempt } from './read/attempts.js';
export type { Change } from './read/changes.js';
export type {
  DocumentCursor,
  DocumentKey,
  DocumentPage,
  DocumentQuery,
  DocumentSummary,
  PublicDocument,
} from './read/documents.js';
export type { ImportEntry, ImportSigner, ListImportsOptions } from './read/imports.js';
export type { PageOptions, PublicRecord, RecordCursor, RecordPage } from './read/records.js';
export type { ChannelStatistics, LastPackage, MissingDiscs } from './read/statistics.js';
export type { NewAttachment } from './requests/attachments.js';
export type { ListBindingsOptions, NewBinding, RecordedBinding } from './requests/bindings.js';
export type { NewRequest } from './requests/enter-request.js';
export type { Outbox, OutboxOptions } from './requests/outbox.js';
export {
  RETURN_ENTRIES,
  type PendingCounts,
  type PendingList,
  type ReturnEntryKind,
} from './requests/pending.js';
export type {
  ListRequestsOptions,
  OtherReply,
  RecordedRequest,
  RequestState,
  RequestSummary,
} from './requests/read-requests.js';
export type { ContradictingReceipt, ReceiptVerdict } from './requests/receipts.js';
export { isOrFollows, type AdoptedHead, type Adoption, type Recovery } from './requests/recover.js';
export { noteDeed } from './note-deed.js';
export type { EnteredReply, RecordedReply, ReplyOutcome, TypedReply } from './requests/replies.js';
export type { ReplyTroubles, SettledReplies } from './requests/reply-troubles.js';
export type { Confirmation, PackageOutcome, ReturnPackage } from './requests/return-packages.js';
export type { By } from './requests/site.js';
export type { RequestReader, RequestStore } from './requests/store.js';
export type { ReceiptConflictReason, ReplyWay } from './requests/tables.js';
export type { AlarmState, ChangeKind } from './schema.js';
