export { openAlarms, raiseAlarm, settleAlarm, type KeptAlarm, type LedgerAlarm } from './alarms.js';
export { findAttachment, saveAttachment, type ReceivedAttachment } from './attachments.js';
export { listAttempts, recordAttempt, type ReceivedAttempt } from './attempts.js';
export { findBinding, saveBinding, type ReceivedBinding } from './bindings.js';
export {
  listConfirmations,
  takeConfirmation,
  type Confirmation,
  type ConfirmationVerdict,
  type Contradiction,
} from './confirmations.js';
export { anchorReceived, receivedState, type Anchor } from './head.js';
export { noteInTrail, noteInTrailOf } from './note-in-trail.js';
export {
  findReceived,
  listReceived,
  recordReceived,
  type ListedReceived,
  type ReceivedCounts,
  type ReceivedPackage,
} from './packages.js';
export {
  countQuarantined,
  findQuarantined,
  listQuarantined,
  quarantinedUnder,
  quarantineMessage,
  settleQuarantined,
  type MessageToQuarantine,
  type QuarantinedMessage,
} from './quarantine.js';
export { findReceipt, listReceipts, recordReceipt } from './receipts.js';
export { receiving } from './receiving.js';
export {
  countRequestsOn,
  findRequest,
  listStanding,
  requestsOfPackage,
  saveRequest,
  standingRequests,
  type ReceivedRequest,
  type StandingRequest,
} from './requests.js';
