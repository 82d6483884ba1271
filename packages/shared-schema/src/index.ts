export * from './charges/index.js';
export {
  DiscferryError,
  isDiscferryError,
  type ErrorDetails,
  type ErrorValues,
} from './errors/discferry-error.js';
export { EXIT, type ErrorKind, type ExitStatus } from './errors/error-kind.js';
export { ERRORS, PACKAGE_ERROR_CODES, type ErrorCode } from './errors/errors.js';
export type { Finding } from './errors/finding.js';
export { findingsOfIssues } from './errors/zod-findings.js';
export * from './messages/index.js';
export { documentRecordSchema, type DocumentRecord } from './records/document-record.js';
export {
  maskedNameSchema,
  proceduralRecordSchema,
  type ProceduralRecord,
} from './records/procedural-record.js';
export { recordKey } from './records/record-key.js';
export type { ScreeningNote } from './records/screening-note.js';
export { withdrawalSchema, type Withdrawal, type WithdrawalReason } from './records/withdrawal.js';
export { CROCKFORD, crockford, readCrockford } from './text/crockford.js';
export { hanNumeral } from './text/han-numeral.js';
export { fillText, type Localized, type Placeholders, type TextValues } from './text/localized.js';
export { phraseIn } from './text/phrase.js';
export { plainLineSchema, plainTextSchema } from './text/plain-text.js';
export {
  addDays,
  ageOn,
  calendarDateSchema,
  daysBetween,
  instantSchema,
  isCalendarDate,
  shanghaiDate,
  toInstant,
} from './time/calendar-date.js';
export { checkClock } from './time/check-clock.js';
export { approvalNumberSchema } from './vocabulary/approval-number.js';
export {
  caseNumberSchema,
  normaliseCaseNumber,
  unifiedNumberSchema,
} from './vocabulary/case-number.js';
export {
  channelId,
  channelIdSchema,
  channelSchema,
  directionSchema,
  MAX_SEQUENCE,
  packageId,
  sequenceOf,
  sequenceSchema,
  type Channel,
  type Direction,
} from './vocabulary/channel.js';
export { sha256HexSchema } from './vocabulary/digest.js';
export {
  DOCUMENT_KINDS,
  documentKindOfTerm,
  documentKindSchema,
  type DocumentKind,
} from './vocabulary/document-kind.js';
export { documentIdSchema, documentNumberSchema } from './vocabulary/document-number.js';
export { FLOWS, flowOfCode, flowSchema, type Flow, type FlowGroup } from './vocabulary/flow.js';
export { bindingIdSchema, packageIdSchema, requestIdSchema } from './vocabulary/message-ids.js';
export { officeCodeSchema, officeSchema, type Office } from './vocabulary/office.js';
export { PARTY_ROLES, roleOfTerm, type PartyRole } from './vocabulary/party-role.js';
export {
  COERCIVE_MEASURES,
  coerciveMeasureSchema,
  departmentSchema,
  OUTCOMES,
  outcomeSchema,
  STAGES,
  stageSchema,
} from './vocabulary/procedure.js';
export {
  REPRESENTATIVES,
  REQUEST_KINDS,
  representativeSchema,
  requestKindSchema,
  type Representative,
  type RequestKind,
} from './vocabulary/request-kind.js';
