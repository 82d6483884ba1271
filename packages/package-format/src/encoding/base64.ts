import { z } from 'zod';

/** The last digits of a text that ends inside a group: bits beyond the last byte are zero. */
const TAILS = ['', '[A-Za-z0-9+/][AQgw]==', '[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]='] as const;

/**
 * Base64 with padding, in the one text that its bytes have (RFC 4648 section 3.5): a digit that can
 * change without changing a byte would be a byte of the file without meaning.
 * @param bytes how many bytes it must decode to; any number when left out
 */
export function base64Schema(bytes?: number): z.ZodString {
  const pattern =
    bytes === undefined
      ? `(?:[A-Za-z0-9+/]{4})*(?:${TAILS[1]}|${TAILS[2]})?`
      : `[A-Za-z0-9+/]{${String(4 * Math.floor(bytes / 3))}}${TAILS[bytes % 3] ?? ''}`;
  return z.string().regex(new RegExp(`^${pattern}$`));
}
