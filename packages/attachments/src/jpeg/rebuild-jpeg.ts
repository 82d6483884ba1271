import { refused } from '../refusals.js';
import { decodeJpeg, encodeJpeg } from './codec.js';
import { readSegments, type JpegImage } from './segments.js';
import { turnPixels, type Pixels } from './turn-pixels.js';

/**
 * A JPEG of the same picture with nothing but pixels in it, upright.
 * @throws malformed, image-unsupported, image-too-many-pixels, image-too-complex
 */
export async function rebuildJpeg(source: Uint8Array): Promise<Uint8Array> {
  const image = readSegments(source);
  return encodeJpeg(await uprightPixels(image), image.components === 1);
}

/** By itself, so that pixels as they lay are given back before encoding asks for memory. */
async function uprightPixels({ bytes, width, height, orientation }: JpegImage): Promise<Pixels> {
  const pixels = await decodeJpeg(bytes);
  if (pixels.width !== width || pixels.height !== height) {
    throw refused('malformed', 'decoded to another size than declared');
  }
  return turnPixels(pixels, orientation);
}
