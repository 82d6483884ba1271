import { scryptSync } from 'node:crypto';
import { base64Schema } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import nacl from 'tweetnacl';
import { z } from 'zod';
import type { RandomBytes } from './signing-key.js';

/** What a new key file costs to open: 64 MB and a fifth of a second (docs/adr/0003). */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const;
const SALT_BYTES = 16;

/** scrypt works in 128·N·r bytes and a little; Node refuses beyond this. */
const MEMORY_BYTES_PER_N = 2 * 128 * COST.r;

/**
 * How the key of the box is derived from the passphrase (RFC 7914). N from 16 to 128 MB: a hostile
 * key file can make nobody allocate gigabytes, and none is opened that a guesser would find cheap.
 */
export const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  N: z.literal([2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17]),
  r: z.literal(COST.r),
  p: z.literal(COST.p),
  salt: base64Schema(SALT_BYTES),
});
export type Kdf = z.infer<typeof kdfSchema>;

/** The parameters for a new key file. */
export function createKdf(random: RandomBytes): Kdf {
  return { name: 'scrypt', ...COST, salt: Buffer.from(random(SALT_BYTES)).toString('base64') };
}

/**
 * The key of the box. The passphrase counts in Unicode NFC, as RFC 8265 has it: the same characters
 * open the file whatever keyboard typed them.
 * @throws E_PASSPHRASE_MISSING
 */
export function deriveBoxKey(passphrase: string, kdf: Kdf): Uint8Array {
  if (passphrase === '') throw new DiscferryError('E_PASSPHRASE_MISSING', {});
  const { N, r, p } = kdf;
  const salt = Buffer.from(kdf.salt, 'base64');
  const maxmem = N * MEMORY_BYTES_PER_N;
  return scryptSync(passphrase.normalize('NFC'), salt, nacl.secretbox.keyLength, {
    N,
    r,
    p,
    maxmem,
  });
}
