import { attachmentTypeSchema } from '@discferry/shared-schema';
import { z } from 'zod';
import { guarded } from '../ledger-error.js';
import type { Ledger } from '../open-ledger.js';

/** What became of a file (附件) that came in. */
export type ReceivedAttachment = {
  /** Of the bytes as they came: what requests know it by. */
  readonly sha256: string;
  readonly receivedBytes: number;
  readonly packageId: string;
} & (
  | {
      readonly refusal: null;
      /** What it is by its content. */
      readonly mediaType: z.infer<typeof attachmentTypeSchema>;
      /** Its name in the attachments folder. */
      readonly storedName: string;
      readonly storedSha256: string;
      readonly storedBytes: number;
    }
  | { readonly refusal: string }
);

const storedSchema = z.object({
  sha256: z.string(),
  refusal: z.null(),
  mediaType: attachmentTypeSchema,
  storedName: z.string(),
  storedSha256: z.string(),
  storedBytes: z.number(),
  receivedBytes: z.number(),
  packageId: z.string(),
});
const refusedSchema = z.object({
  sha256: z.string(),
  refusal: z.string(),
  receivedBytes: z.number(),
  packageId: z.string(),
});
const rowSchema = z.union([storedSchema, refusedSchema]);

/** A file by the digest it came with, or undefined when it never came. */
export function findAttachment(ledger: Ledger, sha256: string): ReceivedAttachment | undefined {
  const row = guarded(ledger, (database) =>
    database
      .prepare(
        `SELECT sha256, refusal, media_type AS mediaType, stored_name AS storedName,
                stored_sha256 AS storedSha256, stored_bytes AS storedBytes,
                received_bytes AS receivedBytes, package_id AS packageId
         FROM received_attachment WHERE sha256 = ?`,
      )
      .get(sha256),
  );
  return row === undefined ? undefined : rowSchema.parse(row);
}

/** Notes what became of a file. */
export function saveAttachment(ledger: Ledger, attachment: ReceivedAttachment): void {
  const unstored = { mediaType: null, storedName: null, storedSha256: null, storedBytes: null };
  guarded(ledger, (database) => {
    database
      .prepare(
        `INSERT OR REPLACE INTO received_attachment VALUES
           (@sha256, @refusal, @mediaType, @storedName, @storedSha256, @storedBytes,
            @receivedBytes, @packageId)`,
      )
      .run({ ...unstored, ...attachment });
  });
}
