export {
  changeEnvelope,
  changeFile,
  resignArchive,
  resignContents,
  resignManifest,
} from './forge-package.js';
export { hostileAttachments, type HostileAttachment, type Outcome } from './hostile-attachments.js';
export { hostileRequests, type HostileRequest } from './hostile-requests.js';
export { exifSegment, jpegSegment, makeJpeg, type JpegParts } from './make-jpeg.js';
export { deflateText, makePdf, pdfStream, updatePdf, type PdfParts } from './make-pdf.js';
export { makePng, pngChunk, type PngParts } from './make-png.js';
export { listOf } from './list-of.js';
export { expectCode, findingsOf } from './matchers.js';
export {
  createSender,
  type BuiltPackage,
  type Messages,
  type PackageChanges,
  type Sender,
  type SenderOptions,
} from './package-builder.js';
export type { Changes } from './published-state.js';
export { paper, processOnPaper, type Paper, type ProcessGiven } from './process-on-paper.js';
export { programHere, type ProgramHere, type RunOptions, type Transcript } from './program-here.js';
export { commandFile, runCli, type CliOptions, type CliResult } from './run-cli.js';
export { sampleDocument, sampleDocuments, sampleDocumentWithdrawal } from './sample-documents.js';
export { runOnPaper, type PrintedRun } from './run-on-paper.js';
export {
  sampleAttachment,
  sampleBinding,
  sampleReceipt,
  sampleReply,
  sampleRequest,
} from './sample-messages.js';
export {
  sampleCaseNumber,
  sampleRecord,
  sampleRecords,
  sampleWithdrawal,
} from './sample-records.js';
export {
  behindTriggers,
  exchangeRow,
  madeUpRow,
  takeTriggersAway,
  tamperColumns,
  tamperRows,
  tamperTables,
  withEditedCell,
  type TamperedDatabase,
  type TamperedRow,
} from './tamper.js';
export { tempFolder } from './temp-folder.js';
export { TRIAL_POLICY_FILE, trialPolicy } from './trial-policy.js';
export { withVerified } from './with-verified.js';
export { forgeZip, type ForgedEntry, type ForgedFrame } from './zip-forge.js';
export { trailIn, type TrailEntry } from './trail-in.js';
