export {
  changeEnvelope,
  changeFile,
  resignArchive,
  resignContents,
  resignManifest,
} from './forge-package.js';
export { expectCode, findingsOf } from './matchers.js';
export {
  createSender,
  type BuiltPackage,
  type PackageChanges,
  type Sender,
  type SenderOptions,
} from './package-builder.js';
export type { Changes } from './published-state.js';
export { commandFile, runCli, type CliOptions, type CliResult } from './run-cli.js';
export { sampleDocument, sampleDocuments, sampleDocumentWithdrawal } from './sample-documents.js';
export {
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from './sample-records.js';
export { tempFolder } from './temp-folder.js';
export { TRIAL_POLICY_FILE, trialPolicy } from './trial-policy.js';
export { withVerified } from './with-verified.js';
export { forgeZip, type ForgedEntry, type ForgedFrame } from './zip-forge.js';
