import {
  createKeyPair,
  openKeyFile,
  readKeyFile,
  readPublicKeyFile,
  sealKeyFile,
  writeKeyFiles,
  type SigningKey,
} from '@discferry/keyring';
import { EMPTY_TRUST, enrolKey, type TrustRoot } from '@discferry/package-format';
import { channelId, toInstant, type Channel } from '@discferry/shared-schema';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';

/** The files of an exporter's own key, and the channel that it signs for. */
export interface OwnKeyFiles {
  readonly keyFile: string;
  readonly publicKeyFile: string;
  readonly channel: Channel;
}

/** Who holds a new key, for which channel it signs, and what opens it. */
export interface NewKey {
  readonly channel: Channel;
  /** The office in words. */
  readonly holder: string;
  readonly passphrase: string;
  readonly now: Date;
}

/** A key pair as it was put into files. */
export interface MadeKey {
  readonly keyId: string;
  readonly publicKeyFile: string;
}

/**
 * Makes the key pair of an exporter and its two files, named by the channel, in a folder that only the
 * owner reads.
 * @throws E_ALREADY_EXISTS, and what writing a file throws
 */
export async function makeOwnKey(
  folder: string,
  { channel, holder, passphrase, now }: NewKey,
): Promise<MadeKey> {
  const random = (length: number) => randomBytes(length);
  const pair = createKeyPair(random);
  const file = sealKeyFile(pair, passphrase, { holder, createdAt: toInstant(now), random });
  pair.wipe();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { publicKeyFile } = await writeKeyFiles(folder, channelId(channel), file);
  return { keyId: file.keyId, publicKeyFile };
}

/**
 * Opens the signing key. The caller wipes it.
 * @throws E_KEY_FILE, E_PASSPHRASE
 */
export async function openOwnKey(
  { keyFile }: Pick<OwnKeyFiles, 'keyFile'>,
  passphrase: string,
): Promise<SigningKey> {
  return openKeyFile(await readKeyFile(keyFile), passphrase, keyFile);
}

/**
 * A trust root with the exporter's own key for its own channel: how the receiver will see it.
 * @throws E_KEY_FILE, E_KEY_INVALID
 */
export async function ownTrust(
  { publicKeyFile, channel }: Pick<OwnKeyFiles, 'publicKeyFile' | 'channel'>,
  now: Date,
): Promise<TrustRoot> {
  const { keyId, suite, publicKey, holder } = await readPublicKeyFile(publicKeyFile);
  const key = { keyId, suite, publicKey, holder, enrolledAt: toInstant(now) };
  return enrolKey(EMPTY_TRUST, key, channel);
}
