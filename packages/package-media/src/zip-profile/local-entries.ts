import type { RegularFile } from '../files/regular-file.js';
import { atMost, breaches, is, refuse, type Rule } from './rules.js';
import {
  DESCRIPTOR_BYTES,
  DESCRIPTOR_SIGNATURE,
  FLAG_DESCRIPTOR,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  parseDescriptor,
  parseLocalHeader,
  type ListedEntry,
} from './structures.js';

/**
 * Checks that the entries fill the archive up to its directory, back to back and in the directory's
 * order, and that each says of itself what the directory says of it. What a reader finds going
 * through the file and what it finds through the directory is then the same; entries that overlap,
 * hide behind one another or stand in no directory have no place left.
 * @throws E_ARCHIVE_PROFILE
 */
export async function checkLocalEntries(
  file: RegularFile,
  listed: readonly ListedEntry[],
  directoryOffset: number,
): Promise<void> {
  let position = 0;
  for (const entry of listed) {
    refuse(breaches(entry.at, [is('offset of the local header', entry.offset, position)]));
    const end = position + lengthOf(entry);
    refuse(breaches(entry.at, [atMost('end of the entry', end, directoryOffset)]));
    refuse(breaches(position, await headerRules(file, entry)));
    const descriptorAt = end - DESCRIPTOR_BYTES;
    if (hasDescriptor(entry)) {
      const bytes = await file.read(descriptorAt, DESCRIPTOR_BYTES);
      refuse(breaches(descriptorAt, descriptorRules(bytes, entry)));
    }
    position = end;
  }
  refuse(breaches(position, [is('end of the entries', position, directoryOffset)]));
}

function lengthOf(entry: ListedEntry): number {
  const descriptor = hasDescriptor(entry) ? DESCRIPTOR_BYTES : 0;
  return LOCAL_BYTES + entry.nameLength + entry.compressedSize + descriptor;
}

function hasDescriptor({ flags }: ListedEntry): boolean {
  return (flags & FLAG_DESCRIPTOR) !== 0;
}

async function headerRules(file: RegularFile, entry: ListedEntry): Promise<readonly Rule[]> {
  const bytes = await file.read(entry.offset, LOCAL_BYTES + entry.nameLength);
  const local = parseLocalHeader(bytes);
  // With a descriptor the local header leaves checksum and sizes open, and may not say others.
  const facts = hasDescriptor(entry) ? { checksum: 0, compressedSize: 0, size: 0 } : entry;
  return [
    is('signature', local.signature, LOCAL_SIGNATURE),
    is('version needed', local.versionNeeded, entry.versionNeeded),
    is('flags', local.flags, entry.flags),
    is('method', local.method, entry.method),
    is('time', local.time, entry.time),
    is('date', local.date, entry.date),
    is('checksum', local.checksum, facts.checksum),
    is('compressed size', local.compressedSize, facts.compressedSize),
    is('size', local.size, facts.size),
    is('length of the extra field', local.extraLength, 0),
    is('length of the name', local.nameLength, entry.nameLength),
    {
      field: 'name',
      holds: bytes.subarray(LOCAL_BYTES).equals(entry.name),
      expected: 'the name in the directory',
      actual: 'another',
    },
  ];
}

function descriptorRules(bytes: Buffer, entry: ListedEntry): readonly Rule[] {
  const descriptor = parseDescriptor(bytes);
  return [
    is('signature', descriptor.signature, DESCRIPTOR_SIGNATURE),
    is('checksum', descriptor.checksum, entry.checksum),
    is('compressed size', descriptor.compressedSize, entry.compressedSize),
    is('size', descriptor.size, entry.size),
  ];
}
