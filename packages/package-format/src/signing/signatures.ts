import { channelId, DiscferryError, type Channel } from '@discferry/shared-schema';
import { preAuthEncoding, type Envelope } from './envelope.js';
import { verifySignature } from './suite.js';
import { publicKeyBytes, type TrustedKey, type TrustRoot } from './trust-root.js';

/**
 * The enrolled keys that signed an envelope, each once, whatever it was signed for. Every signature
 * must be good: one that is not means that somebody touched the envelope.
 * @throws E_SIGNATURE_MISSING, E_KEY_UNKNOWN, E_SIGNATURE_INVALID
 */
export function verifySignatures(envelope: Envelope, trust: TrustRoot): readonly TrustedKey[] {
  if (envelope.signatures.length === 0) throw new DiscferryError('E_SIGNATURE_MISSING', {});
  const message = preAuthEncoding(envelope.payload);
  // Signers are counted by key and never by key id, which nobody signed.
  const signers = new Map<string, TrustedKey>();
  for (const { keyId, signature } of envelope.signatures) {
    const key = trust.keys.find((candidate) => candidate.keyId === keyId);
    if (key === undefined) throw new DiscferryError('E_KEY_UNKNOWN', { keyId });
    if (!verifySignature(publicKeyBytes(key), message, signature)) {
      throw new DiscferryError('E_SIGNATURE_INVALID', {});
    }
    signers.set(key.publicKey, key);
  }
  return [...signers.values()];
}

/**
 * Checks that the signers may speak for a channel, and that there are enough of them.
 * @throws E_CHANNEL_WRONG, E_KEY_NOT_TRUSTED, E_THRESHOLD
 */
export function authorise(
  signers: readonly TrustedKey[],
  trust: TrustRoot,
  channel: Channel,
): readonly TrustedKey[] {
  const id = channelId(channel);
  const role = trust.channels[id];
  if (role === undefined) throw new DiscferryError('E_CHANNEL_WRONG', { actual: id });
  const entitled = signers.filter(({ keyId }) => role.keyIds.includes(keyId));
  if (entitled.length === 0) throw new DiscferryError('E_KEY_NOT_TRUSTED', { channel: id });
  if (entitled.length < role.threshold) {
    throw new DiscferryError('E_THRESHOLD', {
      channel: id,
      expected: role.threshold,
      actual: entitled.length,
    });
  }
  return entitled;
}
