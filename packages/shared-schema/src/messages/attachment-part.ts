import { z } from 'zod';
import { sha256HexSchema } from '../vocabulary/digest.js';

/** Bytes of a file in one part: in base64, with all around it, less than a line may have. */
export const ATTACHMENT_PART_BYTES = 720_000;
export const MAX_ATTACHMENT_PARTS = 32;

/**
 * A piece of a file (附件) that belongs to one or more requests. Its bytes are a stranger's: nobody
 * looks into them before they were sanitised.
 */
export const attachmentPartSchema = z.strictObject({
  kind: z.literal('attachment-part'),
  /** Of the whole file: its identity. */
  sha256: sha256HexSchema,
  /** 1 is the first. */
  part: z.int().min(1).max(MAX_ATTACHMENT_PARTS),
  parts: z.int().min(1).max(MAX_ATTACHMENT_PARTS),
  data: z
    .base64()
    .min(4)
    .max(Math.ceil(ATTACHMENT_PART_BYTES / 3) * 4),
});

export type AttachmentPart = z.infer<typeof attachmentPartSchema>;
