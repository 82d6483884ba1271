import { sha256Hex } from '@discferry/package-format';
import { ATTACHMENT_PART_BYTES, type AttachmentNote } from '@discferry/shared-schema';
import type { Transaction } from 'kysely';
import type { PublicDatabase } from '../schema.js';

/** A file that belongs to a request, sanitised by whoever enters it. */
export interface NewAttachment {
  readonly mediaType: AttachmentNote['mediaType'];
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** What a request says about a file. */
export function noteOf({ mediaType, title, bytes }: NewAttachment): AttachmentNote {
  return { sha256: sha256Hex(bytes), mediaType, sizeBytes: bytes.length, title };
}

/** Keeps a file, in the parts in which it travels; one that is here already is kept once. */
export async function keepAttachment(
  trx: Transaction<PublicDatabase>,
  { bytes, mediaType }: NewAttachment,
): Promise<void> {
  const sha256 = sha256Hex(bytes);
  const known = await trx
    .selectFrom('attachment')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known !== undefined) return;
  const parts = Math.ceil(bytes.length / ATTACHMENT_PART_BYTES);
  await trx
    .insertInto('attachment')
    .values({ sha256, media_type: mediaType, size: bytes.length, parts })
    .execute();
  for (let part = 1; part <= parts; part += 1) {
    const end = part * ATTACHMENT_PART_BYTES;
    const piece = Buffer.from(bytes.subarray(end - ATTACHMENT_PART_BYTES, end));
    await trx.insertInto('attachment_part').values({ sha256, part, bytes: piece }).execute();
  }
}
