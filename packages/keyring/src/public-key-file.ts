import {
  checkPublicKey,
  keyIdOf,
  publicKeyBytes,
  trustedKeySchema,
} from '@discferry/package-format';
import { DiscferryError, findingsOfIssues } from '@discferry/shared-schema';
import { z } from 'zod';

/** What is public about a key: the file that goes to the other side and is enrolled there. */
export const publicKeyFileSchema = trustedKeySchema
  .omit({ enrolledAt: true })
  .extend({ version: z.literal(1) });

/** A public key file (公钥文件), `NAME.pub.json`. */
export type PublicKeyFile = z.infer<typeof publicKeyFileSchema>;

/** The public part of a key file. */
export function publicKeyFile(file: PublicKeyFile): PublicKeyFile {
  const { version, suite, keyId, publicKey, holder } = file;
  return { version, suite, keyId, publicKey, holder };
}

/**
 * Reads the value of a public key file, and computes the key id anew. That the key is the right one
 * is for two people to find out, who compare its fingerprint.
 * @throws E_KEY_INVALID
 */
export function parsePublicKeyFile(json: unknown, path: string): PublicKeyFile {
  const file = publicKeyFileSchema.safeParse(json);
  if (!file.success) {
    const findings = findingsOfIssues(file.error.issues, json, `${path} `);
    throw new DiscferryError('E_KEY_INVALID', {}, { findings });
  }
  const publicKey = publicKeyBytes(file.data);
  checkPublicKey(publicKey);
  const expected = keyIdOf(publicKey);
  if (file.data.keyId === expected) return file.data;
  const findings = [{ path: `${path} keyId`, expected, actual: file.data.keyId }];
  throw new DiscferryError('E_KEY_INVALID', {}, { findings });
}
