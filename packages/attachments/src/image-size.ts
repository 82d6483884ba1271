import { MAX_PIXELS, MAX_SIDE_PIXELS } from './limits.js';
import { refused } from './refusals.js';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Checks the size that a header declares, before a byte of memory is asked for because of it.
 * @throws malformed, image-too-many-pixels
 */
export function checkImageSize({ width, height }: ImageSize): void {
  if (width === 0 || height === 0) throw refused('malformed', 'no width or no height');
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE_PIXELS) {
    throw refused('image-too-many-pixels', `${String(width)} by ${String(height)}`);
  }
}
