import { hash } from 'node:crypto';

/** Words of 32 bits in a sum. */
const WORDS = 64;

/** Bytes of a sum. */
const SUM_BYTES = WORDS * Uint32Array.BYTES_PER_ELEMENT;

/**
 * A sum over a set of seals (行封印), whatever their order, which costs what changes: each seal is
 * stretched to 64 words of 32 bits, and these are added up word by word. Under an XOR of digests, or a
 * sum as short as one, rows can be chosen so that they cancel out; 2,048 bits leave no room for that.
 */
export type RowSum = Uint32Array;

/** The sum over no rows. */
export function emptySum(): RowSum {
  return new Uint32Array(WORDS);
}

/** @throws TypeError when the bytes are no sum */
export function sumOf(bytes: Uint8Array): RowSum {
  if (bytes.length !== SUM_BYTES) throw new TypeError('no sum of seals');
  // Copied, for a blob out of a database lies at any address.
  const { buffer, byteOffset } = bytes;
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + SUM_BYTES));
}

export function bytesOf(sum: RowSum): Buffer {
  return Buffer.from(sum.buffer, sum.byteOffset, sum.byteLength);
}

export function addSeal(sum: RowSum, seal: Uint8Array): void {
  const stretched = stretch(seal);
  for (let at = 0; at < WORDS; at += 1) sum[at] = (sum[at] ?? 0) + (stretched[at] ?? 0);
}

export function removeSeal(sum: RowSum, seal: Uint8Array): void {
  const stretched = stretch(seal);
  for (let at = 0; at < WORDS; at += 1) sum[at] = (sum[at] ?? 0) - (stretched[at] ?? 0);
}

function stretch(seal: Uint8Array): Uint32Array {
  return sumOf(hash('shake128', seal, { outputLength: SUM_BYTES, outputEncoding: 'buffer' }));
}
