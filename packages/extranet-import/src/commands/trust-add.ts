import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Context,
} from '@discferry/cli-kit';
import { readPublicKeyFile } from '@discferry/keyring';
import { enrolKey, groupFingerprint } from '@discferry/package-format';
import { readTrustFile, writeTrustFile } from '@discferry/package-media';
import { channelId, DiscferryError, toInstant, type Channel } from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { confirmFingerprint, fingerprintOption } from '../confirm-fingerprint.js';
import { DIRECTION } from '../receiver.js';
import { readSettings } from '../settings.js';
import { texts } from '../texts.js';

/** The other direction ends on the intranet: nobody is trusted for it here. */
const incomingChannel = z
  .string()
  .regex(new RegExp(`^\\d{6}-${DIRECTION}$`))
  .transform((id): Channel => ({ office: id.slice(0, 6), direction: DIRECTION }));

export const trustAddCommand = defineCommand({
  name: 'trust add',
  summary: texts.trustAddSummary,
  examples: [
    {
      line: 'extranet-import trust add 370700-out.pub.json --channel 370700-out',
      says: texts.trustAddExample,
    },
    {
      line: 'extranet-import trust add 370700-out.pub.json --channel 370700-out --fingerprint "3b6a 27bc …"',
      says: texts.trustAddExampleTyped,
    },
  ],
  arguments: { file: value('FILE', texts.publicKeyArgument, z.string().min(1)) },
  options: {
    channel: value('CHANNEL', texts.channelOption, incomingChannel.optional()),
    fingerprint: fingerprintOption,
  },
  async run(context, options) {
    const { say } = context;
    const { folders, operator } = await readSettings(context.configPath);
    const trust = await readTrustFile(folders.trust);
    const file = await readPublicKeyFile(resolve(context.cwd, options.file));
    const { keyId, suite, publicKey, holder } = file;
    const channel = options.channel ?? (await askChannel(context));
    const id = channelId(channel);
    const before = trust.channels[id]?.keyIds.includes(keyId) === true;
    if (!before) {
      await confirmFingerprint(context, {
        fingerprint: keyId,
        given: options.fingerprint,
        introduction: [say(texts.compareFingerprint, { holder })],
      });
      const enrolledAt = toInstant(context.now());
      const key = { keyId, suite, publicKey, holder, enrolledAt };
      await writeTrustFile(folders.trust, enrolKey(trust, key, channel));
      const who = context.operator(operator ?? undefined);
      context.logTo(folders.log).info({ keyId, channel: id, operator: who }, 'key enrolled');
    }
    return {
      data: { channel: id, keyId, holder, enrolledBefore: before },
      view: [
        paragraph(say(before ? texts.enrolledBefore : texts.enrolled, { channel: id })),
        facts(
          [say(texts.holderLabel), holder],
          [say(texts.fingerprintLabel), groupFingerprint(keyId)],
        ),
        nextSteps({ line: 'extranet-import inspect', says: say(texts.trustAddNext) }),
      ],
    };
  },
});

async function askChannel(context: Context): Promise<Channel> {
  const channel = incomingChannel.safeParse(await context.ask(texts.askChannel));
  if (channel.success) return channel.data;
  throw new DiscferryError('E_USAGE', { reason: context.say(texts.channelNeeded) });
}
