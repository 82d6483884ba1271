import { calendarDateSchema, DiscferryError, parseArticle } from '@discferry/shared-schema';
import { z } from 'zod';
import { contradictionsOf } from './pack-contradictions.js';
import { rankSchema } from './rank.js';

/** 未成年人 are under 18 (未成年人保护法 art. 2): a pack may protect older people too, never fewer. */
export const AGE_OF_MAJORITY = 18;
const OLDEST_PROTECTED = 30;

const textSchema = z.string().regex(/\S/);
const localizedSchema = z.strictObject({ en: textSchema, zh: textSchema });
const ruleIdSchema = z.string().regex(/^[A-Z0-9-]{1,24}$/);
const articleSchema = z
  .string()
  .refine((text) => parseArticle(text) !== undefined, 'not an article of the Criminal Law');

/** Articles of the Criminal Law, both ends included, from the day on which the rule covers them. */
const articleRangeSchema = z.strictObject({
  first: articleSchema,
  last: articleSchema,
  from: calendarDateSchema,
});
export type ArticleRange = z.infer<typeof articleRangeSchema>;

const voiceSchema = z.strictObject({
  id: ruleIdSchema,
  title: localizedSchema,
  /** The articles on which the rule rests. A rule without basis is not a rule. */
  basis: z.array(textSchema).min(1),
  /** The lowest rank whose approved form may decide otherwise. */
  overrideRank: rankSchema,
});

const prohibitionSchema = voiceSchema.extend({
  test: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('charge-articles'),
      ranges: z.array(articleRangeSchema).min(1),
    }),
    z.strictObject({
      kind: z.literal('accused-under-age'),
      age: z.int().min(AGE_OF_MAJORITY).max(OLDEST_PROTECTED),
    }),
  ]),
});
/** A statutory prohibition (不予公开情形): what it looks at and who may override it. */
export type Prohibition = z.infer<typeof prohibitionSchema>;

const packFields = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: localizedSchema,
  /** First and last day; no last day while no end is known. */
  inForce: z.strictObject({ from: calendarDateSchema, until: calendarDateSchema.nullable() }),
  rules: z.array(prohibitionSchema).min(1),
  /** What happens when the undertaker's choice and the machine's differ (人机选择不一致). */
  conflict: voiceSchema,
  /** What happens when a fact that a rule needs is missing, unreadable or contradictory. */
  doubt: voiceSchema,
});

/**
 * A dated policy pack: every rule by which cases are screened. The code knows how to test, the pack
 * knows what and why.
 */
export type PolicyPack = z.infer<typeof packFields>;

export const policyPackSchema = packFields.superRefine((pack, context) => {
  for (const { path, problem } of contradictionsOf(pack)) {
    context.addIssue({ code: 'custom', path: [...path], message: problem });
  }
});

/**
 * Checks that a pack is in force.
 * @throws E_POLICY_DATE
 */
export function checkInForce(pack: PolicyPack, today: string): void {
  const { from, until } = pack.inForce;
  if (today >= from && (until === null || today <= until)) return;
  throw new DiscferryError('E_POLICY_DATE', { id: pack.id, from, until: until ?? '—', today });
}
