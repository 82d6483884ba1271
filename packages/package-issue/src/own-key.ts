import { openKeyFile, readKeyFile, readPublicKeyFile, type SigningKey } from '@discferry/keyring';
import { EMPTY_TRUST, enrolKey, type TrustRoot } from '@discferry/package-format';
import { toInstant, type Channel } from '@discferry/shared-schema';

/** The files of an exporter's own key, and the channel that it signs for. */
export interface OwnKeyFiles {
  readonly keyFile: string;
  readonly publicKeyFile: string;
  readonly channel: Channel;
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
