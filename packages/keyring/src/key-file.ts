import {
  base64Schema,
  canonicalJson,
  checkPublicKey,
  keyIdOf,
  publicKeyBytes,
  sha256,
  SUITE,
} from '@discferry/package-format';
import {
  DiscferryError,
  findingsOfIssues,
  instantSchema,
  isDiscferryError,
  type Finding,
} from '@discferry/shared-schema';
import nacl from 'tweetnacl';
import { z } from 'zod';
import { createKdf, deriveBoxKey, kdfSchema } from './passphrase.js';
import { publicKeyFileSchema } from './public-key-file.js';
import { keyFromSeed, seedOf, type RandomBytes, type SigningKey } from './signing-key.js';

const DIGEST_BYTES = 32;
const BOXED_BYTES = nacl.sign.seedLength + DIGEST_BYTES + nacl.secretbox.overheadLength;

const identitySchema = publicKeyFileSchema.extend({ createdAt: instantSchema });

const keyFileSchema = identitySchema.extend({
  kdf: kdfSchema,
  box: z.strictObject({
    nonce: base64Schema(nacl.secretbox.nonceLength),
    ciphertext: base64Schema(BOXED_BYTES),
  }),
});

/** A key file (密钥文件): a private key under a passphrase, beside what is public about it. */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** What is said about a key in its file. */
export interface KeyFileOptions {
  /** Who holds the key, in words: an office, a person's function. */
  readonly holder: string;
  /** Instant, UTC. */
  readonly createdAt: string;
  readonly random: RandomBytes;
}

/**
 * Puts a private key under a passphrase: a box of tweetnacl (XSalsa20-Poly1305) whose key scrypt
 * derives. Takes a fifth of a second and 64 MB.
 * @throws E_PASSPHRASE_MISSING
 * @throws E_USAGE when nobody could open the file: its holder or date is not as the format has it
 */
export function sealKeyFile(
  key: SigningKey,
  passphrase: string,
  { holder, createdAt, random }: KeyFileOptions,
): KeyFile {
  const identity = checkIdentity({
    version: 1,
    suite: SUITE,
    keyId: key.keyId,
    publicKey: base64(key.publicKey),
    holder,
    createdAt,
  });
  const kdf = createKdf(random);
  const nonce = random(nacl.secretbox.nonceLength);
  const boxKey = deriveBoxKey(passphrase, kdf);
  const content = Buffer.concat([seedOf(key), identityDigest(identity)]);
  try {
    const ciphertext = nacl.secretbox(content, nonce, boxKey);
    return { ...identity, kdf, box: { nonce: base64(nonce), ciphertext: base64(ciphertext) } };
  } finally {
    content.fill(0);
    boxKey.fill(0);
  }
}

/**
 * Opens a key file. Takes as long as sealing it did; the caller wipes the key when done.
 * @param json the value of the file, not yet looked at
 * @throws E_KEY_FILE when the file is malformed or was edited
 * @throws E_PASSPHRASE, E_PASSPHRASE_MISSING
 */
export function openKeyFile(json: unknown, passphrase: string, path: string): SigningKey {
  const file = parseKeyFile(json, path);
  const boxKey = deriveBoxKey(passphrase, file.kdf);
  const { nonce, ciphertext } = file.box;
  const content = nacl.secretbox.open(bytes(ciphertext), bytes(nonce), boxKey);
  boxKey.fill(0);
  if (content === null) throw new DiscferryError('E_PASSPHRASE', {});
  try {
    // Whoever can write the file must not be able to give the key another name, holder or age.
    if (Buffer.compare(identityDigest(file), content.subarray(nacl.sign.seedLength)) !== 0) {
      throw unusable(path, [edited('key', 'the fields that were sealed with the key')]);
    }
    const key = keyFromSeed(content.subarray(0, nacl.sign.seedLength));
    if (key.keyId === file.keyId) return key;
    key.wipe();
    throw unusable(path, [edited('key.publicKey', 'the public key of the sealed private key')]);
  } finally {
    content.fill(0);
  }
}

/**
 * Reads the value of a key file, as far as that goes without its passphrase.
 * @throws E_KEY_FILE
 */
export function parseKeyFile(json: unknown, path: string): KeyFile {
  const file = keyFileSchema.safeParse(json);
  if (!file.success) throw unusable(path, findingsOfIssues(file.error.issues, json, 'key.'));
  const publicKey = publicKeyBytes(file.data);
  try {
    checkPublicKey(publicKey);
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    throw unusable(path, [edited('key.publicKey', 'a usable public key')]);
  }
  if (keyIdOf(publicKey) !== file.data.keyId) {
    throw unusable(path, [edited('key.keyId', 'the id of the public key')]);
  }
  return file.data;
}

type Identity = z.infer<typeof identitySchema>;

function checkIdentity(identity: Identity): Identity {
  const checked = identitySchema.safeParse(identity);
  if (checked.success) return identity;
  const findings = findingsOfIssues(checked.error.issues, identity, 'key.');
  throw new DiscferryError('E_USAGE', { reason: 'a key cannot be described so' }, { findings });
}

function identityDigest(file: Identity): Uint8Array {
  const { version, suite, keyId, publicKey, holder, createdAt } = file;
  return sha256(canonicalJson({ version, suite, keyId, publicKey, holder, createdAt }));
}

function edited(path: string, expected: string): Finding {
  return { path, expected, actual: 'something else' };
}

function unusable(path: string, findings: readonly Finding[]): DiscferryError {
  return new DiscferryError('E_KEY_FILE', { path }, { findings });
}

function base64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64');
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
