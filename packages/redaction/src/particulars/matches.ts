import type { RedactionRule } from '../rules.js';
import { allMatches } from '../text/all-matches.js';
import { isWideGap, type TextView } from '../text/text-view.js';
import { claim, type Claim } from './claim.js';

/** What may stand between the word for a number and the number itself. */
export const LINK = '(?:号码|号|账号|帐号|账户|帐户|分别|为|是|系|:|\\(|"|\u201C){0,4}';

/**
 * Claims for all that some patterns find. Group `id` of a pattern is what is hidden; every repetition in
 * it is bounded, so that no text makes it slow.
 */
export function claimsFor(
  view: TextView,
  patterns: readonly RegExp[],
  rule: RedactionRule | null,
): Claim[] {
  return patterns.flatMap((pattern) =>
    allMatches(view.text, pattern).map(({ indices }) => {
      const [start, end] = indices?.groups?.['id'] ?? [0, 0];
      return claim(start, beforeSum(view, start, end), rule);
    }),
  );
}

/** 支付宝13599207718 16,888元: what begins a sum behind wide space is none of the number in front. */
function beforeSum(view: TextView, start: number, end: number): number {
  if (!/^[,.]\d/u.test(view.text.slice(end, end + 2))) return end;
  for (let at = end - 1; at > start; at -= 1) if (isWideGap(view, at)) return at;
  return end;
}
