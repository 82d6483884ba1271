import { keyIdOf } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import nacl from 'tweetnacl';

/** Fresh random bytes: `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * A private key in memory. The secret is no property of it, so that it cannot be listed, printed,
 * logged or serialised with the object.
 */
export interface SigningKey {
  readonly keyId: string;
  /** 32 raw bytes. */
  readonly publicKey: Uint8Array;
  /** Overwrites the secret. The key signs nothing afterwards. */
  wipe(): void;
}

/** Ed25519 secrets as tweetnacl takes them, 64 bytes: the seed and the public key. */
const secrets = new WeakMap<SigningKey, Uint8Array>();

/** A new key pair (密钥对). The caller wipes it when done. */
export function createKeyPair(random: RandomBytes): SigningKey {
  const seed = random(nacl.sign.seedLength);
  try {
    return keyFromSeed(seed);
  } finally {
    seed.fill(0);
  }
}

/** The key that a seed of 32 bytes stands for (RFC 8032 section 5.1.5). The seed is copied. */
export function keyFromSeed(seed: Uint8Array): SigningKey {
  const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(seed);
  const key: SigningKey = Object.freeze({
    keyId: keyIdOf(publicKey),
    publicKey,
    wipe: () => {
      secretKey.fill(0);
      secrets.delete(key);
    },
  });
  secrets.set(key, secretKey);
  return key;
}

/** The seed of a key: a view of its secret, gone when the key is wiped. */
export function seedOf(key: SigningKey): Uint8Array {
  return secretOf(key).subarray(0, nacl.sign.seedLength);
}

/** The Ed25519 signature of a message, 64 bytes, the same each time. */
export function signMessage(key: SigningKey, message: Uint8Array): Uint8Array {
  return nacl.sign.detached(message, secretOf(key));
}

function secretOf(key: SigningKey): Uint8Array {
  const secret = secrets.get(key);
  if (secret === undefined) {
    throw new DiscferryError('E_INTERNAL', { reason: 'a wiped key was used' });
  }
  return secret;
}
