export { alarmSchema, type AlarmMessage } from './alarm.js';
export {
  ATTACHMENT_PART_BYTES,
  attachmentPartSchema,
  MAX_ATTACHMENT_PARTS,
  type AttachmentPart,
} from './attachment-part.js';
export {
  bindingContentSchema,
  bindingSchema,
  type Binding,
  type BindingContent,
} from './binding.js';
export { findingSchema, findingsToSend } from './finding-schema.js';
export { messageKey, type Message } from './message-key.js';
export {
  receiptOutcomeSchema,
  receiptSchema,
  type Receipt,
  type ReceiptOutcome,
} from './receipt.js';
export { localTimeSchema, replySchema, type Reply } from './reply.js';
export {
  attachmentNoteSchema,
  attachmentTypeSchema,
  MAX_ATTACHMENTS,
  requestContentSchema,
  requestDetailsSchema,
  requestSchema,
  type AttachmentNote,
  type Request,
  type RequestContent,
  type RequestDetails,
} from './request.js';
