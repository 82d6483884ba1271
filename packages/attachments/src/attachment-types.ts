/** What an attachment (附件) may be. Closed: whatever else comes is refused. */
export const ATTACHMENT_TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;

/** One of the three kinds of attachment. */
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

const BEGINNINGS: Readonly<Record<AttachmentType, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What the bytes are by their beginning. Names and declared types are the sender's words. */
export function typeOf(bytes: Uint8Array): AttachmentType | undefined {
  const types = Object.keys(BEGINNINGS) as AttachmentType[];
  return types.find((type) => BEGINNINGS[type].every((byte, index) => bytes[index] === byte));
}
