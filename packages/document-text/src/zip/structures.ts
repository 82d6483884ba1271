import { unreadable } from '../refusals.js';

/** What the central directory says of an entry. Where its data begins is known from its header. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

/** What a local header says. */
export interface LocalHeader extends ZipEntry {
  readonly dataOffset: number;
}

/** Where the central directory lies. */
export interface EndRecord {
  readonly count: number;
  readonly directoryOffset: number;
  readonly directoryEnd: number;
}

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
/** How hard the writer compressed (two bits), descriptor, UTF-8 names. */
export const KNOWN_FLAGS = 0x0006 | FLAG_DESCRIPTOR | 0x0800;

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** Part names are printable ASCII (OPC, ECMA-376-2 section 9.1.1). */
const PART_NAME = /^[\x20-\x2e\x30-\x5b\x5d-\x7e]+(?:\/[\x20-\x2e\x30-\x5b\x5d-\x7e]+)*\/?$/;

/** The error for an archive that readers could take apart in different ways. */
export function brokenArchive(detail: string): Error {
  return unreadable('archive', 'document', detail);
}

/** Reads the end record, which must be the last thing in the file: it is never searched for. */
export function readEndRecord(bytes: Buffer): EndRecord {
  const at = bytes.length - END_BYTES;
  if (at < 0 || bytes.readUInt32LE(at) !== END_SIGNATURE) throw brokenArchive('no end record');
  const count = bytes.readUInt16LE(at + 10);
  const directoryOffset = bytes.readUInt32LE(at + 16);
  const directoryEnd = directoryOffset + bytes.readUInt32LE(at + 12);
  const single = bytes.readUInt32LE(at + 4) === 0 && bytes.readUInt16LE(at + 8) === count;
  // ZIP64, parts on other discs, comments and bytes between directory and end all show here.
  if (!single || directoryEnd !== at || bytes.readUInt16LE(at + 20) !== 0) {
    throw brokenArchive('an unusual end record');
  }
  return { count, directoryOffset, directoryEnd };
}

/** Reads a record of the central directory, and where the next one begins. */
export function readCentralRecord(
  bytes: Buffer,
  at: number,
  limit: number,
): { readonly entry: ZipEntry; readonly next: number } {
  if (at + CENTRAL_BYTES > limit || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
    throw brokenArchive('a broken directory');
  }
  const nameEnd = at + CENTRAL_BYTES + bytes.readUInt16LE(at + 28);
  const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > limit) throw brokenArchive('a broken directory');
  const name = nameAt(bytes, at + CENTRAL_BYTES, nameEnd);
  const entry = { name, ...facts(bytes, at + 8), offset: bytes.readUInt32LE(at + 42) };
  return { entry, next };
}

/** Reads the header in front of an entry's data. */
export function readLocalHeader(bytes: Buffer, at: number, limit: number): LocalHeader {
  if (at + LOCAL_BYTES > limit || bytes.readUInt32LE(at) !== LOCAL_SIGNATURE) {
    throw brokenArchive('an entry that is not where the directory says');
  }
  const nameEnd = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26);
  const dataOffset = nameEnd + bytes.readUInt16LE(at + 28);
  if (dataOffset > limit) throw brokenArchive('an entry beyond the directory');
  const name = nameAt(bytes, at + LOCAL_BYTES, nameEnd);
  return { name, ...facts(bytes, at + 6), offset: at, dataOffset };
}

/** Flags, method, checksum and sizes stand in the same order in both headers. */
function facts(bytes: Buffer, at: number): Omit<ZipEntry, 'name' | 'offset'> {
  return {
    flags: bytes.readUInt16LE(at),
    method: bytes.readUInt16LE(at + 2),
    checksum: bytes.readUInt32LE(at + 8),
    compressedSize: bytes.readUInt32LE(at + 12),
    size: bytes.readUInt32LE(at + 16),
  };
}

function nameAt(bytes: Buffer, start: number, end: number): string {
  const name = bytes.toString('latin1', start, end);
  const segments = name.split('/');
  if (!PART_NAME.test(name) || segments.includes('.') || segments.includes('..')) {
    throw brokenArchive('a part name that is not plain ASCII');
  }
  return name;
}
