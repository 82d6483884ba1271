import { z } from 'zod';
import { instantSchema } from '../time/calendar-date.js';
import { sha256HexSchema } from '../vocabulary/digest.js';
import { packageIdSchema } from '../vocabulary/message-ids.js';
import { findingSchema } from './finding-schema.js';

const countSchema = z.int().min(0);

/** What became of a package at its receiver. */
export const receiptOutcomeSchema = z.enum(['imported', 'refused']);
export type ReceiptOutcome = z.infer<typeof receiptOutcomeSchema>;

/**
 * The receiver's word on one package (回执), signed with the disc on which it travels home. The last
 * word counts: a package that was refused may be imported later.
 */
export const receiptSchema = z.strictObject({
  kind: z.literal('receipt'),
  packageId: packageIdSchema,
  manifestSha256: sha256HexSchema,
  outcome: receiptOutcomeSchema,
  /** Why it was refused, an error code; null when it was imported. */
  code: z
    .string()
    .regex(/^E_[A-Z_]{2,40}$/)
    .nullable(),
  at: instantSchema,
  /** What it changed: nothing when it was refused. */
  counts: z.strictObject({
    published: countSchema,
    updated: countSchema,
    withdrawn: countSchema,
    /** Replies, requests and whatever else was in it. */
    messages: countSchema,
    /** Of these, what was put aside for a person (隔离). */
    quarantined: countSchema,
  }),
  findings: z.array(findingSchema).max(20),
  /** The digest of what is published there, before and after. */
  state: z.strictObject({ before: sha256HexSchema, after: sha256HexSchema }),
  /** The end of the receiver's audit trail (审计链) at that time: what it can be held against later. */
  trailHead: sha256HexSchema,
});

export type Receipt = z.infer<typeof receiptSchema>;
