export { confirmFingerprint, fingerprintOption, type Comparison } from './confirm-fingerprint.js';
export { refuseOtherDirection } from './direction.js';
export { discNumber } from './disc-number.js';
export { discPath, pathArgument } from './disc-path.js';
export { inspectPackage, verdictView, type Inspection, type ToInspect } from './inspect.js';
export type { Alarm, Attempt, Intake, Journal } from './intake.js';
export {
  holdersOf,
  recordsOf,
  summaryOf,
  summaryView,
  type PackageSummary,
} from './package-summary.js';
export { eraseQuarantined, listQuarantine, type QuarantinedPackage } from './quarantine.js';
export { refusedPackage, refusedView, type RefusedPackage } from './refused-packages.js';
export { takeIn, type Incoming } from './take-in.js';
export { trustAddCommand, type TrustGate, type TrustSettings } from './trust-add.js';
export { trustListCommand } from './trust-list.js';
