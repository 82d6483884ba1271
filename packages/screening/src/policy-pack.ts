import {
  calendarDateSchema,
  chargeByCode,
  DiscferryError,
  parseArticle,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { legalBasisSchema } from './legal-basis.js';
import { contradictionsOf } from './pack-contradictions.js';
import { localizedSchema } from './pack-text.js';
import { rankSchema } from './rank.js';

/** 未成年人 are under 18 (未成年人保护法 art. 2): a pack may protect older people too, never fewer. */
export const AGE_OF_MAJORITY = 18;
const OLDEST_PROTECTED = 30;

const ruleIdSchema = z.string().regex(/^[A-Z0-9-]{1,24}$/);
const articleSchema = z
  .string()
  .refine((text) => parseArticle(text) !== undefined, 'not an article of the Criminal Law');
const chargeCodeSchema = z
  .string()
  .refine((code) => chargeByCode(code) !== undefined, 'not in the charge catalogue');

/**
 * Articles of the Criminal Law, both ends included, from the first to the last day on which the rule
 * covers them; no last day while no end is known.
 */
const articleRangeSchema = z.strictObject({
  first: articleSchema,
  last: articleSchema,
  from: calendarDateSchema,
  until: calendarDateSchema.nullable(),
});
export type ArticleRange = z.infer<typeof articleRangeSchema>;

const voiceSchema = z.strictObject({
  id: ruleIdSchema,
  title: localizedSchema,
  /** What the rule rests on. A rule without basis is not a rule. */
  basis: z.array(legalBasisSchema).min(1),
});

/** What makes an approval form (审批表) necessary, and the lowest rank whose form may decide. */
const questionSchema = voiceSchema.extend({
  decides: z.literal('needs-approval'),
  overrideRank: rankSchema,
});

const ageSchema = z.int().min(AGE_OF_MAJORITY).max(OLDEST_PROTECTED);

const prohibitionSchema = voiceSchema.extend({
  test: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('charge-articles'),
      ranges: z.array(articleRangeSchema).min(1),
    }),
    z.strictObject({ kind: z.literal('accused-under-age'), age: ageSchema }),
    z.strictObject({ kind: z.literal('victim-under-age'), age: ageSchema }),
    z.strictObject({ kind: z.literal('charges'), codes: z.array(chargeCodeSchema).min(1) }),
  ]),
  decides: z.literal('withhold'),
  /** The lowest rank whose approved form may decide otherwise; null when none may. */
  overrideRank: rankSchema.nullable(),
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
  conflict: questionSchema,
  /** What happens when a fact that a rule needs is missing, unreadable or contradictory. */
  doubt: questionSchema,
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

/** Whether a pack is in force on a day. */
export function isInForce({ inForce: { from, until } }: PolicyPack, today: string): boolean {
  return from <= today && (until === null || today <= until);
}

/**
 * Checks that a pack is in force.
 * @throws E_POLICY_DATE
 */
export function checkInForce(pack: PolicyPack, today: string): void {
  if (isInForce(pack, today)) return;
  const { from, until } = pack.inForce;
  throw new DiscferryError('E_POLICY_DATE', { id: pack.id, from, until: until ?? '—', today });
}
