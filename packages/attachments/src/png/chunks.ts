import { crc32 } from 'node:zlib';
import { refused } from '../refusals.js';

/** One chunk of a PNG (ISO/IEC 15948, 5.3). */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The bytes every PNG begins with. */
export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const FRAME_BYTES = 12;
const TYPE = /^[A-Za-z]{2}[A-Z][A-Za-z]$/;

/**
 * The chunks of a PNG up to and with IEND. What follows IEND is left behind.
 * @throws malformed
 */
export function* readChunks(source: Uint8Array): Generator<Chunk> {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  let at = SIGNATURE.length;
  let type = '';
  while (type !== 'IEND') {
    if (at + FRAME_BYTES > bytes.length) throw refused('malformed', 'ends before IEND');
    const length = bytes.readUInt32BE(at);
    const end = at + FRAME_BYTES + length;
    if (end > bytes.length) throw refused('malformed', `chunk at ${String(at)} is too long`);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (!TYPE.test(type)) throw refused('malformed', `chunk at ${String(at)} has no type`);
    const checksum = crc32(bytes.subarray(at + 4, end - 4));
    if (checksum !== bytes.readUInt32BE(end - 4)) {
      throw refused('malformed', `chunk at ${String(at)} has another checksum`);
    }
    yield { type, data: bytes.subarray(at + 8, end - 4) };
    at = end;
  }
}

/** A chunk as it stands in a file. */
export function writeChunk({ type, data }: Chunk): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES - 4);
  frame.writeUInt32BE(data.length, 0);
  frame.write(type, 4, 'latin1');
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(data, crc32(frame.subarray(4))), 0);
  return Buffer.concat([frame, data, checksum]);
}
