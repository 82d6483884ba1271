import { createHash, type Hash } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, 32 bytes. */
export function sha256(data: Uint8Array | string): Uint8Array {
  return createHash('sha256').update(data).digest();
}

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hexadecimal digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** A SHA-256 in progress, for bytes that come in pieces. */
export function startSha256(): Hash {
  return createHash('sha256');
}
