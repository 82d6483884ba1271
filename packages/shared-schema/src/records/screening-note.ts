import { z } from 'zod';
import { approvalNumberSchema } from '../vocabulary/approval-number.js';

/** What the receiver needs to screen once more without seeing what stays inside. */
export const screeningNoteSchema = z.strictObject({
  policy: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Ids of the rules that were applied and passed, sorted. */
  passed: z.array(z.string().regex(/^[A-Z0-9-]{1,24}$/)).max(40),
  /** Age class of the youngest accused at the act; `none` when nobody is accused. */
  youngestAccused: z.enum(['adult', 'minor', 'none']),
  /** Number of the approval form (审批表) that decided, or null. */
  approvalForm: approvalNumberSchema.nullable(),
});

export type ScreeningNote = z.infer<typeof screeningNoteSchema>;
