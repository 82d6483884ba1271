import { z } from 'zod';
import { contentSchema } from './content-schema.js';
import { plainLineSchema } from '../text/plain-text.js';
import { calendarDateSchema } from '../time/calendar-date.js';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { bindingIdSchema } from '../vocabulary/message-ids.js';
import { representativeSchema } from '../vocabulary/request-kind.js';

/**
 * Who represents whom in which case (案件绑定), as the reception hall recorded it after seeing the
 * papers. Personal data: it goes to the intranet and is shown to nobody else.
 */
export const bindingContentSchema = z.strictObject({
  caseNumber: caseNumberSchema,
  person: z.strictObject({
    name: plainLineSchema(60),
    as: representativeSchema,
    /** 执业机构, of lawyers. */
    firm: plainLineSchema(100).nullable(),
    /** 执业证号, of lawyers. */
    licence: z
      .string()
      .regex(/^\d{17}$/)
      .nullable(),
    phone: z.string().regex(/^\+?[\d-]{5,20}$/),
  }),
  /** On behalf of whom. */
  client: plainLineSchema(60),
  boundOn: calendarDateSchema,
  /** The day on which the mandate ended; null while it lasts. */
  revokedOn: calendarDateSchema.nullable(),
});

export type BindingContent = z.infer<typeof bindingContentSchema>;

/**
 * A binding on its way to the intranet. What a stranger may have typed is not judged by the form of
 * the package: whoever receives it reads `content` by {@link bindingContentSchema}.
 */
export const bindingSchema = z.strictObject({
  kind: z.literal('binding'),
  bindingId: bindingIdSchema,
  content: contentSchema,
});

export type Binding = z.infer<typeof bindingSchema>;
