import { createPublicKey, verify } from 'node:crypto';
import { DiscferryError } from '@discferry/shared-schema';
import { sha256Hex } from '../encoding/digest.js';
import { GROUP_ORDER, isSoundPoint, littleEndian } from './curve.js';

/**
 * The one suite of version 1: Ed25519 signatures, SHA-256 digests. It belongs to the key in the trust
 * root and never to an envelope, so nothing in a package can choose an algorithm.
 */
export const SUITE = 'ed25519-sha256';

export const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** DER in front of a raw Ed25519 public key: SubjectPublicKeyInfo, RFC 8410. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Refuses public keys that are not one point in its one encoding: 32 bytes, canonical, on the curve,
 * not of low order.
 * @throws E_KEY_INVALID
 */
export function checkPublicKey(publicKey: Uint8Array): void {
  if (publicKey.length === PUBLIC_KEY_BYTES && isSoundPoint(publicKey)) return;
  throw new DiscferryError('E_KEY_INVALID', {});
}

/** A key's id and fingerprint (指纹): SHA-256 of the 32 raw bytes, in hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return sha256Hex(publicKey);
}

/** A fingerprint as it is read out on the telephone: sixteen groups of four digits. */
export function groupFingerprint(keyId: string): string {
  return (keyId.match(/.{4}/g) ?? []).join(' ');
}

/**
 * Whether a signature over a message is this key's. Strict: S below the group order, so that a
 * signature cannot be turned into a second valid one; native Ed25519 checks the encoding of R.
 */
export function verifySignature(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  if (littleEndian(signature.subarray(SIGNATURE_BYTES / 2)) >= GROUP_ORDER) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, message, key, signature);
}
