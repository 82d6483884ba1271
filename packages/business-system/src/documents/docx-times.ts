/** Records of a ZIP file, little-endian, with the offset of their DOS time and date. */
const END_RECORD = { signature: 0x06054b50, countAt: 10, directoryAt: 16, bytes: 22 } as const;
const CENTRAL = { signature: 0x02014b50, timeAt: 12, bytes: 46 } as const;
const LOCAL = { timeAt: 10 } as const;
const LOCAL_OFFSET_AT = 42;
const NAME_LENGTH_AT = 28;

/** 1980-01-01 00:00, the first that a ZIP file can tell. */
const FIRST_TIME = 0;
const FIRST_DATE = 0x0021;

/**
 * The same ZIP file with every entry's time set to 1980-01-01: the writer puts the present there, and
 * the same content would give other bytes every second.
 */
export function withFixedTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.length - END_RECORD.bytes;
  if (bytes.readUInt32LE(end) !== END_RECORD.signature)
    throw new RangeError('not a plain ZIP file');
  let at = bytes.readUInt32LE(end + END_RECORD.directoryAt);
  for (let left = bytes.readUInt16LE(end + END_RECORD.countAt); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== CENTRAL.signature) throw new RangeError('not a plain ZIP file');
    setTime(bytes, at + CENTRAL.timeAt);
    setTime(bytes, bytes.readUInt32LE(at + LOCAL_OFFSET_AT) + LOCAL.timeAt);
    const [name, extra, comment] = [0, 2, 4].map((more) =>
      bytes.readUInt16LE(at + NAME_LENGTH_AT + more),
    );
    at += CENTRAL.bytes + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}

function setTime(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(FIRST_TIME, at);
  bytes.writeUInt16LE(FIRST_DATE, at + 2);
}
