import { startSha256 } from '@discferry/package-format';
import type { Chunks } from '../files/create-file.js';

const BLOCK_BYTES = 65_536;
const LINE_FEED = 0x0a;

/** An entry as a manifest names it. */
export interface EntryMeasure {
  readonly name: string;
  /** Uncompressed size in bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Line feeds: each ends one record. */
  readonly records: number;
}

/** The bytes of an entry on their way, and what they measured once the last has gone by. */
export interface MeteredEntry {
  readonly name: string;
  readonly blocks: AsyncGenerator<Buffer>;
  measure(): EntryMeasure;
}

/** Measures the bytes of an entry while they go by. */
export function meterEntry(name: string, chunks: Chunks): MeteredEntry {
  const hash = startSha256();
  let size = 0;
  let records = 0;
  async function* blocks(): AsyncGenerator<Buffer> {
    for await (const block of inBlocks(chunks)) {
      hash.update(block);
      size += block.length;
      records += countLineFeeds(block);
      yield block;
    }
  }
  return {
    name,
    blocks: blocks(),
    measure: () => ({ name, size, sha256: hash.digest('hex'), records }),
  };
}

/**
 * The same bytes in blocks of one size: records come line by line, and what a compressor makes of
 * them must not hang on the pieces they came in.
 */
async function* inBlocks(chunks: Chunks): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length;) {
      const part = chunk.subarray(start, start + BLOCK_BYTES - filled);
      block.set(part, filled);
      start += part.length;
      filled += part.length;
      if (filled < BLOCK_BYTES) break;
      yield block;
      block = Buffer.allocUnsafe(BLOCK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function countLineFeeds(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(LINE_FEED); at !== -1; at = block.indexOf(LINE_FEED, at + 1)) {
    count += 1;
  }
  return count;
}
