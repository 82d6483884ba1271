import { facts, heading, warning, type Block, type Context } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { isInForce, type LoadedPolicy } from '@discferry/screening';
import { shanghaiDate } from '@discferry/shared-schema';
import { policyTexts as texts } from '../texts/policy.js';

/** Whether a pack is in force on the day of the run, so that cases can be exported under it. */
export function isInForceToday(context: Context, { pack }: LoadedPolicy): boolean {
  return isInForce(pack, shanghaiDate(context.now()));
}

/** What tells one pack from another: its name, its dates, its fingerprint. */
export function packView(context: Context, policy: LoadedPolicy, path: string): readonly Block[] {
  const { say, lang } = context;
  const { pack, sha256 } = policy;
  const { from, until } = pack.inForce;
  return [
    heading(pack.title[lang]),
    facts(
      [say(texts.packLabel), pack.id],
      [
        say(texts.inForceLabel),
        until === null
          ? say(texts.inForceFrom, { from })
          : say(texts.inForceUntil, { from, until }),
      ],
      [say(texts.fingerprintLabel), groupFingerprint(sha256)],
      [say(texts.fileLabel), path],
    ),
    ...(isInForceToday(context, policy) ? [] : [warning(say(texts.notInForce))]),
  ];
}
