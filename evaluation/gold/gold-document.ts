import { PARTY_ROLES, type PartyRole } from '@discferry/shared-schema';
import { z } from 'zod';
import { KEEP_TYPES, maskTypes, type KeepType, type MaskType } from './types.ts';

/** A place in a text whose fate is known: half open, in code points. */
export interface GoldSpan<Type extends string> {
  readonly start: number;
  readonly end: number;
  readonly type: Type;
  /** Whose name it is, when the name itself does not say (an alias); any text, never shown. */
  readonly person?: string | undefined;
}

function goldSpanSchema<Type extends string>(
  types: readonly [Type, ...Type[]],
): z.ZodType<GoldSpan<Type>> {
  return z.strictObject({
    start: z.int().min(0),
    end: z.int().min(1),
    type: z.enum(types),
    person: z.string().optional(),
  });
}

const roles = Object.keys(PARTY_ROLES) as [PartyRole, ...PartyRole[]];

const personSchema = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(['person', 'organisation']).default('person'),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  role: z.enum(roles),
  birthDate: z.iso.date().nullable().default(null),
  ageAtAct: z.int().min(0).nullable().default(null),
  sentence: z
    .strictObject({
      kind: z.enum(['exempted', 'fixed-term', 'heavier-or-other']),
      months: z.int().min(1).nullable(),
    })
    .nullable()
    .default(null),
  recidivist: z.boolean().default(false),
  habitual: z.boolean().default(false),
  namedOnRequest: z.boolean().default(false),
});

/** A document of which it is known what must be masked and what must be kept. */
export const goldDocumentSchema = z
  .strictObject({
    id: z.string().min(1),
    docType: z.enum([
      'indictment',
      'protest',
      'non-prosecution-decision',
      'appeal-review-decision',
    ]),
    title: z.string(),
    text: z.string().min(1),
    caseCard: z.strictObject({ people: z.array(personSchema) }),
    mustMask: z.array(goldSpanSchema(maskTypes)),
    mustKeep: z.array(goldSpanSchema<KeepType>([...KEEP_TYPES])),
    /** Places of the text that may be masked or kept. */
    either: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) })).default([]),
    /** In code points of the title; without it, nothing is known of the title. */
    titleMustMask: z.array(goldSpanSchema(maskTypes)).optional(),
  })
  .superRefine((document, context) => {
    const places = [
      ['mustMask', document.mustMask, document.text],
      ['mustKeep', document.mustKeep, document.text],
      ['either', document.either, document.text],
      ['titleMustMask', document.titleMustMask ?? [], document.title],
    ] as const;
    for (const [field, spans, text] of places) {
      const length = Array.from(text).length;
      const report = (index: number, message: string): void => {
        context.addIssue({ code: 'custom', path: [field, index], message });
      };
      for (const [index, { start, end }] of spans.entries()) {
        if (end <= start) report(index, 'a span that ends where it starts, or before');
        if (end > length) report(index, 'a span that ends behind the text');
      }
    }
    const all = [...document.mustMask, ...document.mustKeep, ...document.either].toSorted(
      (one, other) => one.start - other.start,
    );
    for (const [index, span] of all.entries()) {
      if (span.start < (all[index - 1]?.end ?? 0)) {
        const message = `spans that overlap, from ${span.start} on`;
        context.addIssue({ code: 'custom', path: ['mustMask'], message });
      }
    }
  });

export type GoldDocument = z.output<typeof goldDocumentSchema>;
export type GoldPerson = GoldDocument['caseCard']['people'][number];
export type MaskSpan = GoldSpan<MaskType>;
export type KeepSpan = GoldSpan<KeepType>;
