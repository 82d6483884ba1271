import { crc32 } from 'node:zlib';
import type { ProfiledEntry } from '../zip-profile/scan.js';
import { wrongEntry } from './wrong-entry.js';

/**
 * Lets the bytes of an entry through: never more than it declares, and in the end exactly those its
 * checksum was made of.
 * @throws E_ARCHIVE_PROFILE
 */
export async function* entryBytes(
  entry: ProfiledEntry,
  unzipped: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const expected = `${String(entry.size)} bytes with the CRC-32 ${String(entry.checksum)}`;
  let size = 0;
  let checksum = 0;
  for await (const chunk of unzipped) {
    size += chunk.length;
    if (size > entry.size) throw wrongEntry(entry, { expected, actual: 'more bytes' });
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size === entry.size && checksum === entry.checksum) return;
  const actual = `${String(size)} bytes with the CRC-32 ${String(checksum)}`;
  throw wrongEntry(entry, { expected, actual });
}
