import { defineCommand, facts, heading, paragraph, type Command } from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { readTrustFile } from '@discferry/package-media';
import { texts } from './texts.js';
import type { TrustGate } from './trust-add.js';

/** Shows whose signatures are accepted: `trust list`. */
export function trustListCommand({
  program,
  settings,
}: Pick<TrustGate, 'program' | 'settings'>): Command {
  return defineCommand({
    name: 'trust list',
    summary: texts.trustListSummary,
    examples: [{ line: `${program} trust list`, says: texts.trustListExample }],
    async run(context) {
      const { say } = context;
      const { folders } = await settings(context.configPath);
      const trust = await readTrustFile(folders.trust);
      const channels = Object.entries(trust.channels)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([channel, { threshold, keyIds }]) => ({
          channel,
          threshold,
          keys: trust.keys
            .filter(({ keyId }) => keyIds.includes(keyId))
            .map(({ keyId, suite, holder, enrolledAt }) => ({ keyId, suite, holder, enrolledAt })),
        }));
      if (channels.length === 0) {
        return { data: { channels }, view: [paragraph(say(texts.nobodyTrusted))] };
      }
      return {
        data: { channels },
        view: channels.flatMap(({ channel, threshold, keys }) => [
          heading(channel),
          facts(
            [say(texts.needsLabel), threshold],
            ...keys.flatMap(({ holder, keyId, enrolledAt }): [string, string][] => [
              [say(texts.holderLabel), holder],
              [say(texts.fingerprintLabel), groupFingerprint(keyId)],
              [say(texts.enrolledAtLabel), enrolledAt],
            ]),
          ),
        ]),
      };
    },
  });
}
