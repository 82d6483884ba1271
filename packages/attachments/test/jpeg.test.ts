import { exifSegment, jpegSegment, makeJpeg } from '@discferry/test-kit';
import { describe, expect, it } from 'vitest';
import { decodeJpeg } from '../src/jpeg/codec.js';
import { quartersOf, sanitised, verdict } from './outcome.js';

/** Light at the top left, dark elsewhere. */
const blocks = ['light', 'dark', 'dark', 'dark'] as const;

describe('a JPEG', () => {
  it.each([
    ['baseline, grey', makeJpeg({ blocks })],
    ['baseline, colour', makeJpeg({ blocks, components: 3 })],
    ['progressive, grey', makeJpeg({ blocks, frame: 0xc2 })],
    ['progressive, colour', makeJpeg({ blocks, frame: 0xc2, components: 3 })],
    ['with fill bytes', makeJpeg({ blocks, before: [Buffer.of(0xff, 0xff)] })],
  ])('%s passes with the same picture', async (_, bytes) => {
    expect(await quartersOf(await sanitised(bytes, 'jpeg'))).toBe('light dark dark dark');
  });

  it('leaves with tables, frame and scan alone', async () => {
    const bytes = Buffer.from(await sanitised(makeJpeg({ components: 3 }), 'jpeg'));
    const markers = new Set<number>();
    for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
      markers.add(bytes[at + 1]!);
    }
    // JFIF is written by the encoder: it says how the colours are meant, and nothing else.
    expect(markers).toEqual(new Set([0xe0, 0xdb, 0xc0, 0xc4]));
    expect(bytes.subarray(-2)).toEqual(Buffer.of(0xff, 0xd9));
  });

  it.each([
    [1, 'light dark dark dark'],
    [2, 'dark light dark dark'],
    [3, 'dark dark dark light'],
    [4, 'dark dark light dark'],
    [5, 'light dark dark dark'],
    [6, 'dark light dark dark'],
    [7, 'dark dark dark light'],
    [8, 'dark dark light dark'],
    [9, 'light dark dark dark'],
  ])('is turned upright when EXIF says %i', async (orientation, expected) => {
    const bytes = makeJpeg({ blocks, before: [exifSegment(orientation, '')] });
    expect(await quartersOf(await sanitised(bytes, 'jpeg'))).toBe(expected);
  });

  it('that lies on its side changes width and height', async () => {
    const bytes = makeJpeg({ width: 24, height: 8, before: [exifSegment(6, '')] });
    const { width, height } = await decodeJpeg(await sanitised(bytes, 'jpeg'));
    expect({ width, height }).toEqual({ width: 8, height: 24 });
  });

  it('mirrored along either diagonal has its corners changed', async () => {
    const sideways = ['light', 'light', 'dark', 'dark'] as const;
    const turned = (orientation: number) =>
      makeJpeg({ blocks: sideways, before: [exifSegment(orientation, '')] });
    const shown = async (orientation: number) =>
      quartersOf(await sanitised(turned(orientation), 'jpeg'));
    expect(await shown(5)).toBe('light dark light dark');
    expect(await shown(6)).toBe('dark light dark light');
    expect(await shown(7)).toBe('dark light dark light');
    expect(await shown(8)).toBe('light dark light dark');
  });

  it('with damaged EXIF stays as it lies', async () => {
    const bytes = makeJpeg({
      blocks,
      before: [jpegSegment(0xe1, 'Exif\0\0MM\0*\xff\xff\xff\xff')],
    });
    expect(await quartersOf(await sanitised(bytes, 'jpeg'))).toBe('light dark dark dark');
  });

  it('gives the same bytes each time', async () => {
    const once = await sanitised(makeJpeg({ blocks }), 'jpeg');
    expect(await sanitised(makeJpeg({ blocks }), 'jpeg')).toEqual(once);
  });

  it('is refused without touching the status of the process', async () => {
    const broken = makeJpeg({ behind: [jpegSegment(0xc4, [0x00, 255, 255])] });
    expect(await verdict(broken, 'jpeg')).toBe('malformed');
    expect(process.exitCode).toBeUndefined();
  });
});
