import { inflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { sanitiseAttachment, type AttachmentType } from '../src/index.js';
import { decodeJpeg } from '../src/jpeg/codec.js';
import { readImage } from '../src/png/read-image.js';
import { unfilter } from '../src/png/unfilter.js';

/** The bytes an attachment becomes; the test fails when it is refused. */
export async function sanitised(bytes: Uint8Array, type: AttachmentType): Promise<Uint8Array> {
  const result = await sanitiseAttachment(bytes, type);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.bytes : new Uint8Array();
}

/** What is decided: `ok`, or the code of the refusal. */
export async function verdict(bytes: Uint8Array, type: AttachmentType): Promise<string> {
  const result = await sanitiseAttachment(bytes, type);
  return result.ok ? 'ok' : result.refusal;
}

/** The samples of a PNG as it leaves: 8 bits each, not interlaced, row by row. */
export function samplesOf(png: Uint8Array): readonly (readonly number[])[] {
  const { width, height, colour, depth, isInterlaced, compressed } = readImage(png);
  expect({ depth, isInterlaced }).toEqual({ depth: 8, isInterlaced: false });
  const channels = colour === 0 ? 1 : 3;
  const rowBytes = width * channels;
  const bytes = inflateSync(compressed);
  unfilter({ bytes, rows: height, rowBytes, pixelBytes: channels });
  return Array.from({ length: height }, (_, row) => {
    const start = row * (rowBytes + 1) + 1;
    return [...bytes.subarray(start, start + rowBytes)];
  });
}

/** Which quarters of a JPEG are light, row by row, by the pixel in the middle of each. */
export async function quartersOf(jpeg: Uint8Array): Promise<string> {
  const { data, width, height } = await decodeJpeg(jpeg);
  const middles = [0.25, 0.75];
  return middles
    .flatMap((y) => middles.map((x) => Math.floor(y * height) * width + Math.floor(x * width)))
    .map((pixel) => ((data[pixel * 4] ?? 0) > 160 ? 'light' : 'dark'))
    .join(' ');
}
