/** What a JPEG is made of; honest, baseline and grey unless told. */
export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  readonly components?: 1 | 3 | 4;
  /** The marker of the frame: 0xc0 baseline, 0xc2 progressive. */
  readonly frame?: number;
  readonly precision?: number;
  /** The shade of each block of 8 by 8 pixels: dark or light. */
  readonly blocks?: readonly ('dark' | 'light')[];
  /** Segments behind SOI, and behind the tables. */
  readonly before?: readonly Buffer[];
  readonly behind?: readonly Buffer[];
  /** How often the scan is written. */
  readonly scans?: number;
  /** Bytes behind EOI. */
  readonly trailing?: Uint8Array;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const DQT = 0xdb;
const PROGRESSIVE = 0xc2;
/** Every step is 8, so that a difference of 64 is 64 shades. */
const QUANTISERS = new Array<number>(64).fill(8);
/** Symbol 0 is `00`, symbol 7 is `01`. */
const DC_CODES = [0x00, 0, 2, ...new Array<number>(14).fill(0), 0, 7];
/** End of block is `0`. */
const AC_CODES = [0x10, 1, ...new Array<number>(15).fill(0), 0];
/** A difference of seven bits. */
const LIGHTER = '011000000';
const DARKER = '010111111';
const SAME = '00';

/** A segment with its marker and length. */
export function jpegSegment(marker: number, data: Uint8Array | readonly number[] | string): Buffer {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF with an orientation, and the name of a place where another tag would be. */
export function exifSegment(orientation: number, place: string): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from('Exif\0\0', 'latin1');
  return jpegSegment(0xe1, Buffer.concat([head, tiff, Buffer.from(place, 'latin1')]));
}

/** A JPEG in which every block has one shade, written segment by segment. */
export function makeJpeg(parts: JpegParts = {}): Buffer {
  const { width = 16, height = 16, components = 1, frame = 0xc0, precision = 8 } = parts;
  const { before = [], behind = [], scans = 1, trailing = Buffer.alloc(0) } = parts;
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const numbers = Array.from({ length: components }, (_, index) => index + 1);
  const isProgressive = frame === PROGRESSIVE;
  const spectrum = isProgressive ? [0, 0, 0] : [0, 63, 0];
  const selectors = numbers.flatMap((number) => [number, 0]);
  const scan = Buffer.concat([
    jpegSegment(SOS, [components, ...selectors, ...spectrum]),
    scanData(parts, isProgressive),
  ]);
  return Buffer.concat([
    Buffer.of(0xff, SOI),
    ...before,
    jpegSegment(DQT, [0, ...QUANTISERS]),
    jpegSegment(DHT, DC_CODES),
    jpegSegment(DHT, AC_CODES),
    ...behind,
    jpegSegment(frame, [
      precision,
      ...size,
      components,
      ...numbers.flatMap((number) => [number, 0x11, 0]),
    ]),
    ...new Array<Buffer>(scans).fill(scan),
    Buffer.of(0xff, EOI),
    trailing,
  ]);
}

function scanData(
  { width = 16, height = 16, ...parts }: JpegParts,
  isProgressive: boolean,
): Buffer {
  const { components = 1, blocks = [] } = parts;
  // A picture too large to be decoded needs no data.
  const count = Math.min(1024, Math.ceil(width / 8) * Math.ceil(height / 8));
  const end = isProgressive ? '' : '0';
  const others = `${SAME}${end}`.repeat(components - 1);
  let bits = '';
  let shade = 0;
  for (let index = 0; index < count; index += 1) {
    const wanted = blocks[index] === 'light' ? 1 : 0;
    bits += (wanted === shade ? SAME : wanted > shade ? LIGHTER : DARKER) + end + others;
    shade = wanted;
  }
  bits += '1'.repeat((8 - (bits.length % 8)) % 8);
  const bytes = bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? [];
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}
