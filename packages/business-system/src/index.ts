export {
  answerRequest,
  type Answer,
  type Decision,
  type RecordedAnswer,
} from './appointments/answer.js';
export { readInbox, type InboxRequest } from './appointments/inbox.js';
export { createBusinessSystem, type CreatedSystem, type CreateOptions } from './create.js';
export {
  changeCharge,
  decideForm,
  deleteCase,
  type CaseEdit,
  type EditedCase,
} from './edit-case.js';
export type { CardPerson, GoldDocument, PublishedKind } from './documents/gold/gold-document.js';
export { plantFault, type FaultToPlant } from './documents/plant-fault.js';
export type { DocumentFault } from './documents/faults.js';
export { goldDocuments, type GoldOptions } from './documents/gold/generate.js';
export type { GoldSpan } from './documents/text/blocks.js';
export type { KeepType, MaskType } from './documents/text/pieces.js';
export { EXPORT_VIEWS, EXPORT_VIEWS_SQL, type ExportView } from './schema/export-views.js';
export { INBOX_TABLES, INBOX_TABLES_SQL, type InboxTable } from './schema/appointment-tables.js';
export type { ViewColumn } from './schema/view-columns.js';
export {
  simulateDay,
  type ChangeKind,
  type SimulatedChange,
  type SimulatedDay,
  type SimulateDayOptions,
} from './simulate/day.js';
export type { DocumentWork, SimulatedDocumentChange } from './simulate/document-work.js';
export type { PublicEffect } from './simulate/public-effect.js';
