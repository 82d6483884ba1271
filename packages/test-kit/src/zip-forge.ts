import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL, DESCRIPTOR, END, LOCAL, pack, type COMMON, type Fields } from './zip-layout.js';

/**
 * One file of a forged archive. Without further fields it is written exactly as the archive writer
 * writes it; every field given is a lie put in its place.
 */
export interface ForgedEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Bytes where the compressed content would stand; the sizes follow, the checksum does not. */
  readonly data?: Uint8Array;
  /** Fields of the local header, the central record and the data descriptor alike. */
  readonly both?: Fields<typeof COMMON>;
  readonly local?: Fields<typeof LOCAL>;
  readonly central?: Fields<typeof CENTRAL>;
  /** Fields of the data descriptor; null leaves it away. */
  readonly descriptor?: Fields<typeof DESCRIPTOR> | null;
  readonly localExtra?: Uint8Array;
  readonly centralExtra?: Uint8Array;
  readonly comment?: Uint8Array;
  /** The name in the local header, where it is another. */
  readonly localName?: string | Uint8Array;
  /** Bytes between the entry before (or the beginning) and this one. */
  readonly gap?: Uint8Array;
  /** Which of its two headers the entry has; both unless told. */
  readonly only?: 'local' | 'central';
}

/** What stands around the entries of a forged archive. */
export interface ForgedFrame {
  /** Numbers of the entries in the order the central directory lists them. */
  readonly listed?: readonly number[];
  readonly beforeDirectory?: Uint8Array;
  readonly afterDirectory?: Uint8Array;
  readonly end?: Fields<typeof END>;
  readonly comment?: Uint8Array;
}

const DEFLATED = 8;
const HAS_DESCRIPTOR = 0x0008;
const NOTHING = Buffer.alloc(0);
/** What the archive writer puts in every central record: made on Unix, a regular file, mode 0644. */
const MADE_BY = (3 << 8) | 45;
const EXTERNAL_ATTRIBUTES = 0o100644 * 0x1_0000 + 0x20;

/** A ZIP archive, written field by field: honest by default, and a lie wherever one is asked for. */
export function forgeZip(entries: readonly ForgedEntry[], frame: ForgedFrame = {}): Buffer {
  const { beforeDirectory = NOTHING, afterDirectory = NOTHING, comment = NOTHING } = frame;
  const records: Buffer[] = [];
  let body = NOTHING;
  for (const entry of entries) {
    body = Buffer.concat([body, entry.gap ?? NOTHING]);
    const { local, record } = forgeEntry(entry, body.length);
    if (entry.only !== 'local') records.push(record);
    if (entry.only !== 'central') body = Buffer.concat([body, local]);
  }
  body = Buffer.concat([body, beforeDirectory]);
  const listed = frame.listed?.map((number) => records[number] ?? NOTHING) ?? records;
  const directory = Buffer.concat(listed);
  const end = pack(END, {
    signature: 0x06054b50,
    countOnDisk: listed.length,
    count: listed.length,
    directorySize: directory.length,
    directoryOffset: body.length,
    commentLength: comment.length,
    ...frame.end,
  });
  return Buffer.concat([body, directory, afterDirectory, end, comment]);
}

/** An entry that begins at an offset: what stands there, and its record in the central directory. */
function forgeEntry(entry: ForgedEntry, offset: number): { local: Buffer; record: Buffer } {
  const { localExtra = NOTHING, centralExtra = NOTHING, comment = NOTHING, both = {} } = entry;
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? entry.name);
  const content = Buffer.from(entry.content ?? '');
  const { method = DEFLATED, flags = method === DEFLATED ? HAS_DESCRIPTOR : 0 } = both;
  const data =
    entry.data ?? (method === DEFLATED ? deflateRawSync(content, { level: 6 }) : content);
  const {
    checksum = crc32(content),
    compressedSize = data.length,
    size = content.length,
    ...others
  } = both;
  const facts = { checksum, compressedSize, size };
  const header = { versionNeeded: 20, date: 0x0021, ...others, method, flags };
  const deferred = (flags & HAS_DESCRIPTOR) !== 0;
  const local = pack(LOCAL, {
    signature: 0x04034b50,
    nameLength: localName.length,
    extraLength: localExtra.length,
    ...(deferred ? {} : facts),
    ...header,
    ...entry.local,
  });
  const record = pack(CENTRAL, {
    signature: 0x02014b50,
    madeBy: MADE_BY,
    nameLength: name.length,
    extraLength: centralExtra.length,
    commentLength: comment.length,
    externalAttributes: EXTERNAL_ATTRIBUTES,
    offset,
    ...facts,
    ...header,
    ...entry.central,
  });
  const descriptor =
    deferred && entry.descriptor !== null
      ? pack(DESCRIPTOR, { signature: 0x08074b50, ...facts, ...entry.descriptor })
      : NOTHING;
  return {
    local: Buffer.concat([local, localName, localExtra, data, descriptor]),
    record: Buffer.concat([record, name, centralExtra, comment]),
  };
}
