import { createPublicKey, verify } from 'node:crypto';
import { DiscferryError } from '@discferry/shared-schema';
import { sha256Hex } from '../encoding/digest.js';

/**
 * The one suite of version 1: Ed25519 signatures, SHA-256 digests. It belongs to the key in the trust
 * root and never to an envelope, so nothing in a package can choose an algorithm.
 */
export const SUITE = 'ed25519-sha256';

export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** p = 2^255 − 19, the field of Curve25519. */
const FIELD = 2n ** 255n - 19n;
/** The order of the group that honest keys generate. */
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** y-coordinates of the eight points of low order, under which one signature fits many messages. */
const LOW_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  FIELD - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n,
]);

/** DER in front of a raw Ed25519 public key: SubjectPublicKeyInfo, RFC 8410. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/**
 * Refuses public keys that are not one canonical point of full order.
 * @throws E_KEY_INVALID
 */
export function checkPublicKey(publicKey: Uint8Array): void {
  const y = publicKey.length === PUBLIC_KEY_BYTES && littleEndian(publicKey) & (2n ** 255n - 1n);
  if (y === false || y >= FIELD || LOW_ORDER_Y.has(y))
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
  if (littleEndian(signature.subarray(32)) >= GROUP_ORDER) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, message, key, signature);
}
