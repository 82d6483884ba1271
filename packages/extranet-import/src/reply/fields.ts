import { replySchema, type Localized } from '@discferry/shared-schema';
import type { z } from 'zod';
import { texts } from '../texts-reply.js';
import { readDay, readTime } from './typed-date.js';

/** A field of the reply sheet (答复单), as it is typed. */
export interface Field {
  readonly option: string;
  readonly question: Localized;
  /** What is wanted, for whoever typed something else. */
  readonly wanted: Localized;
  /** What was typed in the form in which it is kept; undefined when it does not fit. */
  readonly read: (typed: string) => string | undefined;
}

const { reason, appointment } = replySchema.shape;
const { place } = appointment.unwrap().shape;

/** The fields beside the decision itself. */
export const FIELDS = {
  at: { option: '--at', question: texts.askAt, wanted: texts.atWanted, read: readTime },
  place: {
    option: '--place',
    question: texts.askPlace,
    wanted: texts.placeWanted,
    read: fitting(place),
  },
  reason: {
    option: '--reason',
    question: texts.askReason,
    wanted: texts.reasonWanted,
    read: fitting(reason.unwrap()),
  },
  decided: {
    option: '--decided',
    question: texts.askDecided,
    wanted: texts.decidedWanted,
    read: readDay,
  },
  code: {
    option: '--code',
    question: texts.askCode,
    wanted: texts.codeWanted,
    // What it is compared with is known once the whole reply is.
    read: (typed) => typed.trim() || undefined,
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** In the order of the sheet. */
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Reads a text by its schema, whatever way the keyboard composed its letters. */
function fitting(schema: z.ZodType<string>): Field['read'] {
  return (typed) => schema.safeParse(typed.normalize('NFC').trim()).data;
}
