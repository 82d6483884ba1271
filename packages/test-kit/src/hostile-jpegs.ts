import type { HostileAttachment } from './hostile-attachments.js';
import { MEBIBYTE, neutralised, refused, SECRET } from './hostile-image-rows.js';
import { exifSegment, jpegSegment, makeJpeg } from './make-jpeg.js';
import { forgeZip } from './zip-forge.js';

type Row = Omit<HostileAttachment, 'declared'>;

/** JPEGs that carry more than pixels, or ask for more than is there. */
export function hostileJpegs(): readonly HostileAttachment[] {
  return jpegs().map((row) => ({ ...row, declared: 'jpeg' }));
}

function jpegs(): readonly Row[] {
  const zip = forgeZip([{ name: SECRET, content: 'MZ' }]);
  const jpeg = makeJpeg();
  const segment = (marker: number) => makeJpeg({ before: [jpegSegment(marker, SECRET)] });
  return [
    { ...neutralised('jpeg/exif', 'Place and camera'), bytes: withExif(1) },
    { ...neutralised('jpeg/comment', 'A comment'), bytes: segment(0xfe) },
    { ...neutralised('jpeg/profile', 'A colour profile'), bytes: segment(0xe2) },
    { ...neutralised('jpeg/xmp', 'Metadata as XML'), bytes: segment(0xe1) },
    { ...neutralised('jpeg/unknown-segment', 'A segment nobody knows'), bytes: segment(0xef) },
    {
      ...neutralised('jpeg/zip-behind', 'A ZIP archive behind'),
      bytes: makeJpeg({ trailing: zip }),
    },
    {
      ...neutralised('jpeg/pdf-in-comment', 'A PDF in a comment'),
      bytes: makeJpeg({ before: [jpegSegment(0xfe, `%PDF-1.7 ${SECRET}`)] }),
    },
    {
      ...refused('jpeg/huge', 'A header that asks for 16 GB', 'image-too-many-pixels'),
      bytes: makeJpeg({ width: 65_500, height: 65_500 }),
    },
    {
      ...refused('jpeg/long', 'A picture of one endless row', 'image-too-many-pixels'),
      bytes: makeJpeg({ width: 65_500, height: 8 }),
    },
    {
      ...refused('jpeg/scans', 'A thousand scans of one picture', 'image-too-complex'),
      bytes: makeJpeg({ frame: 0xc2, scans: 1000 }),
    },
    { ...refused('jpeg/flat', 'No height', 'malformed'), bytes: makeJpeg({ height: 0 }) },
    {
      ...refused('jpeg/cmyk', 'Four inks', 'image-unsupported'),
      bytes: makeJpeg({ components: 4 }),
    },
    {
      ...refused('jpeg/arithmetic', 'Arithmetic coding', 'image-unsupported'),
      bytes: makeJpeg({ frame: 0xc9 }),
    },
    {
      ...refused('jpeg/two-frames', 'A second, larger frame', 'malformed'),
      bytes: makeJpeg({ behind: [jpegSegment(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])] }),
    },
    { ...refused('jpeg/cut', 'Cut in the middle', 'malformed'), bytes: jpeg.subarray(0, -4) },
    {
      ...refused('jpeg/large', 'More bytes than allowed', 'too-large'),
      bytes: makeJpeg({ trailing: Buffer.alloc(10 * MEBIBYTE) }),
    },
  ];
}

function withExif(orientation: number): Buffer {
  return makeJpeg({ before: [exifSegment(orientation, SECRET)] });
}
