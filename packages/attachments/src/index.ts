export { ATTACHMENT_TYPES, type AttachmentType } from './attachment-types.js';
export { MAX_ATTACHMENT_BYTES, MAX_SANITISED_BYTES } from './limits.js';
export { ATTACHMENT_REFUSALS, type AttachmentRefusal } from './refusals.js';
export { sanitiseAttachment, type SanitisedAttachment } from './sanitise-attachment.js';
