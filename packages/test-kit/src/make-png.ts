import { crc32, deflateSync } from 'node:zlib';

/** What a PNG is made of; honest and grey unless told. */
export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour?: number;
  readonly isInterlaced?: boolean;
  /** Rows with their filter bytes; one shade of grey unless told. */
  readonly rows?: Uint8Array;
  /** Chunks between IHDR and IDAT, and between IDAT and IEND. */
  readonly before?: readonly Buffer[];
  readonly after?: readonly Buffer[];
  /** Bytes behind IEND. */
  readonly trailing?: Uint8Array;
  /** In place of the chunks with data. */
  readonly data?: readonly Buffer[];
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array | string): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

/** A PNG, written chunk by chunk. */
export function makePng(parts: PngParts = {}): Buffer {
  const { width = 8, height = 8, depth = 8, colour = 0, isInterlaced = false } = parts;
  const { before = [], after = [], trailing = Buffer.alloc(0) } = parts;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, isInterlaced ? 1 : 0], 8);
  const rows = parts.rows ?? flatRows(Math.min(width, 64), Math.min(height, 64));
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...before,
    ...(parts.data ?? [pngChunk('IDAT', deflateSync(rows))]),
    ...after,
    pngChunk('IEND', ''),
    trailing,
  ]);
}

function flatRows(width: number, height: number): Uint8Array {
  return new Uint8Array((width + 1) * height).map((_, at) => (at % (width + 1) === 0 ? 0 : 128));
}
