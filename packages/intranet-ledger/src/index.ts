export { withDay, type Change, type Day } from './day.js';
export { countOutcomes, findDecisions, type RecordedDecision } from './decisions.js';
export { expectedReceiver, readCursor, writeCursor, type Cursor } from './head.js';
export { openLedger, type Ledger } from './open-ledger.js';
export {
  findPackage,
  listPackages,
  markDelivered,
  recordPackage,
  undelivered,
  type IssuedPackage,
} from './packages.js';
export { countPublished, findPublished, findWithdrawal, type PublishedCase } from './published.js';
export { listRuns, recordRun, type Run } from './runs.js';
