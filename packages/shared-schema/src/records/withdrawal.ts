import { z } from 'zod';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { documentIdSchema } from '../vocabulary/document-number.js';

/**
 * Why a published record is withdrawn (撤回). A class and no detail: the reason itself may be what
 * must not be known.
 * - `screening`: a rule or a decision now forbids it.
 * - `held`: the source can no longer be read safely; until a person has looked, it is not public.
 * - `removed`: it is no longer in the source.
 */
const withdrawalReasonSchema = z.enum(['screening', 'held', 'removed']);
export type WithdrawalReason = z.infer<typeof withdrawalReasonSchema>;

/**
 * The instruction to take a published record away (撤回): that of a case, or, with `documentId`, a
 * document of it.
 */
export const withdrawalSchema = z.strictObject({
  kind: z.literal('withdrawal'),
  caseNumber: caseNumberSchema,
  documentId: documentIdSchema.exactOptional(),
  reason: withdrawalReasonSchema,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;
