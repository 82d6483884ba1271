import { deflateSync, inflateSync } from 'node:zlib';
import { refused } from '../refusals.js';
import { SIGNATURE, writeChunk } from './chunks.js';
import { isGrey, painter, samplesPerPixel, type Sample } from './colours.js';
import { passesOf, type Pass } from './passes.js';
import { GREY, readImage, RGB, type PngImage } from './read-image.js';
import { unfilter } from './unfilter.js';

const FILTER_UP = 2;
const COMPRESSION_LEVEL = 6;
/** zlib takes no smaller output buffer. */
const MIN_BUFFER_BYTES = 64;

/**
 * A PNG of the same picture with nothing but pixels in it: 8 bits a sample, grey or RGB, opaque,
 * not interlaced.
 * @throws malformed, image-animated, image-too-many-pixels
 */
export function rebuildPng(source: Uint8Array): Uint8Array {
  const image = readImage(source);
  return write(image, paint(image));
}

function paint(image: PngImage): Uint8Array {
  const { width, height, depth, colour, isInterlaced } = image;
  const bitsPerPixel = samplesPerPixel(colour) * depth;
  const rowBytesOf = ({ columns }: Pass) => Math.ceil((columns * bitsPerPixel) / 8);
  const passes = passesOf(image, isInterlaced);
  const length = passes.reduce((sum, pass) => sum + pass.rows * (1 + rowBytesOf(pass)), 0);
  const stored = inflate(image.compressed, length);
  const channels = isGrey(image) ? 1 : 3;
  const canvas = new Uint8Array(width * height * channels);
  const paintPixel = painter(image, canvas);
  let start = 0;
  for (const pass of passes) {
    const { rows, columns, x, y, dx, dy } = pass;
    const rowBytes = rowBytesOf(pass);
    const end = start + rows * (1 + rowBytes);
    const bytes = stored.subarray(start, end);
    unfilter({ bytes, rows, rowBytes, pixelBytes: Math.max(1, bitsPerPixel >> 3) });
    for (let row = 0; row < rows; row += 1) {
      const sample = samplesFrom(bytes, row * (1 + rowBytes) + 1, depth);
      const line = (y + row * dy) * width;
      for (let column = 0; column < columns; column += 1) {
        paintPixel(sample, column, (line + x + column * dx) * channels);
      }
    }
    start = end;
  }
  return canvas;
}

/** Inflates exactly the bytes that the header promises; one more is a bomb, one less is damage. */
function inflate(compressed: Buffer, length: number): Buffer {
  let stored: Buffer;
  try {
    const chunkSize = Math.max(length, MIN_BUFFER_BYTES);
    stored = inflateSync(compressed, { maxOutputLength: length, chunkSize });
  } catch {
    throw refused('malformed', 'pixels do not inflate to their size');
  }
  if (stored.length !== length) throw refused('malformed', 'too few pixels');
  return stored;
}

function samplesFrom(bytes: Uint8Array, start: number, depth: number): Sample {
  if (depth === 8) return (index) => bytes[start + index] ?? 0;
  if (depth === 16) {
    return (index) => ((bytes[start + index * 2] ?? 0) << 8) | (bytes[start + index * 2 + 1] ?? 0);
  }
  const mask = (1 << depth) - 1;
  return (index) => {
    const bit = index * depth;
    return ((bytes[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & mask;
  };
}

function write(image: PngImage, canvas: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width, 0);
  header.writeUInt32BE(image.height, 4);
  header[8] = 8;
  header[9] = isGrey(image) ? GREY : RGB;
  const data = deflateSync(filterUp(canvas, image.height), { level: COMPRESSION_LEVEL });
  return Buffer.concat([
    SIGNATURE,
    writeChunk({ type: 'IHDR', data: header }),
    writeChunk({ type: 'IDAT', data }),
    writeChunk({ type: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

/** One filter for every row, so that the choice of filters can carry nothing. */
function filterUp(canvas: Uint8Array, rows: number): Uint8Array {
  const rowBytes = canvas.length / rows;
  const filtered = new Uint8Array(canvas.length + rows);
  for (let row = 0, to = 0; row < rows; row += 1) {
    filtered[to] = FILTER_UP;
    to += 1;
    for (let at = row * rowBytes; at < (row + 1) * rowBytes; at += 1, to += 1) {
      filtered[to] = (canvas[at] ?? 0) - (row === 0 ? 0 : (canvas[at - rowBytes] ?? 0));
    }
  }
  return filtered;
}
