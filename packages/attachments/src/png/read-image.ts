import { checkImageSize, type ImageSize } from '../image-size.js';
import { refused } from '../refusals.js';
import { readChunks } from './chunks.js';

export const GREY = 0;
export const RGB = 2;
export const PALETTE = 3;
export const GREY_ALPHA = 4;
export const RGB_ALPHA = 6;

/** The bit depths each colour type may have (ISO/IEC 15948, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  [GREY]: [1, 2, 4, 8, 16],
  [RGB]: [8, 16],
  [PALETTE]: [1, 2, 4, 8],
  [GREY_ALPHA]: [8, 16],
  [RGB_ALPHA]: [8, 16],
};

const HEADER_BYTES = 13;
const ANIMATION = ['acTL', 'fcTL', 'fdAT'];

/** The chunks of a PNG that make pixels; pixels themselves still compressed. */
export interface PngImage extends ImageSize {
  readonly depth: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
  /** Three bytes for each colour; empty without a palette. */
  readonly palette: Buffer;
  /** Opacity of palette entries, or the one colour that is transparent; empty without. */
  readonly transparency: Buffer;
  readonly compressed: Buffer;
}

/**
 * Reads the chunks of a PNG and keeps those that make pixels.
 * @throws malformed, image-animated, image-too-many-pixels
 */
export function readImage(source: Uint8Array): PngImage {
  const found = new Map<string, Buffer>();
  const data: Buffer[] = [];
  let last = '';
  for (const chunk of readChunks(source)) {
    const { type } = chunk;
    if (last === '' && type !== 'IHDR') throw refused('malformed', 'does not begin with IHDR');
    if (type === 'IHDR') checkHeader(chunk.data);
    if (ANIMATION.includes(type)) throw refused('image-animated', type);
    if (type === 'IDAT') {
      // Data in two places would be read whole by one viewer and in part by the next.
      if (data.length > 0 && last !== 'IDAT') throw refused('malformed', 'IDAT in two places');
      data.push(chunk.data);
    } else if (isNeeded(type)) {
      if (found.has(type)) throw refused('malformed', `a second ${type}`);
      if (type !== 'IEND' && data.length > 0) throw refused('malformed', `${type} behind IDAT`);
      found.set(type, chunk.data);
    }
    last = type;
  }
  const header = found.get('IHDR') ?? Buffer.alloc(HEADER_BYTES);
  const image = {
    ...sizeIn(header),
    depth: header[8] ?? 0,
    colour: header[9] ?? 0,
    isInterlaced: header[12] === 1,
    palette: found.get('PLTE') ?? Buffer.alloc(0),
    transparency: found.get('tRNS') ?? Buffer.alloc(0),
    compressed: Buffer.concat(data),
  };
  checkColours(image);
  return image;
}

/** Critical chunks are needed to show the image; others may be left away, but for transparency. */
function isNeeded(type: string): boolean {
  const isCritical = /^[A-Z]/.test(type);
  if (isCritical && !['IHDR', 'PLTE', 'IEND'].includes(type)) {
    throw refused('malformed', 'an unknown critical chunk');
  }
  return isCritical || type === 'tRNS';
}

function sizeIn(header: Buffer): ImageSize {
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}

function checkHeader(header: Buffer): void {
  if (header.length !== HEADER_BYTES) throw refused('malformed', 'length of IHDR');
  checkImageSize(sizeIn(header));
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  const isKnown = DEPTHS[colour]?.includes(depth) ?? false;
  if (!isKnown || compression !== 0 || filter !== 0 || interlace > 1) {
    throw refused('malformed', 'IHDR');
  }
}

function checkColours({ colour, depth, palette, transparency }: PngImage): void {
  const colours = palette.length / 3;
  const mayHavePalette = colour !== GREY && colour !== GREY_ALPHA;
  if (!Number.isInteger(colours) || colours > 256 || (colours > 0 && !mayHavePalette)) {
    throw refused('malformed', 'PLTE');
  }
  if (colour === PALETTE && (colours === 0 || colours > 1 << depth)) {
    throw refused('malformed', 'PLTE');
  }
  const { length } = transparency;
  const isFitting =
    length === 0 ||
    (colour === PALETTE && length <= colours) ||
    (colour === GREY && length === 2) ||
    (colour === RGB && length === 6);
  if (!isFitting) throw refused('malformed', 'tRNS');
}
