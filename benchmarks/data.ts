import { recordLine } from '@discferry/package-format';
import { sampleRecords } from '@discferry/test-kit';

/** Sample records as the bytes of an entry: lines of canonical JSON, each with its line feed. */
export function entryBytes(records: number): Buffer {
  return Buffer.concat(
    sampleRecords(0, records - 1).map((record) => Buffer.from(`${recordLine(record)}\n`)),
  );
}

const CHUNK_BYTES = 65_536;

/** Bytes in pieces, as a file is read. */
export function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    yield bytes.subarray(start, start + CHUNK_BYTES);
  }
}

/** Of generated business systems. The last day of their history lies behind every clock. */
export const SEED = 2026;
export const AS_OF = '2025-06-30';
