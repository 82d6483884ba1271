/** Signatures and widths of the ZIP structures the profile knows (APPNOTE.TXT 4.3). */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const DESCRIPTOR_BYTES = 16;
export const END_BYTES = 22;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

/** Sizes and checksum follow the data, in a data descriptor. */
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_UTF8 = 0x0800;

/** Checksum and sizes of an entry, wherever the archive states them. */
export interface EntryFacts {
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** What the local header and the central record of an entry both state. */
export interface EntryHeader extends EntryFacts {
  readonly signature: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

/** A central record without its name. */
export interface CentralRecord extends EntryHeader {
  readonly madeBy: number;
  readonly commentLength: number;
  readonly disk: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly offset: number;
}

/** A central record with its name and its own offset in the archive. */
export interface ListedEntry extends CentralRecord {
  readonly at: number;
  readonly name: Buffer;
}

/** The end record: where the central directory lies. */
export interface EndRecord {
  readonly signature: number;
  readonly disk: number;
  readonly directoryDisk: number;
  readonly countOnDisk: number;
  readonly count: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  readonly commentLength: number;
}

function parseFacts(bytes: Buffer, at: number): EntryFacts {
  return {
    checksum: bytes.readUInt32LE(at),
    compressedSize: bytes.readUInt32LE(at + 4),
    size: bytes.readUInt32LE(at + 8),
  };
}

function parseHeader(bytes: Buffer, at: number): EntryHeader {
  return {
    signature: bytes.readUInt32LE(0),
    versionNeeded: bytes.readUInt16LE(at),
    flags: bytes.readUInt16LE(at + 2),
    method: bytes.readUInt16LE(at + 4),
    time: bytes.readUInt16LE(at + 6),
    date: bytes.readUInt16LE(at + 8),
    ...parseFacts(bytes, at + 10),
    nameLength: bytes.readUInt16LE(at + 22),
    extraLength: bytes.readUInt16LE(at + 24),
  };
}

/** Reads LOCAL_BYTES. */
export function parseLocalHeader(bytes: Buffer): EntryHeader {
  return parseHeader(bytes, 4);
}

/** Reads CENTRAL_BYTES. */
export function parseCentralRecord(bytes: Buffer): CentralRecord {
  return {
    ...parseHeader(bytes, 6),
    madeBy: bytes.readUInt16LE(4),
    commentLength: bytes.readUInt16LE(32),
    disk: bytes.readUInt16LE(34),
    internalAttributes: bytes.readUInt16LE(36),
    externalAttributes: bytes.readUInt32LE(38),
    offset: bytes.readUInt32LE(42),
  };
}

/** Reads DESCRIPTOR_BYTES. */
export function parseDescriptor(bytes: Buffer): EntryFacts & { readonly signature: number } {
  return { signature: bytes.readUInt32LE(0), ...parseFacts(bytes, 4) };
}

/** Reads END_BYTES. */
export function parseEndRecord(bytes: Buffer): EndRecord {
  return {
    signature: bytes.readUInt32LE(0),
    disk: bytes.readUInt16LE(4),
    directoryDisk: bytes.readUInt16LE(6),
    countOnDisk: bytes.readUInt16LE(8),
    count: bytes.readUInt16LE(10),
    directorySize: bytes.readUInt32LE(12),
    directoryOffset: bytes.readUInt32LE(16),
    commentLength: bytes.readUInt16LE(20),
  };
}
