import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Command,
  type Context,
} from '@discferry/cli-kit';
import { readPublicKeyFile } from '@discferry/keyring';
import { enrolKey, groupFingerprint } from '@discferry/package-format';
import { readTrustFile, writeTrustFile } from '@discferry/package-media';
import {
  channelId,
  DiscferryError,
  toInstant,
  type Channel,
  type Direction,
} from '@discferry/shared-schema';
import { resolve } from 'node:path';
import { z } from 'zod';
import { confirmFingerprint, fingerprintOption } from './confirm-fingerprint.js';
import { filled, texts } from './texts.js';

/** The gate whose trust file it is. */
export interface TrustGate {
  /** What the program is typed as. */
  readonly program: string;
  /** What this side takes: for the other direction nobody is trusted here. */
  readonly direction: Direction;
  /** Reads from the configuration where the gate keeps whom it trusts, and who works there. */
  readonly settings: (configPath: string) => Promise<TrustSettings>;
  /** Adds an entry to the gate's audit trail. */
  readonly note: (configPath: string, deed: TrustDeed) => Promise<void>;
}

/** Whom an operator came to trust, and for what, as the audit trail tells it. */
interface TrustDeed {
  /** Instant. */
  readonly at: string;
  readonly operator: string;
  readonly action: 'trust-add';
  /** The key id. */
  readonly subject: string;
  /** For which channel; roles are by channel, and whoever is trusted for one may send on it. */
  readonly detail: { readonly channel: string; readonly role: 'sender' };
}

export interface TrustSettings {
  readonly operator: string | null;
  readonly folders: { readonly trust: string; readonly log: string };
}

/** Enrols a sender (登记发送方): `trust add`. */
export function trustAddCommand({ program, direction, settings, note }: TrustGate): Command {
  const example = { channel: `370700-${direction}` };
  const incoming = z
    .string()
    .regex(new RegExp(`^\\d{6}-${direction}$`))
    .transform((id): Channel => ({ office: id.slice(0, 6), direction }));

  const askChannel = async (context: Context): Promise<Channel> => {
    const answer = await context.ask(filled(texts.askChannel, example));
    const channel = incoming.safeParse(answer);
    if (channel.success) return channel.data;
    throw new DiscferryError('E_USAGE', { reason: context.say(texts.channelNeeded, example) });
  };

  const line = `${program} trust add ${example.channel}.pub.json --channel ${example.channel}`;
  return defineCommand({
    name: 'trust add',
    summary: texts.trustAddSummary,
    examples: [
      { line, says: texts.trustAddExample },
      { line: `${line} --fingerprint "3b6a 27bc …"`, says: texts.trustAddExampleTyped },
    ],
    arguments: { file: value('FILE', texts.publicKeyArgument, z.string().min(1)) },
    options: {
      channel: value('CHANNEL', filled(texts.channelOption, example), incoming.optional()),
      fingerprint: fingerprintOption,
    },
    async run(context, options) {
      const { say } = context;
      const { folders, operator } = await settings(context.configPath);
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
        const who = context.operator(operator ?? undefined);
        // Written down first: a key that is trusted without a trace of who did it is worse than the reverse.
        const detail = { channel: id, role: 'sender' } as const;
        const deed = {
          at: enrolledAt,
          operator: who,
          action: 'trust-add',
          subject: keyId,
          detail,
        } as const;
        await note(context.configPath, deed);
        await writeTrustFile(folders.trust, enrolKey(trust, key, channel));
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
          nextSteps({ line: `${program} inspect`, says: say(texts.trustAddNext) }),
        ],
      };
    },
  });
}
