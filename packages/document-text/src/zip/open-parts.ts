import { crc32, inflateRawSync } from 'node:zlib';
import { unreadable } from '../refusals.js';
import {
  brokenArchive,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  KNOWN_FLAGS,
  METHOD_DEFLATED,
  METHOD_STORED,
  readCentralRecord,
  readEndRecord,
  readLocalHeader,
  type EndRecord,
  type LocalHeader,
  type ZipEntry,
} from './structures.js';

const MAX_ENTRIES = 2000;
/** All parts together, unpacked. */
const MAX_UNPACKED_BYTES = 50_000_000;
/** A part may be small before its ratio counts; XML seldom packs better than 1 : 60. */
const FREE_BYTES = 1_000_000;
const MAX_RATIO = 200;

/** Lengths of a data descriptor: checksum and two sizes, with or without a signature. */
const DESCRIPTOR_LENGTHS = [12, 16] as const;

/** The parts of a document, by their names in lower case. Unpacked when asked for, and not before. */
export type Parts = ReadonlyMap<string, () => Buffer>;

/**
 * Takes a ZIP archive in memory apart. Word's archives have other names, times and extra fields than
 * ours, so this profile is wider than that of packages; but entries lie back to back, headers agree,
 * and every name occurs once, so every reader finds the same parts.
 * @throws E_DOCUMENT_UNREADABLE, for bombs before anything is unpacked
 */
export function openParts(document: Uint8Array): Parts {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  const end = readEndRecord(bytes);
  const entries = listEntries(bytes, end);
  checkSizes(entries);
  const parts = new Map<string, () => Buffer>();
  for (const [entry, data] of locate(bytes, entries, end.directoryOffset)) {
    // Part names are the same in upper and lower case (ECMA-376-2 section 9.1.1.2).
    const name = entry.name.toLowerCase();
    if (parts.has(name)) throw brokenArchive('two parts of the same name');
    parts.set(name, () => unpack(entry, data));
  }
  for (const [name] of parts) {
    if (name.endsWith('/')) parts.delete(name);
  }
  return parts;
}

function listEntries(bytes: Buffer, end: EndRecord): readonly ZipEntry[] {
  if (end.count > MAX_ENTRIES) throw unreadable('size', 'document', `${String(end.count)} parts`);
  const entries: ZipEntry[] = [];
  let at = end.directoryOffset;
  while (entries.length < end.count) {
    const { entry, next } = readCentralRecord(bytes, at, end.directoryEnd);
    entries.push(entry);
    at = next;
  }
  if (at !== end.directoryEnd) throw brokenArchive('a broken directory');
  return entries;
}

function checkSizes(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const bomb = entries.some(
    ({ size, compressedSize }) => size > FREE_BYTES + compressedSize * MAX_RATIO,
  );
  if (bomb || total > MAX_UNPACKED_BYTES) {
    throw unreadable('size', 'document', `${String(total)} bytes unpacked`);
  }
}

/** Finds the data of each entry. Nothing may lie between entries, or belong to two of them. */
function* locate(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  directoryOffset: number,
): Generator<readonly [ZipEntry, Buffer]> {
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  let position = 0;
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.offset ?? directoryOffset;
    if (entry.offset !== position) throw brokenArchive('a gap or overlap between parts');
    const local = readLocalHeader(bytes, entry.offset, directoryOffset);
    const dataEnd = local.dataOffset + entry.compressedSize;
    checkHeader(entry, local);
    if (!isRest(bytes, [dataEnd, next], entry)) throw brokenArchive('a gap or overlap');
    yield [entry, bytes.subarray(local.dataOffset, dataEnd)];
    position = next;
  }
}

function checkHeader(entry: ZipEntry, local: LocalHeader): void {
  if ((entry.flags & FLAG_ENCRYPTED) !== 0) {
    throw unreadable('encryption', 'document', 'an encrypted part');
  }
  const known =
    (entry.flags & ~KNOWN_FLAGS) === 0 && [METHOD_STORED, METHOD_DEFLATED].includes(entry.method);
  const same =
    entry.name === local.name && entry.flags === local.flags && entry.method === local.method;
  const deferred = (entry.flags & FLAG_DESCRIPTOR) !== 0;
  const agree = (['checksum', 'compressedSize', 'size'] as const).every(
    (field) => local[field] === entry[field] || (deferred && local[field] === 0),
  );
  if (!known || !same || !agree) throw brokenArchive('headers that disagree');
}

/** Between data and next entry stands nothing, or the data descriptor. */
function isRest(bytes: Buffer, [start, end]: readonly [number, number], entry: ZipEntry): boolean {
  if ((entry.flags & FLAG_DESCRIPTOR) === 0) return start === end;
  if (!DESCRIPTOR_LENGTHS.some((length) => start + length === end)) return false;
  const [checksum, packed, size] = [12, 8, 4].map((back) => bytes.readUInt32LE(end - back));
  return checksum === entry.checksum && packed === entry.compressedSize && size === entry.size;
}

function unpack({ method, size, checksum }: ZipEntry, data: Buffer): Buffer {
  const content = method === METHOD_DEFLATED ? inflate(data, size) : data;
  if (content.length !== size || crc32(content) !== checksum) throw brokenArchive('damaged data');
  return content;
}

function inflate(data: Buffer, size: number): Buffer {
  try {
    // Never more than declared, whatever the data says.
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw brokenArchive('data that cannot be unpacked');
  }
}
