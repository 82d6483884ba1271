import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import {
  keyIdOf,
  preAuthEncoding,
  SUITE,
  type Envelope,
  type TrustedKey,
} from '../../src/index.js';

/** DER in front of a raw Ed25519 seed (PKCS #8, RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX_BYTES = 12;

/** A key pair of Node's own Ed25519, so that these tests do not trust the code that signs in earnest. */
export interface NativeKey {
  readonly keyId: string;
  readonly publicKey: Buffer;
  sign(message: Uint8Array): Buffer;
}

export function keyOfSeed(seed: Uint8Array): NativeKey {
  const key = Buffer.concat([PKCS8_PREFIX, seed]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI_PREFIX_BYTES);
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (message) => sign(null, message, privateKey),
  };
}

/** Three senders. */
export const [ALICE, BOB, CAROL] = [1, 2, 3].map((fill) => keyOfSeed(Buffer.alloc(32, fill))) as [
  NativeKey,
  NativeKey,
  NativeKey,
];

export function trusted(key: NativeKey): TrustedKey {
  return {
    keyId: key.keyId,
    suite: SUITE,
    publicKey: key.publicKey.toString('base64'),
    holder: '潍坊市人民检察院案管办',
    enrolledAt: '2026-11-20T00:00:00Z',
  };
}

export function signedBy(payload: Uint8Array, keys: readonly NativeKey[]): Envelope {
  const message = preAuthEncoding(payload);
  return {
    payload,
    signatures: keys.map((key) => ({ keyId: key.keyId, signature: key.sign(message) })),
  };
}
