import { makePng, pngChunk, type PngParts } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { samplesOf, sanitised, verdict } from './outcome.js';

const RED = [255, 0, 0];
const WHITE = [255, 255, 255];
const palette = pngChunk('PLTE', Buffer.from([...RED, 0, 0, 255]));

interface Case extends PngParts {
  readonly name: string;
  readonly shows: readonly (readonly number[])[];
}

const small = { width: 2, height: 1 };
const cases: readonly Case[] = [
  { name: '1 bit, grey', ...small, depth: 1, rows: Buffer.of(0, 0x40), shows: [[0, 255]] },
  { name: '2 bits, grey', ...small, depth: 2, rows: Buffer.of(0, 0x60), shows: [[85, 170]] },
  { name: '4 bits, grey', ...small, depth: 4, rows: Buffer.of(0, 0x1f), shows: [[17, 255]] },
  { name: '8 bits, grey', ...small, rows: Buffer.of(1, 7, 5), shows: [[7, 12]] },
  {
    name: '16 bits, grey',
    ...small,
    depth: 16,
    rows: Buffer.of(0, 9, 99, 255, 0),
    shows: [[9, 255]],
  },
  {
    name: '8 bits, RGB',
    ...small,
    colour: 2,
    rows: Buffer.of(0, ...RED, ...WHITE),
    shows: [[...RED, ...WHITE]],
  },
  {
    name: '16 bits, RGB with alpha',
    width: 1,
    height: 1,
    depth: 16,
    colour: 6,
    rows: Buffer.of(0, 0, 0, 0, 0, 0, 0, 255, 255),
    shows: [[0, 0, 0]],
  },
  {
    name: 'palette',
    ...small,
    colour: 3,
    depth: 1,
    before: [palette],
    rows: Buffer.of(0, 0x40),
    shows: [[...RED, 0, 0, 255]],
  },
  {
    name: 'palette with a transparent colour',
    ...small,
    colour: 3,
    before: [palette, pngChunk('tRNS', Buffer.of(255, 0))],
    rows: Buffer.of(0, 0, 1),
    shows: [[...RED, ...WHITE]],
  },
  {
    name: 'grey with one transparent shade',
    ...small,
    before: [pngChunk('tRNS', Buffer.of(0, 5))],
    rows: Buffer.of(0, 5, 6),
    shows: [[255, 6]],
  },
  {
    name: 'grey with alpha',
    ...small,
    colour: 4,
    rows: Buffer.of(0, 0, 255, 0, 0),
    shows: [[0, 255]],
  },
  {
    name: 'interlaced',
    width: 3,
    height: 3,
    isInterlaced: true,
    // Passes 1, 4, 5, 6 and 7 of Adam7 have pixels.
    rows: Buffer.of(0, 1, 0, 3, 0, 7, 9, 0, 2, 0, 8, 0, 4, 5, 6),
    shows: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
  },
  {
    name: 'all five filters',
    width: 2,
    height: 5,
    rows: Buffer.of(0, 10, 20, 1, 10, 20, 2, 1, 1, 3, 5, 5, 4, 1, 1),
    shows: [
      [10, 20],
      [10, 30],
      [11, 31],
      [10, 25],
      [11, 26],
    ],
  },
];

describe('a PNG', () => {
  it.each(cases)('$name passes with the same picture', async ({ shows, ...parts }) => {
    expect(samplesOf(await sanitised(makePng(parts), 'png'))).toEqual(shows);
  });

  it('leaves with three chunks', async () => {
    const bytes = Buffer.from(await sanitised(makePng(), 'png'));
    const types: string[] = [];
    for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
      types.push(bytes.toString('latin1', at + 4, at + 8));
    }
    expect(types).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('that was written anew once stays as it is', async () => {
    const once = await sanitised(makePng(), 'png');
    expect(Buffer.from(await sanitised(once, 'png')).equals(once)).toBe(true);
  });

  it('keeps nothing in the bits that fill a row up', async () => {
    const shown = (last: number) =>
      makePng({ ...small, depth: 1, rows: Buffer.of(0, 0x40 | last) });
    expect(await sanitised(shown(0x3f), 'png')).toEqual(await sanitised(shown(0), 'png'));
  });

  it.each([
    ['a depth its colours cannot have', makePng({ colour: 2, depth: 1 })],
    ['a palette of half a colour', makePng({ colour: 3, before: [pngChunk('PLTE', 'rgbr')] })],
    ['no palette', makePng({ colour: 3 })],
    ['two palettes', makePng({ colour: 3, before: [palette, palette] })],
    ['a palette for grey', makePng({ before: [palette] })],
    ['transparency that does not fit', makePng({ before: [pngChunk('tRNS', 'x')] })],
    ['transparency behind the pixels', makePng({ after: [pngChunk('tRNS', '\0x')] })],
    ['a type that is none', makePng({ before: [pngChunk('a\x1b[m', '')] })],
    ['no pixels', makePng({ data: [] })],
    ['one row too many', makePng({ rows: new Uint8Array(81) })],
  ])('with %s is refused', async (_, bytes) => {
    expect(await verdict(bytes, 'png')).toBe('malformed');
  });
});
