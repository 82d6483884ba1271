import type { HostileAttachment } from './hostile-attachments.js';
import { refused } from './hostile-image-rows.js';
import { makePdf } from './make-pdf.js';
import { makePng } from './make-png.js';

/** Attachments that are not what they are said to be. */
export function impostors(): readonly HostileAttachment[] {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const gif = Buffer.from('GIF89a');
  const type = 'type-mismatch';
  return [
    {
      ...refused('type/pdf-as-png', 'A PDF sent as an image', type),
      bytes: makePdf(),
      declared: 'png',
    },
    {
      ...refused('type/png-as-pdf', 'An image sent as a PDF', type),
      bytes: makePng(),
      declared: 'pdf',
    },
    { ...refused('type/html', 'A web page', 'type-unknown'), bytes: html, declared: 'jpeg' },
    {
      ...refused('type/gif', 'Another kind of image', 'type-unknown'),
      bytes: gif,
      declared: 'png',
    },
    { ...refused('type/empty', 'Nothing', 'empty'), bytes: new Uint8Array(), declared: 'pdf' },
  ];
}
