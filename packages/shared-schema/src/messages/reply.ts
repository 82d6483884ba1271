import { z } from 'zod';
import { plainLineSchema, plainTextSchema } from '../text/plain-text.js';
import { calendarDateSchema, isCalendarDate } from '../time/calendar-date.js';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { requestIdSchema } from '../vocabulary/message-ids.js';

/** A time of day in Asia/Shanghai to the minute, `2026-11-21T14:30`: what an appointment is made for. */
export const localTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => isCalendarDate(text.slice(0, 10)), 'not a day that exists');

const decision = {
  requestId: requestIdSchema,
  caseNumber: caseNumberSchema,
  decidedOn: calendarDateSchema,
  /** What the applicant is told beside it (理由); a refusal always says why. */
  reason: plainTextSchema(500).nullable(),
};

/** The undertaker's decision over a request (答复), as the applicant reads it in 我的预约. */
export const replySchema = z
  .strictObject({
    kind: z.literal('reply'),
    ...decision,
    decision: z.enum(['agreed', 'refused']),
    /** When and where; null when nobody has to come. */
    appointment: z.strictObject({ at: localTimeSchema, place: plainLineSchema(100) }).nullable(),
  })
  .refine(({ decision, reason }) => decision === 'agreed' || reason !== null, {
    path: ['reason'],
    error: 'a refusal without a reason',
  })
  .refine(({ decision, appointment }) => decision === 'agreed' || appointment === null, {
    path: ['appointment'],
    error: 'an appointment for what was refused',
  });

export type Reply = z.infer<typeof replySchema>;
