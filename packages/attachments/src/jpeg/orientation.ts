/** The values of the EXIF tag Orientation (CIPA DC-008, 4.6.4): where row 0 and column 0 are. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const UPRIGHT: Orientation = 1;

const TAG_ORIENTATION = 0x0112;
const TYPE_SHORT = 3;
const ENTRY_BYTES = 12;
const TIFF_HEADER_BYTES = 8;

/**
 * The orientation in EXIF data; undefined when it says none or cannot be read. It is the one value
 * taken from metadata, since without it photographs lie on their side.
 * @param tiff what follows `Exif`, from the byte order on
 */
export function readOrientation(tiff: Buffer): Orientation | undefined {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < TIFF_HEADER_BYTES) return undefined;
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = short(directory);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return undefined;
    if (short(at) !== TAG_ORIENTATION || short(at + 2) !== TYPE_SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : undefined;
  }
  return undefined;
}
