import { deflateSync } from 'node:zlib';
import type { HostileAttachment } from './hostile-attachments.js';
import { MEBIBYTE, neutralised, refused, SECRET } from './hostile-image-rows.js';
import { makePng, pngChunk } from './make-png.js';

type Row = Omit<HostileAttachment, 'declared'>;

/** PNGs that carry more than pixels, or inflate without end. */
export function hostilePngs(): readonly HostileAttachment[] {
  return pngs().map((row) => ({ ...row, declared: 'png' }));
}

function pngs(): readonly Row[] {
  const before = (type: string) => makePng({ before: [pngChunk(type, `${SECRET}\0x`)] });
  const bomb = deflateSync(Buffer.alloc(64 * MEBIBYTE));
  const damaged = makePng();
  damaged.writeUInt8(damaged.readUInt8(20) ^ 1, 20);
  return [
    { ...neutralised('png/text', 'A text chunk'), bytes: before('tEXt') },
    { ...neutralised('png/exif', 'EXIF'), bytes: before('eXIf') },
    { ...neutralised('png/private', 'A chunk nobody knows'), bytes: before('skRf') },
    {
      ...neutralised('png/behind', 'Bytes behind the end'),
      bytes: makePng({ trailing: Buffer.from(SECRET) }),
    },
    {
      ...neutralised('png/behind-pixels', 'Bytes behind the pixels'),
      bytes: makePng({ after: [pngChunk('zTXt', SECRET)] }),
    },
    {
      ...refused('png/huge', 'A header that asks for 16 EB', 'image-too-many-pixels'),
      bytes: makePng({ width: 0x7fff_ffff, height: 0x7fff_ffff }),
    },
    {
      ...refused('png/bomb', 'Pixels that inflate without end', 'malformed'),
      bytes: makePng({ data: [pngChunk('IDAT', bomb)] }),
    },
    {
      ...refused('png/few-pixels', 'Fewer pixels than promised', 'malformed'),
      bytes: makePng({ width: 4000, height: 4000 }),
    },
    {
      ...refused('png/animated', 'A second picture', 'image-animated'),
      bytes: before('acTL'),
    },
    { ...refused('png/critical', 'An unknown way to draw', 'malformed'), bytes: before('DRAW') },
    { ...refused('png/checksum', 'A wrong checksum', 'malformed'), bytes: damaged },
    {
      ...refused('png/beyond-palette', 'A colour beyond the palette', 'malformed'),
      bytes: makePng({ colour: 3, before: [pngChunk('PLTE', 'rgb')] }),
    },
    {
      ...refused('png/two-places', 'Pixels in two places', 'malformed'),
      bytes: makePng({ after: [pngChunk('tIME', ''), pngChunk('IDAT', '')] }),
    },
    {
      ...refused('png/filter', 'A filter that does not exist', 'malformed'),
      bytes: makePng({ rows: new Uint8Array(72).fill(9) }),
    },
  ];
}
