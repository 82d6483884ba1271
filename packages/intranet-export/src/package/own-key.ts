import { openKeyFile, readKeyFile, readPublicKeyFile, type SigningKey } from '@discferry/keyring';
import { EMPTY_TRUST, enrolKey, type TrustRoot } from '@discferry/package-format';
import { toInstant } from '@discferry/shared-schema';
import type { Settings } from '../settings.js';

/** Opens the signing key. The caller wipes it. */
export async function openOwnKey({ keyFile }: Settings, passphrase: string): Promise<SigningKey> {
  return openKeyFile(await readKeyFile(keyFile), passphrase, keyFile);
}

/** A trust root with the exporter's own key for its own channel: how the receiver will see it. */
export async function ownTrust(settings: Settings, now: Date): Promise<TrustRoot> {
  const { keyId, suite, publicKey, holder } = await readPublicKeyFile(settings.publicKeyFile);
  const key = { keyId, suite, publicKey, holder, enrolledAt: toInstant(now) };
  return enrolKey(EMPTY_TRUST, key, settings.channel);
}
