import type { ScreeningNote } from '@discferry/shared-schema';
import type { PolicyPack, Prohibition } from './policy-pack.js';

/** Under what a record is screened again. */
export interface SecondLook {
  /** The receiver's own copy of the pack. */
  readonly pack: PolicyPack;
  /** Calendar date of the package: charges are read as its sender could know them. */
  readonly sentOn: string;
  /** Calendar date of the second look, not before `sentOn`: rules are those of this day. */
  readonly today: string;
}

/** What any record shows a second look. */
export interface Arrived {
  readonly screening: ScreeningNote;
  /** The calendar date of the record itself, which lies in the past. */
  readonly datedOn: string;
  /** Whether a rule speaks against it by what it shows. */
  readonly speaks: (rule: Prohibition) => boolean;
}

/**
 * The rules against a record, from what it shows and without believing that anybody has screened it. A
 * prohibition gives way to the number of an approval form (审批表), unless the pack lets no form override it.
 * @returns their ids, and that of the pack's doubt for what cannot be told
 */
export function rulesAgainst(
  { screening: { policy, passed, approvalForm }, datedOn, speaks }: Arrived,
  { pack, today }: SecondLook,
): Set<string> {
  const against = new Set<string>();
  for (const rule of pack.rules) {
    if (approvalForm !== null && rule.overrideRank !== null) continue;
    if (!passed.includes(rule.id) || speaks(rule)) against.add(rule.id);
  }
  const known = new Set(pack.rules.map(({ id }) => id));
  if (policy !== pack.id || passed.some((id) => !known.has(id))) against.add(pack.doubt.id);
  if (approvalForm === null && datedOn > today) against.add(pack.doubt.id);
  return against;
}
