import type { Cell, Context } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import type { LoadedPolicy, PolicyPack } from '@discferry/screening';
import type { Localized } from '@discferry/shared-schema';
import { texts as common } from './texts.js';
import { texts } from './texts-second-look.js';

/** A policy pack as JSON shows it. */
export interface PolicySummary {
  readonly id: string;
  /** The fingerprint: SHA-256 of the pack file. */
  readonly sha256: string;
  readonly title: Localized;
  readonly inForce: PolicyPack['inForce'];
  readonly rules: readonly { readonly id: string; readonly title: Localized }[];
}

export function policySummaryOf({ pack, sha256 }: LoadedPolicy): PolicySummary {
  const { id, title, inForce } = pack;
  const rules = pack.rules.map((rule) => ({ id: rule.id, title: rule.title }));
  return { id, sha256, title, inForce, rules };
}

/** A pack as people see it, once its fingerprint may be shown. */
export function policyFacts(
  context: Context,
  summary: PolicySummary,
): readonly (readonly [label: string, value: Cell])[] {
  const { say, lang } = context;
  const { title, sha256, inForce, rules } = summary;
  return [
    [say(texts.titleLabel), title[lang]],
    [say(texts.inForceLabel), `${inForce.from} – ${untilText(context, summary)}`],
    [say(texts.rulesLabel), rules.map(({ id }) => id).join(', ')],
    [say(common.fingerprintLabel), groupFingerprint(sha256)],
  ];
}

/** The last day on which a pack is in force. */
export function untilText({ say }: Context, { inForce }: PolicySummary): string {
  return inForce.until ?? say(texts.noEnd);
}
