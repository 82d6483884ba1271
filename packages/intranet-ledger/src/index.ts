export { auditLedger, type AuditOptions } from './audit/audit-ledger.js';
export { withDay, type Change, type ChangeCounts, type Day, type ListedChange } from './day.js';
export {
  countOutcomes,
  findDecisions,
  type DecisionReason,
  type RecordedDecision,
  type StandingDecision,
} from './decisions.js';
export {
  countDocumentOutcomes,
  findDocumentDecisions,
  type RecordedDocumentDecision,
  type StandingDocumentDecision,
} from './document-decisions.js';
export { expectedReceiver, forgetCursor, readCursor, writeCursor, type Cursor } from './head.js';
export { listIncomplete, listWaiting } from './list-decisions.js';
export {
  findSent,
  MESSAGE_ENTRIES,
  notePrinted,
  type MessageCounts,
  type MessageEntryKind,
  type OutgoingMessage,
  type SentMessage,
} from './messages.js';
export { ledgerHead, openLedger, type Ledger } from './open-ledger.js';
export {
  findPackage,
  listPackages,
  markDelivered,
  recordPackage,
  undelivered,
  type Deed,
  type IssuedPackage,
} from './packages.js';
export { findProofs, type Proof } from './proofs.js';
export {
  countPublished,
  findPublished,
  findPublishedDocuments,
  findWithdrawal,
  type PublishedDocuments,
  type PublishedRecord,
} from './published.js';
export * from './received/index.js';
export { partsOfKey, type KeyParts, type RecordKind } from './record-kind.js';
export { reopenConfirmations } from './reopen-confirmations.js';
export { lastCountedRun, listRuns, recordRun, type Run, type RunCounts } from './runs.js';
