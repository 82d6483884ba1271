import { refused } from '../refusals.js';
import { GREY, GREY_ALPHA, PALETTE, RGB, RGB_ALPHA, type PngImage } from './read-image.js';

/** Reads the sample with a number within a row of samples. */
export type Sample = (index: number) => number;

/** Writes the pixel with a number within its row to a place of the canvas. */
type Paint = (sample: Sample, pixel: number, to: number) => void;

const WHITE = 255;

/** How many samples of its bit depth a pixel has. */
export function samplesPerPixel(colour: number): number {
  const samples: Readonly<Record<number, number>> = {
    [GREY]: 1,
    [PALETTE]: 1,
    [GREY_ALPHA]: 2,
    [RGB]: 3,
    [RGB_ALPHA]: 4,
  };
  return samples[colour] ?? 0;
}

/** Whether the pixels of an image have one shade each, and no colour. */
export function isGrey({ colour }: PngImage): boolean {
  return colour === GREY || colour === GREY_ALPHA;
}

/**
 * How pixels become 8-bit shades of grey or RGB on a white page. Depth beyond eight bits and what
 * lies below transparency is shown by no page, and is gone.
 * @throws malformed when painting a colour that the palette does not have
 */
export function painter(image: PngImage, canvas: Uint8Array): Paint {
  const { colour, depth, transparency } = image;
  const to8Bit = (value: number) =>
    depth === 16 ? value >> 8 : (value * 255) / ((1 << depth) - 1);
  if (colour === PALETTE) return paletteOf(image, canvas);
  const samples = samplesPerPixel(colour);
  const channels = isGrey(image) ? 1 : 3;
  const hasAlpha = samples > channels;
  const key = Array.from({ length: transparency.length / 2 }, (_, index) =>
    transparency.readUInt16BE(index * 2),
  );
  return (sample, pixel, to) => {
    const first = pixel * samples;
    const alpha = hasAlpha ? to8Bit(sample(first + channels)) : 255;
    let isKeyed = key.length > 0;
    for (let channel = 0; channel < channels; channel += 1) {
      const value = sample(first + channel);
      isKeyed &&= value === key[channel];
      canvas[to + channel] = onWhite(to8Bit(value), alpha);
    }
    if (isKeyed) canvas.fill(WHITE, to, to + channels);
  };
}

function paletteOf({ palette, transparency }: PngImage, canvas: Uint8Array): Paint {
  const colours = palette.map((value, index) =>
    onWhite(value, transparency[Math.floor(index / 3)] ?? 255),
  );
  return (sample, pixel, to) => {
    const at = sample(pixel) * 3;
    if (at >= colours.length) throw refused('malformed', 'a colour beyond the palette');
    canvas[to] = colours[at] ?? 0;
    canvas[to + 1] = colours[at + 1] ?? 0;
    canvas[to + 2] = colours[at + 2] ?? 0;
  };
}

function onWhite(value: number, alpha: number): number {
  return Math.round((value * alpha + WHITE * (255 - alpha)) / 255);
}
