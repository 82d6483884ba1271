import {
  calendarDateSchema,
  DiscferryError,
  findingsOfIssues,
  type Finding,
} from '@discferry/shared-schema';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { rankSchema } from './rank.js';

const localizedSchema = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const ruleIdSchema = z.string().regex(/^[A-Z0-9-]{1,24}$/);
const articleSchema = z.string().regex(/^\d{1,3}(-\d{1,2})?$/);

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
  basis: z.array(z.string().min(1)).min(1),
  /** The lowest rank whose approved form may decide otherwise. */
  overrideRank: rankSchema,
});

const prohibitionSchema = voiceSchema.extend({
  test: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('charge-articles'),
      ranges: z.array(articleRangeSchema).min(1),
    }),
    z.strictObject({ kind: z.literal('accused-under-age'), age: z.int().min(1).max(30) }),
  ]),
});
/** A statutory prohibition (不予公开情形): what it looks at and who may override it. */
export type Prohibition = z.infer<typeof prohibitionSchema>;

/**
 * A dated policy pack: every rule by which cases are screened. The code knows how to test, the pack
 * knows what and why.
 */
export const policyPackSchema = z
  .strictObject({
    version: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    title: localizedSchema,
    inForce: z.strictObject({ from: calendarDateSchema, until: calendarDateSchema.nullable() }),
    rules: z.array(prohibitionSchema).min(1),
    /** What happens when the undertaker's choice and the machine's differ (人机选择不一致). */
    conflict: voiceSchema,
    /** What happens when a fact that a rule needs is missing, unreadable or contradictory. */
    doubt: voiceSchema,
  })
  .refine(
    ({ rules, conflict, doubt }) =>
      new Set([...rules, conflict, doubt].map(({ id }) => id)).size === rules.length + 2,
    { path: ['rules'], error: 'each id once' },
  )
  .refine(({ inForce }) => inForce.until === null || inForce.from <= inForce.until, {
    path: ['inForce'],
    error: 'an end that does not come before the beginning',
  });

export type PolicyPack = z.infer<typeof policyPackSchema>;

/** A pack in use, with the digest that is written into every manifest. */
export interface LoadedPolicy {
  readonly pack: PolicyPack;
  /** SHA-256 of the pack file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a policy pack from the bytes of its file.
 * @throws E_POLICY_INVALID with every field that is wrong
 */
export function parsePolicyPack(bytes: Uint8Array, path: string): LoadedPolicy {
  const invalid = (findings: readonly Finding[], cause?: unknown) =>
    new DiscferryError('E_POLICY_INVALID', { path }, { findings, cause });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw invalid([{ path: 'policy', expected: 'JSON', actual: 'something else' }], cause);
  }
  const pack = policyPackSchema.safeParse(json);
  if (!pack.success) throw invalid(findingsOfIssues(pack.error.issues, json, 'policy.'));
  return { pack: pack.data, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Checks that a pack is in force.
 * @throws E_POLICY_DATE
 */
export function checkInForce(pack: PolicyPack, today: string): void {
  const { from, until } = pack.inForce;
  if (today >= from && (until === null || today <= until)) return;
  throw new DiscferryError('E_POLICY_DATE', { id: pack.id, from, until: until ?? '—', today });
}
