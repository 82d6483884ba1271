import {
  channelId,
  channelIdSchema,
  DiscferryError,
  findingsOfIssues,
  instantSchema,
  sha256HexSchema,
  type Channel,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { base64Schema } from '../encoding/base64.js';
import { checkPublicKey, keyIdOf, PUBLIC_KEY_BYTES, SUITE } from './suite.js';

/** One line of text: nothing in it moves a cursor, turns the writing round or has no UTF-8 form. */
const HOLDER = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,80}$/u;

/** A public key that somebody vouched for when it was enrolled (登记). */
export const trustedKeySchema = z.strictObject({
  keyId: sha256HexSchema,
  suite: z.literal(SUITE),
  /** 32 raw bytes in base64. */
  publicKey: base64Schema(PUBLIC_KEY_BYTES),
  /** Who holds the key, in words: an office, a person's function. */
  holder: z.string().regex(HOLDER),
  enrolledAt: instantSchema,
});

/**
 * The trust root (信任根): which keys exist, and for each channel which of them may sign and how many
 * must. Roles and thresholds as in TUF, one role for each channel.
 */
export const trustRootSchema = z
  .strictObject({
    version: z.literal(1),
    keys: z.array(trustedKeySchema),
    channels: z.record(
      channelIdSchema,
      z.strictObject({
        keyIds: z.array(sha256HexSchema).min(1),
        threshold: z.int().min(1),
      }),
    ),
  })
  .refine((trust) => new Set(trust.keys.map(({ keyId }) => keyId)).size === trust.keys.length, {
    path: ['keys'],
    error: 'a key twice',
  })
  .refine(
    (trust) =>
      Object.values(trust.channels).every(
        ({ keyIds, threshold }) =>
          new Set(keyIds).size === keyIds.length &&
          threshold <= keyIds.length &&
          keyIds.every((id) => trust.keys.some(({ keyId }) => keyId === id)),
      ),
    { path: ['channels'], error: 'an unknown key, a key twice, or a threshold out of reach' },
  );

export type TrustRoot = z.infer<typeof trustRootSchema>;
export type TrustedKey = TrustRoot['keys'][number];

/** A trust root that trusts nobody. */
export const EMPTY_TRUST: TrustRoot = { version: 1, keys: [], channels: {} };

/**
 * Reads a trust root, and computes every key id anew: an id that is not the key's own would let one
 * key stand in for another.
 * @throws E_TRUST_MALFORMED, E_KEY_INVALID
 */
export function parseTrustRoot(json: unknown, path: string): TrustRoot {
  const trust = trustRootSchema.safeParse(json);
  if (!trust.success) {
    const findings = findingsOfIssues(trust.error.issues, json, 'trust.');
    throw new DiscferryError('E_TRUST_MALFORMED', { path }, { findings });
  }
  for (const [index, key] of trust.data.keys.entries()) {
    const publicKey = publicKeyBytes(key);
    checkPublicKey(publicKey);
    if (keyIdOf(publicKey) !== key.keyId) {
      const at = `trust.keys[${index}].keyId`;
      const findings = [{ path: at, expected: keyIdOf(publicKey), actual: key.keyId }];
      throw new DiscferryError('E_TRUST_MALFORMED', { path }, { findings });
    }
  }
  return trust.data;
}

/** The 32 raw bytes of a key. */
export function publicKeyBytes(key: Pick<TrustedKey, 'publicKey'>): Uint8Array {
  return Buffer.from(key.publicKey, 'base64');
}

/** A trust root in which one more key may sign for a channel; the threshold stays as it was. */
export function enrolKey(trust: TrustRoot, key: TrustedKey, channel: Channel): TrustRoot {
  const id = channelId(channel);
  const role = trust.channels[id] ?? { keyIds: [], threshold: 1 };
  const known = trust.keys.some(({ keyId }) => keyId === key.keyId);
  return {
    version: 1,
    keys: known ? trust.keys : [...trust.keys, key],
    channels: {
      ...trust.channels,
      [id]: { ...role, keyIds: [...new Set([...role.keyIds, key.keyId])] },
    },
  };
}
