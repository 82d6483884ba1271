import { z } from 'zod';
import { contentSchema } from './content-schema.js';
import { plainLineSchema, plainTextSchema } from '../text/plain-text.js';
import { calendarDateSchema, instantSchema } from '../time/calendar-date.js';
import { caseNumberSchema } from '../vocabulary/case-number.js';
import { sha256HexSchema } from '../vocabulary/digest.js';
import { bindingIdSchema, requestIdSchema } from '../vocabulary/message-ids.js';
import { coerciveMeasureSchema } from '../vocabulary/procedure.js';

const MAX_LINE = 200;
const MAX_TEXT = 2_000;
const MAX_ITEMS = 20;
export const MAX_ATTACHMENTS = 5;

const datesSchema = z.array(calendarDateSchema).min(1).max(3);

/** What each kind of request asks, apart from who and in which case. */
export const requestDetailsSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read-file'),
    /** Days that suit the applicant, the best first. */
    dates: datesSchema,
    /** In the reading room, or as a copy on paper or on disc. */
    medium: z.enum(['on-site', 'paper', 'disc']),
  }),
  z.strictObject({
    kind: z.literal('meet'),
    dates: datesSchema,
    /** 会见对象 */
    client: plainLineSchema(60),
    /** 羁押场所 or residence */
    place: plainLineSchema(MAX_LINE),
  }),
  z.strictObject({
    kind: z.literal('collect-evidence'),
    items: z
      .array(z.strictObject({ what: plainLineSchema(MAX_LINE), holder: plainLineSchema(MAX_LINE) }))
      .min(1)
      .max(MAX_ITEMS),
    why: plainTextSchema(MAX_TEXT),
  }),
  z.strictObject({
    kind: z.literal('submit-evidence'),
    items: z
      .array(z.strictObject({ what: plainLineSchema(MAX_LINE), proves: plainLineSchema(MAX_LINE) }))
      .min(1)
      .max(MAX_ITEMS),
  }),
  z.strictObject({
    kind: z.literal('gather-evidence'),
    /** From whom; leave has to be given where it is the victim, a relative or a witness of theirs. */
    from: plainLineSchema(MAX_LINE),
    side: z.enum(['victim', 'victim-relative', 'victim-witness', 'other']),
    what: plainLineSchema(MAX_LINE),
    why: plainTextSchema(MAX_TEXT),
  }),
  z.strictObject({
    kind: z.literal('be-heard'),
    dates: datesSchema,
    matter: plainTextSchema(MAX_TEXT),
  }),
  z.strictObject({
    kind: z.literal('change-measure'),
    present: coerciveMeasureSchema,
    /** The measure asked for; null to have it lifted (解除). */
    wanted: coerciveMeasureSchema.nullable(),
    why: plainTextSchema(MAX_TEXT),
  }),
]);

export type RequestDetails = z.infer<typeof requestDetailsSchema>;

export const attachmentTypeSchema = z.enum(['application/pdf', 'image/jpeg', 'image/png']);

/** What a request says about a file that belongs to it (附件). The file itself comes in parts. */
export const attachmentNoteSchema = z.strictObject({
  sha256: sha256HexSchema,
  mediaType: attachmentTypeSchema,
  sizeBytes: z.int().min(1),
  /** What the applicant calls it. Never the name of any file of ours. */
  title: plainLineSchema(100),
});

export type AttachmentNote = z.infer<typeof attachmentNoteSchema>;

/** A request (预约申请) as it has to be: who asks what in which case. */
export const requestContentSchema = z.strictObject({
  bindingId: bindingIdSchema,
  caseNumber: caseNumberSchema,
  submittedAt: instantSchema,
  /** When the applicant took it back; null while it stands. */
  withdrawnAt: instantSchema.nullable(),
  details: requestDetailsSchema,
  attachments: z
    .array(attachmentNoteSchema)
    .max(MAX_ATTACHMENTS)
    .refine((notes) => new Set(notes.map(({ sha256 }) => sha256)).size === notes.length, 'twice'),
});

export type RequestContent = z.infer<typeof requestContentSchema>;

/**
 * A request on its way to the intranet. What a stranger typed is not judged by the form of the
 * package, so that one bad request does not hold up a disc: whoever receives it reads `content` by
 * {@link requestContentSchema}, and puts it aside alone if it is not one.
 */
export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  requestId: requestIdSchema,
  content: contentSchema,
});

export type Request = z.infer<typeof requestSchema>;
