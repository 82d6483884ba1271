import type { ImageSize } from '../image-size.js';
import { UPRIGHT, type Orientation } from './orientation.js';

/** Decoded pixels, four bytes each, row by row. */
export interface Pixels extends ImageSize {
  readonly data: Uint8ClampedArray;
}

/** From this value on width and height change places. */
const FIRST_SIDEWAYS = 5;

/** Turns and mirrors pixels so that they stand upright without a tag that says so. */
export function turnPixels(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === UPRIGHT) return pixels;
  const { width, height } = pixels;
  const { data } = pixels;
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const isSideways = orientation >= FIRST_SIDEWAYS;
  const size = isSideways ? { width: height, height: width } : { width, height };
  const turned = new Uint32Array(source.length);
  const { start, across, down } = stepsFor(orientation, width, height);
  for (let y = 0, to = 0; y < size.height; y += 1) {
    for (let x = 0, from = start + y * down; x < size.width; x += 1, from += across, to += 1) {
      turned[to] = source[from] ?? 0;
    }
  }
  return { ...size, data: new Uint8ClampedArray(turned.buffer) };
}

/** Which stored pixel is shown first, and how far the next one lies to the right and below. */
interface Steps {
  readonly start: number;
  readonly across: number;
  readonly down: number;
}

function stepsFor(orientation: Orientation, width: number, height: number): Steps {
  const right = width - 1;
  const bottom = (height - 1) * width;
  const steps: Readonly<Record<Orientation, Steps>> = {
    1: { start: 0, across: 1, down: width },
    2: { start: right, across: -1, down: width },
    3: { start: bottom + right, across: -1, down: -width },
    4: { start: bottom, across: 1, down: -width },
    5: { start: 0, across: width, down: 1 },
    6: { start: bottom, across: -width, down: 1 },
    7: { start: bottom + right, across: -width, down: -1 },
    8: { start: right, across: width, down: -1 },
  };
  return steps[orientation];
}
