import type { AlarmMessage } from './alarm.js';
import type { AttachmentPart } from './attachment-part.js';
import type { Binding } from './binding.js';
import type { Receipt } from './receipt.js';
import type { Reply } from './reply.js';
import type { Request } from './request.js';

/** What crosses without being published: it is told once, and acted upon where it arrives. */
export type Message = Binding | Request | AttachmentPart | Reply | Receipt | AlarmMessage;

/**
 * The key of a message among those of its kind: what arrives again under it is no second message.
 * SPEC.md, Messages.
 */
export function messageKey(message: Message): string {
  switch (message.kind) {
    case 'binding':
      return message.bindingId;
    case 'request':
    case 'reply':
      return message.requestId;
    case 'attachment-part':
      return `${message.sha256}/${String(message.part).padStart(2, '0')}`;
    case 'receipt':
      return message.packageId;
    case 'alarm':
      return `${message.packageId}/${message.manifestSha256}/${message.code}`;
  }
}
