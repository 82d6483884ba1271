import { preAuthEncoding, type Envelope } from '@discferry/package-format';
import { signMessage, type SigningKey } from './signing-key.js';

/**
 * Signs a payload with each key, in their order: the bytes of a manifest become an envelope.
 * Ed25519 is deterministic, so the same payload and keys give the same envelope.
 */
export function signEnvelope(payload: Uint8Array, keys: readonly SigningKey[]): Envelope {
  const message = preAuthEncoding(payload);
  const signatures = keys.map((key) => ({
    keyId: key.keyId,
    signature: signMessage(key, message),
  }));
  return { payload, signatures };
}
