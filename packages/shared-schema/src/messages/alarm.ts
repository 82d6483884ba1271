import { z } from 'zod';
import { instantSchema } from '../time/calendar-date.js';
import { sha256HexSchema } from '../vocabulary/digest.js';
import { packageIdSchema } from '../vocabulary/message-ids.js';
import { findingSchema } from './finding-schema.js';

/** What the sender of a package must learn of (警报): something forbidden in it, or another history. */
export const alarmSchema = z.strictObject({
  kind: z.literal('alarm'),
  packageId: packageIdSchema,
  manifestSha256: sha256HexSchema,
  code: z.string().regex(/^E_[A-Z_]{2,40}$/),
  at: instantSchema,
  attempts: z.int().min(1),
  lastAt: instantSchema,
  findings: z.array(findingSchema).max(20),
});

export type AlarmMessage = z.infer<typeof alarmSchema>;
