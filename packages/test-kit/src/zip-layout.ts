/** The fields of a ZIP structure in order, each with its width in bytes (APPNOTE.TXT 4.3). */
type Layout = readonly (readonly [field: string, bytes: 2 | 4])[];

/** Values for some fields of a structure. */
export type Fields<Structure extends Layout> = Readonly<
  Partial<Record<Structure[number][0], number>>
>;

/** What the local header and the central record of an entry both say. */
export const COMMON = [
  ['versionNeeded', 2],
  ['flags', 2],
  ['method', 2],
  ['time', 2],
  ['date', 2],
  ['checksum', 4],
  ['compressedSize', 4],
  ['size', 4],
  ['nameLength', 2],
  ['extraLength', 2],
] as const satisfies Layout;

export const LOCAL = [['signature', 4], ...COMMON] as const satisfies Layout;

export const CENTRAL = [
  ['signature', 4],
  ['madeBy', 2],
  ...COMMON,
  ['commentLength', 2],
  ['disk', 2],
  ['internalAttributes', 2],
  ['externalAttributes', 4],
  ['offset', 4],
] as const satisfies Layout;

export const DESCRIPTOR = [
  ['signature', 4],
  ['checksum', 4],
  ['compressedSize', 4],
  ['size', 4],
] as const satisfies Layout;

export const END = [
  ['signature', 4],
  ['disk', 2],
  ['directoryDisk', 2],
  ['countOnDisk', 2],
  ['count', 2],
  ['directorySize', 4],
  ['directoryOffset', 4],
  ['commentLength', 2],
] as const satisfies Layout;

/** A structure as bytes; fields without a value are zero. */
export function pack<Structure extends Layout>(
  structure: Structure,
  fields: Fields<Structure>,
): Buffer {
  const values = new Map<string, unknown>(Object.entries(fields));
  const bytes = Buffer.alloc(structure.reduce((total, [, width]) => total + width, 0));
  let offset = 0;
  for (const [field, width] of structure) {
    offset = bytes.writeUIntLE(Number(values.get(field) ?? 0), offset, width);
  }
  return bytes;
}
