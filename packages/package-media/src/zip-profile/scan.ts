import type { RegularFile } from '../files/regular-file.js';
import { checkDirectory } from './central-directory.js';
import { readEndRecord } from './end-record.js';
import { checkLocalEntries } from './local-entries.js';

/** An entry of an archive that keeps the profile. Its checksum may still be a lie. */
export interface ProfiledEntry {
  readonly name: string;
  /** Uncompressed size in bytes. */
  readonly size: number;
  readonly compressedSize: number;
  readonly method: number;
  /** CRC-32. */
  readonly checksum: number;
}

/** The structure of an archive that keeps the profile. */
export interface ZipStructure {
  readonly entries: readonly ProfiledEntry[];
  readonly directoryOffset: number;
  /** Central directory and end record, the very bytes that were checked. */
  readonly directory: Buffer;
}

/**
 * Checks an archive against the strict ZIP profile (SPEC.md, ZIP profile), so that every reader
 * sees the same files in it. Nothing is unpacked; memory does not grow with the archive.
 * @throws E_ARCHIVE_NOT_ZIP, E_ARCHIVE_PROFILE, E_ENTRY_NAME, E_ENTRY_LINK, E_ENTRY_DUPLICATE
 * @throws E_MEDIA_READ
 */
export async function scanZip(file: RegularFile): Promise<ZipStructure> {
  const end = await readEndRecord(file);
  const { directoryOffset, directorySize } = end;
  const records = await file.read(directoryOffset, directorySize);
  const listed = checkDirectory(records, end);
  await checkLocalEntries(file, listed, directoryOffset);
  const entries = listed.map(({ name, size, compressedSize, method, checksum }) => ({
    name: name.toString('latin1'),
    size,
    compressedSize,
    method,
    checksum,
  }));
  return { entries, directoryOffset, directory: Buffer.concat([records, end.bytes]) };
}
